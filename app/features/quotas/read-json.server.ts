import { accepted, refused } from "#app/lib/verdict.ts";
import type { Verdict } from "#app/lib/verdict.ts";

/** Bytes of the largest request: 500 people with every month and every fact. */
export const mostBytes = 1_048_576;
const DEEPEST = 8;

/** The JSON of a request, refused where it is none, too large, or nested deeper than any request can be. */
export async function readJson(
  request: Request,
): Promise<Verdict<{ readonly json: unknown }, "not-json" | "too-large" | "too-deep">> {
  const text = await request.text();
  if (text.length > mostBytes) return refused("too-large");
  if (depthOf(text) > DEEPEST) return refused("too-deep");
  try {
    return accepted({ json: JSON.parse(text) as unknown });
  } catch {
    return refused("not-json");
  }
}

function depthOf(text: string): number {
  let depth = 0;
  let deepest = 0;
  for (const character of text) {
    if (character === "{" || character === "[") deepest = Math.max(deepest, (depth += 1));
    else if (character === "}" || character === "]") depth -= 1;
  }
  return deepest;
}
