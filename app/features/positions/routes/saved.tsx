import { useLoaderData } from "@remix-run/react";
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
import { Pagination } from "#app/ui/pagination.tsx";
import { VisuallyHidden } from "#app/ui/prose.tsx";
import { RadioField } from "#app/ui/radio-field.tsx";
import { ResultItem, ResultList } from "#app/ui/result-list.tsx";
import { chooseReminder } from "../choose-reminder.server.ts";
import { listSavedPositions } from "../list-saved-positions.server.ts";
import { reminderChoices } from "../policy/index.ts";
import { forgetForm, reminderForm } from "../schema/saving.ts";
import { pageNumber } from "../schema/page-number.ts";
import { unsavePosition } from "../unsave-position.server.ts";

export const loader = page(
  "positions.saved",
  { query: pageNumber },
  ({ query, actor, locale, ctx }) => listSavedPositions(query, seekerOf(actor), locale, ctx),
);

export const action = command(
  "positions.saved",
  { forms: { forget: forgetForm, remind: reminderForm } },
  async ({ intent, form, actor, locale, ctx }) => {
    const here = href(locale, "positions.saved");
    if (intent === "forget") {
      await unsavePosition(form, seekerOf(actor), ctx);
      return done(here, "positionForgotten");
    }
    const chosen = await chooseReminder(form, seekerOf(actor), ctx);
    return chosen.ok ? done(here, "reminderChosen") : chosen;
  },
);

export const handle = pageHandle<typeof loader>()("positions", {
  title: ({ t }) => t("saved.title"),
  titleSuffix: ({ t, data: { total } }) => t("saved.countSuffix", { count: total }),
});

function SearchesLink() {
  const t = useMessages("positions");
  const locale = useLocale();
  return (
    <p>
      <a className="link-standalone" href={href(locale, "positions.savedSearches")}>
        {t("saved.searches")}
      </a>
    </p>
  );
}

export default function Saved() {
  const t = useMessages("positions");
  const locale = useLocale();
  const { positions, total, page: current, pageCount } = useLoaderData<typeof loader>();
  if (total === 0) {
    return (
      <EmptyState title={t("saved.empty")}>
        <p>{t("saved.emptyText")}</p>
        <p>
          <a className="link-standalone" href={href(locale, "positions.search")}>
            {t("saved.find")}
          </a>
        </p>
        <SearchesLink />
      </EmptyState>
    );
  }
  return (
    <>
      <SearchesLink />
      <ResultList>
        {positions.map((position) => (
          <SavedItem key={position.id} position={position} />
        ))}
      </ResultList>
      <Pagination
        page={current}
        pageCount={pageCount}
        hrefFor={(to) => href(locale, "positions.saved", {}, { page: to })}
      />
    </>
  );
}

type SavedPosition = Awaited<ReturnType<typeof listSavedPositions>>["positions"][number];

function SavedItem({ position }: { readonly position: SavedPosition }) {
  const t = useMessages("positions");
  const locale = useLocale();
  const { id, title, titleLang, employer, place, state, closingOn, savedOn } = position;
  return (
    <ResultItem
      href={href(locale, "positions.position", { positionId: id })}
      title={titleLang ? <span lang={titleLang}>{title}</span> : title}
      byline={t("card.byline", { employer, place: place || t("card.noPlace") })}
      excerpt={t(`saved.state.${state}`, { date: formatDay(closingOn, locale) })}
      foot={[
        <p key="saved">{t("saved.on", { date: formatShortDay(savedOn, locale) })}</p>,
        ...(position.reminder === null ? [] : [<p key="remind">{reminderText(position)}</p>]),
        ...(position.reminder === null
          ? []
          : [<Reminder key="choice" position={position} choice={position.reminder} />]),
        <ActionForm
          key="forget"
          intent="forget"
          item={{ name: "positionId", value: id }}
          idPrefix={`forget-${id}-`}
        >
          <Button variant="quiet" isInline>
            {t("saved.forget")}
            <VisuallyHidden>{t("saved.about", { title })}</VisuallyHidden>
          </Button>
        </ActionForm>,
      ]}
    />
  );

  function reminderText({ remindOn, remindedOn }: SavedPosition) {
    if (remindedOn) return t("saved.remindedOn", { date: formatShortDay(remindedOn, locale) });
    if (remindOn) return t("saved.remindOn", { date: formatShortDay(remindOn, locale) });
    return t("saved.noReminder");
  }
}

interface ReminderProps {
  readonly position: SavedPosition;
  readonly choice: NonNullable<SavedPosition["reminder"]>;
}

function Reminder({ position: { id, title }, choice }: ReminderProps) {
  const t = useMessages("positions");
  const about = <VisuallyHidden>{t("saved.about", { title })}</VisuallyHidden>;
  const item = { name: "positionId", value: id };
  return (
    <Details
      isOpen={useFailedSubmit("remind", item) !== undefined}
      summary={
        <>
          {t("saved.changeReminder")}
          {about}
        </>
      }
    >
      <ActionForm intent="remind" item={item} idPrefix={`remind-${id}-`}>
        <RadioField
          name="reminder"
          label={
            <>
              {t("saved.reminder")}
              {about}
            </>
          }
          defaultValue={choice}
          options={reminderChoices.map((value) => ({ value, label: t(`reminder.${value}`) }))}
        />
        <Button variant="secondary" isInline>
          {t("saved.changeReminder")}
          {about}
        </Button>
      </ActionForm>
    </Details>
  );
}
