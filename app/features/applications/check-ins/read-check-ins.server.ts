import type { EmployerMember, Seeker } from "#app/features/accounts/policy/index.ts";
import type { Locale } from "#app/i18n/locales.ts";
import { shanghaiDay } from "#app/lib/date.ts";
import type { Context, Database } from "#app/platform/db.server.ts";
import type { Prisma } from "#db/generated/client.ts";
import { namesIn } from "../names-in.server.ts";
import type { SupportAnswer, CheckInDays, CheckInSide } from "../policy/index.ts";
import { contentOf, sectionsSelect } from "../read-content.server.ts";
import { unseal } from "../sealed.server.ts";

const MOST = 100;

const rowSelect = {
  id: true,
  hireId: true,
  side: true,
  afterDays: true,
  askedAt: true,
  answeredAt: true,
  isWorking: true,
  adjustments: true,
  wordsEncrypted: true,
  version: true,
  hire: {
    select: {
      startsOn: true,
      position: {
        select: {
          title: true,
          titleEn: true,
          organisation: { select: { name: true, nameEn: true } },
        },
      },
      application: {
        select: { sections: { where: { section: "identity" }, select: sectionsSelect } },
      },
    },
  },
} as const satisfies Prisma.HireCheckInSelect;
type Row = Prisma.HireCheckInGetPayload<{ select: typeof rowSelect }>;

export type CheckIn = ReturnType<typeof checkInOf>;

function checkInOf(row: Row, locale: Locale) {
  const { hire, wordsEncrypted, isWorking, ...same } = row;
  return {
    ...same,
    ...namesIn(hire.position, locale),
    side: row.side as CheckInSide,
    afterDays: row.afterDays as CheckInDays,
    startsOn: shanghaiDay(hire.startsOn),
    /** Empty once the account was erased. */
    name: contentOf(hire.application.sections).identity?.name ?? "",
    answer:
      isWorking === null
        ? null
        : {
            isWorking,
            adjustments: row.adjustments as SupportAnswer,
            words: unseal(wordsEncrypted, "hire_check_ins.words"),
          },
  };
}

/** The side that an actor answers for, and which are theirs; each side reads its own only. */
export function sideOf(actor: Seeker | EmployerMember): Prisma.HireCheckInWhereInput {
  if (actor.kind === "seeker") return { side: "person", userId: actor.userId };
  const { organisationId, verified } = actor;
  return organisationId === null || !verified
    ? { id: { in: [] } }
    : { side: "employer", organisationId };
}

/** What an actor was asked, what waits for an answer first. */
export async function listCheckIns(
  actor: Seeker | EmployerMember,
  locale: Locale,
  { db }: Context,
): Promise<CheckIn[]> {
  const rows = await db.hireCheckIn.findMany({
    where: sideOf(actor),
    orderBy: [{ answeredAt: { sort: "desc", nulls: "first" } }, { id: "desc" }],
    take: MOST,
    select: rowSelect,
  });
  return rows.map((row) => checkInOf(row, locale));
}

/** What was answered to one, for the plan of the person it is about; null where nothing was. */
export async function readAnswer(checkInId: string, { db }: Context) {
  // owner-scope: asked by the check-in's own job; the answer names whose it is
  const row = await db.hireCheckIn.findUnique({
    where: { id: checkInId },
    select: {
      userId: true,
      side: true,
      afterDays: true,
      answeredAt: true,
      isWorking: true,
      hire: { select: { startsOn: true } },
    },
  });
  if (!row || row.isWorking === null || row.answeredAt === null) return null;
  const { userId, afterDays, answeredAt, isWorking } = row;
  return {
    ...{ userId, afterDays, isWorking, answeredAt },
    side: row.side as CheckInSide,
    startsOn: shanghaiDay(row.hire.startsOn),
  };
}

/** One of them; null for anybody else. */
export async function findCheckIn(
  checkInId: string,
  actor: Seeker | EmployerMember,
  locale: Locale,
  { db }: Context,
): Promise<CheckIn | null> {
  const row = await db.hireCheckIn.findFirst({
    where: { AND: [{ id: checkInId }, sideOf(actor)] },
    select: rowSelect,
  });
  return row && checkInOf(row, locale);
}

/**
 * What both sides said of a person's work, the latest first: for the counsellor whom the person agreed to keep a plan
 * with, and for the person's own export. The caller has made sure of that.
 */
export async function listCheckInsOf(
  userId: string,
  locale: Locale,
  db: Database,
): Promise<CheckIn[]> {
  const rows = await db.hireCheckIn.findMany({
    where: { userId },
    orderBy: { id: "desc" },
    take: MOST,
    select: rowSelect,
  });
  return rows.map((row) => checkInOf(row, locale));
}
