import { inFours } from "#app/features/accounts/policy/index.ts";
import { formatDay } from "#app/i18n/format.ts";
import { useLocale, useMessages } from "#app/i18n/messages-context.tsx";
import { shanghaiDay } from "#app/lib/date.ts";
import { ActionForm } from "#app/shell/action-form.tsx";
import { Button } from "#app/ui/button.tsx";
import { RadioField } from "#app/ui/radio-field.tsx";
import { TextAreaField, TextField } from "#app/ui/text-field.tsx";
import type { ParticipantPage } from "../participants/read-participant.server.ts";
import { Said } from "./enrolment-adjustments.tsx";

interface ParticipantResultProps {
  readonly participant: ParticipantPage;
  readonly mayWrite: boolean;
}

/** How the assessment went, with what was adjusted for it. */
export function ParticipantAssessment({ participant, mayWrite }: ParticipantResultProps) {
  const t = useMessages("participants");
  const { hasAssessment, assessment, state } = participant;
  if (!hasAssessment || (state !== "enrolled" && !assessment)) return null;
  if (state !== "enrolled" || !mayWrite) {
    return (
      <section className="section">
        <h2>{t("assess.title")}</h2>
        <p>
          {assessment
            ? t(assessment.passed ? "assess.passed" : "assess.notPassed")
            : t("assess.none")}
        </p>
      </section>
    );
  }
  return (
    <section className="section">
      <h2>{t("assess.title")}</h2>
      <ActionForm intent="assess">
        <input type="hidden" name="version" value={assessment?.version ?? 0} />
        <RadioField
          name="passed"
          label={t("assess.result")}
          required
          defaultValue={assessment ? (assessment.passed ? "yes" : "no") : undefined}
          options={[
            { value: "yes", label: t("assess.passed") },
            { value: "no", label: t("assess.notPassed") },
          ]}
        />
        <TextField
          name="extraMinutes"
          label={t("assess.extra")}
          width={4}
          inputMode="numeric"
          defaultValue={
            assessment && assessment.extraMinutes > 0 ? String(assessment.extraMinutes) : ""
          }
        />
        <TextAreaField
          name="words"
          label={t("assess.words")}
          hint={t("assess.wordsHint")}
          rows={2}
          defaultValue={assessment?.words}
          optional
        />
        <Button variant="secondary">{t("assess.save")}</Button>
      </ActionForm>
    </section>
  );
}

/** The certificate that was issued, and how it is withdrawn. */
export function ParticipantCertificate({ participant, mayWrite }: ParticipantResultProps) {
  const t = useMessages("participants");
  const locale = useLocale();
  const { certificate } = participant;
  if (!certificate) return null;
  const { number, withdrawnAt, reason } = certificate;
  return (
    <section className="section">
      <h2>{t("certificate.title")}</h2>
      <p>{t("certificate.number", { number: inFours(number) })}</p>
      {withdrawnAt && (
        <>
          <p>{t("certificate.withdrawn", { day: formatDay(shanghaiDay(withdrawnAt), locale) })}</p>
          <Said>{reason}</Said>
        </>
      )}
      {!withdrawnAt && mayWrite && (
        <ActionForm intent="withdraw-certificate">
          <TextAreaField
            name="words"
            label={t("certificate.words")}
            hint={t("certificate.wordsHint")}
            rows={2}
            required
          />
          <Button variant="danger">{t("certificate.withdraw")}</Button>
        </ActionForm>
      )}
    </section>
  );
}
