import { shanghaiDay } from "#app/lib/date.ts";
import type { Context } from "#app/platform/db.server.ts";
import { beginRun } from "../start-year.server.ts";

/** `quota-years.sweep`, once a night: the figures of the year that is being filed are made anew in every district. */
export async function sweepYears(_sweep: string, { db, now }: Context): Promise<void> {
  const year = Number(shanghaiDay(now).slice(0, 4)) - 1;
  const places = await db.organisation.groupBy({
    by: ["region"],
    where: { kind: "employer", state: "verified" },
  });
  for (const { region } of places) {
    await db.$transaction((tx) => beginRun(tx, { region, year }, null, now));
  }
}
