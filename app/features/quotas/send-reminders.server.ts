import { auditActor } from "#app/features/accounts/index.server.ts";
import type { Officer } from "#app/features/accounts/policy/index.ts";
import { recordAudit } from "#app/features/audit/index.server.ts";
import { shanghaiDay } from "#app/lib/date.ts";
import { accepted, refused } from "#app/lib/verdict.ts";
import type { Verdict } from "#app/lib/verdict.ts";
import type { Context } from "#app/platform/db.server.ts";
import { enqueue } from "#app/platform/jobs.server.ts";
import { findFilingWindow } from "./find-filing-window.server.ts";
import { isToRemind, unfiledEmployers } from "./list-unfiled.server.ts";

export interface ReminderOrder {
  readonly year: number;
  /** Of the page that was looked at: sent twice, it is one sending. */
  readonly campaign: string;
}

/**
 * Reminds every employer of the district that has not filed, can be written to and was not reminded in the last days.
 * The list and the job that writes to them are one transaction; two officers at once remind nobody twice.
 */
export async function sendReminders(
  { year, campaign }: ReminderOrder,
  officer: Officer,
  { db, now, requestId }: Context,
): Promise<Verdict<{ readonly count: number }>> {
  const { region, userId } = officer;
  const window = await findFilingWindow({ region, dataYear: year }, { db });
  if (!window || shanghaiDay(now) > window.closes) return refused("window-closed");
  return db.$transaction(async (tx) => {
    await tx.$queryRaw`SELECT pg_advisory_xact_lock(hashtext('return-reminders'), ${year}::int)::text`;
    if (await tx.returnReminder.findFirst({ where: { campaign }, select: { id: true } })) {
      return accepted({ count: 0 });
    }
    const count = await tx.$executeRaw`
      INSERT INTO return_reminders (id, organisation_id, year, region, campaign, sent_by_id, created_at)
      SELECT gen_random_uuid(), u.id, ${year}, ${region}, ${campaign}, ${userId}::uuid, ${now}
      FROM (${unfiledEmployers(year, region, now)}) u WHERE ${isToRemind}`;
    if (count === 0) return refused("nobody-to-remind");
    await enqueue(tx, { task: "returns.remind", key: campaign });
    await recordAudit(tx, {
      action: "quota-year.reminders-sent",
      subject: { type: "quota-year", id: `${region}-${year}` },
      actor: auditActor(officer),
      now,
      requestId,
      details: { count },
    });
    return accepted({ count });
  });
}
