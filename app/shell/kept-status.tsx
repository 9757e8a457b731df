import { useRouteLoaderData } from "@remix-run/react";
import { useEffect, useRef, useState } from "react";
import { formatMoment } from "../i18n/format.ts";
import { useLocale, useMessages } from "../i18n/messages-context.tsx";
import { href } from "../links.ts";
import { keepTyping, type Keeping } from "./keep-typing.ts";
import type { ShellData } from "./load-shell.server.ts";

/**
 * Stands in the form of a page that keeps what is typed, before its buttons, and says what is kept
 * since when. Said aloud only where it does not work: success would talk into somebody's typing.
 */
export function KeptStatus() {
  const t = useMessages("shell");
  const locale = useLocale();
  const keptAt = useRouteLoaderData<ShellData>("root")?.keptAt ?? null;
  const place = useRef<HTMLDivElement>(null);
  const [keeping, setKeeping] = useState<Keeping>();
  useEffect(() => {
    const form = place.current?.closest("form");
    if (!form) return;
    setKeeping({ state: "waiting" });
    return keepTyping(form, href(locale, "accounts.keepForm"), keptAt, setKeeping);
  }, [locale, keptAt]);
  const isFault = keeping?.state === "elsewhere" || keeping?.state === "unreachable";
  const words =
    keeping?.state === "kept"
      ? t("kept.at", { time: formatMoment(keeping.at, locale) })
      : keeping && t(`kept.${keeping.state}`);
  return (
    <div ref={place} className="muted small">
      <p>{isFault ? null : words}</p>
      <p role="status">{isFault ? words : null}</p>
    </div>
  );
}
