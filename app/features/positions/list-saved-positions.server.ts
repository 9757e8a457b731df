import type { Seeker } from "#app/features/accounts/policy/index.ts";
import { languageOf } from "#app/i18n/language-of.ts";
import type { Locale } from "#app/i18n/locales.ts";
import { shanghaiDay, type PlainDate } from "#app/lib/date.ts";
import type { Context } from "#app/platform/db.server.ts";
import { reminderChoiceOf, type ReminderChoice } from "./policy/index.ts";
import { placeOf } from "./position-cards.server.ts";

interface Row {
  readonly id: string;
  readonly title: string;
  readonly title_en: string | null;
  readonly name: string;
  readonly name_en: string | null;
  readonly region: string | null;
  readonly state: string;
  readonly closing_on: PlainDate;
  readonly saved_at: Date;
  readonly remind_on: PlainDate | null;
  readonly reminded_at: Date | null;
}

export type SavedState = "open" | "closed" | "ended_early" | "filled" | "gone";

const PAGE_SIZE = 50;

/** What a person keeps, the newest first, each with what has become of it. */
export async function listSavedPositions(
  { page }: { page: number },
  actor: Seeker,
  locale: Locale,
  { db, now }: Context,
) {
  const rows = await db.$queryRaw<Row[]>`
    SELECT p.id, p.title, p.title_en, o.name, o.name_en, p.region, p.state,
      p.closing_on::text, s.saved_at, s.remind_on::text, s.reminded_at
    FROM saved_positions s
    JOIN positions p ON p.id = s.position_id
    JOIN organisations o ON o.id = p.organisation_id
    WHERE s.user_id = ${actor.userId}::uuid
    ORDER BY s.saved_at DESC, s.position_id
    LIMIT ${PAGE_SIZE} OFFSET ${(page - 1) * PAGE_SIZE}`;
  const total = await db.savedPosition.count({ where: { userId: actor.userId } });
  const today = shanghaiDay(now);
  const positions = rows.map((row) => toSaved(row, locale, today));
  return { positions, total, page, pageCount: Math.ceil(total / PAGE_SIZE) };
}

function toSaved(row: Row, locale: Locale, today: PlainDate) {
  const english = locale === "en";
  const title = (english && row.title_en) || row.title;
  const state = savedState(row, today);
  return {
    id: row.id,
    title,
    titleLang: languageOf(title, locale),
    employer: (english && row.name_en) || row.name,
    place: placeOf(row.region, locale),
    state,
    closingOn: row.closing_on,
    savedOn: shanghaiDay(row.saved_at),
    remindOn: row.reminded_at ? null : row.remind_on,
    remindedOn: row.reminded_at && shanghaiDay(row.reminded_at),
    reminder: reminderOf(row, state),
  };
}

function savedState({ state, closing_on: closingOn }: Row, today: PlainDate): SavedState {
  if (state === "published") return closingOn >= today ? "open" : "closed";
  return state === "ended_early" || state === "closed" || state === "filled" ? state : "gone";
}

function reminderOf(row: Row, state: SavedState): ReminderChoice | null {
  return state === "open" ? reminderChoiceOf(row.remind_on, row.closing_on) : null;
}
