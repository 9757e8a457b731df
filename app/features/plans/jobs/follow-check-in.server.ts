import { readAnswer } from "#app/features/applications/index.server.ts";
import type { Context } from "#app/platform/db.server.ts";
import { noteAnswer } from "../keep-work.server.ts";

/** `plan.follow-check-in`: what a side answered after a hire stands in the person's plan. */
export async function followCheckIn(checkInId: string, ctx: Context): Promise<void> {
  const answer = await readAnswer(checkInId, ctx);
  if (answer) await noteAnswer(answer, ctx);
}
