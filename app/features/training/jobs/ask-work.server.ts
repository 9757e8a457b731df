import {
  localeOf,
  reachPerson,
  reachSelect,
} from "#app/features/positions/jobs/reach-person.server.ts";
import { speaker } from "#app/i18n/catalogue.server.ts";
import { addDays, shanghaiDay, startOfShanghaiDay } from "#app/lib/date.ts";
import { href } from "#app/links.ts";
import type { Context } from "#app/platform/db.server.ts";
import { env } from "#app/platform/env.server.ts";
import { endsAskedOn, teachingKinds, workMonths } from "../policy/index.ts";
import type { WorkMonths } from "../policy/index.ts";

const BATCH = 200;

const askedSelect = {
  id: true,
  stateSince: true,
  user: {
    select: {
      ...reachSelect,
      hires: { orderBy: { recordedAt: "desc" }, take: 1, select: { recordedAt: true } },
    },
  },
  session: { select: { course: { select: { title: true, titleEn: true } } } },
} as const;

/** One, three and six months after a completed course its people are asked whether they have work, each once. */
export async function askWork(_key: string, ctx: Context): Promise<void> {
  for (const months of workMonths) await askAfter(months, ctx);
}

async function askAfter(months: WorkMonths, { db, now }: Context): Promise<void> {
  const { from, to } = endsAskedOn(shanghaiDay(now), months);
  let after: string | undefined;
  do {
    const rows = await db.enrolment.findMany({
      where: {
        state: "completed",
        stateSince: { gte: startOfShanghaiDay(from), lt: startOfShanghaiDay(addDays(to, 1)) },
        workAsked: { none: { afterMonths: months } },
        user: { erasedAt: null },
        session: { course: { kind: { in: [...teachingKinds] } } },
        ...(after && { id: { gt: after } }),
      },
      orderBy: { id: "asc" },
      take: BATCH,
      select: askedSelect,
    });
    for (const row of rows) {
      // Who was hired through the product since need not say so.
      const [hire] = row.user.hires;
      if (hire && hire.recordedAt >= row.stateSince) continue;
      await db.$transaction(async (tx) => {
        const { count } = await tx.workQuestion.createMany({
          data: [{ enrolmentId: row.id, afterMonths: months, askedAt: now }],
          skipDuplicates: true,
        });
        if (count === 1) await reachPerson(tx, row.user, questionTo(row, months), now);
      });
    }
    after = rows.length < BATCH ? undefined : rows.at(-1)?.id;
  } while (after !== undefined);
}

interface Asked {
  readonly id: string;
  readonly user: Parameters<typeof localeOf>[0];
  readonly session: {
    readonly course: { readonly title: string; readonly titleEn: string | null };
  };
}

function questionTo({ id, user, session: { course } }: Asked, months: WorkMonths) {
  const locale = localeOf(user);
  const t = speaker("workAfter", locale);
  const title = (locale === "en" && course.titleEn) || course.title;
  const params = { enrolmentId: id, months: String(months) };
  const link = env().appUrl + href(locale, "workAfter.answer", params);
  return {
    subject: t("mail.subject", { title }),
    body: t("mail.body", { title, count: months, link }),
    dedupeKey: `work-after:${id}:${months}`,
  };
}
