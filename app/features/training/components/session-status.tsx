import { formatMoment } from "#app/i18n/format.ts";
import { languageOf } from "#app/i18n/language-of.ts";
import { useLocale, useMessages } from "#app/i18n/messages-context.tsx";
import { Notice } from "#app/ui/notice.tsx";
import type { OwnSession } from "../offering/own-sessions.server.ts";

/** Where the session stands, as a sentence with its day and what comes next. */
export function SessionStatus({ session }: { readonly session: OwnSession }) {
  const t = useMessages("teaching");
  const locale = useLocale();
  const { state, stateReason } = session.view;
  const moments = {
    draft: null,
    submitted: session.submittedAt,
    sent_back: session.decidedAt,
    published: session.publishedAt,
    running: session.view.startsAt,
    finished: session.endedAt,
    cancelled: session.endedAt,
  } as const;
  const moment = moments[state];
  const wasPublic = state !== "cancelled" || session.publishedAt !== null;
  const key = wasPublic ? (`status.${state}` as const) : "status.discarded";
  return (
    <Notice kind={state === "sent_back" ? "warning" : "info"} isStanding>
      <p>{t(key, { day: moment ? formatMoment(moment, locale) : "" })}</p>
      {stateReason && (
        <p className="prewrap" lang={languageOf(stateReason, locale)}>
          {t("status.reason", { reason: stateReason })}
        </p>
      )}
    </Notice>
  );
}
