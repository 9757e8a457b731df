import { useLoaderData, useLocation } from "@remix-run/react";
import { employerOf } from "#app/http/member.server.ts";
import { done } from "#app/http/redirects.server.ts";
import { command, page } from "#app/http/route.server.ts";
import { useLocale, useMessages } from "#app/i18n/messages-context.tsx";
import { href } from "#app/links.ts";
import { ActionForm } from "#app/shell/action-form.tsx";
import { pageHandle } from "#app/shell/page-handle.ts";
import { Button } from "#app/ui/button.tsx";
import { EmptyState } from "#app/ui/empty-state.tsx";
import { LeftOut, WillMove } from "../components/outcomes.tsx";
import { chosenForm, chosenQuery } from "../schema/lists.ts";
import { previewSubmitMany, submitMany } from "../submit-position.server.ts";

export const loader = page(
  "positions.submitMany",
  { query: chosenQuery },
  async ({ actor, query, ctx }) => {
    const targets = query.id.map((id) => ({ id }));
    return { outcomes: await previewSubmitMany(targets, employerOf(actor), ctx) };
  },
);

export const handle = pageHandle<typeof loader>()("positions", {
  title: ({ t }) => t("submitMany.title"),
  crumbs: ({ t, locale }) => [
    { label: t("own.title"), href: href(locale, "positions.ownPositions") },
  ],
});

export const action = command(
  "positions.submitMany",
  { forms: { submit: chosenForm } },
  async ({ form, actor, locale, ctx }) => {
    const outcomes = await submitMany(form.target, employerOf(actor), ctx);
    const left = outcomes.filter(({ verdict }) => !verdict.ok).map(({ id }) => id);
    return left.length === 0
      ? done(href(locale, "positions.ownPositions", {}, { state: "submitted" }), "submittedMany")
      : done(href(locale, "positions.submitMany", {}, { id: left }), "submittedSome");
  },
);

export default function SubmitMany() {
  const t = useMessages("positions");
  const locale = useLocale();
  const { pathname, search } = useLocation();
  const { outcomes } = useLoaderData<typeof loader>();
  const hrefOf = (positionId: string) => href(locale, "positions.ownPosition", { positionId });
  const moving = outcomes.filter(({ verdict }) => verdict.ok);
  if (outcomes.length === 0) {
    return (
      <EmptyState title={t("many.noneChosen")}>
        <p>
          <a href={href(locale, "positions.ownPositions")}>{t("many.back")}</a>
        </p>
      </EmptyState>
    );
  }
  return (
    <>
      <p>{t("submitMany.intro")}</p>
      <LeftOut
        outcomes={outcomes}
        hrefOf={hrefOf}
        workplaceHref={href(locale, "positions.workplace", {}, { next: pathname + search })}
      />
      <WillMove outcomes={outcomes} hrefOf={hrefOf} />
      {moving.length > 0 && (
        <ActionForm intent="submit">
          {moving.map(({ id, version }) => (
            <input key={id} type="hidden" name="target" value={`${id}.${version}`} />
          ))}
          <Button type="submit">{t("submitMany.button", { count: moving.length })}</Button>
        </ActionForm>
      )}
    </>
  );
}
