import { useMessages } from "#app/i18n/messages-context.tsx";
import { Notice } from "#app/ui/notice.tsx";

type State = "draft" | "submitted" | "sent_back" | "verified" | "rejected";

const KINDS = {
  draft: "warning",
  submitted: "info",
  sent_back: "warning",
  verified: "success",
  rejected: "danger",
} as const;

interface OrganisationStateProps {
  readonly state: State;
  /** The bureau's words, where it sent back or rejected. */
  readonly reason: string | null;
}

/** Where verification stands in a sentence, and what happens next. */
export function OrganisationState({ state, reason }: OrganisationStateProps) {
  const t = useMessages("organisations");
  const told = (state === "sent_back" || state === "rejected") && reason;
  return (
    <Notice kind={KINDS[state]} title={t(`state.${state}.title`)} isStanding>
      <p>{t(`state.${state}.next`)}</p>
      {told && <p className="prewrap">{t("state.reason", { reason: told })}</p>}
    </Notice>
  );
}
