import type { PlainDate } from "#app/lib/date.ts";
import type { Context, Transaction } from "#app/platform/db.server.ts";
import { deadlineParameters } from "./policy/index.ts";
import type { DeadlineDays } from "./policy/index.ts";

/** The working days in force in a place on a day: the closest region's newest row; null where none is in force. */
export async function readDeadlineDays(
  region: string,
  day: PlainDate,
  db: Context["db"] | Transaction,
): Promise<DeadlineDays> {
  const places = [region, `${region.slice(0, 4)}00`, `${region.slice(0, 2)}0000`, "100000"];
  const on = new Date(`${day}T00:00:00Z`);
  const rows = await db.policyParameter.findMany({
    where: {
      name: { in: [...deadlineParameters] },
      region: { in: places },
      validFrom: { lte: on },
      OR: [{ validTo: null }, { validTo: { gte: on } }],
    },
    orderBy: { validFrom: "desc" },
    select: { name: true, region: true, value: true },
  });
  const valueOf = (name: (typeof deadlineParameters)[number]) => {
    const closest = places.flatMap(
      (place) => rows.find((row) => row.name === name && row.region === place) ?? [],
    )[0];
    return closest && /^\d{1,3}$/.test(closest.value) ? Number(closest.value) : null;
  };
  return {
    contact: valueOf("plan-first-contact-days"),
    assessment: valueOf("plan-first-assessment-days"),
  };
}
