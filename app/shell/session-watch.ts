import { formatMoment } from "../i18n/format.ts";
import { defaultLocale, isLocale } from "../i18n/locales.ts";
import { addFocusField, isTyping, keepTouchedForm, noteFocus, noteTyping } from "./keep-form.ts";

const WARNING_MS = 5 * 60_000;
/** While somebody types, the server hears of it this often. */
const TYPING_MS = 5 * 60_000;
/** Before the end, what was typed is kept. */
const KEEP_MS = 20_000;
const TICK_MS = 1000;
const PASSIVE_KEYS = new Set(["Tab", "Shift", "Control", "Alt", "Meta", "CapsLock"]);

/**
 * Watches the end of the session from the markup of `SessionWarning`: a dialog five minutes ahead, in which any key
 * goes on; longer while somebody types; at the end what was typed is kept and the sign-in page opened. Tabs tell each
 * other. Without a framework, so that reading pages send a signed-in person this and nothing else.
 */
export function watchSession(aside: HTMLElement): void {
  const dialog = aside.querySelector("dialog");
  const {
    secondsLeft = "0",
    extend: extendPath = "",
    keep: keepPath = "",
    signIn = "",
    focus,
  } = aside.dataset;
  const lang = document.documentElement.lang;
  const locale = isLocale(lang) ? lang : defaultLocale;
  let deadline = Date.now() + Number(secondsLeft) * 1000;
  let extendedAt = Date.now();
  let isKept = false;
  let isOver = false;
  const tabs = new BroadcastChannel("session");

  const warn = (isWarning: boolean) => {
    if (isWarning && dialog && !dialog.open) dialog.showModal();
    if (!isWarning && dialog?.open) dialog.close();
  };
  const moveTo = (moment: number) => {
    deadline = moment;
    isKept = false;
    for (const time of aside.querySelectorAll("time")) {
      time.textContent = formatMoment(new Date(moment), locale);
      time.dateTime = new Date(moment).toISOString();
    }
    warn(moment - Date.now() <= WARNING_MS);
  };
  const extend = async () => {
    extendedAt = Date.now();
    const body = new URLSearchParams({ intent: "extend" });
    const answer = await fetch(extendPath, { method: "POST", body }).catch(() => null);
    if (answer?.redirected) return end();
    if (!answer?.ok) return;
    const told = (await answer.json()) as { secondsLeft: number };
    moveTo(Date.now() + told.secondsLeft * 1000);
    tabs.postMessage(deadline);
  };
  const keep = () => keepTouchedForm(keepPath).catch(() => false);
  const end = async () => {
    if (isOver) return;
    isOver = true;
    const kept = (isTyping() && isKept) || (await keep());
    const next = kept ? `${location.pathname}?kept=1` : location.pathname + location.search;
    const query = new URLSearchParams({ next, ended: kept ? "kept" : "time" });
    location.assign(`${signIn}?${query}`);
  };
  const tick = () => {
    const left = deadline - Date.now();
    if (left <= 0) void end();
    else if (left <= WARNING_MS) warn(true);
    if (left > 0 && left <= KEEP_MS && !isKept) {
      isKept = true;
      void keep();
    }
  };

  if (focus) focusOn(focus);
  tabs.onmessage = ({ data }: MessageEvent<number>) => {
    if (data > deadline) moveTo(data);
  };
  tabs.postMessage(deadline);
  setInterval(tick, TICK_MS);
  document.addEventListener("visibilitychange", tick);
  document.addEventListener("input", (event) => {
    noteTyping(event);
    if (Date.now() - extendedAt > TYPING_MS) void extend();
  });
  document.addEventListener("focusin", noteFocus);
  document.addEventListener("submit", addFocusField);
  document.addEventListener("keydown", ({ key }) => {
    if (dialog?.open && !PASSIVE_KEYS.has(key)) dialog.close();
  });
  dialog?.querySelector("button")?.addEventListener("click", () => dialog.close());
  // Any key, Escape and the button close it: all mean to go on.
  dialog?.addEventListener("close", () => {
    if (deadline - Date.now() <= WARNING_MS) void extend();
  });
}

/** After a session ran out the focus goes back to the field it was in. */
function focusOn(field: string): void {
  const controls = [...document.getElementsByName(field)];
  const chosen = controls.find((one) => one instanceof HTMLInputElement && one.checked);
  (chosen ?? controls[0])?.focus();
}
