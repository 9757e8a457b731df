import { auditActor } from "#app/features/accounts/index.server.ts";
import type { ProviderMember } from "#app/features/accounts/policy/index.ts";
import { recordAudit } from "#app/features/audit/index.server.ts";
import { shanghaiDay } from "#app/lib/date.ts";
import { accepted, refused } from "#app/lib/verdict.ts";
import type { Accepted, Refused } from "#app/lib/verdict.ts";
import type { Context, Transaction } from "#app/platform/db.server.ts";
import { lockSession } from "../lock-session.server.ts";
import { interpretedNeed, mayBook, needsPurpose } from "../policy/index.ts";
import type { InterpretedLanguage, Meeting } from "../policy/index.ts";

export interface BookingWish {
  readonly sessionId: string;
  readonly interpreterId: string;
  /** Null: for everybody. */
  readonly enrolmentId: string | null;
  readonly language: InterpretedLanguage;
  readonly meetingId: string;
  /** 09:00 of the meeting's day in Shanghai; null: as the meeting begins or ends. */
  readonly from: string | null;
  readonly until: string | null;
}

type Provider = ProviderMember & { readonly organisationId: string };

/**
 * Books an interpreter for a session, for everybody or for one person whose agreed need it keeps. Session and interpreter
 * are locked in this order, so that of two who book the same time at once the second is told. Sent twice it is once.
 */
export async function bookInterpreter(
  wish: BookingWish,
  actor: Provider,
  { db, now, requestId }: Context,
): Promise<Accepted | Refused> {
  if (actor.role === "viewer") return refused("not-yours");
  const { organisationId } = actor;
  const { sessionId, interpreterId, enrolmentId, language } = wish;
  return db.$transaction(async (tx) => {
    await lockSession(tx, sessionId);
    await tx.$executeRaw`SELECT id FROM interpreters WHERE id = ${interpreterId}::uuid FOR UPDATE`;
    const [session, interpreter] = await Promise.all([
      tx.trainingSession.findFirst({
        where: { id: sessionId, organisationId },
        select: {
          state: true,
          meetings: { select: { id: true, startsAt: true, endsAt: true } },
        },
      }),
      tx.interpreter.findFirst({
        where: { id: interpreterId, organisationId },
        select: { languages: true },
      }),
    ]);
    if (!session || !interpreter) return refused("not-found");
    if (session.state !== "published" && session.state !== "running") return refused("not-public");
    const meeting = session.meetings.find(({ id }) => id === wish.meetingId);
    if (!meeting) return refused("not-found");
    const span = spanOf(meeting, wish);
    const { startsAt, endsAt } = span;
    if (startsAt >= endsAt) return refused("ends-before-start");
    if (enrolmentId !== null && !(await needs(tx, enrolmentId, wish, organisationId))) {
      return refused("no-such-need");
    }
    const { languages } = interpreter;
    const verdict = mayBook({ startsAt, endsAt, language, languages }, session.meetings, now);
    if (!verdict.ok) return verdict;
    const others = await tx.interpreterBooking.findMany({
      where: {
        ...{ interpreterId, organisationId, state: { not: "cancelled" } },
        ...{ startsAt: { lt: endsAt }, endsAt: { gt: startsAt } },
      },
      select: sameSelect,
    });
    if (others.length > 0) {
      return others.some((one) => isSame(one, { ...wish, ...span }))
        ? accepted()
        : refused("booked-elsewhere");
    }
    const booking = await tx.interpreterBooking.create({
      data: {
        ...{ sessionId, organisationId, interpreterId, enrolmentId, language, startsAt, endsAt },
        ...{ state: "asked", createdAt: now, createdById: actor.userId, updatedAt: now },
      },
      select: { id: true },
    });
    await recordAudit(tx, {
      action: "interpreter.booked",
      subject: { type: "interpreter-booking", id: booking.id },
      actor: auditActor(actor),
      now,
      requestId,
      details: { sessionId, interpreterId, startsAt: startsAt.toISOString() },
    });
    return accepted();
  });
}

const sameSelect = {
  sessionId: true,
  enrolmentId: true,
  language: true,
  startsAt: true,
  endsAt: true,
} as const;

type Same = Pick<BookingWish, "sessionId" | "enrolmentId"> &
  Meeting & { readonly language: string };

function isSame(one: Same, other: Same): boolean {
  return (
    one.sessionId === other.sessionId &&
    one.enrolmentId === other.enrolmentId &&
    one.language === other.language &&
    one.startsAt.getTime() === other.startsAt.getTime() &&
    one.endsAt.getTime() === other.endsAt.getTime()
  );
}

function spanOf(meeting: Meeting, { from, until }: Pick<BookingWish, "from" | "until">): Meeting {
  const at = (time: string) => new Date(`${shanghaiDay(meeting.startsAt)}T${time}:00+08:00`);
  return {
    startsAt: from === null ? meeting.startsAt : at(from),
    endsAt: until === null ? meeting.endsAt : at(until),
  };
}

/** Whether somebody in the session was promised an interpreter and lets the provider see it. */
async function needs(
  tx: Transaction,
  enrolmentId: string,
  { sessionId }: BookingWish,
  organisationId: string,
): Promise<boolean> {
  const found = await tx.enrolmentAdjustment.findFirst({
    where: {
      enrolmentId,
      organisationId,
      code: interpretedNeed,
      state: "agreed",
      enrolment: {
        sessionId,
        state: "enrolled",
        consents: { some: { purpose: needsPurpose, withdrawnAt: null } },
      },
    },
    select: { id: true },
  });
  return found !== null;
}
