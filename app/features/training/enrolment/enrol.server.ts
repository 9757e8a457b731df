import { randomInt } from "node:crypto";
import { auditActor, holdDelegation, tellDelegation } from "#app/features/accounts/index.server.ts";
import {
  noticeVersion,
  receiptNumber,
  workingDaysAfter,
} from "#app/features/accounts/policy/index.ts";
import type { Seeker } from "#app/features/accounts/policy/index.ts";
import { recordAudit } from "#app/features/audit/index.server.ts";
import type { Adjustment } from "#app/features/positions/policy/index.ts";
import type { Locale } from "#app/i18n/locales.ts";
import { shanghaiDay } from "#app/lib/date.ts";
import { accepted, refused } from "#app/lib/verdict.ts";
import type { Accepted, Refused } from "#app/lib/verdict.ts";
import type { Context, Transaction } from "#app/platform/db.server.ts";
import { publicOnce } from "../course-row.server.ts";
import { lockSession } from "../lock-session.server.ts";
import { judgeWish, liveStates, mayEnrol, needsPurpose } from "../policy/index.ts";
import type { PrerequisiteAnswer } from "../policy/index.ts";
import { sealWords } from "../sealed.server.ts";
import { dateColumn, dayOf } from "./enrolment-row.server.ts";
import { namesOfSessions } from "./names-of-sessions.server.ts";
import { settlePriority } from "./priority.server.ts";
import { recordEnrolmentEvent } from "./record-event.server.ts";

/** One of the list, or words of one's own, or both. */
export interface WantedAdjustment {
  readonly code: Adjustment | null;
  readonly words: string;
}

export interface EnrolmentWish {
  readonly sessionId: string;
  readonly locale: Locale;
  readonly prerequisites: PrerequisiteAnswer | null;
  readonly prerequisiteWords: string;
  readonly wanted: readonly WantedAdjustment[];
  /** The provider may see what is wanted. */
  readonly showsNeeds: boolean;
}

type Becomes = "applied" | "enrolled" | "waiting";
export type EnrolVerdict =
  Accepted<{ readonly enrolmentId: string; readonly repeated: boolean }> | Refused;

const ANSWER_DAYS = 5;

/** What would become of the wish now, writing nothing: what is shown before it is sent. */
export async function previewEnrolment(
  wish: EnrolmentWish,
  actor: Seeker,
  ctx: Context,
): Promise<Accepted<{ readonly to: Becomes }> | Refused> {
  const judged = await ctx.db.$transaction((tx) => judge(tx, ofActor(wish, actor), actor, ctx.now));
  return judged.ok ? accepted({ to: judged.to }) : judged;
}

/**
 * Asks for a seat, once however often it is sent: a second press is given what the first made. The person's row is
 * held first, so that two sessions at the same hour are not both joined, then the session's.
 */
export async function enrol(
  wished: EnrolmentWish,
  actor: Seeker,
  ctx: Context,
): Promise<EnrolVerdict> {
  const wish = ofActor(wished, actor);
  const { sessionId } = wish;
  const { userId } = actor;
  return ctx.db.$transaction(async (tx) => {
    await tx.$executeRaw`SELECT id FROM users WHERE id = ${userId}::uuid FOR UPDATE`;
    await lockSession(tx, sessionId);
    if (actor.by && !(await holdDelegation(tx, actor.by, ctx.now))) return refused("not-open");
    const before = await tx.enrolment.findFirst({
      where: { sessionId, userId, state: { in: [...liveStates] } },
      select: { id: true },
    });
    if (before) return accepted({ enrolmentId: before.id, repeated: true });
    const judged = await judge(tx, wish, actor, ctx.now);
    if (!judged.ok) return judged;
    const enrolmentId = await write(tx, wish, judged, actor, ctx);
    if (actor.by) {
      const told = { delegationId: actor.by.delegationId, about: "enrolled" } as const;
      await tellDelegation(tx, told, ctx.now);
    }
    return accepted({ enrolmentId, repeated: false });
  });
}

/** What a provider sees of needs is a consent of the person's own: a delegate asks for the seat alone. */
function ofActor(wish: EnrolmentWish, { by }: Seeker): EnrolmentWish {
  return by ? { ...wish, wanted: [], showsNeeds: false } : wish;
}

type Judged = { readonly to: Becomes; readonly organisationId: string };

