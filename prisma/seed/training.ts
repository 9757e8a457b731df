import { workplaceAccess } from "#app/features/positions/policy/index.ts";
import {
  endOf,
  hasPlace,
  isTeaching,
  sheetItemsFor,
  signLanguages,
  startOf,
} from "#app/features/training/policy/index.ts";
import type { Meeting, SessionState } from "#app/features/training/policy/index.ts";
import { shanghaiDay } from "#app/lib/date.ts";
import { fictionalName, fictionalPhone } from "./fictional.ts";
import { seededRandom } from "./random.ts";
import type { Workbench } from "./sample.ts";
import { courseSubjects, sheetNotes, teacherLines, venueNames } from "./texts/courses.ts";
import type { CourseSubject } from "./texts/courses.ts";
import { addUnfinished } from "./training-unfinished.ts";
import { enrol } from "./training-enrolments.ts";
import type { Classroom } from "./training-enrolments.ts";
import { addOwnEnrolments } from "./training-own.ts";
import { addCorrections } from "./training-correction.ts";
import { addRegisterConsents } from "./training-register.ts";
import { addResults } from "./training-results.ts";

const COURSES_EACH = 5;
const HOUR_MS = 3_600_000;
const DAY_MS = 24 * HOUR_MS;

/** The three sessions of a course, turn by turn: enough of every state, most of them open. */
const STATES: readonly (readonly [SessionState, SessionState, SessionState])[] = [
  ["finished", "published", "published"],
  ["running", "published", "submitted"],
  ["published", "published", "draft"],
  ["finished", "running", "published"],
  ["cancelled", "published", "published"],
  ["published", "sent_back", "published"],
];

/** Courses and sessions of every verified provider, and the people in them. Draws from a chance of its own. */
export function addTraining(
  shared: Workbench,
  {
    reviewer,
    seeker,
    seekers,
    owner: ownerId,
  }: {
    readonly reviewer: string;
    /** The sample's own job seeker: in every state once. */
    readonly seeker: string;
    readonly seekers: readonly string[];
    /** The owner of the sample's own provider. */
    readonly owner: string;
  },
): void {
  const bench = { ...shared, random: seededRandom(20261126) };
  const classroom: Classroom = { seekers, busy: new Map(), at: 0 };
  const providers = bench.sample.organisations.filter(
    ({ kind, state }) => kind === "provider" && state === "verified",
  );
  let turn = 0;
  for (const provider of providers) {
    const owner = memberOf(bench, provider.id);
    const house = addHouse(bench, provider);
    for (const subject of bench.random.sample(courseSubjects, COURSES_EACH)) {
      const states = STATES[turn % STATES.length] ?? STATES[0];
      turn += 1;
      addCourse(bench, { ...house, owner, reviewer }, subject, states ?? [], classroom);
    }
    if (provider !== providers[0]) continue;
    // The sample account's own: one of every state, and what is only begun.
    const [subject, filmed] = [courseSubjects[0], courseSubjects.find(({ videos }) => videos)];
    const own = { ...house, owner, reviewer };
    if (subject) addCourse(bench, own, subject, ["sent_back"], classroom);
    if (filmed) addCourse(bench, own, filmed, ["published"], classroom);
    addUnfinished(bench, own);
  }
  const own = bench.sample.memberships.find(({ userId }) => userId === ownerId);
  addOwnEnrolments(bench, { seeker, provider: own?.organisationId ?? "" });
  addResults(bench);
  addCorrections(bench, seeker);
  addRegisterConsents(bench, seeker);
}

type Provider = Workbench["sample"]["organisations"][number];

function memberOf({ sample }: Workbench, organisationId: string | undefined): string {
  const found = sample.memberships.find((one) => one.organisationId === organisationId);
  if (!found) throw new Error("a provider of the sample has no member");
  return found.userId;
}

interface House {
  readonly id: string;
  readonly region: string;
  readonly contactName: string;
  readonly contactEmail: string;
  readonly venues: readonly { readonly id: string; readonly region: string }[];
  readonly teachers: readonly string[];
}

