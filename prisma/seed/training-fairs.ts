import { sheetItems, standAccess } from "#app/features/training/policy/index.ts";
import { addDays, shanghaiDay } from "#app/lib/date.ts";
import type { Transaction } from "#app/platform/db.server.ts";
import { encryptField } from "#app/platform/encryption.server.ts";
import type { Prisma, SessionState } from "#db/generated/client.ts";
import { fictionalPhone } from "./fictional.ts";

/** The fairs of the sample's own provider. */
export const sampleFairTitle = "城区残疾人就业专场招聘会";
const DAY_MS = 86_400_000;
const HOUR_MS = 3_600_000;
const PLACES = ["进门右手第一排", "进门左手第一排", "大厅中间，服务台对面", "靠里的安静角落"];
const NOTES = ["两个人，要一个电源插座。", "", "展位要放得下升降桌。", ""];
const REFUSED = "这次以本区的单位为主，名额不够。十二月还有一场，欢迎再申请。";

interface Seeded {
  readonly now: Date;
}

/** Fairs of the sample's provider, past and to come, and stands at every fair of the sample that was public. */
export async function addSampleFairs(tx: Transaction, { now }: Seeded): Promise<void> {
  const employers = await tx.organisation.findMany({
    where: {
      kind: "employer",
      state: "verified",
      positions: { some: { state: "published" } },
      memberships: { none: { user: { email: "hr@example.cn" } } },
    },
    orderBy: { id: "asc" },
    take: 12,
    select: employerSelect,
  });
  const own = await tx.organisation.findFirstOrThrow({
    where: { memberships: { some: { user: { email: "hr@example.cn" } } } },
    select: employerSelect,
  });
  const others = await tx.trainingSession.findMany({
    where: {
      state: { in: ["published", "running", "finished"] },
      course: { kind: "fair" },
    },
    orderBy: { id: "asc" },
    select: { id: true, organisationId: true, state: true, startsAt: true },
  });
  for (const [at, session] of others.entries()) {
    const guests = employers.filter((_, place) => (place + at) % 3 !== 0);
    await addStands(tx, { session, guests: guests.slice(0, 3 + (at % 4)), at }, now);
  }
  const fairs = await addOwnFairs(tx, now);
  for (const [at, session] of fairs.entries()) {
    if (session.state === "draft") continue;
    // The fourth of a fair to come still waits.
    const place = at === 2 ? 3 : 0;
    const guests = [...employers.slice(0, place), own, ...employers.slice(place, 7)];
    await addStands(tx, { session, guests, at }, now);
  }
  const coming = others.filter(({ state, startsAt }) => state === "published" && startsAt !== null);
  // The sample's employer has been refused once, has withdrawn once, and has not asked everywhere.
  for (const [at, session] of coming.slice(0, 2).entries()) {
    const state = at === 0 ? "refused" : "withdrawn";
    await addStand(tx, { session, employer: own, state, number: null, at }, now);
  }
}

const employerSelect = {
  id: true,
  positions: {
    where: { state: "published" },
    orderBy: { id: "asc" },
    take: 3,
    select: { id: true },
  },
} as const satisfies Prisma.OrganisationSelect;
type Employer = Prisma.OrganisationGetPayload<{ select: typeof employerSelect }>;

interface FairSession {
  readonly id: string;
  readonly organisationId: string;
  readonly state: SessionState;
  readonly startsAt: Date | null;
}

/** Two wait at a fair to come; the rest are confirmed. */
async function addStands(
  tx: Transaction,
  wish: {
    readonly session: FairSession;
    readonly guests: readonly Employer[];
    readonly at: number;
  },
  now: Date,
): Promise<void> {
  const { session, guests, at } = wish;
  const first = shanghaiDay(session.startsAt ?? now);
  await tx.fairTerms.create({
    data: {
      sessionId: session.id,
      organisationId: session.organisationId,
      stands: 20,
      askBy: new Date(`${addDays(first, -3)}T00:00:00Z`),
      updatedAt: now,
    },
  });
  for (const [place, employer] of guests.entries()) {
    const waits = session.state === "published" && place % 4 === 3;
    const state = waits ? "asked" : "confirmed";
    const number = waits ? null : place + 1;
    await addStand(tx, { session, employer, state, number, at: at + place }, now);
  }
}

