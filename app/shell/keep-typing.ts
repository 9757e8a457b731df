import { keptBody } from "./keep-form.ts";

/** After so long without typing what was typed is kept; while somebody types on and on, this often. */
const PAUSE_MS = 3000;
const LONGEST_MS = 20_000;
const RETRY_MS = 15_000;

export type Keeping =
  | { readonly state: "waiting" }
  | { readonly state: "kept"; readonly at: Date }
  /** Another window kept or sent the same form: here nothing more is kept, so that its words stay. */
  | { readonly state: "elsewhere" }
  | { readonly state: "unreachable" };

/**
 * Keeps on the server what is typed into a form, quietly: after a pause, and when the page is left.
 * `keptAt` is the moment of what the server keeps already, or null. Gives back what ends it.
 */
export function keepTyping(
  form: HTMLFormElement,
  action: string,
  keptAt: string | null,
  tell: (keeping: Keeping) => void,
): () => void {
  const now = { over: keptAt ?? "none", field: "", typed: 0, kept: 0, since: 0 };
  let timer: ReturnType<typeof setTimeout> | undefined;
  let isAsking = false;
  const end = new AbortController();
  const keepIn = (wait: number) => {
    clearTimeout(timer);
    timer = setTimeout(() => void keep(), wait);
  };
  const body = () => {
    const told = keptBody({ form, field: now.field });
    told.set("over", now.over);
    return told;
  };
  const keep = async () => {
    if (end.signal.aborted || isAsking || now.typed === now.kept) return;
    isAsking = true;
    const upTo = now.typed;
    const answer = await ask(action, body());
    isAsking = false;
    if (end.signal.aborted) return;
    if (answer.state === "kept") {
      now.over = answer.at.toISOString();
      now.kept = upTo;
      if (now.typed > upTo) keepIn(PAUSE_MS);
    }
    if (answer.state === "unreachable") keepIn(RETRY_MS);
    if (answer.state === "elsewhere") end.abort();
    tell(answer);
  };
  const onInput = ({ target, timeStamp }: Event) => {
    now.field = (target as HTMLInputElement).name || now.field;
    if (now.typed === now.kept) now.since = timeStamp;
    now.typed += 1;
    keepIn(Math.max(0, Math.min(PAUSE_MS, now.since + LONGEST_MS - timeStamp)));
  };
  const onLeave = () => {
    if (!isAsking && now.typed > now.kept) navigator.sendBeacon(action, body());
  };
  form.addEventListener("input", onInput, end);
  form.addEventListener("submit", () => end.abort(), end);
  window.addEventListener("pagehide", onLeave, end);
  return () => {
    clearTimeout(timer);
    end.abort();
  };
}

async function ask(action: string, body: FormData): Promise<Keeping> {
  const answer = await fetch(action, { method: "POST", body }).catch(() => null);
  if (answer?.status === 409) return { state: "elsewhere" };
  if (!answer?.ok || answer.redirected) return { state: "unreachable" };
  const { keptAt } = (await answer.json()) as { readonly keptAt: string };
  return { state: "kept", at: new Date(keptAt) };
}
