import { receiptNumber } from "#app/features/accounts/policy/index.ts";
import { contestNamePurpose, sheetItems } from "#app/features/training/policy/index.ts";
import type { ContestState } from "#app/features/training/policy/index.ts";
import { addDays, shanghaiDay } from "#app/lib/date.ts";
import type { Transaction } from "#app/platform/db.server.ts";
import { encryptField } from "#app/platform/encryption.server.ts";
import type { SessionState } from "#db/generated/client.ts";
import { fictionalPhone } from "./fictional.ts";
import { seededRandom } from "./random.ts";
import type { Random } from "./random.ts";

const DAY_MS = 86_400_000;
const HOUR_MS = 3_600_000;
const PEOPLE = 6;
const ENGLISH = "seeker.en@example.cn";

const DISCIPLINES = [
  { name: "编织", nameEn: "Weaving", best: "highest", unit: "points", decimals: 1 },
  { name: "文字录入", nameEn: "Typing", best: "lowest", unit: "seconds", decimals: 2 },
] as const;

/** By days from now, and how far the results are. */
const CONTESTS: readonly (readonly [SessionState, number, ContestState | null])[] = [
  ["finished", -28, "published"],
  ["finished", -9, "handed_in"],
  ["finished", -4, "entering"],
  ["published", 26, null],
];

/** Contests of the sample's provider: to come, over, handed in and published, with a correction. */
export async function addSampleContests(
  tx: Transaction,
  { now }: { readonly now: Date },
): Promise<void> {
  const random = seededRandom(20261128);
  const house = await tx.organisation.findFirstOrThrow({
    where: { memberships: { some: { user: { email: "jigou@example.cn" } } } },
    select: {
      id: true,
      region: true,
      contactName: true,
      contactEmail: true,
      memberships: { take: 1, select: { userId: true } },
      trainingVenues: {
        where: { NOT: { accessFacts: { isEmpty: true } } },
        orderBy: { id: "asc" },
        take: 1,
        select: { id: true, region: true },
      },
      trainingTeachers: { orderBy: { id: "asc" }, take: 1, select: { id: true } },
    },
  });
  const reviewer = await tx.user.findFirstOrThrow({
    where: { email: "shenhe@example.cn" },
    select: { id: true },
  });
  const people = await peopleOf(tx);
  const made = new Date(now.getTime() - 60 * DAY_MS);
  const common = { organisationId: house.id, createdAt: made, updatedAt: made };
  const course = await tx.course.create({
    data: {
      ...common,
      title: "城区残疾人职业技能竞赛",
      titleEn: "District skill contest for disabled people",
      description: "分编织和文字录入两项。可以带自己的辅助器具，需要加时的请在报名时说明。",
      descriptionEn: "Weaving and typing. Bring your own devices; ask for extra time as you enrol.",
      kind: "contest",
      delivery: "offline",
      price: 0,
      isPublicService: true,
      contactName: house.contactName ?? "",
      contactPhoneEncrypted: encryptField(fictionalPhone(3998), "courses.contact_phone"),
      contactEmail: house.contactEmail ?? "",
    },
    select: { id: true },
  });
  const midnight = Date.parse(`${shanghaiDay(now)}T00:00:00+08:00`);
  const [venue] = house.trainingVenues;
  for (const [state, days, results] of CONTESTS) {
    const startsAt = new Date(midnight + days * DAY_MS + 9 * HOUR_MS);
    const endsAt = new Date(startsAt.getTime() + 6 * HOUR_MS);
    const lastDay = new Date(`${addDays(shanghaiDay(startsAt), -5)}T00:00:00Z`);
    const decided = new Date(Math.min(now.getTime(), startsAt.getTime()) - 25 * DAY_MS);
    const session = await tx.trainingSession.create({
      data: {
        ...common,
        courseId: course.id,
        state,
        venueId: venue?.id ?? null,
        teacherId: house.trainingTeachers[0]?.id ?? null,
        region: venue?.region ?? house.region,
        language: "mandarin",
        signLanguage: "on-request",
        sheet: Object.fromEntries(
          sheetItems.map((item) => [item, item === "screen-reader" ? "on-request" : "yes"]),
        ),
        seats: 40,
        ...{ enrolBy: lastDay, withdrawBy: lastDay, startsAt, endsAt },
        ...{ submittedAt: decided, decidedAt: decided, publishedAt: decided },
        endedAt: state === "finished" ? endsAt : null,
        meetings: { create: [{ startsAt, endsAt }] },
      },
      select: { id: true },
    });
    if (results === null) continue;
    const contest = { sessionId: session.id, organisationId: house.id };
    const handedInAt = new Date(Math.min(now.getTime(), endsAt.getTime() + DAY_MS));
    await tx.contest.create({ data: { ...contest, updatedAt: now } });
    const enrolled = await takePart(tx, { ...contest, people, random, endsAt, now });
    await enterResults(tx, { ...contest, enrolled, random, at: endsAt });
    if (results === "entering") continue;
    const handedIn = { handedInAt, handedInById: house.memberships[0]?.userId ?? null };
    await tx.contest.updateMany({ where: contest, data: { state: "handed_in", ...handedIn } });
    if (results !== "published") continue;
    const published = { decidedAt: handedInAt, decidedById: reviewer.id };
    await tx.contest.updateMany({ where: contest, data: { state: "published", ...published } });
    await correctOne(tx, session.id, handedInAt);
  }
}

