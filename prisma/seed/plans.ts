import { addDays, shanghaiDay, type PlainDate } from "#app/lib/date.ts";
import { noticeVersion } from "#app/features/accounts/policy/index.ts";
import { planText } from "#app/features/plans/index.server.ts";
import {
  isResting,
  nextFollowUp,
  outcomeKinds,
  planStates,
} from "#app/features/plans/policy/index.ts";
import type {
  FollowUpChannel,
  MeasureKind,
  MeasureSource,
  PlanKind,
  PlanState,
} from "#app/features/plans/policy/index.ts";
import { addUser, HOME_REGION } from "./people.ts";
import type { Workbench } from "./sample.ts";
import { assessments, barriers, goals, measures, talks } from "./texts/plans.ts";

/** The row of the catalogue that a planned measure rests on. */
const SOURCE_OF: Readonly<Partial<Record<MeasureKind, MeasureSource>>> = {
  guidance: "B2.19",
  training: "4.3",
  internship: "3.2",
  device: "2.3",
  transport: "8.1",
};

/** Of the other plans. */
export const COUNSELLORS = 14;

interface Accounts {
  readonly seeker: string;
  readonly asked: string;
  readonly counsellor: string;
}

/** Plans in every state with counsellors of the district; the sample seeker's is under way and was just changed. */
export function addPlans(bench: Workbench, own: Accounts, others: readonly string[]): void {
  const { random } = bench;
  const counsellors = Array.from({ length: COUNSELLORS }, (_, at) =>
    addUser(bench, {
      kind: "counsellor",
      region: HOME_REGION,
      createdAt: bench.ago(180 - at),
      email: `fudao-${at + 1}@example.cn`,
    }),
  );
  addPlan(bench, {
    userId: own.seeker,
    counsellorId: own.counsellor,
    state: "active",
    at: 0,
    isRevised: true,
  });
  addPlan(bench, {
    userId: own.asked,
    counsellorId: own.counsellor,
    state: "listed",
    at: 1,
    isAsked: true,
  });
  others
    .filter((_, at) => at % 5 !== 4)
    .forEach((userId, at) => {
      addPlan(bench, {
        userId,
        // The sample counsellor has a full caseload, the others one each of what is left.
        counsellorId: at % 5 === 0 ? own.counsellor : random.pick(counsellors),
        state: planStates[at % planStates.length] ?? "listed",
        at,
      });
    });
}

interface NewPlan {
  readonly userId: string;
  readonly counsellorId: string;
  readonly state: PlanState;
  readonly at: number;
  /** Changed since the person agreed, and put before them again. */
  readonly isRevised?: boolean;
  /** The person has not answered whether they want a plan. */
  readonly isAsked?: boolean;
  readonly kind?: PlanKind;
  readonly hidesProfile?: boolean;
}

/** How far along a state is: what there is to be seen in it. */
const REACHED: Readonly<Record<PlanState, number>> = {
  listed: 0,
  contacted: 1,
  assessed: 2,
  planned: 3,
  active: 4,
  placed: 5,
  stable: 6,
  closed: 6,
  no_need: 1,
  declined: 1,
  unreachable: 0,
  transferred: 3,
};

export function addPlan(bench: Workbench, wish: NewPlan): void {
  const { random, sample, seal, ago, now } = bench;
  const { userId, counsellorId, state, at, isRevised, isAsked } = wish;
  const showsProfile = at % 3 !== 2 && !wish.hidesProfile;
  const step = REACHED[state];
  const today = shanghaiDay(now);
  const age = random.int(20, 60) + step * 25;
  const listedOn = addDays(today, -age);
  const id = random.uuid(ago(age));
  const isPlaced = step >= 5;
  const placedOn = isPlaced ? addDays(today, state === "placed" ? -random.int(5, 80) : -200) : null;
  const talksHeld = isAsked
    ? []
    : addFollowUps(bench, { id, counsellorId, state, listedOn, age, at });
  const last = talksHeld.at(-1);
  const hasConsent = !isAsked && state !== "unreachable" && state !== "declined";
  const assessment = step >= 2 ? (assessments[at % assessments.length] ?? null) : null;
  const agreed = step >= 3 ? addContent(bench, { id, listedOn, at, isDone: step >= 4 }) : null;
  if (agreed && assessment) {
    const { text, digest } = planText({ assessment, ...agreed });
    sample.planAgreements.push({
      id: random.uuid(ago(age / 2)),
      planId: id,
      number: 1,
      textEncrypted: seal(text, "plan_agreements.text"),
      digest,
      agreedAt: ago(age / 2),
    });
  }
  if (isRevised) addGoal(bench, id, { words: goals[3] ?? "", byOn: addDays(today, 120) });
  const nextOn = nextFollowUp({
    ...{ state, listedOn, placedOn },
    lastOn: last?.on ?? null,
    agreedOn: last?.nextOn ?? null,
  });
  sample.plans.push({
    id,
    ...{ userId, counsellorId, state },
    kind: wish.kind ?? (at % 3 === 0 ? "graduate" : "aid"),
    region: HOME_REGION,
    stateSince: ago(Math.min(age, at % 11 === 0 ? 120 : random.int(2, 60))),
    listedOn: toDate(listedOn),
    consentedAt: hasConsent ? ago(age - 1) : null,
    showsProfile: hasConsent && showsProfile,
    showsCertificate: hasConsent && at % 2 === 0,
    assessedOn: assessment ? toDate(addDays(listedOn, 10)) : null,
    assessmentEncrypted: assessment && seal(JSON.stringify(assessment), "plans.assessment"),
    ownWordsEncrypted:
      at % 4 === 0 && hasConsent
        ? seal(barriers[at % barriers.length] ?? "", "plans.own_words")
        : null,
    proposedAt: isRevised ? ago(1) : state === "assessed" && at % 2 === 0 ? ago(20) : null,
    nextOn: nextOn === null ? null : toDate(nextOn),
    placedOn: placedOn && toDate(placedOn),
    outcome: placedOn && outcomeOf(at),
    createdAt: ago(age),
    version: 1,
  });
  if (state === "assessed" && at % 2 === 0) addContent(bench, { id, listedOn, at, isDone: false });
  if (hasConsent) addConsent(bench, { userId, showsProfile, at, age });
  if (!isResting(state) && step >= 4) addRecommendations(bench, id, at);
}

