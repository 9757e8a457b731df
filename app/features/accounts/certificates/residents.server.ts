import { addDays, startOfShanghaiDay } from "#app/lib/date.ts";
import type { PlainDate } from "#app/lib/date.ts";
import { regionStem } from "#app/lib/region.ts";
import type { Prisma } from "#db/generated/client.ts";

/**
 * People of a district, as far as it was known at the end of a day: whose disability certificate of that district was
 * verified by then and not taken back by then. The certificate is registered where its holder's household is.
 */
export function residentsOn(region: string, day: PlainDate): Prisma.UserWhereInput {
  const after = startOfShanghaiDay(addDays(day, 1));
  return {
    certificates: {
      some: {
        region: { startsWith: regionStem(region) },
        state: "verified",
        decidedAt: { lt: after },
        OR: [{ withdrawnAt: null }, { withdrawnAt: { gte: after } }],
      },
    },
  };
}
