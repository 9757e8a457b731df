import type { Context } from "#app/platform/db.server.ts";
import { lapseApplications } from "../lapse-applications.server.ts";
import { remindDue } from "./remind-due.server.ts";

/** `applications.sweep`, once a morning: ends what is silent and reminds of what is due. */
export async function sweepApplications(_sweep: string, context: Context): Promise<void> {
  await lapseApplications(context);
  await remindDue(context);
}
