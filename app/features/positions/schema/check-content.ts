import type { PlainDate } from "#app/lib/date.ts";
import { accepted, refused } from "#app/lib/verdict.ts";
import type { Verdict } from "#app/lib/verdict.ts";
import { mayCloseOn } from "../policy/index.ts";
import { missingFields } from "./required-fields.ts";
import type { PositionFields } from "./position-fields.ts";

export type ContentRefusal = "incomplete" | "closes-too-soon" | "closes-too-late";

/** Whether what a position says is complete and may be handed in on `today`. */
export function checkContent(
  fields: PositionFields,
  today: PlainDate,
): Verdict<object, ContentRefusal> {
  const missing = missingFields(fields);
  if (missing.length > 0 || fields.closingOn === null) {
    return refused("incomplete", { fields: missing });
  }
  const closing = mayCloseOn(fields.closingOn, today);
  if (!closing.ok)
    return refused(closing.reason === "too-late" ? "closes-too-late" : "closes-too-soon");
  return accepted();
}
