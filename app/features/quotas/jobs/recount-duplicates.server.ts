import type { Context } from "#app/platform/db.server.ts";
import { recountDuplicates } from "../recount-duplicates.server.ts";

/** `returns.recount-duplicates`: after a return was filed, withdrawn or decided, by its id. */
export async function recountReturn(returnId: string, { db }: Context): Promise<void> {
  await recountDuplicates(returnId, { db });
}
