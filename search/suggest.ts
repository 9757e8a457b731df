import type { SearchOptions, SearchPort, Suggestion, SuggestRequest } from "./engine.ts";

/** Titles found often repeat (one employer, many openings): more are looked at than are given. */
const LOOKED_AT_PER_SUGGESTION = 5;
const DEFAULT_LIMIT = 8;
const MOST = 20;

/** Suggestions on top of any engine's plain search: titles of the best hits, each once. */
export async function suggestTitles(
  port: Pick<SearchPort, "search">,
  request: SuggestRequest,
  options?: SearchOptions,
): Promise<Suggestion[]> {
  const limit = Math.min(request.limit ?? DEFAULT_LIMIT, MOST);
  if (request.prefix.trim() === "") return [];
  const { hits } = await port.search(
    {
      index: request.index,
      q: request.prefix,
      match: "all",
      ...(request.filter ? { filter: request.filter } : {}),
      pageSize: limit * LOOKED_AT_PER_SUGGESTION,
      highlight: ["title"],
    },
    options,
  );
  const idByTitle = new Map<string, string>();
  for (const { id, highlights } of hits) {
    const segments = highlights?.title ?? [];
    const title = segments.map(({ text }) => text).join("");
    if (segments.some(({ hit }) => hit) && !idByTitle.has(title)) idByTitle.set(title, id);
  }
  return [...idByTitle].map(([title, id]) => ({ id, title })).slice(0, limit);
}

/** The work's outcome, or the signal's reason as soon as it is given. */
export async function untilAborted<T>(work: Promise<T>, signal?: AbortSignal): Promise<T> {
  if (!signal) return work;
  signal.throwIfAborted();
  let onAbort: (() => void) | undefined;
  const aborted = new Promise<never>((_, reject) => {
    onAbort = () => reject(signal.reason as Error);
    signal.addEventListener("abort", onAbort, { once: true });
  });
  try {
    return await Promise.race([work, aborted]);
  } finally {
    if (onAbort) signal.removeEventListener("abort", onAbort);
  }
}