async function addStand(
  tx: Transaction,
  {
    session,
    employer,
    state,
    number,
    at,
  }: {
    readonly session: FairSession;
    readonly employer: Employer;
    readonly state: "asked" | "confirmed" | "refused" | "withdrawn";
    readonly number: number | null;
    readonly at: number;
  },
  now: Date,
): Promise<void> {
  const startsAt = session.startsAt ?? now;
  const askedAt = new Date(Math.min(now.getTime() - 2 * DAY_MS, startsAt.getTime() - 9 * DAY_MS));
  const decidedAt = new Date(askedAt.getTime() + DAY_MS);
  // Two of three who were there have told what it came to.
  const tells = session.state === "finished" && number !== null && at % 3 !== 0;
  const talked = 6 + ((at * 7) % 19);
  const result = {
    ...{ talked, invited: Math.floor(talked / 3), offered: Math.floor(talked / 8) },
    resultNote: at % 4 === 1 ? "上午人很多，希望下次多留一张桌子。" : "",
    resultAt: new Date(startsAt.getTime() + DAY_MS),
  };
  await tx.fairStand.create({
    data: {
      ...(tells && result),
      sessionId: session.id,
      organisationId: session.organisationId,
      employerId: employer.id,
      state,
      note: NOTES[at % NOTES.length] ?? "",
      number,
      place: number === null ? "" : (PLACES[at % PLACES.length] ?? ""),
      accessFacts: number === null ? [] : standAccess.filter((_, fact) => (fact + at) % 3 !== 0),
      accessNote: number !== null && at % 4 === 2 ? "展位前留一米五，轮椅可以掉头。" : "",
      reason: state === "refused" ? REFUSED : null,
      askedAt,
      decidedAt: state === "asked" || state === "withdrawn" ? null : decidedAt,
      endedAt: state === "refused" || state === "withdrawn" ? decidedAt : null,
      updatedAt: state === "asked" ? askedAt : decidedAt,
      positions: { create: employer.positions.map(({ id: positionId }) => ({ positionId })) },
    },
  });
}

/** By days from now. */
const OWN: readonly (readonly [SessionState, number])[] = [
  ["finished", -25],
  ["published", 18],
  ["published", 40],
  ["draft", 70],
];

async function addOwnFairs(tx: Transaction, now: Date): Promise<FairSession[]> {
  const house = await tx.organisation.findFirstOrThrow({
    where: { memberships: { some: { user: { email: "jigou@example.cn" } } } },
    select: {
      id: true,
      region: true,
      contactName: true,
      contactEmail: true,
      trainingVenues: {
        where: { NOT: { accessFacts: { isEmpty: true } } },
        orderBy: { id: "asc" },
        take: 1,
        select: { id: true, region: true },
      },
      trainingTeachers: { orderBy: { id: "asc" }, take: 1, select: { id: true } },
    },
  });
  const made = new Date(now.getTime() - 60 * DAY_MS);
  const common = { organisationId: house.id, createdAt: made, updatedAt: made };
  const [venue] = house.trainingVenues;
  const course = await tx.course.create({
    data: {
      ...common,
      title: sampleFairTitle,
      titleEn: "District job fair for disabled people",
      description:
        "用人单位到场，可以当面交流。每个展位有大字牌，入口处可以领口述引导，手语翻译全程在场。",
      descriptionEn:
        "Employers meet job seekers face to face. Every stand has its facts in large print, somebody describes the way at the entrance, and an interpreter is there all day.",
      kind: "fair",
      delivery: "offline",
      price: 0,
      isPublicService: true,
      contactName: house.contactName ?? "",
      contactPhoneEncrypted: encryptField(fictionalPhone(3999), "courses.contact_phone"),
      contactEmail: house.contactEmail ?? "",
    },
    select: { id: true },
  });
  const midnight = Date.parse(`${shanghaiDay(now)}T00:00:00+08:00`);
  const fairs: FairSession[] = [];
  for (const [state, days] of OWN) {
    const startsAt = new Date(midnight + days * DAY_MS + 9 * HOUR_MS);
    const endsAt = new Date(startsAt.getTime() + 4 * HOUR_MS);
    const lastDay = new Date(`${addDays(shanghaiDay(startsAt), -2)}T00:00:00Z`);
    const wasPublic = state !== "draft";
    const decided = new Date(Math.min(now.getTime(), startsAt.getTime()) - 20 * DAY_MS);
    fairs.push(
      await tx.trainingSession.create({
        data: {
          ...common,
          courseId: course.id,
          state,
          venueId: venue?.id ?? null,
          teacherId: house.trainingTeachers[0]?.id ?? null,
          region: venue?.region ?? house.region,
          language: "mandarin",
          signLanguage: "interpreted",
          sheet: Object.fromEntries(
            sheetItems.map((item) => [item, item === "screen-reader" ? "on-request" : "yes"]),
          ),
          sheetNote: "入口处有人带路，可以随时到安静房间休息。",
          seats: 60,
          enrolBy: lastDay,
          withdrawBy: lastDay,
          startsAt,
          endsAt,
          ...(wasPublic && { submittedAt: decided, decidedAt: decided, publishedAt: decided }),
          endedAt: state === "finished" ? endsAt : null,
          meetings: { create: [{ startsAt, endsAt }] },
        },
        select: { id: true, organisationId: true, state: true, startsAt: true },
      }),
    );
  }
  return fairs;
}
