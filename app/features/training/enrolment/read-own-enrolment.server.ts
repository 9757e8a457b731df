import { seesHealth } from "#app/features/accounts/policy/index.ts";
import type { Seeker } from "#app/features/accounts/policy/index.ts";
import type { Locale } from "#app/i18n/locales.ts";
import { shanghaiDay } from "#app/lib/date.ts";
import type { PlainDate } from "#app/lib/date.ts";
import type { Context, Database } from "#app/platform/db.server.ts";
import { correctionOf, correctionSelect } from "../certificates/read-result.server.ts";
import {
  enrolmentMovesFor,
  feedbackUntil,
  isLateWithdrawal,
  needsPurpose,
  placeInQueue,
  takesCode,
} from "../policy/index.ts";
import type {
  EnrolmentState,
  Lack,
  Meeting,
  PrerequisiteAnswer,
  QueuePlace,
} from "../policy/index.ts";
import { unseal } from "../sealed.server.ts";
import { dayOf, enrolmentInState, enrolmentSelect, priorityCode } from "./enrolment-row.server.ts";
import { proposedNeedsOf } from "./proposed-needs.server.ts";
import { priorityOfRow } from "./priority.server.ts";
import { adjustmentOf, adjustmentSelect } from "./read-adjustments.server.ts";

export type OwnEnrolment = NonNullable<Awaited<ReturnType<typeof readOwnEnrolment>>>;

const ownSelect = {
  ...enrolmentSelect,
  withdrawnLate: true,
  priorityBasis: true,
  enrolledById: true,
  proposedNeedsEncrypted: true,
  endWordsEncrypted: true,
  prerequisites: true,
  prerequisiteWordsEncrypted: true,
  taughtMinutes: true,
  attendedMinutes: true,
  neededMinutes: true,
  lacked: true,
  attendances: { select: { meetingId: true, minutes: true, source: true } },
  assessment: { select: { passed: true, extraMinutes: true } },
  certificates: { orderBy: { issuedAt: "desc" }, take: 1, select: { withdrawnAt: true } },
  corrections: { orderBy: { number: "asc" }, select: correctionSelect },
  feedback: { select: { version: true } },
  session: {
    select: {
      ...enrolmentSelect.session.select,
      stateReason: true,
      meetings: {
        select: { id: true, startsAt: true, endsAt: true },
        orderBy: { startsAt: "asc" },
      },
      course: {
        select: {
          title: true,
          titleEn: true,
          prerequisites: true,
          organisation: { select: { name: true, nameEn: true } },
        },
      },
    },
  },
  adjustments: { select: adjustmentSelect, orderBy: { id: "asc" } },
  consents: { where: { purpose: needsPurpose, withdrawnAt: null }, select: { id: true } },
} as const;

/** One enrolment of the person with all that belongs to it; null for anybody else. A delegate has what they asked for. */
export async function readOwnEnrolment(
  id: string,
  actor: Seeker,
  locale: Locale,
  { db, now }: Context,
) {
  const row = await db.enrolment.findFirst({
    where: {
      ...{ id, userId: actor.userId },
      ...(actor.by ? { enrolledById: actor.by.userId } : {}),
    },
    select: ownSelect,
  });
  if (!row) return null;
  const { session, state } = row;
  const [certificate] = row.certificates;
  const { course } = session;
  const english = locale === "en";
  const withdrawBy = dayOf(session.withdrawBy);
  return {
    ...{ id, state, version: row.version, number: row.number },
    ...{ appliedAt: row.appliedAt, stateSince: row.stateSince, offerUntil: row.offerUntil },
    ...{ withdrawnLate: row.withdrawnLate, sessionId: row.sessionId, withdrawBy },
    title: (english && course.titleEn) || course.title,
    provider: (english && course.organisation.nameEn) || course.organisation.name,
    prerequisites: course.prerequisites,
    prerequisiteAnswer: row.prerequisites as PrerequisiteAnswer | null,
    prerequisiteWords: unseal(row.prerequisiteWordsEncrypted, "enrolments.prerequisite_words"),
    endWords: unseal(row.endWordsEncrypted, "enrolments.end_words"),
    ...{ sessionState: session.state, sessionReason: session.stateReason },
    ...{ startsAt: session.startsAt, endsAt: session.endsAt },
    meetings: session.meetings.map((meeting) => ({
      ...meeting,
      minutes: row.attendances.find((one) => one.meetingId === meeting.id)?.minutes ?? null,
    })),
    checksInto: state === "enrolled" ? checkable(session.meetings, row.attendances, now) : null,
    result: {
      ...{ taught: row.taughtMinutes, attended: row.attendedMinutes, needed: row.neededMinutes },
      lacked: row.lacked as Lack | null,
      assessment: row.assessment,
    },
    certificate: certificate ? { isWithdrawn: certificate.withdrawnAt !== null } : null,
    // Why it was corrected may tell more of the person than who enrolled them needs.
    corrections: actor.by ? [] : row.corrections.map(correctionOf),
    feedback: actor.by ? null : feedbackOf(row, shanghaiDay(now)),
    enrolledBy: row.enrolledById === null ? null : await nameOf(row.enrolledById, db),
    proposed: seesHealth(actor) ? proposedNeedsOf(row.proposedNeedsEncrypted) : [],
    adjustments: seesHealth(actor) ? row.adjustments.map(adjustmentOf) : [],
    showsNeeds: row.consents.length > 0,
    place: state === "waiting" ? await readPlace(row, db) : null,
    // What a delegate reads tells nothing of the family and of the help the person has.
    priority: actor.by ? ("hidden" as const) : priorityOfRow(row),
    moves: enrolmentMovesFor(enrolmentInState(row, now), actor, now),
    isLate: isLateWithdrawal(state, withdrawBy, shanghaiDay(now)),
    today: shanghaiDay(now),
  };
}

/** Until when the person can say how the session was, and whether they did; null: not asked. */
function feedbackOf(
  row: {
    readonly state: EnrolmentState;
    readonly session: { readonly endsAt: Date | null };
    readonly feedback: object | null;
  },
  today: PlainDate,
) {
  const { endsAt } = row.session;
  const until = feedbackUntil(row.state, endsAt && shanghaiDay(endsAt));
  return until === null ? null : { until, isGiven: row.feedback !== null, isOpen: today <= until };
}

async function nameOf(userId: string, db: Database): Promise<string | null> {
  const found = await db.user.findUnique({ where: { id: userId }, select: { name: true } });
  return found?.name ?? null;
}

/** The meeting that is on and of which nothing is recorded yet. */
function checkable(
  meetings: readonly (Meeting & { readonly id: string })[],
  recorded: readonly { readonly meetingId: string }[],
  now: Date,
): Meeting | null {
  const isRecorded = (id: string) => recorded.some(({ meetingId }) => meetingId === id);
  return meetings.find((meeting) => takesCode(meeting, now) && !isRecorded(meeting.id)) ?? null;
}

/** Where somebody stands among those who wait: of the others, rank and hour alone are read. */
async function readPlace(
  { id, sessionId }: { readonly id: string; readonly sessionId: string },
  db: Database,
): Promise<QueuePlace | null> {
  const waiters = await db.enrolment.findMany({
    where: { sessionId, state: "waiting" },
    select: { id: true, priority: true, appliedAt: true },
  });
  const queue = waiters.map((one) => ({ ...one, priority: priorityCode(one.priority) }));
  return placeInQueue(queue, id) ?? null;
}
