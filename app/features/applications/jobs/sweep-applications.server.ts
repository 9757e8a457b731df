import type { Context } from "#app/platform/db.server.ts";
import { askCheckIns } from "../check-ins/ask-check-ins.server.ts";
import { lapseApplications } from "../lapse-applications.server.ts";
import { askOutcomes } from "./ask-outcomes.server.ts";
import { remindDue } from "./remind-due.server.ts";

/** `applications.sweep`, once a morning: ends what is silent, reminds of what is due, asks how a search ended and how work goes. */
export async function sweepApplications(_sweep: string, context: Context): Promise<void> {
  await lapseApplications(context);
  await remindDue(context);
  await askOutcomes(context);
  await askCheckIns(context);
}
