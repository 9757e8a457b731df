import { formatMoment } from "../i18n/format.ts";
import { useLocale, useMessages } from "../i18n/messages-context.tsx";
import { href } from "../links.ts";
import { Button } from "../ui/button.tsx";
import type { ShellData } from "./load-shell.server.ts";

interface SessionWarningProps {
  readonly account: NonNullable<ShellData["account"]>;
  /** The field a session ran out in, now that its text is back. */
  readonly focusField: string | null;
}

/**
 * Says until when the session lasts. `session-watch.ts` opens the dialog five minutes before the end: any key goes
 * on, and the focus returns to where it was.
 */
export function SessionWarning({ account, focusField }: SessionWarningProps) {
  const t = useMessages("shell");
  const locale = useLocale();
  // Another tab may have moved the time before React looks.
  const time = (
    <time dateTime={account.expiresAt} suppressHydrationWarning>
      {formatMoment(new Date(account.expiresAt), locale)}
    </time>
  );
  return (
    <aside
      className="section small muted screen-only"
      aria-label={t("session.label")}
      data-seconds-left={account.secondsLeft}
      data-extend={href(locale, "accounts.extendSession")}
      data-keep={href(locale, "accounts.keepForm")}
      data-sign-in={href(locale, "accounts.signIn")}
      data-focus={focusField ?? undefined}
    >
      <p>{t.rich("session.until", { time })}</p>
      <dialog
        className="dialog"
        role="alertdialog"
        aria-labelledby="session-warning"
        aria-describedby="session-warning-text"
      >
        <h2 id="session-warning">{t("session.warning.title")}</h2>
        <div id="session-warning-text">
          <p>{t.rich("session.warning.text", { time })}</p>
        </div>
        <div className="button-row">
          <Button type="button" variant="secondary">
            {t("session.warning.stay")}
          </Button>
        </div>
      </dialog>
    </aside>
  );
}
