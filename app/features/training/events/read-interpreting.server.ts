import type { ProviderMember } from "#app/features/accounts/policy/index.ts";
import type { Context } from "#app/platform/db.server.ts";
import type { Prisma } from "#db/generated/client.ts";
import { interpretedNeed, needKept, needsPurpose } from "../policy/index.ts";
import type { InterpretedLanguage } from "../policy/index.ts";

type Provider = ProviderMember & { readonly organisationId: string };

const PAGE = 50;
/** Promised needs read to find those that are not kept; the soonest sessions first. */
const MOST_NEEDS = 300;

const needSelect = {
  enrolmentId: true,
  enrolment: {
    select: {
      user: { select: { name: true } },
      session: {
        select: {
          id: true,
          startsAt: true,
          course: { select: { title: true } },
          meetings: {
            select: { startsAt: true, endsAt: true },
            orderBy: { startsAt: "asc" },
          },
          interpreterBookings: {
            where: { state: { not: "cancelled" } },
            select: {
              enrolmentId: true,
              state: true,
              language: true,
              startsAt: true,
              endsAt: true,
            },
          },
        },
      },
    },
  },
} as const satisfies Prisma.EnrolmentAdjustmentSelect;

/** An interpreter that was promised to somebody who lets the provider see it, in a session that is not over. */
async function listPromised(
  organisationId: string,
  sessionId: string | null,
  { db, now }: Context,
) {
  const rows = await db.enrolmentAdjustment.findMany({
    where: {
      organisationId,
      code: interpretedNeed,
      state: "agreed",
      enrolment: {
        state: "enrolled",
        consents: { some: { purpose: needsPurpose, withdrawnAt: null } },
        session: {
          state: { in: ["published", "running"] },
          endsAt: { gt: now },
          ...(sessionId !== null && { id: sessionId }),
        },
      },
    },
    orderBy: [{ enrolment: { session: { startsAt: "asc" } } }, { id: "asc" }],
    take: MOST_NEEDS,
    select: needSelect,
  });
  return rows.map(({ enrolmentId, enrolment: { user, session } }) => ({
    enrolmentId,
    name: user.name,
    sessionId: session.id,
    title: session.course.title,
    startsAt: session.startsAt,
    kept: needKept(
      session.meetings.filter(({ endsAt }) => endsAt > now),
      session.interpreterBookings.filter(
        (one) => one.enrolmentId === null || one.enrolmentId === enrolmentId,
      ),
    ),
  }));
}

/** What is still to be booked, and whom the organiser can book, by name, a page at a time. */
export async function listInterpreting(
  { organisationId, verified }: Provider,
  after: string | undefined,
  ctx: Context,
) {
  const [promised, rows] = await Promise.all([
    verified ? listPromised(organisationId, null, ctx) : [],
    ctx.db.interpreter.findMany({
      where: { organisationId, ...(after && { name: { gt: after } }) },
      orderBy: { name: "asc" },
      take: PAGE + 1,
      select: { id: true, name: true, languages: true },
    }),
  ]);
  const shown = rows.slice(0, PAGE);
  return {
    toSettle: promised.filter(({ kept }) => kept !== "booked"),
    interpreters: shown.map((row) => ({
      ...row,
      languages: row.languages as InterpretedLanguage[],
    })),
    next: rows.length > PAGE ? (shown.at(-1)?.name ?? null) : null,
  };
}

export async function findInterpreter(
  id: string,
  { organisationId }: Provider,
  { db }: Pick<Context, "db">,
) {
  const row = await db.interpreter.findFirst({
    where: { id, organisationId },
    select: { id: true, version: true, name: true, languages: true, note: true },
  });
  return row && { ...row, languages: row.languages as InterpretedLanguage[] };
}

/** A session's promised needs, its bookings and whom it can book; null: not of this provider, or never public. */
export async function readSessionInterpreting(sessionId: string, actor: Provider, ctx: Context) {
  const { organisationId, verified } = actor;
  const { db, now } = ctx;
  const [session, promised, interpreters] = await Promise.all([
    db.trainingSession.findFirst({
      where: { id: sessionId, organisationId, publishedAt: { not: null } },
      select: {
        state: true,
        course: { select: { title: true } },
        meetings: {
          select: { id: true, startsAt: true, endsAt: true },
          orderBy: { startsAt: "asc" },
        },
        interpreterBookings: {
          orderBy: [{ startsAt: "asc" }, { id: "asc" }],
          select: {
            id: true,
            version: true,
            state: true,
            language: true,
            startsAt: true,
            endsAt: true,
            enrolmentId: true,
            interpreter: { select: { name: true } },
          },
        },
      },
    }),
    verified ? listPromised(organisationId, sessionId, ctx) : [],
    db.interpreter.findMany({
      where: { organisationId },
      orderBy: { name: "asc" },
      select: { id: true, name: true, languages: true },
    }),
  ]);
  if (!session) return null;
  return {
    sessionId,
    title: session.course.title,
    meetings: session.meetings,
    mayBook:
      (session.state === "published" || session.state === "running") &&
      session.meetings.some(({ startsAt }) => startsAt > now),
    promised,
    interpreters,
    bookings: session.interpreterBookings.map(({ interpreter, language, ...booking }) => ({
      ...booking,
      language: language as InterpretedLanguage,
      interpreter: interpreter.name,
      // Whose it is stands here while they let their need be seen.
      person: promised.find(({ enrolmentId }) => enrolmentId === booking.enrolmentId)?.name ?? null,
      isOver: booking.endsAt <= now,
    })),
  };
}

export type SessionInterpreting = NonNullable<Awaited<ReturnType<typeof readSessionInterpreting>>>;
