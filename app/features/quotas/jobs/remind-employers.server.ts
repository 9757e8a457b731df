import { speaker } from "#app/i18n/catalogue.server.ts";
import { formatShortDay } from "#app/i18n/format.ts";
import { href } from "#app/links.ts";
import type { Context, Transaction } from "#app/platform/db.server.ts";
import { env } from "#app/platform/env.server.ts";
import { queueMessage } from "#app/platform/mail.server.ts";
import { findFilingWindow } from "../find-filing-window.server.ts";
import { isUnfiled } from "../list-unfiled.server.ts";
import { listWriters } from "../tell-employer.server.ts";

const BATCH = 100;

interface Due {
  readonly id: string;
  readonly organisation_id: string;
  readonly name: string;
  readonly year: number;
  readonly region: string;
  readonly is_unfiled: boolean;
}

/**
 * `returns.remind`: writes to the employers of one sending. A reminder is told with its messages in one transaction, so
 * what a killed process did is done; who filed meanwhile is not written to.
 */
export async function remindEmployers(
  campaign: string,
  context: Context & { readonly signal?: AbortSignal },
): Promise<void> {
  do context.signal?.throwIfAborted();
  while ((await remindBatch(campaign, context)) === BATCH);
}

async function remindBatch(campaign: string, { db, now }: Context): Promise<number> {
  return db.$transaction(async (tx) => {
    const due = await tx.$queryRaw<Due[]>`
      SELECT m.id, m.organisation_id, o.name, m.year, m.region, ${isUnfiled} AS is_unfiled
      FROM return_reminders m JOIN organisations o ON o.id = m.organisation_id
      LEFT JOIN quota_returns r ON r.organisation_id = m.organisation_id AND r.year = m.year
      LEFT JOIN determinations d ON d.return_id = r.id AND d.superseded_at IS NULL
      WHERE m.campaign = ${campaign} AND m.told_at IS NULL
      ORDER BY m.id LIMIT ${BATCH} FOR UPDATE OF m SKIP LOCKED`;
    for (const row of due) {
      const recipients = row.is_unfiled ? await remind(tx, row, now) : 0;
      await tx.returnReminder.updateMany({
        where: { id: row.id, organisationId: row.organisation_id },
        data: { toldAt: now, recipients },
      });
    }
    return due.length;
  });
}

async function remind(tx: Transaction, row: Due, now: Date): Promise<number> {
  const { organisation_id: organisationId, name, year, region } = row;
  const window = await findFilingWindow({ region, dataYear: year }, { db: tx });
  if (!window) return 0;
  const writers = await listWriters(tx, organisationId);
  for (const { email, locale } of writers) {
    const t = speaker("quotaOverview", locale);
    const words = {
      name,
      year,
      day: formatShortDay(window.closes, locale),
      link: env().appUrl + href(locale, "returns.show", { year: String(year) }),
      site: speaker("shell", locale)("site.name"),
    };
    const subject = t("mail.remind.subject", words);
    const body = t("mail.remind.body", words);
    await queueMessage(tx, { channel: "mail", to: email, subject, body, locale }, now);
  }
  return writers.length;
}
