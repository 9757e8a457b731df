import { publishBodies, findPublishable } from "#app/features/quotas/index.server.ts";
import { shanghaiDay } from "#app/lib/date.ts";
import type { Context } from "#app/platform/db.server.ts";

const DISTRICT = "140502";
/** Staff beside the establishment: so many of them are not posts. */
const BESIDE = 2;

/**
 * Levels and posts of the sample's public bodies in the last data years, with two of the newest left to be entered, and
 * the figures of the years before published; those of the first before the posts of a body with one or two people were
 * entered, so that its next version has to wait (ADR 0032).
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
  const together = rows.filter(({ level }) => level !== "prefecture");
  const late = await bodyOfFew(
    db,
    filing - 2,
    together.map(({ organisationId }) => organisationId),
  );
  const isLate = (row: (typeof rows)[number]) =>
    row.organisationId === late && row.year === filing - 2;
  await db.publicBodyYear.createMany({ data: rows.filter((row) => !isLate(row)) });
  const officer = {
    kind: "officer",
    userId: approver.id,
    role: "approver",
    region: DISTRICT,
    secondFactor: true,
  } as const;
  for (const year of [filing - 2, filing - 1]) {
    const found = await findPublishable(year, officer, ctx);
    if (found.ok) await publishBodies({ year, seen: found.digest }, officer, ctx);
  }
  await db.publicBodyYear.createMany({ data: rows.filter(isLate) });
}

/** One of some public bodies of which one or two people are certified. */
async function bodyOfFew(
  db: Context["db"],
  year: number,
  of: readonly string[],
): Promise<string | undefined> {
  const [found] = await db.$queryRaw<{ id: string }[]>`
    SELECT o.id FROM organisations o JOIN quota_returns r ON r.organisation_id = o.id AND r.year = ${year}
      JOIN determinations d ON d.return_id = r.id AND d.superseded_at IS NULL
      JOIN return_people p ON p.version_id = d.version_id
      JOIN return_months m ON m.return_person_id = p.id AND m.recognised > 0
    WHERE o.id = ANY(${[...of]}::uuid[])
    GROUP BY o.id, o.uscc HAVING count(DISTINCT p.id) < 3 ORDER BY o.uscc LIMIT 1`;
  return found?.id;
}

function levelOf(name: string, at: number): "prefecture" | "district" | "town" {
  if (/街道|便民|镇/.test(name)) return "town";
  return at % 9 === 4 ? "prefecture" : "district";
}