function addHouse({ random, sample, ago }: Workbench, provider: Provider): House {
  const id = provider.id ?? "";
  const made = ago(80);
  const common = { organisationId: id, createdAt: made, updatedAt: made };
  const venues = random.sample(venueNames, 2).map((name, at) => {
    const row = { id: random.uuid(made), region: provider.region };
    const accessFacts = at === 0 ? random.sample(workplaceAccess, random.int(3, 9)) : [];
    const accessNote = at === 0 ? "" : "门前有两级台阶，提前告诉我们可以搭坡道板。";
    sample.trainingVenues.push({
      ...common,
      ...row,
      name,
      address: provider.address,
      accessFacts,
      accessNote,
    });
    return row;
  });
  const names = [...new Set([fictionalName(random), fictionalName(random), fictionalName(random)])];
  const teachers = names.map((name) => {
    const teacherId = random.uuid(made);
    sample.trainingTeachers.push({
      ...common,
      id: teacherId,
      name,
      about: random.pick(teacherLines),
    });
    return teacherId;
  });
  return {
    id,
    region: provider.region,
    contactName: provider.contactName ?? "",
    contactEmail: provider.contactEmail ?? "",
    venues,
    teachers,
  };
}

interface By {
  readonly owner: string;
  readonly reviewer: string;
}

function addCourse(
  bench: Workbench,
  house: House & By,
  subject: CourseSubject,
  states: readonly SessionState[],
  classroom: Classroom,
): void {
  const { random, sample, ago, seal } = bench;
  const made = ago(random.int(70, 78));
  const id = random.uuid(made);
  const teaches = isTeaching(subject.kind);
  // Drawn for a contest or a fair too, which cost nothing, so that the rows after it stay as they are.
  const drawn = random.chance(0.7) ? 0 : random.int(2, 20) * 10_000;
  const price = teaches ? drawn : 0;
  const needsApproval = random.chance(0.2);
  sample.courses.push({
    id,
    organisationId: house.id,
    title: subject.title,
    titleEn: subject.titleEn ?? "",
    description: subject.description,
    descriptionEn: subject.descriptionEn ?? "",
    kind: subject.kind,
    delivery: subject.delivery,
    teaching: teaches ? random.pick(["theory", "practice", "mixed"] as const) : null,
    occupations: subject.occupation ? [subject.occupation] : [],
    gives: subject.gives.map((one) => ({ ...one })),
    hours: subject.hours ?? null,
    price,
    subsidy: drawn > 0 && random.chance(0.6) && price > 0 ? price / 2 : null,
    isPublicService: drawn === 0 && random.chance(0.5),
    prerequisites: subject.prerequisites ?? "",
    needsApproval,
    attendancePercent: teaches ? random.pick([70, 80, 90]) : null,
    hasAssessment: teaches && random.chance(0.6),
    videos: (subject.videos ?? []).map((one) => ({ ...one })),
    platform: subject.delivery === "offline" ? "" : "腾讯会议",
    contactName: house.contactName,
    contactPhoneEncrypted: seal(fictionalPhone(random.int(3000, 3999)), "courses.contact_phone"),
    contactEmail: house.contactEmail,
    createdAt: made,
    createdById: house.owner,
    updatedAt: made,
  });
  for (const state of states) {
    addSession(bench, { house, subject, courseId: id, state, needsApproval }, classroom);
  }
}

interface NewSession {
  readonly house: House & By;
  readonly subject: CourseSubject;
  readonly courseId: string;
  readonly state: SessionState;
  readonly needsApproval: boolean;
}