/** The plans of one state are as many apart as there are states: so each of them comes to another form of work. */
const outcomeOf = (at: number) =>
  outcomeKinds[Math.floor(at / planStates.length) % outcomeKinds.length] ?? "quota";

interface NewConsent {
  readonly userId: string;
  readonly showsProfile: boolean;
  readonly at: number;
  readonly age: number;
}

function addConsent(
  { random, sample, ago }: Workbench,
  { userId, showsProfile, at, age }: NewConsent,
) {
  sample.consents.push({
    id: random.uuid(ago(age - 1)),
    userId,
    purpose: "plan",
    fields: [
      "plan",
      ...(showsProfile ? ["profile"] : []),
      ...(at % 2 === 0 ? ["certificate-end"] : []),
    ],
    textVersion: noticeVersion,
    givenAt: ago(age - 1),
  });
}

const CHANNELS: readonly FollowUpChannel[] = ["phone", "visit", "text", "counter", "online"];

function addFollowUps(
  { random, sample, seal, ago }: Workbench,
  plan: {
    id: string;
    counsellorId: string;
    state: PlanState;
    listedOn: PlainDate;
    age: number;
    at: number;
  },
): { readonly on: PlainDate; readonly nextOn: PlainDate | null }[] {
  const isReached = !["listed", "unreachable"].includes(plan.state);
  const count = plan.state === "listed" ? plan.at % 2 : 3;
  return Array.from({ length: count }, (_, at) => {
    const on = addDays(plan.listedOn, 3 + at * Math.floor((plan.age - 4) / 3));
    const nextOn = isReached && at === count - 1 && plan.at % 2 === 0 ? addDays(on, 14) : null;
    const words = isReached ? (talks[(plan.at + at) % talks.length] ?? "") : "";
    sample.planFollowUps.push({
      id: random.uuid(ago(plan.age - at)),
      planId: plan.id,
      on: toDate(on),
      channel: CHANNELS[(plan.at + at) % CHANNELS.length] ?? "phone",
      reached: isReached,
      wordsEncrypted: words === "" ? null : seal(words, "plan_follow_ups.words"),
      nextOn: nextOn && toDate(nextOn),
      authorId: plan.counsellorId,
      writtenAt: ago(plan.age - at),
      onceKey: `sample-${at}`,
    });
    return { on, nextOn };
  });
}

function addContent(
  bench: Workbench,
  { id, listedOn, at, isDone }: { id: string; listedOn: PlainDate; at: number; isDone: boolean },
) {
  const goal = { words: goals[at % 3] ?? "", byOn: addDays(listedOn, 200) };
  addGoal(bench, id, goal);
  const { sample, random, seal, ago } = bench;
  const planned = [0, 1].map((offset) => {
    const [kind, words] = measures[(at + offset) % measures.length] ?? ["guidance", ""];
    const plannedOn = addDays(listedOn, 15 + offset * 10);
    sample.planMeasures.push({
      id: random.uuid(ago(60 - offset)),
      planId: id,
      ...{ kind, source: SOURCE_OF[kind] ?? null },
      wordsEncrypted: seal(words, "plan_measures.words"),
      plannedOn: toDate(plannedOn),
      doneOn: isDone && offset === 0 ? toDate(plannedOn) : null,
      fitted: false,
      closesGap: false,
      createdAt: ago(60 - offset),
    });
    const source = SOURCE_OF[kind] ?? null;
    return { kind, source, words, plannedOn, closesGap: false };
  });
  return { goals: [goal], measures: planned };
}

function addGoal(
  { random, sample, seal, ago }: Workbench,
  planId: string,
  goal: { words: string; byOn: PlainDate },
) {
  const createdAt = ago(random.int(1, 50));
  sample.planGoals.push({
    id: random.uuid(createdAt),
    planId,
    wordsEncrypted: seal(goal.words, "plan_goals.words"),
    byOn: toDate(goal.byOn),
    createdAt,
  });
}

function addRecommendations({ random, sample, ago }: Workbench, planId: string, at: number): void {
  const open = sample.positions.filter(({ state }) => state === "published");
  random.sample(open, 3).forEach(({ id }, offset) => {
    const on = shanghaiDay(ago(10 + offset * 4));
    sample.planMeasures.push({
      id: random.uuid(ago(10 + offset * 4)),
      planId,
      kind: "recommendation",
      positionId: id,
      plannedOn: toDate(on),
      doneOn: toDate(on),
      fitted: offset !== 2 || at % 2 === 0,
      closesGap: false,
      isWanted: [true, null, false][offset] ?? null,
      createdAt: ago(10 + offset * 4),
    });
  });
}

const toDate = (day: PlainDate): Date => new Date(`${day}T00:00:00Z`);
