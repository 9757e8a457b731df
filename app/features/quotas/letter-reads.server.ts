import { z } from "zod";
import type { Officer } from "#app/features/accounts/policy/index.ts";
import type { Locale } from "#app/i18n/locales.ts";
import type { Context } from "#app/platform/db.server.ts";
import type { Prisma } from "#db/generated/client.ts";
import { returnScope } from "./move-return.server.ts";
import type { LedgerKeeper } from "./save-staff-year.server.ts";

export interface Letter {
  readonly id: string;
  readonly year: number;
  readonly number: string;
  readonly rule: string;
  readonly title: string;
  readonly body: string;
  readonly sentAt: Date;
}

const select = {
  id: true,
  year: true,
  number: true,
  rule: true,
  texts: true,
  sentAt: true,
} as const satisfies Prisma.LetterSelect;

const one = z.object({ title: z.string(), body: z.string() });
const both = z.object({ "zh-CN": one, en: one });

function letterOf(
  { texts, ...row }: Prisma.LetterGetPayload<{ select: typeof select }>,
  locale: Locale,
): Letter {
  return { ...row, ...both.parse(texts)[locale] };
}

const PAGE = 50;

/** One's own letters, newest first, a page after the one named. */
export async function listLetters(
  after: string | undefined,
  { organisationId }: Pick<LedgerKeeper, "organisationId">,
  locale: Locale,
  { db }: Context,
): Promise<{ readonly rows: readonly Letter[]; readonly next: string | null }> {
  const found = await db.letter.findMany({
    where: { organisationId },
    orderBy: [{ sentAt: "desc" }, { id: "desc" }],
    ...(after && { cursor: { id: after }, skip: 1 }),
    take: PAGE + 1,
    select,
  });
  const rows = found.slice(0, PAGE).map((row) => letterOf(row, locale));
  return { rows, next: found.length > PAGE ? (rows.at(-1)?.id ?? null) : null };
}

/** One of one's own letters, or null. */
export async function findLetter(
  id: string,
  { organisationId }: Pick<LedgerKeeper, "organisationId">,
  locale: Locale,
  { db }: Context,
): Promise<Letter | null> {
  const row = await db.letter.findFirst({ where: { id, organisationId }, select });
  return row && letterOf(row, locale);
}

/** What an officer of the district finds sent on a return; nothing outside it. */
export async function listLettersOnReturn(
  returnId: string,
  officer: Officer,
  locale: Locale,
  { db }: Context,
): Promise<readonly Letter[]> {
  const found = await db.quotaReturn.findFirst({
    where: { id: returnId, ...returnScope(officer) },
    select: { organisationId: true, year: true },
  });
  if (!found) return [];
  const rows = await db.letter.findMany({
    where: found,
    orderBy: [{ sentAt: "desc" }, { id: "desc" }],
    take: PAGE,
    select,
  });
  return rows.map((row) => letterOf(row, locale));
}
