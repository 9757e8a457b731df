import type { MultiSearchAnswer, SearchOptions, SearchPort, SearchRequest } from "./engine.ts";

/** Several searches on top of any engine's plain search; each succeeds or fails for itself. */
export async function multiSearch(
  port: Pick<SearchPort, "search">,
  requests: SearchRequest[],
  options?: SearchOptions,
): Promise<MultiSearchAnswer[]> {
  const settled = await Promise.allSettled(
    requests.map((request) => port.search(request, options)),
  );
  return settled.map((outcome) =>
    outcome.status === "fulfilled"
      ? { ok: true, result: outcome.value }
      : { ok: false, error: asError(outcome.reason) },
  );
}

function asError(reason: unknown): Error {
  return reason instanceof Error ? reason : new Error(String(reason));
}
