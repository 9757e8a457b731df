import type { PlainDate } from "#app/lib/date.ts";
import { minimumWageFor } from "./policy/index.ts";
import type { MinimumWage } from "./policy/index.ts";
import { fieldsOf } from "./position-row.server.ts";
import type { FieldsRow } from "./position-row.server.ts";
import { reviewContent } from "./schema/content.ts";
import type { ContentReview } from "./schema/content.ts";

/** The review of a stored position, with the minimum wage in force at its place. */
export function reviewRow(
  row: FieldsRow,
  today: PlainDate,
  wages: readonly MinimumWage[],
): ContentReview {
  const found = row.region === null ? undefined : minimumWageFor(wages, row.region, today);
  return reviewContent(fieldsOf(row), today, found?.ok ? found.minimum : undefined);
}
