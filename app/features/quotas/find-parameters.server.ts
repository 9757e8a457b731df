import { fen } from "#app/lib/money.ts";
import type { Fen } from "#app/lib/money.ts";
import type { PlainDate } from "#app/lib/date.ts";
import type { Context, Transaction } from "#app/platform/db.server.ts";
import { columnOfDay } from "./days.server.ts";
import { listParameterRows } from "./list-parameter-rows.server.ts";
import { parametersFor } from "./policy/index.ts";
import type { ParametersAnswer } from "./policy/index.ts";

/** The parameters of a data year in a place, or what is missing for it. */
export async function findParameters(
  db: Context["db"] | Transaction,
  of: { readonly region: string; readonly dataYear: number },
): Promise<ParametersAnswer> {
  return parametersFor(await listParameterRows(db), of);
}

/** The amount above which a second person decides; null, and then for every amount, where the place has set none. */
export async function findSecondPersonLimit(
  db: Context["db"] | Transaction,
  region: string,
  day: PlainDate,
): Promise<Fen | null> {
  const places = [region, `${region.slice(0, 4)}00`, `${region.slice(0, 2)}0000`, "100000"];
  const rows = await db.policyParameter.findMany({
    where: {
      name: "second-person-above",
      region: { in: places },
      validFrom: { lte: columnOfDay(day) },
      OR: [{ validTo: null }, { validTo: { gte: columnOfDay(day) } }],
    },
    orderBy: { validFrom: "desc" },
    select: { region: true, value: true },
  });
  const closest = places.flatMap((place) => rows.find((row) => row.region === place) ?? [])[0];
  return closest && /^\d{1,15}$/.test(closest.value) ? fen(Number(closest.value)) : null;
}
