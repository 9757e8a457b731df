import type { Officer } from "#app/features/accounts/policy/index.ts";
import type { Locale } from "#app/i18n/locales.ts";
import { shanghaiDay } from "#app/lib/date.ts";
import type { PlainDate } from "#app/lib/date.ts";
import { regionStem } from "#app/lib/region.ts";
import type { Context } from "#app/platform/db.server.ts";
import type { Prisma } from "#db/generated/client.ts";
import { reviewRow } from "./content-of-row.server.ts";
import { listMinimumWages } from "./list-minimum-wages.server.ts";
import { scopeOf } from "./move-positions.server.ts";
import { namesOf } from "./own-positions.server.ts";
import type { Names } from "./own-positions.server.ts";
import { movesFor } from "./policy/index.ts";
import type { PositionMove, PositionState } from "./policy/index.ts";
import { fieldsOf, fieldsSelect, toDay } from "./position-row.server.ts";
import { regionName } from "./reference/regions.ts";
import type { ContentReview, WordingLevel } from "./schema/content.ts";
import type { PositionFields } from "./schema/position-fields.ts";

const PAGE = 50;

export interface QueueFilter {
  /** Part of the employer's name. */
  readonly employer: string;
  readonly region: string | null;
  readonly wording: WordingLevel | null;
  /** The last row of the page before. */
  readonly after: { readonly submittedAt: Date; readonly id: string } | null;
}

export interface QueueRow {
  readonly id: string;
  readonly title: string;
  readonly employer: string;
  readonly region: string;
  readonly submittedAt: Date;
  readonly closingOn: PlainDate | null;
  readonly wording: string | null;
}

/** What waits for an officer's decision in the officer's own region, the longest waiting first. */
export async function listReviewQueue(
  filter: QueueFilter,
  officer: Officer,
  locale: Locale,
  { db }: Context,
): Promise<{ rows: QueueRow[]; next: QueueFilter["after"]; count: number }> {
  const where = queueWhere(filter, officer);
  const [rows, count] = await Promise.all([
    db.position.findMany({
      where: filter.after ? { AND: [where, afterRow(filter.after)] } : where,
      orderBy: [{ submittedAt: "asc" }, { id: "asc" }],
      take: PAGE + 1,
      select: {
        id: true,
        title: true,
        region: true,
        submittedAt: true,
        closingOn: true,
        wording: true,
        organisation: { select: { name: true } },
      },
    }),
    db.position.count({ where }),
  ]);
  const shown = rows.slice(0, PAGE).map((row) => ({
    id: row.id,
    title: row.title,
    employer: row.organisation.name,
    region: row.region === null ? "" : regionName(row.region, locale),
    submittedAt: row.submittedAt ?? new Date(0),
    closingOn: toDay(row.closingOn),
    wording: row.wording,
  }));
  const last = shown.at(-1);
  return { rows: shown, count, next: rows.length > PAGE && last ? last : null };
}

function queueWhere(filter: QueueFilter, officer: Officer): Prisma.PositionWhereInput {
  const { employer, region, wording } = filter;
  return {
    AND: [
      { state: "submitted", ...scopeOf(officer) },
      region === null ? {} : { region: { startsWith: regionStem(region) } },
      employer === ""
        ? {}
        : { organisation: { name: { contains: employer, mode: "insensitive" } } },
      wording === null ? {} : { wording },
    ],
  };
}

function afterRow({ submittedAt, id }: NonNullable<QueueFilter["after"]>) {
  return { OR: [{ submittedAt: { gt: submittedAt } }, { submittedAt, id: { gt: id } }] };
}

export interface ReviewedPosition {
  readonly id: string;
  readonly state: PositionState;
  readonly version: number;
  readonly employer: { readonly name: string; readonly uscc: string; readonly verified: boolean };
  readonly submittedAt: Date | null;
  readonly stateReason: string | null;
  readonly fields: PositionFields;
  readonly names: Names;
  readonly review: ContentReview;
  readonly moves: readonly PositionMove[];
}

/** A position as an officer reviews it; null outside the officer's region and for what was never handed in. */
export async function findForReview(
  id: string,
  officer: Officer,
  locale: Locale,
  { db, now }: Context,
): Promise<ReviewedPosition | null> {
  const [row, wages] = await Promise.all([
    db.position.findFirst({
      where: { id, ...scopeOf(officer), submittedAt: { not: null } },
      select: {
        ...fieldsSelect,
        id: true,
        state: true,
        version: true,
        organisationId: true,
        submittedAt: true,
        submittedById: true,
        stateReason: true,
        organisation: { select: { name: true, uscc: true, state: true } },
      },
    }),
    listMinimumWages(db),
  ]);
  if (!row) return null;
  const today = shanghaiDay(now);
  const fields = fieldsOf(row);
  const { name, uscc, state } = row.organisation;
  return {
    id: row.id,
    state: row.state,
    version: row.version,
    employer: { name, uscc, verified: state === "verified" },
    submittedAt: row.submittedAt,
    stateReason: row.stateReason,
    fields,
    names: namesOf(fields, locale),
    review: reviewRow(row, today, wages),
    moves: movesFor({ ...row, closingOn: fields.closingOn }, officer, today),
  };
}
