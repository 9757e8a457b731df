import { listActivity } from "#app/features/audit/index.server.ts";
import type { Activity } from "#app/features/audit/index.server.ts";
import type { Locale } from "#app/i18n/locales.ts";
import { shanghaiDay } from "#app/lib/date.ts";
import type { PlainDate } from "#app/lib/date.ts";
import type { Context } from "#app/platform/db.server.ts";
import { reviewRow } from "./content-of-row.server.ts";
import { listMinimumWages } from "./list-minimum-wages.server.ts";
import { movesFor } from "./policy/index.ts";
import type { PositionMove, PositionState } from "./policy/index.ts";
import type { Actor } from "#app/features/accounts/policy/index.ts";
import { fieldsOf, fieldsSelect, toDay } from "./position-row.server.ts";
import { regionName } from "./reference/regions.ts";
import { occupationByCode } from "./reference/occupations.ts";
import type { ContentReview } from "./schema/content.ts";
import type { PositionFields } from "./schema/position-fields.ts";

const PAGE = 50;

export interface OwnRow {
  readonly id: string;
  readonly title: string;
  readonly state: PositionState;
  readonly closingOn: PlainDate | null;
  readonly updatedAt: Date;
}

export interface OwnList {
  readonly rows: readonly OwnRow[];
  /** Where the next page begins; null on the last. */
  readonly next: string | null;
  readonly counts: Readonly<Partial<Record<PositionState, number>>>;
}

/** An employer's positions, the newest first, a page at a time, and how many there are in each state. */
export async function listOwnPositions(
  organisationId: string,
  { state, after }: { readonly state?: PositionState; readonly after?: string },
  { db }: Context,
): Promise<OwnList> {
  const [rows, groups] = await Promise.all([
    db.position.findMany({
      where: { organisationId, ...(state && { state }), ...(after && { id: { lt: after } }) },
      orderBy: { id: "desc" },
      take: PAGE + 1,
      select: { id: true, title: true, state: true, closingOn: true, updatedAt: true },
    }),
    db.position.groupBy({ by: ["state"], where: { organisationId }, _count: true }),
  ]);
  const shown = rows.slice(0, PAGE);
  return {
    rows: shown.map((row) => ({ ...row, closingOn: toDay(row.closingOn) })),
    next: rows.length > PAGE ? (shown.at(-1)?.id ?? null) : null,
    counts: Object.fromEntries(groups.map((group) => [group.state, group._count])),
  };
}

export interface Names {
  readonly occupation: string;
  readonly region: string;
}

export interface OwnPosition {
  readonly id: string;
  readonly state: PositionState;
  readonly version: number;
  readonly stateReason: string | null;
  readonly submittedAt: Date | null;
  readonly decidedAt: Date | null;
  readonly publishedAt: Date | null;
  readonly endedAt: Date | null;
  readonly relistedFromId: string | null;
  readonly accessAnswered: boolean;
  readonly accessNote: string;
  readonly employer: string;
  readonly fields: PositionFields;
  readonly names: Names;
  readonly review: ContentReview;
  readonly moves: readonly PositionMove[];
}

/** One position of an employer with its review and what may be done with it; null for anybody else. */
export async function findOwnPosition(
  { id, organisationId }: { readonly id: string; readonly organisationId: string },
  actor: Actor,
  locale: Locale,
  { db, now }: Context,
): Promise<OwnPosition | null> {
  const [row, wages] = await Promise.all([
    db.position.findFirst({
      where: { id, organisationId },
      select: {
        ...fieldsSelect,
        id: true,
        state: true,
        version: true,
        organisationId: true,
        stateReason: true,
        submittedAt: true,
        submittedById: true,
        decidedAt: true,
        publishedAt: true,
        endedAt: true,
        relistedFromId: true,
        organisation: { select: { name: true, accessAnsweredAt: true, accessNote: true } },
      },
    }),
    listMinimumWages(db),
  ]);
  if (!row) return null;
  const today = shanghaiDay(now);
  const fields = fieldsOf(row);
  return {
    id: row.id,
    state: row.state,
    version: row.version,
    stateReason: row.stateReason,
    submittedAt: row.submittedAt,
    decidedAt: row.decidedAt,
    publishedAt: row.publishedAt,
    endedAt: row.endedAt,
    relistedFromId: row.relistedFromId,
    accessAnswered: row.organisation.accessAnsweredAt !== null,
    accessNote: row.organisation.accessNote,
    employer: row.organisation.name,
    fields,
    names: namesOf(fields, locale),
    review: reviewRow(row, today, wages),
    moves: movesFor({ ...row, closingOn: fields.closingOn }, actor, today),
  };
}

export function namesOf(
  { occupation, region }: Pick<PositionFields, "occupation" | "region">,
  locale: Locale,
): Names {
  const found = occupation === null ? undefined : occupationByCode(occupation);
  return {
    occupation: (locale === "en" ? found?.en : found?.zh) ?? "",
    region: region === null ? "" : regionName(region, locale),
  };
}

export interface AccessAnswersView {
  readonly version: number;
  readonly accessFacts: readonly string[];
  readonly accessNote: string;
  readonly answeredAt: Date | null;
}

export async function getAccessAnswers(
  organisationId: string,
  { db }: Context,
): Promise<AccessAnswersView> {
  const row = await db.organisation.findUniqueOrThrow({
    where: { id: organisationId },
    select: { version: true, accessFacts: true, accessNote: true, accessAnsweredAt: true },
  });
  return {
    version: row.version,
    accessFacts: row.accessFacts,
    accessNote: row.accessNote,
    answeredAt: row.accessAnsweredAt,
  };
}

interface StoredChange {
  readonly field: string;
  readonly before?: unknown;
  readonly after?: unknown;
}

/** What happened to a position, newest first; codes of places and occupations are names already. */
export async function listPositionActivity(
  id: string,
  locale: Locale,
  { db }: Context,
): Promise<Activity[]> {
  const events = await listActivity(db, { type: "position", id });
  return events.map((event) => {
    const changes = event.details.changes as readonly StoredChange[] | undefined;
    if (!changes) return event;
    return {
      ...event,
      details: { ...event.details, changes: changes.map((change) => named(change, locale)) },
    };
  });
}

function named(change: StoredChange, locale: Locale): StoredChange {
  const name = (value: unknown) => {
    if (typeof value !== "string") return value;
    if (change.field === "region") return regionName(value, locale);
    const found = occupationByCode(value);
    return locale === "en" ? found?.en : found?.zh;
  };
  if (change.field !== "region" && change.field !== "occupation") return change;
  return { field: change.field, before: name(change.before), after: name(change.after) };
}
