import type { Context } from "#app/platform/db.server.ts";
import { closeDuePositions } from "../close-due-positions.server.ts";

/** The sweep just after midnight: a position's last day has passed. */
export async function closeDue(_key: string, context: Context): Promise<void> {
  await closeDuePositions(context);
}
