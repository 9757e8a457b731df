import { auditActor } from "#app/features/accounts/index.server.ts";
import type { ProviderMember } from "#app/features/accounts/policy/index.ts";
import { recordAudit } from "#app/features/audit/index.server.ts";
import {
  localeOf,
  reachPerson,
  reachSelect,
} from "#app/features/positions/jobs/reach-person.server.ts";
import { speaker } from "#app/i18n/catalogue.server.ts";
import { formatMoment } from "#app/i18n/format.ts";
import { accepted, refused } from "#app/lib/verdict.ts";
import type { Accepted, Refused } from "#app/lib/verdict.ts";
import { href } from "#app/links.ts";
import type { Context, Transaction } from "#app/platform/db.server.ts";
import { env } from "#app/platform/env.server.ts";
import type { Prisma } from "#db/generated/client.ts";
import { lockSession } from "../lock-session.server.ts";

const movedSelect = {
  id: true,
  state: true,
  version: true,
  sessionId: true,
  startsAt: true,
  endsAt: true,
  enrolment: {
    select: { id: true, state: true, locale: true, user: { select: reachSelect } },
  },
  session: { select: { course: { select: { title: true, titleEn: true } } } },
} as const satisfies Prisma.InterpreterBookingSelect;
type Moved = Prisma.InterpreterBookingGetPayload<{ select: typeof movedSelect }>;

/** The interpreter said yes, or the booking is given up; whoever it is for is told. */
export async function moveBooking(
  { id, version, to }: BookingMove,
  actor: ProviderMember & { readonly organisationId: string },
  ctx: Context,
): Promise<Accepted | Refused> {
  if (actor.role === "viewer") return refused("not-yours");
  const { db, now, requestId } = ctx;
  const where = { id, organisationId: actor.organisationId };
  return db.$transaction(async (tx) => {
    const found = await tx.interpreterBooking.findFirst({ where, select: { sessionId: true } });
    if (!found) return refused("not-found");
    await lockSession(tx, found.sessionId);
    const booking = await tx.interpreterBooking.findFirst({ where, select: movedSelect });
    if (!booking) return refused("not-found");
    if (booking.state === to) return accepted();
    if (booking.state === "cancelled") return refused("not-from-this-state");
    if (booking.endsAt <= now) return refused("already-started");
    if (booking.version !== version) return refused("changed-by-someone-else");
    await tx.interpreterBooking.updateMany({
      where: { ...where, version },
      data: { state: to, updatedAt: now, version: { increment: 1 } },
    });
    await recordAudit(tx, {
      action: to === "confirmed" ? "interpreter.confirmed" : "interpreter.cancelled",
      subject: { type: "interpreter-booking", id },
      actor: auditActor(actor),
      now,
      requestId,
      details: { from: booking.state },
    });
    await tellPerson(tx, booking, to, ctx);
    return accepted();
  });
}

export interface BookingMove {
  readonly id: string;
  readonly version: number;
  readonly to: "confirmed" | "cancelled";
}

/** No word of what the person needs: that it is booked, when, and the way to the page. */
async function tellPerson(
  tx: Transaction,
  { id, version, startsAt, enrolment, session }: Moved,
  to: BookingMove["to"],
  { now }: Context,
): Promise<void> {
  if (enrolment?.state !== "enrolled") return;
  const person = { ...enrolment.user, locale: enrolment.locale };
  const locale = localeOf(person);
  const t = speaker("interpreters", locale);
  const words = {
    title: (locale === "en" && session.course.titleEn) || session.course.title,
    from: formatMoment(startsAt, locale),
    link: env().appUrl + href(locale, "enrolments.one", { enrolmentId: enrolment.id }),
  };
  const message = {
    subject: t(`mailSubject.${to}`, words),
    body: t(`mailBody.${to}`, words),
    dedupeKey: `interpreter.${to}:${id}:${version}`,
  };
  await reachPerson(tx, person, message, now);
}

/** Frees the interpreters of a session that is cancelled. The session is locked; its people are told of that itself. */
export async function freeInterpreters(
  tx: Transaction,
  { id: sessionId, organisationId }: { readonly id: string; readonly organisationId: string },
  { now }: Context,
): Promise<void> {
  await tx.interpreterBooking.updateMany({
    where: { sessionId, organisationId, state: { not: "cancelled" } },
    data: { state: "cancelled", updatedAt: now, version: { increment: 1 } },
  });
}
