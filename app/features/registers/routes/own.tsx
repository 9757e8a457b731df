import { useLoaderData } from "@remix-run/react";
import { done } from "#app/http/redirects.server.ts";
import { command, page } from "#app/http/route.server.ts";
import { seekerOf } from "#app/http/seeker.server.ts";
import { useLocale, useMessages } from "#app/i18n/messages-context.tsx";
import { href } from "#app/links.ts";
import { ActionForm } from "#app/shell/action-form.tsx";
import { pageHandle } from "#app/shell/page-handle.ts";
import { Button } from "#app/ui/button.tsx";
import { CheckboxField } from "#app/ui/checkbox-field.tsx";
import { EmptyState } from "#app/ui/empty-state.tsx";
import { Lede } from "#app/ui/prose.tsx";
import { SummaryList } from "#app/ui/summary-list.tsx";
import { TextField } from "#app/ui/text-field.tsx";
import { findOwnLink, linkEntry, unlinkEntry } from "../link-entry.server.ts";
import { listFacts } from "../policy/index.ts";
import { ownForms } from "../schema/forms.ts";

export const loader = page("registers.own", {}, async ({ actor, ctx }) => ({
  entry: await findOwnLink(seekerOf(actor), ctx),
}));

export const action = command(
  "registers.own",
  { forms: ownForms },
  async ({ actor, locale, ctx, ...posted }) => {
    const seeker = seekerOf(actor);
    const answer =
      posted.intent === "link"
        ? await linkEntry(posted.form, seeker, ctx)
        : await unlinkEntry(posted.form, seeker, ctx);
    return answer.ok ? done(href(locale, "registers.own"), `${posted.intent}ed`) : answer;
  },
);

export const handle = pageHandle<typeof loader>()("registers", {
  title: ({ t }) => t("own.title"),
  crumbs: ({ t, locale }) => [{ label: t("crumb.ownPlan"), href: href(locale, "plans.own") }],
});

export default function OwnEntry() {
  const t = useMessages("registers");
  const locale = useLocale();
  const { entry } = useLoaderData<typeof loader>();
  if (entry === null) {
    return (
      <EmptyState title={t("own.none")}>
        <a href={href(locale, "plans.own")}>{t("crumb.ownPlan")}</a>
      </EmptyState>
    );
  }
  if (entry.linked !== null) return <Linked />;
  return entry.isClosed ? <p>{t("own.closed")}</p> : <Question />;
}

function Question() {
  const t = useMessages("registers");
  const { entry } = useLoaderData<typeof loader>();
  if (entry === null) return null;
  return (
    <>
      <Lede>{t(`own.asks.${entry.kind}`, { year: entry.year })}</Lede>
      <p>{t("own.asksText")}</p>
      <p className="muted">{t("own.basis")}</p>
      <ActionForm intent="link" idPrefix="link-">
        <input type="hidden" name="entryId" value={entry.id} />
        <TextField
          name="lastFour"
          label={t("own.lastFour")}
          hint={t("own.lastFourHint")}
          width={4}
          autoComplete="off"
          required
        />
        <CheckboxField name="agrees" label={t("own.agrees")} required />
        <Button>{t("own.link")}</Button>
      </ActionForm>
    </>
  );
}

function Linked() {
  const t = useMessages("registers");
  const { entry } = useLoaderData<typeof loader>();
  if (entry?.linked == null) return null;
  const { facts, number } = entry.linked;
  return (
    <>
      <Lede>{t("own.linked", { year: entry.year })}</Lede>
      <SummaryList
        rows={[
          ...listFacts
            .filter((fact) => facts[fact] !== "")
            .map((fact) => ({ term: t(`fact.${fact}`), value: facts[fact] })),
          { term: t("fact.number"), value: number },
        ]}
      />
      <p>{t("own.wrong")}</p>
      <ActionForm intent="unlink" idPrefix="unlink-">
        <input type="hidden" name="entryId" value={entry.id} />
        <Button variant="secondary">{t("own.unlink")}</Button>
      </ActionForm>
    </>
  );
}
