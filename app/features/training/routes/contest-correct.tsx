import { useLoaderData } from "@remix-run/react";
import { notFound } from "#app/http/failures.server.ts";
import { providerOf } from "#app/http/provider.server.ts";
import { done } from "#app/http/redirects.server.ts";
import { command, page } from "#app/http/route.server.ts";
import { useMessages } from "#app/i18n/messages-context.tsx";
import { href } from "#app/links.ts";
import { ActionForm, VersionField } from "#app/shell/action-form.tsx";
import { pageHandle } from "#app/shell/page-handle.ts";
import { Button } from "#app/ui/button.tsx";
import { NumberTextField } from "#app/ui/number-text-field.tsx";
import { RadioField } from "#app/ui/radio-field.tsx";
import { SummaryList } from "#app/ui/summary-list.tsx";
import { TextAreaField } from "#app/ui/text-field.tsx";
import { resultText } from "../components/contest-words.ts";
import { correctEntry } from "../events/correct-entry.server.ts";
import { readEntry } from "../events/read-contest.server.ts";
import { outcomes, scoreText } from "../policy/index.ts";
import { correctionForm, entryParams } from "../schema/contest-forms.ts";

export const loader = page(
  "contests.correct",
  { params: entryParams },
  async ({ actor, params: { entryId }, ctx }) => {
    const entry = await readEntry(entryId, providerOf(actor), ctx);
    if (!entry) throw notFound();
    return { entry };
  },
);

export const action = command(
  "contests.correct",
  { params: entryParams, forms: { correct: correctionForm } },
  async ({ form, params: { entryId }, actor, locale, ctx }) => {
    const corrected = await correctEntry({ entryId, ...form }, providerOf(actor), ctx);
    if (!corrected.ok) return corrected;
    const { sessionId } = corrected;
    return done(href(locale, "contests.setUp", { sessionId }), "corrected");
  },
);

export const handle = pageHandle<typeof loader>()("contests", {
  title: ({ t }) => t("correct.title"),
  caption: ({ data: { entry } }) => `${entry.name} · ${entry.discipline}`,
  titleSuffix: ({ data: { entry } }) => ` - ${entry.discipline}`,
  crumbs: ({ t, locale, data: { entry } }) => [
    {
      label: t("setUp.title"),
      href: href(locale, "contests.setUp", { sessionId: entry.sessionId }),
    },
    {
      label: entry.discipline,
      href: href(locale, "contests.enter", { disciplineId: entry.disciplineId }),
    },
  ],
});

export default function ContestCorrect() {
  const t = useMessages("contests");
  const { entry } = useLoaderData<typeof loader>();
  const { version, outcome, score, decimals, unit } = entry;
  return (
    <>
      <SummaryList rows={[{ term: t("correct.now"), value: resultText(t, entry, entry) }]} />
      <ActionForm intent="correct">
        <VersionField version={version} />
        <RadioField
          name="outcome"
          label={t("correct.outcome")}
          options={outcomes.map((value) => ({ value, label: t(`outcome.${value}`) }))}
          defaultValue={outcome}
          required
        />
        <NumberTextField
          name="score"
          label={t("correct.score", { unit: t(`unit.${unit}`) })}
          hint={t("correct.scoreHint", { decimals: t(`decimals.${decimals as 0}`) })}
          defaultValue={score === null ? undefined : scoreText(score, decimals)}
          decimals
        />
        <TextAreaField
          name="reason"
          label={t("correct.reason")}
          hint={t("correct.reasonHint")}
          rows={3}
          required
        />
        <Button>{t("correct.save")}</Button>
      </ActionForm>
    </>
  );
}
