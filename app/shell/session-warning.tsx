import { useEffect } from "react";
import { formatMoment } from "../i18n/format.ts";
import { useLocale, useMessages } from "../i18n/messages-context.tsx";
import { href } from "../links.ts";
import { Dialog } from "../ui/dialog.tsx";
import type { ShellData } from "./load-shell.server.ts";
import { useSessionEnd } from "./use-session-end.ts";

const PASSIVE_KEYS = new Set(["Tab", "Shift", "Control", "Alt", "Meta", "CapsLock"]);

interface SessionWarningProps {
  readonly account: NonNullable<ShellData["account"]>;
}

/**
 * Says until when the session lasts. With script, a dialog comes five minutes before the end: any key
 * goes on, and the focus returns to where it was.
 */
export function SessionWarning({ account }: SessionWarningProps) {
  const t = useMessages("shell");
  const locale = useLocale();
  const { isWarning, endsAt, extend } = useSessionEnd(account.secondsLeft, {
    extend: href(locale, "accounts.extendSession"),
    keep: href(locale, "accounts.keepForm"),
    signIn: (next, ended) => href(locale, "accounts.signIn", {}, { next, ended }),
  });
  const time = formatMoment(endsAt ?? new Date(account.expiresAt), locale);
  useEffect(() => {
    if (!isWarning) return;
    const onKey = (event: KeyboardEvent) => {
      if (!PASSIVE_KEYS.has(event.key)) extend();
    };
    document.addEventListener("keydown", onKey);
    return () => document.removeEventListener("keydown", onKey);
  }, [isWarning, extend]);
  return (
    <aside className="section small muted screen-only" aria-label={t("session.label")}>
      <p>{t("session.until", { time })}</p>
      <Dialog
        title={t("session.warning.title")}
        isOpen={isWarning}
        onClose={() => isWarning && extend()}
        isAlert
        closeLabel={t("session.warning.stay")}
      >
        <p>{t("session.warning.text", { time })}</p>
      </Dialog>
    </aside>
  );
}
