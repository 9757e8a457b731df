import { useCallback, useEffect, useRef, useState } from "react";
import { addFocusField, isTyping, keepTouchedForm, noteFocus, noteTyping } from "./keep-form.ts";

const WARNING_MS = 5 * 60_000;
/** While somebody types, the server hears of it this often. */
const TYPING_MS = 5 * 60_000;
/** Before the end, what was typed is kept. */
const KEEP_MS = 20_000;
const TICK_MS = 1000;

export interface SessionPaths {
  readonly extend: string;
  readonly keep: string;
  /** Sign-in, back to this page: with `&ended=kept` where text was kept. */
  readonly signIn: (path: string, ended: "kept" | "time") => string;
}

/**
 * Watches the end of the session: warns five minutes ahead, extends on request and while somebody
 * types, and at the end keeps what was typed and opens the sign-in page. Tabs tell each other.
 */
export function useSessionEnd(secondsLeft: number, paths: SessionPaths) {
  const [isWarning, setIsWarning] = useState(false);
  /** Null until extended: the server wrote the first moment into the page. */
  const [endsAt, setEndsAt] = useState<Date | null>(null);
  const extendNow = useRef<() => Promise<void>>(() => Promise.resolve());
  const latest = useRef(paths);
  latest.current = paths;
  useEffect(() => {
    let deadline = Date.now() + secondsLeft * 1000;
    let extendedAt = Date.now();
    let isKept = false;
    let isOver = false;
    const tabs = new BroadcastChannel("session");
    const moveTo = (moment: number) => {
      deadline = moment;
      isKept = false;
      setEndsAt(new Date(moment));
      setIsWarning(moment - Date.now() <= WARNING_MS);
    };
    const extend = async () => {
      extendedAt = Date.now();
      const body = new URLSearchParams({ intent: "extend" });
      const answer = await fetch(latest.current.extend, { method: "POST", body }).catch(() => null);
      if (answer?.redirected) return end();
      if (!answer?.ok) return;
      const told = (await answer.json()) as { secondsLeft: number };
      moveTo(Date.now() + told.secondsLeft * 1000);
      tabs.postMessage(deadline);
    };
    const end = async () => {
      if (isOver) return;
      isOver = true;
      const kept = (isTyping() && isKept) || (await keep());
      const path = kept ? `${location.pathname}?kept=1` : location.pathname + location.search;
      location.assign(latest.current.signIn(path, kept ? "kept" : "time"));
    };
    const keep = () => keepTouchedForm(latest.current.keep).catch(() => false);
    const tick = () => {
      const left = deadline - Date.now();
      if (left <= 0) void end();
      else if (left <= WARNING_MS) setIsWarning(true);
      if (left > 0 && left <= KEEP_MS && !isKept) {
        isKept = true;
        void keep();
      }
    };
    const onInput = (event: Event) => {
      noteTyping(event);
      if (Date.now() - extendedAt > TYPING_MS) void extend();
    };
    extendNow.current = extend;
    tabs.onmessage = ({ data }: MessageEvent<number>) => {
      if (data > deadline) moveTo(data);
    };
    tabs.postMessage(deadline);
    const timer = setInterval(tick, TICK_MS);
    document.addEventListener("input", onInput);
    document.addEventListener("focusin", noteFocus);
    document.addEventListener("submit", addFocusField);
    document.addEventListener("visibilitychange", tick);
    return () => {
      clearInterval(timer);
      tabs.close();
      document.removeEventListener("input", onInput);
      document.removeEventListener("focusin", noteFocus);
      document.removeEventListener("submit", addFocusField);
      document.removeEventListener("visibilitychange", tick);
    };
  }, [secondsLeft]);
  const extend = useCallback(() => {
    setIsWarning(false);
    void extendNow.current();
  }, []);
  return { isWarning, endsAt, extend };
}
