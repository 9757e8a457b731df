import type { PlainDate } from "#app/lib/date.ts";
import type { Context, Transaction } from "#app/platform/db.server.ts";
import { listParameterRows } from "./list-parameter-rows.server.ts";
import { parametersFor } from "./policy/index.ts";

/** When the return for a data year can be filed in a place; null without parameters. */
export async function findFilingWindow(
  asked: { readonly region: string; readonly dataYear: number },
  { db }: { readonly db: Context["db"] | Transaction },
): Promise<{ readonly opens: PlainDate; readonly closes: PlainDate } | null> {
  const found = parametersFor(await listParameterRows(db), asked);
  return found.ok ? found.parameters.filingWindow : null;
}
