import { useMessages } from "#app/i18n/messages-context.tsx";
import { ActionForm } from "#app/shell/action-form.tsx";
import { Button } from "#app/ui/button.tsx";
import { Notice } from "#app/ui/notice.tsx";
import { TextAreaField } from "#app/ui/text-field.tsx";
import type { ReturnMove } from "../policy/return-states.ts";
import type { ReviewedReturn } from "../review-reads.server.ts";

const DECISIONS = ["approve", "confirm", "send-back", "decline", "reject", "reopen"] as const;

const VARIANTS = {
  approve: "primary",
  confirm: "primary",
  "send-back": "secondary",
  decline: "secondary",
  reject: "danger",
  reopen: "secondary",
} as const;

interface ReviewDecisionsProps {
  readonly moves: readonly ReturnMove[];
  readonly version: number;
  /** Months that another employer declares too and nobody decided on. */
  readonly unsettled: ReviewedReturn["unsettled"];
}

/** What the officer can decide on the whole return at present. */
export function ReviewDecisions({ moves, version, unsettled }: ReviewDecisionsProps) {
  const t = useMessages("returnReview");
  const isHeldUp = unsettled.length > 0 && (moves.includes("approve") || moves.includes("confirm"));
  const offered = DECISIONS.filter(
    (one) => moves.includes(one) && !(isHeldUp && (one === "approve" || one === "confirm")),
  );
  if (offered.length === 0) return <p>{t("review.nothing")}</p>;
  return (
    <>
      {isHeldUp ? (
        <Notice kind="warning" title={t("review.unsettled")} isStanding>
          <p>{t("review.unsettledText")}</p>
          <ul>
            {unsettled.map(({ name, months }) => (
              <li key={name}>{t("review.unsettledPerson", { name, count: months.length })}</li>
            ))}
          </ul>
        </Notice>
      ) : null}
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
