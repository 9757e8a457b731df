import type { Counsellor, Officer } from "#app/features/accounts/policy/index.ts";
import { agreedSelect, shownTo } from "#app/features/plans/index.server.ts";
import { restingStates } from "#app/features/plans/policy/index.ts";
import { plainDate, shanghaiDay } from "#app/lib/date.ts";
import type { PlainDate } from "#app/lib/date.ts";
import { afterPlace, keyOf } from "#app/lib/keyset.ts";
import type { Context } from "#app/platform/db.server.ts";
import { readDeadlineDays } from "./deadline-days.server.ts";
import { listLoads, openEntry, within } from "./loads.server.ts";
import { dueFor } from "./policy/index.ts";
import type { HandedKind, HandOverReason } from "./policy/index.ts";
import { shownEntry } from "./shown-entry.server.ts";

const PAGE = 50;
const LOG = 50;

export const dayOf = (date: Date): PlainDate =>
  plainDate(date.toISOString().slice(0, 10)) as PlainDate;

/** A counsellor's own people of the register who have no plan yet, the longest listed first. */
export async function listOwnEntries(
  { after }: { readonly after: string },
  actor: Counsellor,
  { db, now }: Context,
) {
  const today = shanghaiDay(now);
  const [found, days] = await Promise.all([
    db.registerEntry.findMany({
      where: {
        AND: [{ counsellorId: actor.userId, ...openEntry }, afterPlace(after, "listedOn", "asc")],
      },
      orderBy: [{ listedOn: "asc" }, { id: "asc" }],
      take: PAGE + 1,
      select: {
        id: true,
        kind: true,
        year: true,
        state: true,
        listedOn: true,
        factsEncrypted: true,
        numberEncrypted: true,
      },
    }),
    readDeadlineDays(actor.region, today, db),
  ]);
  const last = found.length > PAGE ? found[PAGE - 1] : undefined;
  const rows = found.slice(0, PAGE).map(({ id, kind, year, state, ...entry }) => {
    const { name, school, group } = shownEntry("counsellor", entry).facts;
    const due = dueFor({ state, listedOn: dayOf(entry.listedOn) }, days, today);
    return { id, kind, year, state, name, about: kind === "graduate" ? school : group, due };
  });
  return { rows, next: last ? keyOf({ at: last.listedOn, id: last.id }) : null };
}

/** How many people of the register wait for a counsellor's first call or plan. */
export function countOwnEntries(actor: Counsellor, { db }: Context): Promise<number> {
  return db.registerEntry.count({ where: { counsellorId: actor.userId, ...openEntry } });
}

/** The open people and the families of a counsellor as the bureau may know them; null where it is no counsellor of the district. */
export async function findCaseloadOf(
  { counsellorId }: { readonly counsellorId: string },
  officer: Officer,
  { db }: Context,
) {
  const loads = await listLoads(officer, db);
  const of = loads.find((load) => load.counsellorId === counsellorId);
  if (!of) return null;
  const where = { counsellorId, region: within(officer) };
  const [plans, entries, families] = await Promise.all([
    db.plan.findMany({
      where: { ...where, state: { notIn: [...restingStates] } },
      orderBy: { id: "asc" },
      take: 300,
      select: {
        id: true,
        kind: true,
        state: true,
        ...agreedSelect,
        user: { select: { name: true } },
      },
    }),
    db.registerEntry.findMany({
      where: { ...where, ...openEntry },
      orderBy: { id: "asc" },
      take: 300,
      select: { id: true, year: true, state: true, factsEncrypted: true, numberEncrypted: true },
    }),
    db.family.findMany({
      where,
      orderBy: { id: "asc" },
      take: 300,
      select: {
        id: true,
        appliedOn: true,
        _count: { select: { members: true } },
        spells: { where: { clearedOn: null, endedOn: null }, select: { id: true } },
      },
    }),
  ]);
  const people = [
    ...plans.map(({ id, kind, state, user, ...agreed }) => {
      const name = shownTo("bureau", agreed).pick("account-name", user.name, null);
      return { key: `plan:${id}`, kind, state, name, number: null, year: null };
    }),
    ...entries.map(({ id, year, state, ...sealed }) => {
      const { facts, number } = shownEntry("bureau", sealed);
      return { key: `entry:${id}`, kind: "listed" as const, state, name: facts.name, number, year };
    }),
  ];
  // The bureau knows families without their names, as in its register of them.
  const kept = families.map(({ id, appliedOn, _count, spells }) => ({
    ...{ key: `family:${id}`, appliedOn: dayOf(appliedOn), members: _count.members },
    isWithoutWork: spells.length > 0,
  }));
  return {
    of,
    people,
    families: kept,
    others: loads.filter((load) => load.counsellorId !== counsellorId),
  };
}

const logSelect = {
  id: true,
  planId: true,
  familyId: true,
  reason: true,
  at: true,
  from: { select: { name: true } },
  to: { select: { name: true } },
} as const;

/** Who was given to whom in a district, newest first. */
export async function listHandOvers(
  { after }: { readonly after: string | undefined },
  officer: Officer,
  { db }: Context,
) {
  const found = await db.handOverLog.findMany({
    where: { region: within(officer), ...(after && { id: { lt: after } }) },
    orderBy: { id: "desc" },
    take: LOG + 1,
    select: logSelect,
  });
  const rows = found.slice(0, LOG).map(shownLog);
  return { rows, next: found.length > LOG ? (rows.at(-1)?.id ?? null) : null };
}

interface LogRow {
  readonly id: string;
  readonly planId: string | null;
  readonly familyId: string | null;
  readonly reason: string;
  readonly at: Date;
  readonly from: { readonly name: string };
  readonly to: { readonly name: string };
}

function shownLog({ id, planId, familyId, reason, at, from, to }: LogRow) {
  const kind: HandedKind = planId !== null ? "plan" : familyId !== null ? "family" : "entry";
  return {
    ...{ id, at, from: from.name, to: to.name, kind },
    reason: reason as HandOverReason,
  };
}

/** Whom a plan was with before, for its person. */
export async function listHandOversOf(
  { planId, userId }: { readonly planId: string; readonly userId: string },
  { db }: Context,
) {
  const found = await db.handOverLog.findMany({
    where: { planId, plan: { userId } },
    orderBy: { id: "desc" },
    take: LOG,
    select: logSelect,
  });
  return found.map(shownLog);
}
