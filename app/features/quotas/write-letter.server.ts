import { locales } from "#app/i18n/locales.ts";
import type { Locale } from "#app/i18n/locales.ts";
import type { LetterKind } from "./policy/index.ts";
import type { Transaction } from "#app/platform/db.server.ts";

export interface LetterText {
  readonly title: string;
  readonly body: string;
}

export interface LetterToWrite {
  readonly organisationId: string;
  /** The data year. */
  readonly year: number;
  /** What it tells of, such as "returned" or "reward-approved". */
  readonly kind: LetterKind;
  /** The rule it follows: document and article, as they are printed. */
  readonly rule: string;
  readonly text: (locale: Locale) => LetterText;
}

/** Keeps a letter to an employer as it was sent, in every language of the product, with a number of its own. */
export async function writeLetter(
  tx: Transaction,
  { organisationId, year, kind, rule, text }: LetterToWrite,
  now: Date,
): Promise<void> {
  const [row] = await tx.$queryRaw<{ n: bigint }[]>`SELECT nextval('letter_numbers') AS n`;
  const number = `TZ${year}-${String(row?.n ?? 0).padStart(7, "0")}`;
  const texts = Object.fromEntries(locales.map((locale) => [locale, { ...text(locale) }]));
  await tx.letter.create({
    data: { organisationId, year, kind, number, rule, texts, sentAt: now },
  });
}
