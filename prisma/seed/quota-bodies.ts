import { publishBodies, findPublishable } from "#app/features/quotas/index.server.ts";
import { shanghaiDay } from "#app/lib/date.ts";
import type { Context } from "#app/platform/db.server.ts";

const DISTRICT = "140502";
/** Staff beside the establishment: so many of them are not posts. */
const BESIDE = 2;

/**
 * Levels and posts of the sample's public bodies in the last data years, with two of the newest left to be entered, and
 * the figures of the year before published.
 */
export async function addPublicBodies(ctx: Context): Promise<void> {
  const { db, now } = ctx;
  const filing = Number(shanghaiDay(now).slice(0, 4)) - 1;
  const approver = await db.user.findFirstOrThrow({
    where: { kind: "officer", officerRole: "approver", region: DISTRICT },
    orderBy: { id: "asc" },
    select: { id: true },
  });
  const bodies = await db.organisation.findMany({
    where: {
      kind: "employer",
      state: "verified",
      region: DISTRICT,
      OR: [{ uscc: { startsWith: "11" } }, { uscc: { startsWith: "12" } }],
    },
    orderBy: { uscc: "asc" },
    select: { id: true, name: true, staffYears: { select: { months: true }, take: 1 } },
  });
  const rows = bodies.flatMap(({ id, name, staffYears }, at) =>
    [filing, filing - 1, filing - 2]
      .filter((year) => year < filing || at < bodies.length - 2)
      .map((year) => ({
        organisationId: id,
        year,
        level: levelOf(name, at),
        isSchool: /幼儿园|小学|中学/.test(name),
        posts: Math.max(6, (staffYears[0]?.months[0] ?? 20) - BESIDE),
        savedAt: now,
        savedById: approver.id,
      })),
  );
  await db.publicBodyYear.createMany({ data: rows });
  const officer = {
    kind: "officer",
    userId: approver.id,
    role: "approver",
    region: DISTRICT,
    secondFactor: true,
  } as const;
  const found = await findPublishable(filing - 1, officer, ctx);
  if (found.ok) await publishBodies({ year: filing - 1, seen: found.digest }, officer, ctx);
}

function levelOf(name: string, at: number): "prefecture" | "district" | "town" {
  if (/街道|便民|镇/.test(name)) return "town";
  return at % 9 === 4 ? "prefecture" : "district";
}
