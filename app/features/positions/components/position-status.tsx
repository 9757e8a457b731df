import { formatDay, formatMoment } from "#app/i18n/format.ts";
import { useLocale, useMessages } from "#app/i18n/messages-context.tsx";
import { Notice } from "#app/ui/notice.tsx";
import type { OwnPosition } from "../own-positions.server.ts";

type Told = Pick<OwnPosition, "state" | "stateReason" | "submittedAt" | "decidedAt" | "endedAt"> & {
  readonly fields: Pick<OwnPosition["fields"], "closingOn">;
};

/** Where the position stands, as a sentence with its day and what comes next. */
export function PositionStatus({ position }: { readonly position: Told }) {
  const t = useMessages("positions");
  const locale = useLocale();
  const { state, stateReason, fields } = position;
  const at = { submitted: position.submittedAt, sent_back: position.decidedAt }[
    state as "submitted" | "sent_back"
  ];
  const moment = at ?? position.endedAt;
  const day =
    state === "published" || state === "closed"
      ? fields.closingOn && formatDay(fields.closingOn, locale)
      : moment && formatMoment(moment, locale);
  return (
    <Notice kind={state === "sent_back" ? "warning" : "info"} isStanding>
      <p>{t(`status.${state}`, { day: day ?? "" })}</p>
      {stateReason && <p className="prewrap">{t("status.reason", { reason: stateReason })}</p>}
    </Notice>
  );
}
