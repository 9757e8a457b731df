import { useLoaderData } from "@remix-run/react";
import { notFound } from "#app/http/failures.server.ts";
import { providerOf } from "#app/http/provider.server.ts";
import { done } from "#app/http/redirects.server.ts";
import { command, page } from "#app/http/route.server.ts";
import { formatDay } from "#app/i18n/format.ts";
import { useLocale, useMessages } from "#app/i18n/messages-context.tsx";
import { shanghaiDay } from "#app/lib/date.ts";
import { accepted } from "#app/lib/verdict.ts";
import { href } from "#app/links.ts";
import { ActionForm, useAnsweredSubmit, VersionField } from "#app/shell/action-form.tsx";
import { pageHandle } from "#app/shell/page-handle.ts";
import { Button } from "#app/ui/button.tsx";
import { Notice } from "#app/ui/notice.tsx";
import { NumberTextField } from "#app/ui/number-text-field.tsx";
import { Lede } from "#app/ui/prose.tsx";
import { RadioField } from "#app/ui/radio-field.tsx";
import { SummaryList } from "#app/ui/summary-list.tsx";
import { TextAreaField } from "#app/ui/text-field.tsx";
import { correctDrawnResult, previewCorrection } from "../certificates/correct-result.server.ts";
import { readResultToCorrect } from "../certificates/read-result.server.ts";
import { CorrectionCheck } from "../components/correction-check.tsx";
import { AdjustedFields } from "../components/participant-result.tsx";
import type { CorrectedResult } from "../policy/index.ts";
import { correctResultForms } from "../schema/attendance-forms.ts";
import { participantParams } from "../schema/participant-forms.ts";

export const loader = page(
  "participants.correct",
  { params: participantParams },
  async ({ actor, params: { enrolmentId }, ctx }) => {
    const result = await readResultToCorrect(enrolmentId, providerOf(actor), ctx);
    if (!result) throw notFound();
    return { result };
  },
);

/** What it becomes is shown before it is written: a certificate that is withdrawn does not come back. */
export const action = command(
  "participants.correct",
  { params: participantParams, forms: correctResultForms },
  async ({ actor, params: { enrolmentId: id }, form, intent, locale, ctx }) => {
    const member = providerOf(actor);
    if (intent === "change") return accepted({ shown: { step: "change" } });
    if (intent === "check") {
      const preview = await previewCorrection({ id, ...form }, member, ctx);
      if (!preview.ok) return preview;
      const { corrected } = preview;
      return accepted({ shown: { step: "check", corrected, reason: form.reason } });
    }
    const corrected = await correctDrawnResult({ id, ...form }, member, ctx);
    if (!corrected.ok) return corrected;
    return done(href(locale, "participants.one", { enrolmentId: id }), "corrected");
  },
);

export const handle = pageHandle<typeof loader>()("participants", {
  title: ({ t }) => t("correct.title"),
  caption: ({ data: { result } }) => `${result.name} · ${result.title}`,
  titleSuffix: ({ data: { result } }) => ` - ${result.name} - ${result.title}`,
  crumbs: ({ t, locale, data: { result } }) => [
    { label: t("sessions.title"), href: href(locale, "participants.sessions") },
    {
      label: result.title,
      href: href(locale, "participants.list", { sessionId: result.sessionId }),
    },
    { label: result.name, href: href(locale, "participants.one", { enrolmentId: result.id }) },
  ],
});

type Shown =
  | { readonly step: "change" }
  | { readonly step: "check"; readonly corrected: CorrectedResult; readonly reason: string };

export default function CorrectResult() {
  const t = useMessages("participants");
  const { result } = useLoaderData<typeof loader>();
  const answered = useAnsweredSubmit<Shown>();
  if (result.isErased) {
    return <Notice kind="warning" isStanding title={t("refused.person-erased")} />;
  }
  if (answered?.answer.step === "check") {
    const { corrected, reason } = answered.answer;
    return (
      <CorrectionCheck
        result={result}
        corrected={corrected}
        reason={reason}
        values={answered.values}
      />
    );
  }
  return <Facts />;
}

/** What the result was drawn from, to be put right. */
function Facts() {
  const t = useMessages("participants");
  const locale = useLocale();
  const { result } = useLoaderData<typeof loader>();
  const { assessment } = result;
  // Whoever goes back from the check goes on from what they saw, not from what somebody else saved meanwhile.
  const seen = useAnsweredSubmit<Shown>()?.values.version;
  const version = typeof seen === "string" ? Number(seen) : result.version;
  return (
    <>
      <Lede>{t("correct.lede", { name: result.name })}</Lede>
      <SummaryList rows={[{ term: t("correct.now"), value: t(`state.${result.state}`) }]} />
      <ActionForm>
        <VersionField version={version} />
        {result.meetings.map(({ id, startsAt, minutes, present }, at) => (
          <div key={id}>
            <input type="hidden" name={`rows[${at}].id`} value={id} />
            <NumberTextField
              name={`rows[${at}].minutes`}
              label={t("correct.minutes", {
                day: formatDay(shanghaiDay(startsAt), locale),
                minutes,
              })}
              width={4}
              defaultValue={present === null ? "" : String(present)}
            />
          </div>
        ))}
        {result.hasAssessment && (
          <>
            <RadioField
              name="passed"
              label={t("assess.result")}
              required
              defaultValue={assessment === null ? "none" : assessment.passed ? "yes" : "no"}
              options={[
                { value: "yes", label: t("assess.passed") },
                { value: "no", label: t("assess.notPassed") },
                { value: "none", label: t("correct.none") },
              ]}
            />
            <AdjustedFields assessment={assessment} />
          </>
        )}
        <TextAreaField
          name="reason"
          label={t("correct.reason")}
          hint={t("correct.reasonHint")}
          rows={3}
          required
        />
        <Button name="intent" value="check">
          {t("correct.check")}
        </Button>
      </ActionForm>
    </>
  );
}
