import type { EmployerMember } from "#app/features/accounts/policy/index.ts";
import type { Locale } from "#app/i18n/locales.ts";
import { shanghaiDay } from "#app/lib/date.ts";
import { afterPlace, keyOf } from "#app/lib/keyset.ts";
import type { Context } from "#app/platform/db.server.ts";
import { publicOnce } from "../course-row.server.ts";
import { dateColumn, dayOf } from "../enrolment/enrolment-row.server.ts";
import { isBeforeFair, mayAskForStand, mayTellResult } from "../policy/index.ts";
import type { StandAccess } from "../policy/index.ts";
import { fairOf, fairSelect, standSelect } from "./fair-row.server.ts";
import { resultOf } from "./read-fair-results.server.ts";

type Employer = EmployerMember & { readonly organisationId: string };

const PAGE = 20;
/** Own stands shown, the newest first. */
const OWN = 50;
/** Open positions an employer chooses from, the newest first. */
const CHOICES = 100;

const namedSelect = {
  ...fairSelect,
  course: {
    select: {
      ...fairSelect.course.select,
      organisation: { select: { name: true, nameEn: true } },
    },
  },
} as const;

interface Named {
  readonly title: string;
  readonly titleEn: string;
  readonly organisation: { readonly name: string; readonly nameEn: string | null };
}

function wordsOf({ title, titleEn, organisation }: Named, locale: Locale) {
  const english = locale === "en";
  return {
    title: (english && titleEn) || title,
    organiser: (english && organisation.nameEn) || organisation.name,
  };
}

/** Fairs an employer can ask for a stand at, the soonest first, a page at a time, and the stands it asked for. */
export async function listFairs(
  { organisationId }: Employer,
  after: string | undefined,
  locale: Locale,
  { db, now }: Context,
) {
  const [open, own] = await Promise.all([
    db.trainingSession.findMany({
      where: {
        state: "published",
        startsAt: { gt: now },
        course: { kind: "fair", organisation: { state: "verified" } },
        fairTerms: { askBy: { gte: dateColumn(shanghaiDay(now)) } },
        ...(after && { AND: afterPlace(after, "startsAt", "asc") }),
      },
      orderBy: [{ startsAt: "asc" }, { id: "asc" }],
      take: PAGE + 1,
      select: namedSelect,
    }),
    db.fairStand.findMany({
      where: { employerId: organisationId },
      orderBy: { id: "desc" },
      take: OWN,
      select: {
        id: true,
        state: true,
        number: true,
        sessionId: true,
        session: { select: namedSelect },
      },
    }),
  ]);
  const shown = open.slice(0, PAGE);
  const last = shown.at(-1);
  return {
    fairs: shown.map((row) => ({
      id: row.id,
      ...wordsOf(row.course, locale),
      startsAt: row.startsAt,
      askBy: dayOf(row.fairTerms?.askBy ?? null),
      free: row.fairTerms ? row.fairTerms.stands - row.fairTerms.taken : 0,
    })),
    next: open.length > PAGE && last ? keyOf({ at: last.startsAt, id: last.id }) : null,
    own: own.map(({ session, ...stand }) => ({
      ...stand,
      ...wordsOf(session.course, locale),
      startsAt: session.startsAt,
      isCancelled: session.state === "cancelled",
    })),
  };
}

/** A fair as an employer sees it: whether it may ask, the stand it asked for, and what it can bring. */
export async function readOwnStand(
  sessionId: string,
  { organisationId }: Employer,
  locale: Locale,
  { db, now }: Context,
) {
  // A fair is anybody's to see; stand and positions carry their owner.
  const row = await db.trainingSession.findFirst({
    where: { id: sessionId, ...publicOnce },
    select: namedSelect,
  });
  if (!row || row.course.kind !== "fair") return null;
  const [stand, open] = await Promise.all([
    db.fairStand.findFirst({
      where: { sessionId, employerId: organisationId },
      orderBy: { id: "desc" },
      select: {
        ...standSelect,
        positions: {
          orderBy: { positionId: "asc" },
          select: { position: { select: { id: true, title: true } } },
        },
      },
    }),
    db.position.findMany({
      where: {
        organisationId,
        state: "published",
        closingOn: { gte: dateColumn(shanghaiDay(now)) },
      },
      orderBy: [{ publishedAt: "desc" }, { id: "desc" }],
      take: CHOICES,
      select: { id: true, title: true },
    }),
  ]);
  const fair = fairOf(row);
  const asked = mayAskForStand(fair, now);
  const brought = stand?.positions.map(({ position }) => position) ?? [];
  const isLive = stand?.state === "asked" || stand?.state === "confirmed";
  const others = isLive ? brought.filter(({ id }) => !open.some((one) => one.id === id)) : [];
  return {
    sessionId,
    ...wordsOf(row.course, locale),
    startsAt: row.startsAt,
    isCancelled: row.state === "cancelled",
    terms: row.fairTerms && {
      free: row.fairTerms.stands - row.fairTerms.taken,
      askBy: dayOf(row.fairTerms.askBy),
    },
    closed: asked.ok ? null : asked.reason,
    stand: stand && {
      ...stand,
      accessFacts: stand.accessFacts as StandAccess[],
      positions: brought,
      result: resultOf(stand),
      mayTell: mayTellResult({ ...fair, endsAt: row.endsAt }, stand.state, now),
    },
    isLive,
    mayChange: isLive && isBeforeFair(fair, now),
    choices: [...open, ...others],
  };
}

export type OwnStand = NonNullable<Awaited<ReturnType<typeof readOwnStand>>>;
