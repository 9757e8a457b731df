import type { Counsellor } from "#app/features/accounts/policy/index.ts";
import { maskedAddress } from "#app/features/accounts/policy/index.ts";
import { readPhone } from "#app/features/accounts/index.server.ts";
import { shanghaiDay } from "#app/lib/date.ts";
import { keyOf, readKey } from "#app/lib/keyset.ts";
import type { Context } from "#app/platform/db.server.ts";
import type { Prisma } from "#db/generated/client.ts";
import {
  askCaseload,
  whereOfCaseload,
  type Caseload,
  type CaseloadAsked,
  type ListedView,
} from "./caseload-where.server.ts";
import { reviewedOn, stuckBecause } from "./policy/index.ts";
import type { CaseloadView } from "./policy/index.ts";
import { dayOf } from "./plan-row.server.ts";
import { agreedSelect, shownTo } from "./shown-to.server.ts";

const PAGE = 50;

const listSelect = {
  id: true,
  kind: true,
  state: true,
  stateSince: true,
  ...agreedSelect,
  proposedAt: true,
  assessedOn: true,
  agreements: { orderBy: { number: "desc" }, take: 1, select: { agreedAt: true } },
  nextOn: true,
  user: { select: { name: true, email: true, phoneEncrypted: true } },
} satisfies Prisma.PlanSelect;

/** A counsellor's plans, what is due first; a page at a time. Names are shown of those who agreed. */
export async function listCaseload(
  { view, after }: { readonly view: ListedView; readonly after: string },
  actor: Counsellor,
  ctx: Context,
) {
  return listOf(view, after, await askCaseload({}, actor, ctx), actor, ctx);
}

async function listOf(
  view: ListedView,
  after: string,
  asked: Caseload,
  actor: Counsellor,
  { db, now }: Context,
) {
  const today = shanghaiDay(now);
  const rows = await db.plan.findMany({
    where: { AND: [whereOfCaseload(view, asked, actor, today), afterPlace(after)] },
    orderBy: [{ nextOn: { sort: "asc", nulls: "last" } }, { id: "asc" }],
    take: PAGE + 1,
    select: listSelect,
  });
  const shown = rows.slice(0, PAGE).map((row) => {
    const nextOn = dayOf(row.nextOn);
    const { may, pick } = shownTo("counsellor", row);
    return {
      ...{ id: row.id, kind: row.kind, state: row.state, nextOn },
      name: pick("account-name", row.user.name, null),
      address: may("account-address") ? masked(row.user) : "",
      stuck: stuckBecause(
        {
          ...{ state: row.state, nextOn },
          proposedOn: dayOf(row.proposedAt),
          stateSince: shanghaiDay(row.stateSince),
          reviewedOn: reviewedOn(dayOf(row.assessedOn), dayOf(row.agreements[0]?.agreedAt ?? null)),
        },
        today,
      ),
    };
  });
  const last = rows.length > PAGE ? rows[PAGE - 1] : undefined;
  return {
    rows: shown,
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

/** How many are due today or before. */
export async function countDue(actor: Counsellor, ctx: Context): Promise<number> {
  const asked = await askCaseload({}, actor, ctx);
  return ctx.db.plan.count({ where: whereOfCaseload("due", asked, actor, shanghaiDay(ctx.now)) });
}

export interface CaseloadQuery extends CaseloadAsked {
  readonly view: CaseloadView;
  readonly after: string;
}

/**
 * A page of a view with its filters, and how many it is of: in all, in each stage were it not asked for one, due today
 * with the same filters, and on the other side of "ended".
 */
export async function readCaseload(
  { view, after, ...query }: CaseloadQuery,
  actor: Counsellor,
  ctx: Context,
) {
  const { db, now } = ctx;
  const asked = await askCaseload(query, actor, ctx);
  const ofAnyStage = { ...asked, filters: { ...asked.filters, stage: undefined } };
  const where = (of: ListedView, filtered = asked) =>
    whereOfCaseload(of, filtered, actor, shanghaiDay(now));
  const [list, found, due, elsewhere, stages] = await Promise.all([
    listOf(view, after, asked, actor, ctx),
    db.plan.count({ where: where(view) }),
    db.plan.count({ where: where("due") }),
    db.plan.count({ where: where(view === "resting" ? "open" : "resting", ofAnyStage) }),
    db.plan.groupBy({ by: ["state"], where: where(view, ofAnyStage), _count: { _all: true } }),
  ]);
  const inStage = Object.fromEntries(stages.map(({ state, _count }) => [state, _count._all]));
  return { ...list, found, due, elsewhere, inStage };
}
