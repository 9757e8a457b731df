import { residentsOn } from "#app/features/accounts/index.server.ts";
import type { Officer } from "#app/features/accounts/policy/index.ts";
import { listRowsOf } from "#app/features/quotas/index.server.ts";
import { addDays, shanghaiDay, startOfShanghaiDay } from "#app/lib/date.ts";
import type { PlainDate } from "#app/lib/date.ts";
import type { Context } from "#app/platform/db.server.ts";
import type { Prisma } from "#db/generated/client.ts";
import { scopeOf } from "../offering/move-session.server.ts";
import {
  isCompletedOn,
  isWork,
  resultStates,
  teachingKinds,
  trainingFigures,
  trainingTargetOn,
  trainingTargetParameter,
} from "../policy/index.ts";
import type {
  CourseKind,
  Delivery,
  Hired,
  ResultState,
  Teaching,
  Situation,
  TrainingEnd,
  TrainingFigures,
  TrainingTarget,
  WorkAnswered,
  WorkMonths,
} from "../policy/index.ts";

/** A district trains some hundreds of people a year. */
const MOST = 50_000;

export interface AskedFigures {
  readonly from: PlainDate | undefined;
  readonly to: PlainDate | undefined;
  readonly on: PlainDate | undefined;
}

export interface TrainingReport {
  readonly from: PlainDate;
  readonly to: PlainDate;
  /** The day the figures are of. */
  readonly on: PlainDate;
  readonly figures: TrainingFigures;
  /** The enrolments that were completed in the period and still are today, the first one first. */
  readonly completedIds: readonly string[];
  /** The target of the period the day lies in, and how many people of the district have been trained in it by that day. */
  readonly target: (TrainingTarget & { readonly trained: number }) | null;
}

/**
 * Who was trained in a district between two days, and how many people of the district against its target, as far as it was known on a day: by default in the year of that day.
 * Contests and fairs teach nobody and are left out.
 */
export async function readTrainingFigures(
  asked: AskedFigures,
  officer: Officer,
  { db, now }: Context,
): Promise<TrainingReport> {
  const today = shanghaiDay(now);
  const on = asked.on !== undefined && asked.on <= today ? asked.on : today;
  const year = on.slice(0, 4);
  const from = asked.from ?? (`${year}-01-01` as PlainDate);
  const to = asked.to !== undefined && asked.to >= from ? asked.to : (`${year}-12-31` as PlainDate);
  const rows = await listRowsOf(db, trainingTargetParameter);
  const target = trainingTargetOn(rows, { region: officer.region, day: on });
  const ends = await listEnds({ from, on }, { session: { AND: [scopeOf(officer)] } }, db);
  const residents = { user: residentsOn(officer.region, on) };
  const ofTarget = target ? await listEnds({ from: target.from, on }, residents, db) : [];
  const completed = ends.filter((end) => isCompletedOn(end, on));
  const people = new Set(completed.map(({ userId }) => userId));
  const [hires, answers] = await Promise.all([
    listHires([...people], from, db),
    listAnswers(
      completed.map(({ enrolmentId }) => enrolmentId),
      on,
      db,
    ),
  ]);
  return {
    ...{ from, to, on },
    figures: trainingFigures(ends, { hires, answers }, { from, to, on }),
    completedIds: completed.flatMap((end) =>
      end.on <= to && isCompletedOn(end, today) ? [end.enrolmentId] : [],
    ),
    target: target && {
      ...target,
      trained: trainingFigures(ofTarget, { hires: [], answers: [] }, { ...target, on }).total
        .people,
    },
  };
}

async function listEnds(
  { from, on }: { readonly from: PlainDate; readonly on: PlainDate },
  scope: Prisma.EnrolmentWhereInput,
  db: Context["db"],
): Promise<TrainingEnd[]> {
  const rows = await db.enrolment.findMany({
    where: {
      state: { in: [...resultStates] },
      stateSince: { gte: startOfShanghaiDay(from), lt: startOfShanghaiDay(addDays(on, 1)) },
      AND: [scope, { session: { course: { kind: { in: [...teachingKinds] } } } }],
    },
    orderBy: [{ stateSince: "asc" }, { id: "asc" }],
    take: MOST,
    select: {
      id: true,
      state: true,
      stateSince: true,
      userId: true,
      corrections: { orderBy: { number: "asc" }, select: { stateBefore: true, at: true } },
      certificates: {
        orderBy: { issuedAt: "asc" },
        select: { issuedAt: true, withdrawnAt: true },
      },
      session: {
        select: {
          region: true,
          course: { select: { kind: true, delivery: true, teaching: true } },
        },
      },
    },
  });
  return rows.map(({ id, state, stateSince, userId, corrections, certificates, session }) => ({
    ...{ enrolmentId: id, userId, result: state as ResultState, on: shanghaiDay(stateSince) },
    corrected: corrections.map(({ stateBefore, at }) => ({
      before: stateBefore as ResultState,
      on: shanghaiDay(at),
    })),
    certificates: certificates.map(({ issuedAt, withdrawnAt }) => ({
      issuedOn: shanghaiDay(issuedAt),
      withdrawnOn: withdrawnAt && shanghaiDay(withdrawnAt),
    })),
    kind: session.course.kind as CourseKind,
    delivery: session.course.delivery as Delivery | null,
    teaching: session.course.teaching as Teaching | null,
    region: session.region,
  }));
}

async function listHires(
  userIds: readonly string[],
  from: PlainDate,
  db: Context["db"],
): Promise<Hired[]> {
  const rows = await db.applicationEvent.findMany({
    where: {
      toState: "hired",
      at: { gte: startOfShanghaiDay(from) },
      application: { userId: { in: [...userIds] } },
    },
    take: MOST,
    select: { at: true, application: { select: { userId: true } } },
  });
  return rows.map(({ at, application }) => ({ userId: application.userId, on: shanghaiDay(at) }));
}

/** What people said by a day of their work after these courses, as they said it last. */
async function listAnswers(
  enrolmentIds: readonly string[],
  on: PlainDate,
  db: Context["db"],
): Promise<WorkAnswered[]> {
  const rows = await db.workAnswer.findMany({
    where: {
      enrolmentId: { in: [...enrolmentIds] },
      answeredAt: { lt: startOfShanghaiDay(addDays(on, 1)) },
    },
    distinct: ["enrolmentId", "afterMonths"],
    orderBy: [{ enrolmentId: "asc" }, { afterMonths: "asc" }, { number: "desc" }],
    take: MOST,
    select: {
      afterMonths: true,
      situation: true,
      answeredAt: true,
      question: { select: { enrolment: { select: { userId: true } } } },
    },
  });
  return rows.map(({ afterMonths, situation, answeredAt, question }) => ({
    userId: question.enrolment.userId,
    months: afterMonths as WorkMonths,
    isWork: isWork(situation as Situation),
    on: shanghaiDay(answeredAt),
  }));
}
