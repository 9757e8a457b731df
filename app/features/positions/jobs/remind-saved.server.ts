import { speaker } from "#app/i18n/catalogue.server.ts";
import { formatDay } from "#app/i18n/format.ts";
import { shanghaiDay, type PlainDate } from "#app/lib/date.ts";
import { href } from "#app/links.ts";
import type { Context, Transaction } from "#app/platform/db.server.ts";
import { env } from "#app/platform/env.server.ts";
import { dueReminder } from "../policy/index.ts";
import { localeOf, reachPerson, reachSelect, type Reachable } from "./reach-person.server.ts";

interface Due {
  readonly user_id: string;
  readonly position_id: string;
  readonly title: string;
  readonly title_en: string | null;
  readonly name: string;
  readonly name_en: string | null;
  readonly closing_on: PlainDate;
}

const BATCH = 200;

/**
 * Reminds of kept positions that close soon and are still open, once each. A position that was
 * extended since takes its reminder along; one that is no longer open needs none.
 */
export async function remindSaved(_key: string, context: Context): Promise<void> {
  while ((await remindBatch(context)) === BATCH);
}

async function remindBatch({ db, now }: Context): Promise<number> {
  const today = shanghaiDay(now);
  return db.$transaction(async (tx) => {
    await tx.$executeRaw`
      UPDATE saved_positions s SET remind_on = NULL
      FROM positions p WHERE p.id = s.position_id AND s.remind_on <= ${today}::date
        AND s.reminded_at IS NULL AND (p.state <> 'published' OR p.closing_on < ${today}::date)`;
    const due = await tx.$queryRaw<Due[]>`
      SELECT s.user_id, s.position_id, p.title, p.title_en, o.name, o.name_en, p.closing_on::text
      FROM saved_positions s
      JOIN positions p ON p.id = s.position_id
      JOIN organisations o ON o.id = p.organisation_id
      WHERE s.remind_on <= ${today}::date AND s.reminded_at IS NULL
      ORDER BY s.remind_on, s.user_id, s.position_id LIMIT ${BATCH}
      FOR UPDATE OF s SKIP LOCKED`;
    const people = await tx.user.findMany({
      where: { id: { in: due.map((row) => row.user_id) } },
      select: reachSelect,
    });
    const byId = new Map(people.map((person) => [person.id, person]));
    for (const row of due) await remind(tx, row, byId.get(row.user_id), today, now);
    return due.length;
  });
}

async function remind(
  tx: Transaction,
  row: Due,
  person: Reachable | undefined,
  today: PlainDate,
  now: Date,
): Promise<void> {
  const verdict = dueReminder(row.closing_on, today);
  const where = { userId_positionId: { userId: row.user_id, positionId: row.position_id } };
  if (!verdict.ok) {
    const remindOn = new Date(`${verdict.remindOn}T00:00:00Z`);
    await tx.savedPosition.update({ where, data: { remindOn } });
    return;
  }
  if (person) await reachPerson(tx, person, wordsOf(row, person), now);
  await tx.savedPosition.update({ where, data: { remindedAt: now } });
}

function wordsOf(row: Due, person: Reachable) {
  const locale = localeOf(person);
  const t = speaker("positions", locale);
  const english = locale === "en";
  const title = (english && row.title_en) || row.title;
  const employer = (english && row.name_en) || row.name;
  const closing = formatDay(row.closing_on, locale);
  const url = env().appUrl + href(locale, "positions.position", { positionId: row.position_id });
  const saved = env().appUrl + href(locale, "positions.saved");
  return {
    subject: t("mail.remind.subject", { title, closing }),
    body: t("mail.remind.body", { title, employer, closing, url, saved }),
    dedupeKey: `remind:${row.position_id}:${row.user_id}:${row.closing_on}`,
  };
}
