import { auditActor } from "#app/features/accounts/index.server.ts";
import type { ProviderMember } from "#app/features/accounts/policy/index.ts";
import { recordAudit } from "#app/features/audit/index.server.ts";
import { accepted, refused } from "#app/lib/verdict.ts";
import type { Accepted, Refused } from "#app/lib/verdict.ts";
import type { Context, Transaction } from "#app/platform/db.server.ts";
import { writeAttendance } from "../attendance/record-attendance.server.ts";
import { lockEnrolment } from "../enrolment/enrolment-row.server.ts";
import type { EnrolmentRow } from "../enrolment/enrolment-row.server.ts";
import { recordEnrolmentEvent } from "../enrolment/record-event.server.ts";
import { correctResult, isSameAssessment, resultCorrection } from "../policy/index.ts";
import type { CorrectedResult, ResultFacts } from "../policy/index.ts";
import { seal, sealWords } from "../sealed.server.ts";
import { issueCertificate } from "./issue-certificate.server.ts";
import { findDrawnResult } from "./read-result.server.ts";
import { withdrawStanding } from "./withdraw-certificate.server.ts";

export interface ResultCorrection {
  readonly id: string;
  readonly version: number;
  readonly rows: readonly { readonly id: string; readonly minutes: number | null }[];
  /** Undefined: the course has no assessment, and what stands of one stays. */
  readonly assessment: ResultFacts["assessment"] | undefined;
  readonly reason: string;
}

type Found = NonNullable<Awaited<ReturnType<typeof findDrawnResult>>>;

/** What a result would become, with the certificate that would go; nothing is written. */
export async function previewCorrection(
  correction: ResultCorrection,
  actor: ProviderMember,
  { db }: Context,
): Promise<Accepted<{ readonly corrected: CorrectedResult }> | Refused> {
  const found = await findDrawnResult(db, correction.id, actor);
  if (!found) return refused("not-found");
  if (found.version !== correction.version) return refused("changed-by-someone-else");
  const judged = judge(found, correction, actor);
  if (!judged.ok) return judged;
  const { to, lacked, working, certificate } = judged;
  return accepted({ corrected: { to, lacked, working, certificate } });
}

/**
 * Puts a drawn result right, with all that follows from it, in one transaction: what was recorded, the result by the rule
 * of the course, the certificate, what stood before. The day of the result stays: figures of that time are put right too.
 */
export async function correctDrawnResult(
  correction: ResultCorrection,
  actor: ProviderMember,
  ctx: Context,
): Promise<Accepted<{ readonly repeated: boolean }> | Refused> {
  return ctx.db.$transaction(async (tx) => {
    const row = await lockEnrolment(tx, correction.id, actor);
    const found = row && (await findDrawnResult(tx, row.id, actor));
    if (!found) return refused("not-found");
    const judged = judge(found, correction, actor);
    if (row.version !== correction.version) {
      const isThere = !judged.ok && judged.reason === "the-same";
      const isRepeated = isThere && (await wasPressedBefore(tx, row, correction, actor));
      return isRepeated ? accepted({ repeated: true }) : refused("changed-by-someone-else");
    }
    if (!judged.ok) return judged;
    await writeFacts(tx, { row, found, correction }, actor, ctx);
    await writeResult(tx, { row, found, correction }, judged, actor, ctx);
    return accepted({ repeated: false });
  });
}

function factsOf({ meetings, drawn }: Found, { rows, assessment }: ResultCorrection): ResultFacts {
  return {
    minutes: meetings.map(({ id }) => rows.find((row) => row.id === id)?.minutes ?? null),
    assessment: assessment === undefined ? drawn.facts.assessment : assessment,
  };
}

function judge(found: Found, correction: ResultCorrection, actor: ProviderMember) {
  return correctResult(found.drawn, factsOf(found, correction), correction.reason, actor);
}

interface Work {
  readonly row: EnrolmentRow;
  readonly found: Found;
  readonly correction: ResultCorrection;
}

