import { seesHealth } from "#app/features/accounts/policy/index.ts";
import type { Seeker } from "#app/features/accounts/policy/index.ts";
import type { Context } from "#app/platform/db.server.ts";
import { interpretedNeed, needKept } from "../policy/index.ts";
import type { InterpretedLanguage } from "../policy/index.ts";

/** How far the interpreter that a person was promised is booked, and when; null: none was promised. */
export async function readOwnInterpreting(
  enrolmentId: string,
  actor: Seeker,
  { db }: Pick<Context, "db">,
) {
  if (!seesHealth(actor)) return null;
  const row = await db.enrolment.findFirst({
    where: {
      ...{ id: enrolmentId, userId: actor.userId, state: "enrolled" },
      ...(actor.by ? { enrolledById: actor.by.userId } : {}),
      adjustments: { some: { code: interpretedNeed, state: "agreed" } },
    },
    select: {
      session: {
        select: {
          meetings: { select: { startsAt: true, endsAt: true } },
          interpreterBookings: {
            where: {
              state: { not: "cancelled" },
              OR: [{ enrolmentId: null }, { enrolmentId }],
            },
            orderBy: [{ startsAt: "asc" }, { id: "asc" }],
            select: {
              id: true,
              state: true,
              language: true,
              startsAt: true,
              endsAt: true,
              interpreter: { select: { name: true } },
            },
          },
        },
      },
    },
  });
  if (!row) return null;
  const { meetings, interpreterBookings } = row.session;
  return {
    kept: needKept(meetings, interpreterBookings),
    bookings: interpreterBookings.map(({ interpreter, language, ...booking }) => ({
      ...booking,
      language: language as InterpretedLanguage,
      interpreter: interpreter.name,
    })),
  };
}

export type OwnInterpreting = NonNullable<Awaited<ReturnType<typeof readOwnInterpreting>>>;
