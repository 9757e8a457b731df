import type { Context } from "#app/platform/db.server.ts";
import { advanceSessions } from "../advance-sessions.server.ts";
import { sweepEnrolments } from "../enrolment/sweep-enrolments.server.ts";
import { askFairResults } from "./ask-fair-results.server.ts";

/** Every ten minutes: what began has begun, what is over is over; seats nobody took go to the next; employers tell what a fair came to. */
export async function sweepTraining(_key: string, context: Context): Promise<void> {
  await advanceSessions(context);
  await sweepEnrolments(context);
  await askFairResults(context);
}
