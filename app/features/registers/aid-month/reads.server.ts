import type { Counsellor, Officer } from "#app/features/accounts/policy/index.ts";
import { agreedSelect, shownTo, whereShown } from "#app/features/plans/index.server.ts";
import { restingStates } from "#app/features/plans/policy/index.ts";
import { listRowsOf } from "#app/features/quotas/index.server.ts";
import { aidMonthParameter } from "#app/features/training/policy/index.ts";
import type { AidMonth } from "#app/features/training/policy/index.ts";
import { shanghaiDay, startOfShanghaiDay } from "#app/lib/date.ts";
import type { PlainDate } from "#app/lib/date.ts";
import { groupBy } from "#app/lib/group.ts";
import type { Context, Database, Transaction } from "#app/platform/db.server.ts";
import type { Prisma } from "#db/generated/client.ts";
import { toDate, toDay } from "../families/members.server.ts";
import { within } from "../loads.server.ts";
import { aidChecklist, aidFigures, aidMonthsOf, figuresOn } from "../policy/index.ts";
import type { AidChecklist, AidFigures, ClearItem } from "../policy/index.ts";

const PAGE = 50;
/** A district has some thousands of people in need of help. */
const MOST = 20_000;

/** The campaigns of a place that have begun, the newest first. */
export async function listAidMonths(
  region: string,
  today: PlainDate,
  db: Database | Transaction,
): Promise<readonly AidMonth[]> {
  const rows = await listRowsOf(db, aidMonthParameter);
  return aidMonthsOf(rows, region).filter(({ from }) => from <= today);
}

/** Whom a campaign helps: who agreed to a plan of aid that had not ended before it began. */
export function cohortOf({ from, to }: AidMonth, on: PlainDate): Prisma.PlanWhereInput {
  return {
    kind: "aid",
    ...whereShown("counsellor", "content"),
    listedOn: { lte: toDate(on < to ? on : to) },
    NOT: {
      state: { in: [...restingStates] },
      stateSince: { lt: startOfShanghaiDay(from) },
    },
  };
}

/** Only what happened in the campaign is read. */
function eventsSelect({ from, to }: AidMonth) {
  const inside = { gte: toDate(from), lte: toDate(to) };
  return {
    placedOn: true,
    followUps: { where: { on: inside }, select: { on: true, channel: true, reached: true } },
    measures: {
      where: { OR: [{ doneOn: inside }, { stepOn: inside }] },
      select: { kind: true, doneOn: true, step: true, stepOn: true },
    },
    aidChecks: { where: { campaignFrom: toDate(from) }, select: { item: true, on: true } },
  } satisfies Prisma.PlanSelect;
}

type EventRow = Prisma.PlanGetPayload<{ select: ReturnType<typeof eventsSelect> }>;

function checklistOf(row: EventRow, campaign: AidMonth, on: PlainDate): AidChecklist {
  const day = (date: Date | null) => date && toDay(date);
  const events = {
    placedOn: day(row.placedOn),
    talks: row.followUps.map((talk) => ({ ...talk, on: toDay(talk.on) })),
    measures: row.measures.map((one) => ({
      ...one,
      doneOn: day(one.doneOn),
      stepOn: day(one.stepOn),
    })),
    cleared: row.aidChecks.map((one) => ({ item: one.item as ClearItem, on: toDay(one.on) })),
  };
  return aidChecklist(events, campaign, on);
}

/** A counsellor's own part of the campaign that runs, or of the last one: the figures, and a page of the people. */
export async function readOwnAidMonth(
  { after }: { readonly after: string | undefined },
  actor: Counsellor,
  { db, now }: Context,
) {
  const today = shanghaiDay(now);
  const [campaign] = await listAidMonths(actor.region, today, db);
  if (!campaign) return null;
  const where = { ...cohortOf(campaign, today), counsellorId: actor.userId, region: actor.region };
  // A counsellor's own people are some dozens: the figures need all of them, and the page shows a part.
  const rows = await db.plan.findMany({
    where,
    orderBy: { id: "asc" },
    take: MOST,
    select: {
      ...{ id: true, ...agreedSelect },
      user: { select: { name: true } },
      ...eventsSelect(campaign),
    },
  });
  const all = rows.map((row) => ({
    ...{ id: row.id, name: shownTo("counsellor", row).pick("account-name", row.user.name, "") },
    ...checklistOf(row, campaign, today),
  }));
  const left = all.filter(({ id }) => after === undefined || id > after);
  const people = left.slice(0, PAGE);
  return {
    campaign,
    isOver: campaign.to < today,
    figures: aidFigures(all),
    people,
    next: left.length > PAGE ? (people.at(-1)?.id ?? null) : null,
  };
}

export interface AidReport {
  readonly campaign: AidMonth;
  /** The day the figures are of, within the campaign. */
  readonly on: PlainDate;
  readonly total: AidFigures;
  readonly counsellors: readonly (AidFigures & { readonly name: string })[];
  /** Zero-employment families: waiting when it began or found since, and cleared since. */
  readonly families: { readonly all: number; readonly cleared: number };
}

/** The report of a campaign on any of its days, live or long after; null where no campaign was set. */
export async function readAidReport(
  { from, on: asked }: { readonly from: PlainDate | undefined; readonly on: PlainDate | undefined },
  officer: Officer,
  { db, now }: Context,
): Promise<(AidReport & { readonly campaigns: readonly AidMonth[] }) | null> {
  const today = shanghaiDay(now);
  const campaigns = await listAidMonths(officer.region, today, db);
  const campaign = campaigns.find((one) => one.from === from) ?? campaigns[0];
  if (!campaign) return null;
  const last = campaign.to < today ? campaign.to : today;
  const on = asked !== undefined && asked >= campaign.from && asked <= last ? asked : last;
  const region = within(officer);
  const [plans, spells] = await Promise.all([
    db.plan.findMany({
      where: { ...cohortOf(campaign, on), region },
      take: MOST,
      select: { counsellor: { select: { id: true, name: true } }, ...eventsSelect(campaign) },
    }),
    db.familySpell.findMany({
      where: { family: { region } },
      take: MOST,
      select: { foundOn: true, clearedOn: true, endedOn: true },
    }),
  ]);
  const rows = plans.map((row) => ({ ...row.counsellor, list: checklistOf(row, campaign, on) }));
  return {
    ...{ campaign, campaigns, on },
    total: aidFigures(rows.map(({ list }) => list)),
    counsellors: [...groupBy(rows, ({ id }) => id).values()]
      .map((own) => ({
        name: own[0]?.name ?? "",
        ...aidFigures(own.map(({ list }) => list)),
      }))
      .toSorted((a, b) => b.registered - a.registered || a.name.localeCompare(b.name, "zh-CN")),
    families: familiesIn(
      spells.map(({ foundOn, clearedOn, endedOn }) => ({
        foundOn: toDay(foundOn),
        clearedOn: clearedOn && toDay(clearedOn),
        endedOn: endedOn && toDay(endedOn),
      })),
      campaign.from,
      on,
    ),
  };
}

function familiesIn(spells: Parameters<typeof figuresOn>[0], from: PlainDate, on: PlainDate) {
  const isOver = (day: PlainDate | null) => day !== null && day < from;
  const during = spells.filter(({ clearedOn, endedOn }) => !isOver(clearedOn) && !isOver(endedOn));
  const { found, cleared } = figuresOn(during, on);
  return { all: found, cleared };
}
