import type { Context, Transaction } from "#app/platform/db.server.ts";
import { freeInterpreters } from "./move-booking.server.ts";
import { tellStandsCancelled } from "./move-stand.server.ts";

/** What a cancelled session leaves: employers with stands are told, interpreters are free. The session is locked. */
export async function cancelEvent(
  tx: Transaction,
  session: Parameters<typeof tellStandsCancelled>[1],
  ctx: Context,
): Promise<void> {
  await tellStandsCancelled(tx, session, ctx);
  await freeInterpreters(tx, session, ctx);
}
