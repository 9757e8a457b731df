import { inFours } from "#app/features/accounts/policy/index.ts";
import { formatDay } from "#app/i18n/format.ts";
import { useLocale, useMessages } from "#app/i18n/messages-context.tsx";
import { shanghaiDay } from "#app/lib/date.ts";
import { href } from "#app/links.ts";
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
        <AdjustedFields assessment={assessment} />
        <Button variant="secondary">{t("assess.save")}</Button>
      </ActionForm>
    </section>
  );
}

/** What was adjusted in an assessment. */
export function AdjustedFields({
  assessment,
}: {
  readonly assessment: { readonly extraMinutes: number; readonly words: string } | null;
}) {
  const t = useMessages("participants");
  const { extraMinutes = 0, words } = assessment ?? {};
  return (
    <>
      <TextField
        name="extraMinutes"
        label={t("assess.extra")}
        width={4}
        inputMode="numeric"
        defaultValue={extraMinutes > 0 ? String(extraMinutes) : ""}
      />
      <TextAreaField
        name="words"
        label={t("assess.words")}
        hint={t("assess.wordsHint")}
        rows={2}
        defaultValue={words}
        optional
      />
    </>
  );
}

/** What was put right in the result, and the way to do it. */
export function ParticipantCorrections({
  participant: { id, corrections, mayCorrect },
}: Pick<ParticipantResultProps, "participant">) {
  const t = useMessages("participants");
  const locale = useLocale();
  if (corrections.length === 0 && !mayCorrect) return null;
  return (
    <section className="section">
      <h2>{t("correct.history")}</h2>
      {corrections.map(({ at, before, reason }) => (
        <div key={at.getTime()}>
          <p>
            {t("correct.before", {
              day: formatDay(shanghaiDay(at), locale),
              before: t(`state.${before}`),
            })}
          </p>
          <Said>{reason}</Said>
        </div>
      ))}
      {mayCorrect && (
        <p>
          <a
            className="link-standalone"
            href={href(locale, "participants.correct", { enrolmentId: id })}
          >
            {t("correct.title")}
          </a>
        </p>
      )}
    </section>
  );
}

/** The certificates that were issued, the last one first, and how the one that stands is withdrawn. */
export function ParticipantCertificates({ participant, mayWrite }: ParticipantResultProps) {
  const t = useMessages("participants");
  const { certificates, state } = participant;
  if (certificates.length === 0) return null;
  const isGone = certificates.every(({ withdrawnAt }) => withdrawnAt !== null);
  return (
    <section className="section">
      <h2>{t("certificate.title")}</h2>
      {certificates.map((certificate) => (
        <Certificate key={certificate.number} certificate={certificate} mayWrite={mayWrite} />
      ))}
      {isGone && state === "completed" && mayWrite && (
        <ActionForm intent="issue-certificate">
          <p>{t("certificate.againText")}</p>
          <Button variant="secondary">{t("certificate.again")}</Button>
        </ActionForm>
      )}
    </section>
  );
}

function Certificate({
  certificate: { number, withdrawnAt, reason },
  mayWrite,
}: {
  readonly certificate: ParticipantPage["certificates"][number];
  readonly mayWrite: boolean;
}) {
  const t = useMessages("participants");
  const locale = useLocale();
  return (
    <>
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
    </>
  );
}
