import type { Officer } from "#app/features/accounts/policy/index.ts";
import type { Context } from "#app/platform/db.server.ts";

export interface SentReminder {
  readonly id: string;
  readonly at: Date;
  readonly name: string;
  readonly uscc: string;
  readonly region: string;
  /** Null: the message still waits to be written. */
  readonly told_at: Date | null;
  readonly recipients: number;
  readonly by: string;
}

const PAGE = 500;

/** Every reminder of a data year sent from the officer's district, the newest first, in pages. */
export async function* listRemindersInPages(
  year: number,
  { region }: Officer,
  { db }: Context,
): AsyncGenerator<readonly SentReminder[], void> {
  let after: { readonly at: Date; readonly id: string } | undefined;
  for (;;) {
    const rows: SentReminder[] = await db.$queryRaw<SentReminder[]>`
      SELECT m.id, m.created_at AS at, o.name, o.uscc, o.region, m.told_at, m.recipients, coalesce(s.name, '') AS by
      FROM return_reminders m JOIN organisations o ON o.id = m.organisation_id LEFT JOIN users s ON s.id = m.sent_by_id
      WHERE m.year = ${year} AND m.region = ${region}
        AND (${after === undefined} OR (m.created_at, m.id) < (${after?.at ?? null}::timestamptz, ${after?.id ?? null}::uuid))
      ORDER BY m.created_at DESC, m.id DESC LIMIT ${PAGE}`;
    if (rows.length > 0) yield rows;
    after = rows.at(-1);
    if (!after || rows.length < PAGE) return;
  }
}
