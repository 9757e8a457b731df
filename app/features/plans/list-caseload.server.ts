import type { Counsellor } from "#app/features/accounts/policy/index.ts";
import { maskedAddress } from "#app/features/accounts/policy/index.ts";
import { readPhone } from "#app/features/accounts/index.server.ts";
import { addDays, shanghaiDay, type PlainDate } from "#app/lib/date.ts";
import { keyOf, readKey } from "#app/lib/keyset.ts";
import type { Context } from "#app/platform/db.server.ts";
import type { Prisma } from "#db/generated/client.ts";
import { restingStates, stuckAfter, stuckBecause } from "./policy/index.ts";
import { dayOf, scopeOf, toDate } from "./plan-row.server.ts";

export const caseloadViews = ["open", "due", "stuck", "resting"] as const;
/** "unmoved": stuck, but for who is only overdue. */
export type CaseloadView = (typeof caseloadViews)[number] | "unmoved";

const PAGE = 50;

const listSelect = {
  id: true,
  kind: true,
  state: true,
  stateSince: true,
  consentedAt: true,
  proposedAt: true,
  nextOn: true,
  user: { select: { name: true, email: true, phoneEncrypted: true } },
} satisfies Prisma.PlanSelect;

/** A counsellor's plans, what is due first; a page at a time. Names are shown of those who agreed. */
export async function listCaseload(
  { view, after }: { readonly view: CaseloadView; readonly after: string },
  actor: Counsellor,
  { db, now }: Context,
) {
  const today = shanghaiDay(now);
  const rows = await db.plan.findMany({
    where: { AND: [scopeOf(actor), whereOf(view, today), afterPlace(after)] },
    orderBy: [{ nextOn: { sort: "asc", nulls: "last" } }, { id: "asc" }],
    take: PAGE + 1,
    select: listSelect,
  });
  const shown = rows.slice(0, PAGE).map((row) => {
    const nextOn = dayOf(row.nextOn);
    return {
      ...{ id: row.id, kind: row.kind, state: row.state, nextOn },
      name: row.consentedAt === null ? null : row.user.name,
      address: row.consentedAt === null ? masked(row.user) : "",
      stuck: stuckBecause(
        {
          ...{ state: row.state, nextOn },
          proposedOn: dayOf(row.proposedAt),
          stateSince: shanghaiDay(row.stateSince),
        },
        today,
      ),
    };
  });
  const last = rows.length > PAGE ? rows[PAGE - 1] : undefined;
  const isStuck = view === "stuck" || view === "unmoved";
  return {
    rows: isStuck ? shown.filter(({ stuck }) => stuck.length > 0) : shown,
    next: last ? keyOf({ at: last.nextOn, id: last.id }) : null,
    today,
  };
}

/** In the order of the list: by day, those without one last. */
function afterPlace(key: string): Prisma.PlanWhereInput {
  const place = readKey(key);
  if (!place) return {};
  const { at, id } = place;
  if (at === null) return { nextOn: null, id: { gt: id } };
  return { OR: [{ nextOn: { gt: at } }, { nextOn: at, id: { gt: id } }, { nextOn: null }] };
}

function whereOf(view: CaseloadView, today: PlainDate): Prisma.PlanWhereInput {
  if (view === "resting") return { state: { in: [...restingStates] } };
  const open = { state: { notIn: [...restingStates] } };
  if (view === "due") return { ...open, nextOn: { lte: toDate(today) } };
  if (view === "unmoved") return { ...open, OR: unmovedWhere(today) };
  const overdue = { nextOn: { lt: toDate(today) } };
  return view === "stuck" ? { ...open, OR: [overdue, ...unmovedWhere(today)] } : open;
}

/** Finds whatever may be stuck; the policy says which of it is, and why. */
function unmovedWhere(today: PlainDate): Prisma.PlanWhereInput[] {
  const before = (days: number) => ({ lt: toDate(addDays(today, -days)) });
  return [
    { proposedAt: before(stuckAfter.unansweredDays) },
    { state: { not: "stable" }, stateSince: before(stuckAfter.standingDays) },
  ];
}

function masked({
  email,
  phoneEncrypted,
}: {
  email: string | null;
  phoneEncrypted: string | null;
}) {
  if (email !== null) return maskedAddress({ channel: "mail", value: email });
  return phoneEncrypted === null
    ? ""
    : maskedAddress({ channel: "text", value: readPhone(phoneEncrypted) });
}

/** How many plans stand in each state, and how many follow-ups are due today or before. */
export async function countCaseload(actor: Counsellor, { db, now }: Context) {
  const [states, due] = await Promise.all([
    db.plan.groupBy({ by: ["state"], where: scopeOf(actor), _count: { _all: true } }),
    db.plan.count({ where: { ...scopeOf(actor), ...whereOf("due", shanghaiDay(now)) } }),
  ]);
  return { due, states: states.map(({ state, _count }) => ({ state, count: _count._all })) };
}