function addSession(bench: Workbench, wish: NewSession, classroom: Classroom): void {
  const { random, sample, ago, now } = bench;
  const { house, subject, state } = wish;
  const timetable = timetableOf(bench, state);
  const [startsAt, endsAt] = [startOf(timetable) ?? now, endOf(timetable) ?? now];
  const wasHandedIn = state !== "draft";
  const wasPublished = !["draft", "submitted", "sent_back"].includes(state);
  const submittedAt = ago(state === "submitted" ? random.int(0, 6) : 60);
  const decidedAt = ago(58);
  const venue = hasPlace(subject.delivery) ? random.pick(house.venues) : undefined;
  const lastDay = new Date(Math.max(startsAt.getTime() - 3 * DAY_MS, ago(59).getTime()));
  const id = random.uuid(ago(64));
  const seats = random.pick([4, 6, 8, 12, 20]);
  const made = ago(64);
  sample.trainingSessions.push({
    id,
    courseId: wish.courseId,
    organisationId: house.id,
    state,
    venueId: venue?.id ?? null,
    teacherId: random.pick(house.teachers),
    region: venue?.region ?? house.region,
    language: random.chance(0.9) ? "mandarin" : "dialect",
    signLanguage: random.pick(signLanguages),
    ...sheetOf(bench, subject),
    seats,
    enrolBy: lastDay,
    withdrawBy: lastDay,
    startsAt,
    endsAt,
    submittedAt: wasHandedIn ? submittedAt : null,
    submittedById: wasHandedIn ? house.owner : null,
    decidedAt: wasPublished || state === "sent_back" ? decidedAt : null,
    decidedById: wasPublished || state === "sent_back" ? house.reviewer : null,
    publishedAt: wasPublished ? decidedAt : null,
    endedAt: state === "finished" ? endsAt : state === "cancelled" ? ago(5) : null,
    stateReason: REASONS[state] ?? null,
    createdAt: made,
    createdById: house.owner,
    updatedAt: made,
  });
  for (const meeting of timetable) {
    sample.trainingMeetings.push({ id: random.uuid(made), sessionId: id, ...meeting });
  }
  if (!wasPublished) return;
  const { needsApproval } = wish;
  const session = { id, organisationId: house.id, state, seats, timetable, needsApproval };
  enrol(bench, session, classroom);
}

const REASONS: Readonly<Partial<Record<SessionState, string>>> = {
  sent_back: "请补充教室门口到座位的路线，并说明手语翻译要提前几天预约。",
  cancelled: "老师生病，这一期取消。下一期的时间会另行通知。",
};

/** Mornings of three hours, every day or every week, where the state puts them. */
function timetableOf({ random, now }: Workbench, state: SessionState): readonly Meeting[] {
  const count = state === "running" ? 4 : random.int(2, 5);
  const step = state === "running" ? 3 : random.pick([1, 7]);
  const first = {
    draft: random.int(30, 80),
    submitted: random.int(20, 60),
    sent_back: random.int(20, 60),
    published: random.int(8, 75),
    running: -4,
    finished: -random.int(32, 50),
    cancelled: random.int(3, 20),
  }[state];
  const midnight = Date.parse(`${shanghaiDay(now)}T00:00:00+08:00`);
  const hour = random.pick([9, 14]);
  return Array.from({ length: count }, (_, at) => {
    const startsAt = new Date(midnight + (first + at * step) * DAY_MS + hour * HOUR_MS);
    return { startsAt, endsAt: new Date(startsAt.getTime() + 3 * HOUR_MS) };
  });
}

function sheetOf({ random, ago }: Workbench, { delivery, software }: CourseSubject) {
  const isTried = software !== undefined && random.chance(0.7);
  const sheet = Object.fromEntries(
    sheetItemsFor(delivery).map((item) => [
      item,
      item === "screen-reader"
        ? isTried
          ? "yes"
          : random.pick(["on-request", "no"] as const)
        : random.weighted([
            ["yes", 5],
            ["on-request", 3],
            ["no", 2],
          ] as const),
    ]),
  );
  const tried = {
    triedWith: random.pick(["争渡读屏", "NVDA", "保益悦听"]),
    triedOn: shanghaiDay(ago(random.int(65, 200))),
    triedBy: fictionalName(random),
  };
  const programs = isTried ? [{ name: software, ...tried }] : [];
  return { sheet, sheetNote: random.pick(sheetNotes), software: programs };
}
