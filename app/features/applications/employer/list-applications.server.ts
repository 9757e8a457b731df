import type { EmployerMember } from "#app/features/accounts/policy/index.ts";
import { shanghaiDay } from "#app/lib/date.ts";
import type { PlainDate } from "#app/lib/date.ts";
import { afterPlace, keyOf } from "#app/lib/keyset.ts";
import type { Context, Database } from "#app/platform/db.server.ts";
import type { Prisma } from "#db/generated/client.ts";
import { dateColumn, dayOf } from "../application-row.server.ts";
import { nextStep } from "../policy/index.ts";
import type { ApplicationState, DisclosureField, Due } from "../policy/index.ts";
import { contentOf, sectionsSelect } from "../read-content.server.ts";
import { shownFields } from "./shown-fields.server.ts";

export interface ListFilter {
  readonly positionId?: string;
  readonly states?: readonly ApplicationState[];
  /** Those whose next step of the employer, or an adjustment, is past its day. */
  readonly overdue?: boolean;
  /** Only these, such as the ticked ones. */
  readonly ids?: readonly string[];
  /** Where the page begins, as `next` of the page before. */
  readonly after?: string;
}

export interface ListedApplication {
  readonly id: string;
  readonly version: number;
  readonly number: string;
  readonly state: ApplicationState;
  readonly positionId: string;
  readonly title: string;
  readonly submittedAt: Date;
  /** Null where it is hidden, or the purpose has ended. */
  readonly name: string | null;
  readonly next: Due;
  readonly openAdjustments: number;
  readonly unreadMessages: number;
}

export interface ApplicationList {
  readonly rows: readonly ListedApplication[];
  readonly next: string | null;
  readonly counts: Readonly<Partial<Record<ApplicationState, number>>>;
}

/** Rows of one page; as many can be ticked at once. */
export const PAGE = 50;

/** An employer's applications, newest first, a page at a time; names only as far as the ladder shows them. */
export async function listApplications(
  filter: ListFilter,
  actor: EmployerMember,
  { db, now }: Context,
): Promise<ApplicationList> {
  const { organisationId, verified } = actor;
  if (organisationId === null || !verified) return { rows: [], next: null, counts: {} };
  const today = shanghaiDay(now);
  const [rows, groups] = await Promise.all([
    findRows(filter, { organisationId, today, take: PAGE + 1 }, db),
    db.application.groupBy({ by: ["state"], where: owned(filter, organisationId), _count: true }),
  ]);
  const shown = rows.slice(0, PAGE);
  return {
    rows: await listed(shown, actor, today, db),
    next: rows.length > PAGE ? placeOf(shown.at(-1)) : null,
    counts: Object.fromEntries(groups.map((group) => [group.state, group._count])),
  };
}

export const listSelect = {
  id: true,
  userId: true,
  organisationId: true,
  version: true,
  number: true,
  state: true,
  resumeState: true,
  nameHidden: true,
  positionId: true,
  submittedAt: true,
  dueOn: true,
  position: { select: { title: true, region: true } },
  consents: { where: { withdrawnAt: null }, select: { purpose: true } },
  offers: {
    where: { supersededAt: null },
    select: { slots: { where: { chosenAt: { not: null } }, select: { startsAt: true } } },
  },
  _count: {
    select: {
      adjustments: { where: { state: "open" } },
      messages: { where: { side: "person", readAt: null } },
    },
  },
} as const satisfies Prisma.ApplicationSelect;
export type ListRow = Prisma.ApplicationGetPayload<{ select: typeof listSelect }>;

/** The next of an employer's rows that the filter lets through, newest first. */
export function findRows(
  filter: ListFilter,
  { organisationId, today, take }: ListPage,
  db: Database,
): Promise<ListRow[]> {
  return db.application.findMany({
    where: { ...owned(filter, organisationId), ...narrowed(filter, today) },
    orderBy: [{ submittedAt: "desc" }, { id: "desc" }],
    take,
    select: listSelect,
  });
}

interface ListPage {
  readonly organisationId: string;
  readonly today: PlainDate;
  readonly take: number;
}

function owned({ positionId }: ListFilter, organisationId: string) {
  return { organisationId, submittedAt: { not: null }, ...(positionId && { positionId }) };
}

function narrowed(
  { states, overdue, ids, after }: ListFilter,
  today: PlainDate,
): Prisma.ApplicationWhereInput {
  const day = dateColumn(today);
  const late: Prisma.ApplicationWhereInput = {
    OR: [
      {
        dueOn: { lt: day },
        state: {
          in: ["submitted", "under_review", "shortlisted", "interview_chosen", "offer_accepted"],
        },
      },
      { adjustments: { some: { state: "open", dueOn: { lt: day } } } },
    ],
  };
  return {
    AND: [
      states && states.length > 0 ? { state: { in: [...states] } } : {},
      overdue ? late : {},
      ids ? { id: { in: [...ids] } } : {},
      after === undefined ? {} : afterPlace(after, "submittedAt", "desc"),
    ],
  };
}

/** The place of the last row of a page. */
export function placeOf(row: ListRow | undefined): string | null {
  return row?.submittedAt ? keyOf({ at: row.submittedAt, id: row.id }) : null;
}

/** What a member is told of each. */
export async function listed(
  rows: readonly ListRow[],
  actor: EmployerMember,
  today: PlainDate,
  db: Database,
): Promise<ListedApplication[]> {
  const shown = new Map(rows.map((row) => [row.id, shownFields(row, actor)]));
  const shows = ({ id }: ListRow, field: DisclosureField) => shown.get(id)?.includes(field);
  const named = rows.filter((row) => shows(row, "name"));
  const sections = await db.applicationSection.findMany({
    where: { applicationId: { in: named.map(({ id }) => id) }, section: "identity" },
    select: { applicationId: true, ...sectionsSelect },
  });
  const names = new Map(
    sections.map((section) => [section.applicationId, contentOf([section]).identity.name]),
  );
  return rows.map((row) => ({
    ...{ id: row.id, version: row.version, state: row.state, positionId: row.positionId },
    number: row.number ?? "",
    title: row.position.title,
    submittedAt: row.submittedAt ?? new Date(0),
    name: names.get(row.id) ?? null,
    next: nextStep(
      {
        state: row.state,
        dueOn: dayOf(row.dueOn),
        meetingOn: dayOf(row.offers[0]?.slots[0]?.startsAt ?? null),
      },
      today,
    ),
    openAdjustments: shows(row, "needs") ? row._count.adjustments : 0,
    unreadMessages: row._count.messages,
  }));
}