/** Corrects the records that the result is drawn from; each change stands in the trail. */
async function writeFacts(
  tx: Transaction,
  { row, found, correction }: Work,
  actor: ProviderMember,
  ctx: Context,
): Promise<void> {
  const { id: enrolmentId, organisationId } = row;
  const { drawn, meetings } = found;
  const facts = factsOf(found, correction);
  const trail = {
    subject: { type: "enrolment", id: enrolmentId },
    actor: auditActor(actor),
    now: ctx.now,
    requestId: ctx.requestId,
  };
  for (const [at, { id: meetingId }] of meetings.entries()) {
    const before = drawn.facts.minutes[at] ?? null;
    const minutes = facts.minutes[at] ?? null;
    if (minutes === null || minutes === before) continue;
    const write = { id: enrolmentId, to: minutes, joinedAt: null, leftAt: null, before };
    const where = { meetingId, organisationId, reason: correction.reason };
    await writeAttendance(tx, write, where, actor, ctx);
    const details = { meetingId, from: before, minutes };
    await recordAudit(tx, { action: "attendance.corrected", ...trail, details });
  }
  const { assessment: before } = drawn.facts;
  const { assessment } = facts;
  if (isSameAssessment(before, assessment)) return;
  const where = { enrolmentId, organisationId };
  await tx.trainingAssessment.deleteMany({ where });
  if (assessment) {
    const { passed, extraMinutes, words } = assessment;
    const wordsEncrypted = sealWords(words, "training_assessments.words");
    const recorded = { recordedById: actor.userId, recordedAt: ctx.now };
    await tx.trainingAssessment.create({
      data: { ...where, passed, extraMinutes, wordsEncrypted, ...recorded },
    });
  }
  const details = { from: before?.passed ?? null, passed: assessment?.passed ?? null };
  await recordAudit(tx, { action: "enrolment.assessed", ...trail, details });
}

async function writeResult(
  tx: Transaction,
  { row, found, correction }: Work,
  { to, lacked, working, certificate }: CorrectedResult,
  actor: ProviderMember,
  ctx: Context,
): Promise<void> {
  const { id, userId, organisationId, version, state } = row;
  const { now } = ctx;
  const { reason } = correction;
  const before = await tx.enrolment.findFirstOrThrow({
    where: { id, userId },
    select: { attendedMinutes: true, lacked: true },
  });
  await tx.resultCorrection.create({
    data: {
      ...{ enrolmentId: id, organisationId, number: version, stateBefore: state },
      ...{ attendedBefore: before.attendedMinutes, lackedBefore: before.lacked },
      reasonEncrypted: seal(reason.trim(), "training_result_corrections.reason"),
      ...{ at: now, byId: actor.userId },
    },
  });
  if (certificate === "withdraw") {
    await withdrawStanding(tx, row, { words: reason, for: "result-corrected" }, actor, ctx);
  }
  const { count } = await tx.enrolment.updateMany({
    where: { id, userId, state, version },
    data: {
      ...{ state: to, lacked, updatedAt: now, version: { increment: 1 } },
      taughtMinutes: working.taught,
      attendedMinutes: working.attended,
      neededMinutes: working.needed,
    },
  });
  if (count !== 1) throw new Error("enrolment.corrected: a locked enrolment changed");
  if (certificate === "issue") await issueCertificate(tx, row, found.name, actor, ctx);
  await recordEnrolmentEvent(tx, {
    ...{ enrolmentId: id, move: resultCorrection, side: "provider", toState: to, at: now },
    ...{ version, actorId: actor.userId },
  });
  await recordAudit(tx, {
    action: "enrolment.corrected",
    subject: { type: "enrolment", id },
    actor: auditActor(actor),
    now,
    requestId: ctx.requestId,
    details: { from: state, to, ...working, lacked, certificate },
  });
}

async function wasPressedBefore(
  tx: Transaction,
  { id: enrolmentId, version: now }: EnrolmentRow,
  { version }: ResultCorrection,
  { userId: actorId }: ProviderMember,
): Promise<boolean> {
  if (now !== version + 1) return false;
  const mine = { enrolmentId, version, move: resultCorrection, actorId };
  return (await tx.enrolmentEvent.count({ where: mine })) > 0;
}