async function peopleOf(tx: Transaction): Promise<readonly string[]> {
  const [own, others] = await Promise.all([
    tx.user.findFirstOrThrow({ where: { email: ENGLISH }, select: { id: true } }),
    tx.user.findMany({
      where: {
        kind: "seeker",
        suspendedAt: null,
        enrolments: { some: { state: "completed" } },
        NOT: { email: { in: ["qiuzhi@example.cn", "xinren@example.cn", ENGLISH] } },
      },
      orderBy: { id: "desc" },
      take: PEOPLE - 1,
      select: { id: true },
    }),
  ]);
  return [own.id, ...others.map(({ id }) => id)];
}

interface Contest {
  readonly sessionId: string;
  readonly organisationId: string;
  readonly random: Random;
}

/** Every second one agrees that their name is public. */
async function takePart(
  tx: Transaction,
  {
    sessionId,
    organisationId,
    people,
    random,
    endsAt,
    now,
  }: Contest & {
    readonly people: readonly string[];
    readonly endsAt: Date;
    readonly now: Date;
  },
): Promise<readonly string[]> {
  const appliedAt = new Date(endsAt.getTime() - 20 * DAY_MS);
  const enrolled: string[] = [];
  for (const [at, userId] of people.entries()) {
    const consent = {
      ...{ userId, purpose: contestNamePurpose, fields: ["name"], textVersion: "2026-11" },
      givenAt: appliedAt,
    };
    const { id } = await tx.enrolment.create({
      data: {
        ...{ sessionId, organisationId, userId, state: "completed" },
        ...{ stateSince: endsAt, appliedAt, createdAt: now, updatedAt: now },
        number: receiptNumber((n) => random.int(0, n - 1)),
        checkCode: receiptNumber((n) => random.int(0, n - 1)),
        ...(at % 2 === 0 && { consents: { create: consent } }),
      },
      select: { id: true },
    });
    enrolled.push(id);
  }
  return enrolled;
}

/** All in the first discipline, where two share a place and one did not come; half of them in the second. */
async function enterResults(
  tx: Transaction,
  {
    sessionId,
    organisationId,
    enrolled,
    random,
    at,
  }: Contest & { readonly enrolled: readonly string[]; readonly at: Date },
): Promise<void> {
  for (const [place, discipline] of DISCIPLINES.entries()) {
    const { id: disciplineId } = await tx.contestDiscipline.create({
      data: { ...discipline, sessionId, organisationId, createdAt: at },
      select: { id: true },
    });
    const inIt = place === 0 ? enrolled : enrolled.filter((_, one) => one % 2 === 0);
    await tx.contestEntry.createMany({
      data: inIt.map((enrolmentId, one) => {
        const isAbsent = place === 0 && one === PEOPLE - 1;
        const score = place === 0 ? [95, 90, 90, 82, 78][one] : random.int(4_000, 9_000);
        return {
          ...{ enrolmentId, disciplineId, organisationId, recordedAt: at },
          ...{ outcome: isAbsent ? "absent" : "scored", score: isAbsent ? null : (score ?? 70) },
        };
      }),
    });
  }
}

async function correctOne(tx: Transaction, sessionId: string, published: Date): Promise<void> {
  const entry = await tx.contestEntry.findFirst({
    where: { discipline: { sessionId, name: "编织" }, score: 78 },
    select: { id: true, outcome: true, score: true },
  });
  if (!entry) return;
  const at = new Date(published.getTime() + DAY_MS);
  await tx.contestCorrection.create({
    data: {
      ...{ entryId: entry.id, number: 1, at, reason: "漏记一位裁判的分，重新计算。" },
      ...{ outcomeBefore: entry.outcome, scoreBefore: entry.score },
    },
  });
  // Of the sample, by the row just read.
  await tx.contestEntry.update({
    where: { id: entry.id },
    data: { score: 84, recordedAt: at, version: 2 },
  });
}
