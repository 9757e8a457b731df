import type { Locale } from "#app/i18n/locales.ts";
import { shanghaiDay } from "#app/lib/date.ts";
import type { Context } from "#app/platform/db.server.ts";
import { publicOnce } from "../course-row.server.ts";
import { dateColumn } from "../enrolment/enrolment-row.server.ts";
import { mayAskForStand } from "../policy/index.ts";
import type { StandAccess } from "../policy/index.ts";
import { fairOf, fairSelect } from "./fair-row.server.ts";

const PAGE = 20;

const shownOf = (sessionId: string) =>
  ({ sessionId, state: "confirmed", employer: { state: "verified" } }) as const;

/** Confirmed stands of a fair with the open positions they bring, by number, a page at a time; null: no fair to be seen. */
export async function listPublicStands(
  { sessionId, after = 0 }: { readonly sessionId: string; readonly after?: number },
  locale: Locale,
  { db, now }: Context,
) {
  const row = await db.trainingSession.findFirst({
    where: { id: sessionId, ...publicOnce, course: { ...publicOnce.course, kind: "fair" } },
    select: fairSelect,
  });
  if (!row) return null;
  const english = locale === "en";
  const [total, stands] = await Promise.all([
    db.fairStand.count({ where: shownOf(sessionId) }),
    db.fairStand.findMany({
      where: { ...shownOf(sessionId), number: { gt: after } },
      orderBy: { number: "asc" },
      take: PAGE + 1,
      select: {
        id: true,
        number: true,
        place: true,
        accessFacts: true,
        accessNote: true,
        employer: { select: { id: true, name: true, nameEn: true } },
        positions: {
          where: {
            position: { state: "published", closingOn: { gte: dateColumn(shanghaiDay(now)) } },
          },
          orderBy: { positionId: "asc" },
          select: { position: { select: { id: true, title: true, titleEn: true } } },
        },
      },
    }),
  ]);
  const shown = stands.slice(0, PAGE);
  return {
    sessionId,
    title: (english && row.course.titleEn) || row.course.title,
    state: row.state,
    startsAt: row.startsAt,
    total,
    isFirst: after === 0,
    mayAsk: mayAskForStand(fairOf(row), now).ok,
    next: stands.length > PAGE ? (shown.at(-1)?.number ?? null) : null,
    stands: shown.map(({ employer, positions, accessFacts, ...stand }) => ({
      ...stand,
      accessFacts: accessFacts as StandAccess[],
      employerId: employer.id,
      employer: (english && employer.nameEn) || employer.name,
      positions: positions.map(({ position }) => ({
        id: position.id,
        title: (english && position.titleEn) || position.title,
      })),
    })),
  };
}

export type PublicStand = NonNullable<
  Awaited<ReturnType<typeof listPublicStands>>
>["stands"][number];

/** How many stands the public page of a fair tells of; null where it tells of none and none can be asked for. */
export async function countPublicStands(
  sessionId: string,
  { db, now }: Pick<Context, "db" | "now">,
): Promise<number | null> {
  const row = await db.trainingSession.findFirst({
    where: { id: sessionId, ...publicOnce, fairTerms: { isNot: null } },
    select: fairSelect,
  });
  if (!row) return null;
  const total = await db.fairStand.count({ where: shownOf(sessionId) });
  return total > 0 || mayAskForStand(fairOf(row), now).ok ? total : null;
}