async function judge(
  tx: Transaction,
  wish: EnrolmentWish,
  { userId }: Seeker,
  now: Date,
): Promise<Accepted<Judged> | Refused> {
  const session = await findSession(tx, wish.sessionId);
  if (!session) return refused("not-open");
  const [mine, others] = await Promise.all([
    tx.enrolment.findMany({
      where: { sessionId: wish.sessionId, userId },
      select: { state: true },
    }),
    listOthers(tx, wish.sessionId, userId),
  ]);
  const said = judgeWish({
    prerequisites: session.course.prerequisites,
    answer: wish.prerequisites,
    words: wish.prerequisiteWords,
    items: wish.wanted.length,
    showsNeeds: wish.showsNeeds,
  });
  const verdict = mayEnrol(
    {
      ...{ state: session.state, startsAt: session.startsAt, taken: session.taken },
      enrolBy: dayOf(session.enrolBy),
      timetable: session.meetings,
      seats: session.seats ?? 0,
      waiting: session._count.enrolments,
      needsApproval: session.course.needsApproval || (said.ok && said.isForProvider),
    },
    mine.map(({ state }) => state),
    others,
    now,
  );
  if (!verdict.ok) {
    const { sessionIds = [] } = verdict;
    const sessions = await namesOfSessions(tx, sessionIds, wish.locale);
    return refused(verdict.reason, { sessions });
  }
  if (!said.ok) return refused(said.reason, { prerequisites: session.course.prerequisites });
  return accepted({ to: verdict.to, organisationId: session.organisationId });
}

function findSession(tx: Transaction, id: string) {
  // owner-scope: anybody may ask for a seat in what is public.
  return tx.trainingSession.findFirst({
    where: { id, ...publicOnce },
    select: {
      organisationId: true,
      state: true,
      seats: true,
      taken: true,
      enrolBy: true,
      startsAt: true,
      meetings: { select: { startsAt: true, endsAt: true } },
      course: { select: { prerequisites: true, needsApproval: true } },
      _count: { select: { enrolments: { where: { state: "waiting" } } } },
    },
  });
}

/** Where else the person has or awaits a seat. */
async function listOthers(tx: Transaction, sessionId: string, userId: string) {
  const rows = await tx.enrolment.findMany({
    where: {
      userId,
      sessionId: { not: sessionId },
      state: { in: [...liveStates] },
      session: { state: { in: ["published", "running"] } },
    },
    select: {
      sessionId: true,
      session: { select: { meetings: { select: { startsAt: true, endsAt: true } } } },
    },
  });
  return rows.map((row) => ({ sessionId: row.sessionId, timetable: row.session.meetings }));
}

async function write(
  tx: Transaction,
  wish: EnrolmentWish,
  { to, organisationId }: Judged,
  actor: Seeker,
  { now, requestId }: Context,
): Promise<string> {
  const { userId } = actor;
  const number = receiptNumber((n) => randomInt(n));
  // Who has a seat at once stands in no queue, and nothing of a family is kept with it.
  const priority = to === "enrolled" ? null : await settlePriority(tx, userId, shanghaiDay(now));
  const { id } = await tx.enrolment.create({
    data: {
      ...{ sessionId: wish.sessionId, organisationId, userId, locale: wish.locale, number },
      ...{ state: to, stateSince: now, appliedAt: now, createdAt: now, updatedAt: now },
      checkCode: receiptNumber((n) => randomInt(n)),
      enrolledById: actor.by?.userId ?? null,
      ...(priority && { priority: priority.group, priorityBasis: { ...priority.basis } }),
      prerequisites: wish.prerequisites,
      prerequisiteWordsEncrypted: sealWords(
        wish.prerequisiteWords,
        "enrolments.prerequisite_words",
      ),
      adjustments: { create: needRows(wish.wanted, organisationId, now) },
    },
    select: { id: true },
  });
  if (wish.wanted.length > 0) await showNeeds(tx, userId, id, now);
  await recordEnrolmentEvent(tx, {
    ...{ enrolmentId: id, move: "ask", side: "person", actorId: userId, toState: to, at: now },
    version: 0,
  });
  await recordAudit(tx, {
    action: "enrolment.asked",
    subject: { type: "enrolment", id },
    actor: auditActor(actor),
    now,
    requestId,
    details: {
      sessionId: wish.sessionId,
      to,
      number,
      adjustments: wish.wanted.length,
      priority: priority?.group ?? null,
    },
  });
  return id;
}

/** What is needed as rows of an enrolment, to be answered within the days a provider has. */
export function needRows(wanted: readonly WantedAdjustment[], organisationId: string, now: Date) {
  const dueOn = dateColumn(workingDaysAfter(shanghaiDay(now), ANSWER_DAYS));
  return wanted.map(({ code, words }) => ({
    ...{ code, organisationId, dueOn, createdAt: now },
    wordsEncrypted: sealWords(words, "enrolment_adjustments.words"),
  }));
}

/** For this enrolment and this provider, as long as it takes; taken back by one press. */
export async function showNeeds(
  tx: Transaction,
  userId: string,
  enrolmentId: string,
  givenAt: Date,
) {
  await tx.consent.create({
    data: {
      ...{ userId, enrolmentId, givenAt },
      purpose: needsPurpose,
      fields: ["needs"],
      textVersion: noticeVersion,
    },
  });
}
