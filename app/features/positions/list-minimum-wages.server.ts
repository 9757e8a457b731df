import { plainDate } from "#app/lib/date.ts";
import { fen } from "#app/lib/money.ts";
import type { Database, Transaction } from "#app/platform/db.server.ts";
import type { MinimumWage } from "./policy/index.ts";
import { toDay } from "./position-row.server.ts";

export const MONTHLY = "minimum-wage-monthly";
export const HOURLY = "minimum-wage-hourly";

/** The minimum wages on record, in fen; a region and day count once both amounts are known. */
export async function listMinimumWages(db: Database | Transaction): Promise<MinimumWage[]> {
  const rows = await db.policyParameter.findMany({
    where: { name: { in: [MONTHLY, HOURLY] }, unit: "fen" },
    select: { name: true, region: true, validFrom: true, validTo: true, value: true, source: true },
  });
  return rows
    .filter(({ name }) => name === MONTHLY)
    .flatMap((monthly) => {
      const hourly = rows.find(
        (row) =>
          row.name === HOURLY &&
          row.region === monthly.region &&
          row.validFrom.getTime() === monthly.validFrom.getTime(),
      );
      const validFrom = plainDate(toDay(monthly.validFrom) ?? "");
      if (!hourly || !validFrom) return [];
      const { region, source } = monthly;
      return {
        region,
        source,
        validFrom,
        validTo: toDay(monthly.validTo),
        monthly: fen(Number(monthly.value)),
        hourly: fen(Number(hourly.value)),
      };
    });
}
