import { useMessages } from "#app/i18n/messages-context.tsx";
import { ActionForm } from "#app/shell/action-form.tsx";
import { Button } from "#app/ui/button.tsx";
import { TextAreaField } from "#app/ui/text-field.tsx";
import type { ReturnMove } from "../policy/return-states.ts";

const DECISIONS = ["approve", "confirm", "send-back", "decline", "reject"] as const;

const VARIANTS = {
  approve: "primary",
  confirm: "primary",
  "send-back": "secondary",
  decline: "secondary",
  reject: "danger",
} as const;

interface ReviewDecisionsProps {
  readonly moves: readonly ReturnMove[];
  readonly version: number;
}

/** What the officer can decide on the whole return at present. */
export function ReviewDecisions({ moves, version }: ReviewDecisionsProps) {
  const t = useMessages("returnReview");
  const offered = DECISIONS.filter((one) => moves.includes(one));
  if (offered.length === 0) return <p>{t("review.nothing")}</p>;
  return (
    <>
      {offered.map((decision) => (
        <section key={decision} className="section">
          <h3>{t(`review.${decision}`)}</h3>
          <ActionForm intent={decision} idPrefix={`${decision}-`}>
            <input type="hidden" name="version" value={version} />
            {decision === "approve" || decision === "confirm" ? (
              <p>{t(`review.${decision}Hint`)}</p>
            ) : (
              <TextAreaField
                name="reason"
                label={t(`review.reason.${decision}`)}
                hint={t("review.reasonForEmployer")}
                rows={3}
                required
              />
            )}
            <Button variant={VARIANTS[decision]}>{t(`review.${decision}`)}</Button>
          </ActionForm>
        </section>
      ))}
    </>
  );
}
