import { plainDate } from "./date.ts";
import type { PlainDate } from "./date.ts";

/** What people type and tick, as forms send it; the messages about it are each feature's own. */

export interface DateParts {
  readonly year?: string | undefined;
  readonly month?: string | undefined;
  readonly day?: string | undefined;
}

/** Three boxes as a day, full width or half; all empty is no date, and `undefined` is none that exists. */
export function dayOfParts(parts: DateParts | undefined): PlainDate | null | undefined {
  const [year = "", month = "", day = ""] = [parts?.year, parts?.month, parts?.day].map((part) =>
    (part ?? "").normalize("NFKC").replace(/[\s,]/g, ""),
  );
  if (year + month + day === "") return null;
  return plainDate(`${year}-${month.padStart(2, "0")}-${day.padStart(2, "0")}`);
}

/** A day somebody wrote in an address; undefined where it is none. */
export function dayOfText(text: string | undefined): PlainDate | undefined {
  return text === undefined ? undefined : plainDate(text.trim());
}

const ID = /^[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i;

/** The ids ticked in a list, each once; what is no id is dropped, and whatever is beyond `most`. */
export function chosenIds(sent: string | readonly string[] | undefined, most: number): string[] {
  return [...new Set([sent ?? []].flat())].filter((id) => ID.test(id)).slice(0, most);
}

/** A row as a preview showed it: `id.version`. */
export const TARGET = /^[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}\.\d{1,9}$/i;

export interface Target {
  readonly id: string;
  readonly version: number;
}

/** Rows that match `TARGET`, to be changed only if they are still so. */
export function targetsOf(sent: readonly string[]): Target[] {
  return sent.map((one) => {
    const [id = "", seen] = one.split(".");
    return { id, version: Number(seen) };
  });
}
