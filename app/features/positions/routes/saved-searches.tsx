import { useLoaderData } from "@remix-run/react";
import { auditActor } from "#app/features/accounts/index.server.ts";
import { formatDay, formatShortDay } from "#app/i18n/format.ts";
import { useLocale, useMessages } from "#app/i18n/messages-context.tsx";
import { href } from "#app/links.ts";
import { done } from "#app/http/redirects.server.ts";
import { command, page } from "#app/http/route.server.ts";
import { seekerOf } from "#app/http/seeker.server.ts";
import { ActionForm, useFailedSubmit } from "#app/shell/action-form.tsx";
import { pageHandle } from "#app/shell/page-handle.ts";
import { Button } from "#app/ui/button.tsx";
import { Details } from "#app/ui/details.tsx";
import { EmptyState } from "#app/ui/empty-state.tsx";
import { VisuallyHidden } from "#app/ui/prose.tsx";
import { RadioField } from "#app/ui/radio-field.tsx";
import { ResultItem, ResultList } from "#app/ui/result-list.tsx";
import { TextField } from "#app/ui/text-field.tsx";
import { changeSearch } from "../change-search.server.ts";
import { listSavedSearches } from "../list-saved-searches.server.ts";
import { alertFrequencies } from "../policy/index.ts";
import { prolongSearch } from "../prolong-search.server.ts";
import { changeSearchForm, searchForm } from "../schema/saving.ts";

export const loader = page("positions.savedSearches", {}, async ({ actor, locale, ctx }) => ({
  searches: await listSavedSearches(seekerOf(actor), locale, ctx),
}));

const DONE = { change: "searchChanged", keep: "searchKept", end: "searchEnded" } as const;

export const action = command(
  "positions.savedSearches",
  { forms: { change: changeSearchForm, keep: searchForm, end: searchForm } },
  async ({ intent, form, actor, locale, ctx }) => {
    const seeker = seekerOf(actor);
    const owned = { searchId: form.searchId, userId: seeker.userId };
    const verdict =
      intent === "change"
        ? await changeSearch(form, seeker, ctx)
        : await prolongSearch(intent, owned, auditActor(actor), ctx);
    return verdict.ok ? done(href(locale, "positions.savedSearches"), DONE[intent]) : verdict;
  },
);

export const handle = pageHandle<typeof loader>()("positions", {
  title: ({ t }) => t("savedSearches.title"),
  crumbs: ({ t, locale }) => [{ label: t("saved.title"), href: href(locale, "positions.saved") }],
});

export default function SavedSearches() {
  const t = useMessages("positions");
  const locale = useLocale();
  const { searches } = useLoaderData<typeof loader>();
  if (searches.length > 0) {
    return (
      <ResultList>
        {searches.map((search) => (
          <SearchEntry key={search.id} search={search} />
        ))}
      </ResultList>
    );
  }
  return (
    <EmptyState title={t("savedSearches.empty")}>
      <p>{t("savedSearches.emptyText")}</p>
      <p>
        <a className="link-standalone" href={href(locale, "positions.search")}>
          {t("saved.find")}
        </a>
      </p>
    </EmptyState>
  );
}

type SavedSearch = Awaited<ReturnType<typeof listSavedSearches>>[number];

function SearchEntry({ search }: { readonly search: SavedSearch }) {
  const t = useMessages("positions");
  const locale = useLocale();
  const { id, name, words, frequency, nextOn, expiresOn, endedOn } = search;
  const state = endedOn
    ? t("savedSearches.ended", { date: formatShortDay(endedOn, locale) })
    : t(`savedSearches.running.${frequency}`, { date: formatDay(nextOn, locale) }) +
      " " +
      t("savedSearches.expires", { date: formatShortDay(expiresOn, locale) });
  return (
    <ResultItem
      href={search.href}
      title={name}
      byline={t("savedSearches.asks", { words })}
      excerpt={state}
      foot={[
        ...(endedOn ? [] : [<Change key="change" search={search} />]),
        <OneButton key="keep" intent="keep" id={id} name={name}>
          {t(endedOn ? "savedSearches.restart" : "savedSearches.keep")}
        </OneButton>,
        ...(endedOn
          ? []
          : [
              <OneButton key="end" intent="end" id={id} name={name}>
                {t("savedSearches.end")}
              </OneButton>,
            ]),
      ]}
    />
  );
}

interface OneButtonProps {
  readonly intent: "keep" | "end";
  readonly id: string;
  readonly name: string;
  readonly children: string;
}

function OneButton({ intent, id, name, children }: OneButtonProps) {
  const t = useMessages("positions");
  return (
    <ActionForm
      intent={intent}
      item={{ name: "searchId", value: id }}
      idPrefix={`${intent}-${id}-`}
    >
      <Button variant="quiet" isInline>
        {children}
        <VisuallyHidden>{t("saved.about", { title: name })}</VisuallyHidden>
      </Button>
    </ActionForm>
  );
}

function Change({ search: { id, name, frequency } }: { readonly search: SavedSearch }) {
  const t = useMessages("positions");
  const about = <VisuallyHidden>{t("saved.about", { title: name })}</VisuallyHidden>;
  const item = { name: "searchId", value: id };
  return (
    <Details
      isOpen={useFailedSubmit("change", item) !== undefined}
      summary={
        <>
          {t("savedSearches.change")}
          {about}
        </>
      }
    >
      <ActionForm intent="change" item={item} idPrefix={`change-${id}-`}>
        <TextField
          name="name"
          label={
            <>
              {t("saveSearch.name")}
              {about}
            </>
          }
          defaultValue={name}
          required
        />
        <RadioField
          name="frequency"
          label={
            <>
              {t("saveSearch.frequency")}
              {about}
            </>
          }
          defaultValue={frequency}
          options={alertFrequencies.map((value) => ({ value, label: t(`frequency.${value}`) }))}
        />
        <Button variant="secondary" isInline>
          {t("savedSearches.changeButton")}
          {about}
        </Button>
      </ActionForm>
    </Details>
  );
}
