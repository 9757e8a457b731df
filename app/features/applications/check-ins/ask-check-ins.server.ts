import {
  localeOf,
  reachPerson,
  reachSelect,
} from "#app/features/positions/jobs/reach-person.server.ts";
import type { Reachable } from "#app/features/positions/jobs/reach-person.server.ts";
import { speaker } from "#app/i18n/catalogue.server.ts";
import { shanghaiDay } from "#app/lib/date.ts";
import { href } from "#app/links.ts";
import type { Context, Transaction } from "#app/platform/db.server.ts";
import { env } from "#app/platform/env.server.ts";
import { dateColumn } from "../application-row.server.ts";
import { membersOf } from "../jobs/tell-event.server.ts";
import { namesIn } from "../names-in.server.ts";
import { checkInDays, checkInSides, startsAskedOn } from "../policy/index.ts";
import type { CheckInDays, CheckInSide } from "../policy/index.ts";

const BATCH = 200;

const hireSelect = {
  id: true,
  userId: true,
  organisationId: true,
  user: { select: { ...reachSelect, erasedAt: true } },
  position: {
    select: { title: true, titleEn: true, organisation: { select: { name: true, nameEn: true } } },
  },
} as const;

/** After 30, 90 and 180 days both sides of a hire are asked how it goes, each once. */
export async function askCheckIns(ctx: Context): Promise<void> {
  for (const afterDays of checkInDays) await askAfter(afterDays, ctx);
}

async function askAfter(afterDays: CheckInDays, { db, now }: Context): Promise<void> {
  const { from, to } = startsAskedOn(shanghaiDay(now), afterDays);
  for (;;) {
    const hires = await db.hire.findMany({
      where: {
        startsOn: { gte: dateColumn(from), lte: dateColumn(to) },
        checkIns: { none: { afterDays } },
        user: { erasedAt: null },
      },
      orderBy: { id: "asc" },
      take: BATCH,
      select: hireSelect,
    });
    for (const hire of hires) {
      await db.$transaction(async (tx) => {
        const { id: hireId, userId, organisationId } = hire;
        const made = await tx.hireCheckIn.createManyAndReturn({
          data: checkInSides.map((side) => ({
            ...{ hireId, userId, organisationId, afterDays, side },
            askedAt: now,
          })),
          skipDuplicates: true,
          select: { id: true, side: true },
        });
        for (const { id, side } of made) {
          const asked = side === "person" ? [hire.user] : await membersOf(tx, organisationId);
          await ask(tx, asked, { id, side: side as CheckInSide, hire }, now);
        }
      });
    }
    if (hires.length < BATCH) return;
  }
}

interface Question {
  readonly id: string;
  readonly side: CheckInSide;
  readonly hire: { readonly position: Parameters<typeof namesIn>[0] };
}

async function ask(
  tx: Transaction,
  people: readonly Reachable[],
  { id, side, hire }: Question,
  now: Date,
): Promise<void> {
  for (const person of people) {
    const locale = localeOf(person);
    const t = speaker("checkIns", locale);
    const route = side === "person" ? "checkIns.own" : "checkIns.employer";
    const words = { ...namesIn(hire.position, locale), link: env().appUrl + href(locale, route) };
    await reachPerson(
      tx,
      person,
      {
        subject: t(`mail.${side}Subject`, words),
        body: t(`mail.${side}Body`, words),
        dedupeKey: `check-in:${id}:${person.id}`,
      },
      now,
    );
  }
}
