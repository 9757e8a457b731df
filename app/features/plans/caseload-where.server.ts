import type { Counsellor } from "#app/features/accounts/policy/index.ts";
import { addDays, startOfShanghaiDay, type PlainDate } from "#app/lib/date.ts";
import type { Context } from "#app/platform/db.server.ts";
import type { Prisma } from "#db/generated/client.ts";
import { daysDue, restingStates, reviewedStates, stuckAfter } from "./policy/index.ts";
import type {
  AgreementGap,
  CaseloadFilters,
  CaseloadView,
  DueChoice,
  SilentDays,
} from "./policy/index.ts";
import { scopeOf, toDate } from "./plan-row.server.ts";
import { plansWishingIn, plansWithEnding } from "./who-shows.server.ts";

/** "unmoved": stuck, but for who is only overdue. */
export type ListedView = CaseloadView | "unmoved";

export interface CaseloadAsked {
  readonly filters?: CaseloadFilters | undefined;
  /** Who is a member of a family of the counsellor's, where it is asked for; the family's own feature knows. */
  readonly inFamilies?: readonly string[] | undefined;
}

export interface Caseload {
  readonly filters: CaseloadFilters;
  /** What others were asked about: whose certificate ends, who wants to work where, who is of a family. */
  readonly among: Prisma.PlanWhereInput;
}

/** Asks once what a filter needs to know from elsewhere, for every count and list that rests on it. */
export async function askCaseload(
  { filters = {}, inFamilies = [] }: CaseloadAsked,
  actor: Counsellor,
  ctx: Context,
): Promise<Caseload> {
  const { certificate, place, group } = filters;
  const [ending, wishing] = await Promise.all([
    certificate && plansWithEnding(actor, ctx),
    place === undefined ? undefined : plansWishingIn(place, actor, ctx),
  ]);
  const among: Prisma.PlanWhereInput[] = [
    ...(ending ? [{ id: { in: ending } }] : []),
    ...(wishing ? [{ id: { in: wishing } }] : []),
    ...(group === "family" ? [{ userId: { in: [...inFamilies] } }] : []),
  ];
  return { filters, among: { AND: among } };
}

/**
 * The plans of a counsellor that a view with its filters is of. They are found by the index of a caseload and the rest
 * looked at one by one, with the talks and agreements of each by their own: a caseload has hundreds, no more.
 */
export function whereOfCaseload(
  view: ListedView,
  { filters: { stage, due, group, silent, agreement }, among }: Caseload,
  actor: Counsellor,
  today: PlainDate,
): Prisma.PlanWhereInput {
  return {
    AND: [
      scopeOf(actor),
      whereOfView(view, today),
      among,
      stage ? { state: stage } : {},
      due ? whereDue(due, today) : {},
      group && group !== "family" ? { kind: group } : {},
      silent ? whereSilent(silent, today) : {},
      agreement ? whereMissing(agreement) : {},
    ],
  };
}

function whereOfView(view: ListedView, today: PlainDate): Prisma.PlanWhereInput {
  if (view === "resting") return { state: { in: [...restingStates] } };
  const open = { state: { notIn: [...restingStates] } };
  if (view === "due") return { ...open, nextOn: { lte: toDate(today) } };
  if (view === "unmoved") return { ...open, OR: unmovedWhere(today) };
  const overdue = { nextOn: { lt: toDate(today) } };
  return view === "stuck" ? { ...open, OR: [overdue, ...unmovedWhere(today)] } : open;
}

/** As policy's `stuckBecause` has it, to the day. */
function unmovedWhere(today: PlainDate): Prisma.PlanWhereInput[] {
  const before = (days: number) => ({ lt: startOfShanghaiDay(addDays(today, -days)) });
  const lastReview = addDays(today, -stuckAfter.reviewDays);
  return [
    { proposedAt: before(stuckAfter.unansweredDays) },
    { state: { not: "stable" }, stateSince: before(stuckAfter.standingDays) },
    {
      state: { in: [...reviewedStates] },
      OR: [
        { assessedOn: { lt: toDate(lastReview) }, agreements: { none: {} } },
        {
          OR: [{ assessedOn: null }, { assessedOn: { lt: toDate(lastReview) } }],
          agreements: { some: {}, every: { agreedAt: before(stuckAfter.reviewDays) } },
        },
      ],
    },
  ];
}

function whereDue(choice: DueChoice, today: PlainDate): Prisma.PlanWhereInput {
  const days = daysDue(choice, today);
  if (days === null) return { nextOn: null };
  const { from, to } = days;
  return { nextOn: { ...(from && { gte: toDate(from) }), ...(to && { lte: toDate(to) }) } };
}

/** Nobody was reached since, and they have been here as long: who came yesterday is not left alone. */
function whereSilent(days: SilentDays, today: PlainDate): Prisma.PlanWhereInput {
  const since = toDate(addDays(today, -days));
  return {
    listedOn: { lte: since },
    followUps: { none: { reached: true, on: { gt: since } } },
  };
}

function whereMissing(gap: AgreementGap): Prisma.PlanWhereInput {
  const never = { agreements: { none: {} } };
  const once = { agreements: { some: {} } };
  const gaps = {
    asked: { consentedAt: null, ...never },
    drafted: { consentedAt: { not: null }, assessedOn: { not: null }, ...never },
    renewed: { consentedAt: { not: null }, proposedAt: { not: null }, ...once },
    withdrawn: {
      OR: [
        { consentedAt: null, ...once },
        { state: "assessed", agreements: { some: { withdrawnAt: { not: null } } } },
      ],
    },
  } as const satisfies Record<AgreementGap, Prisma.PlanWhereInput>;
  return gaps[gap];
}
