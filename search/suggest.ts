import type { Filter, IndexName, SearchOptions, SearchPort } from "./engine.ts";

/** Titles found often repeat (one employer, many openings): more are looked at than are given. */
const LOOKED_AT_PER_SUGGESTION = 5;
const DEFAULT_LIMIT = 8;
const MOST = 20;

/** Suggestions on top of any engine's plain search: titles of the best hits, each once. */
export async function suggestTitles(
  port: Pick<SearchPort, "search">,
  request: { index: IndexName; prefix: string; limit?: number; filter?: Filter },
  options?: SearchOptions,
): Promise<string[]> {
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
  const titles = hits
    .map(({ highlights }) => highlights?.title?.filter(({ text }) => text !== ""))
    .filter((segments) => segments?.some(({ hit }) => hit))
    .map((segments) => (segments ?? []).map(({ text }) => text).join(""));
  return [...new Set(titles)].slice(0, limit);
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
