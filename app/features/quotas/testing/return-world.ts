import { seededRandom } from "#db/seed/random.ts";
import type { Random } from "#db/seed/random.ts";
import type { Officer } from "#app/features/accounts/policy/index.ts";
import { fen } from "#app/lib/money.ts";
import { shanghaiDay } from "#app/lib/date.ts";
import { monthsOfYear } from "#app/lib/month.ts";
import type { Verdict } from "#app/lib/verdict.ts";
import type { Context, Database } from "#app/platform/db.server.ts";
import { applyForReward, withdrawReward } from "../apply-reward.server.ts";
import { approveMany } from "../approve-many.server.ts";
import { approveReturn, confirmReturn } from "../approve-return.server.ts";
import { closeHandOver } from "../close-hand-over.server.ts";
import { createHandOver } from "../create-hand-over.server.ts";
import { beginDispatch } from "../begin-dispatch.server.ts";
import { decideReward } from "../decide-reward.server.ts";
import { findOwnReward } from "../reward-reads.server.ts";
import { decideMonths } from "../decide-months.server.ts";
import {
  askReconsideration,
  objectToFindings,
  reviseReturn,
  withdrawReturn,
} from "../employer-moves.server.ts";
import { previewHandOver } from "../hand-over-candidates.server.ts";
import { sweepReturns } from "../jobs/sweep-returns.server.ts";
import { moveAgreement } from "../move-dispatch.server.ts";
import {
  declineReturn,
  rejectReturn,
  reopenReturn,
  sendBackReturn,
  takeReview,
} from "../officer-moves.server.ts";
import { dispatchMoves } from "../policy/index.ts";
import type { HandOverKind, ReturnState } from "../policy/index.ts";
import { saveStaffYear } from "../save-staff-year.server.ts";
import { submitReturn } from "../submit-return.server.ts";
import { aLedger, anEmployer, anOfficer, contextAt, digestOf, YEAR } from "./arrange.ts";
import type { Keeper } from "./arrange.ts";

/** Employers who share people, officers of whom one also files, and everything any of them can do. */
export interface ReturnWorld {
  readonly db: Database;
  readonly random: Random;
  readonly keepers: readonly Keeper[];
  readonly officers: readonly Officer[];
}

export type Verb = (world: ReturnWorld, ctx: Context) => Promise<Verdict | undefined>;

export async function aReturnWorld(db: Database, seed: number): Promise<ReturnWorld> {
  const ctx = contextAt(db);
  const keepers: Keeper[] = [];
  // Two people stand in two ledgers each; one is paid too little.
  const ledgers = [[1, 2], [2, 3], [3, 4], [5], [7, 8, 9]];
  for (const people of ledgers) {
    const keeper = await anEmployer(db);
    const wishes = people.map((at) => ({ at, yuan: at === 4 ? 900 : 2_500 }));
    await aLedger(keeper, ctx, { people: wishes, staff: 100 });
    keepers.push(keeper);
  }
  const officers = [
    anOfficer(),
    anOfficer({ role: "approver" }),
    anOfficer({ role: "approver" }),
    anOfficer({ role: "approver", ...(keepers[0] && { userId: keepers[0].userId }) }),
    anOfficer({ region: "140581" }),
  ];
  return { db, random: seededRandom(seed), keepers, officers };
}

/** A return as somebody saw it, mostly one whose state lets the move be made; now and then what they saw is old. */
async function aReturn({ db, random }: ReturnWorld, states: readonly ReturnState[]) {
  const all = await db.quotaReturn.findMany({
    orderBy: { id: "asc" },
    select: {
      id: true,
      version: true,
      organisationId: true,
      filed: true,
      state: true,
      lockedById: true,
    },
  });
  const fit = all.filter(({ state }) => states.includes(state));
  const rows = fit.length > 0 && random.chance(0.85) ? fit : all;
  if (rows.length === 0) return undefined;
  const row = random.pick(rows);
  const isOld = random.chance(0.1);
  return { ...row, version: isOld ? Math.max(1, row.version - 1) : row.version };
}

const reasonOf = ({ random }: ReturnWorld) => (random.chance(0.15) ? " " : "请再核对");

type Move = (
  order: { readonly id: string; readonly version: number; readonly reason: string },
  officer: Officer,
  ctx: Context,
) => Promise<Verdict>;

/** Mostly the officer who has the return in hand. */
function anOfficerFor({ random, officers }: ReturnWorld, lockedById: string | null): Officer {
  const holder = officers.find(({ userId }) => userId === lockedById);
  return holder && random.chance(0.7) ? holder : random.pick(officers);
}

const byOfficer =
  (move: Move, states: readonly ReturnState[]): Verb =>
  async (world, ctx) => {
    const reason = reasonOf(world);
    const row = await aReturn(world, states);
    const officer = anOfficerFor(world, row?.lockedById ?? null);
    return row && move({ id: row.id, version: row.version, reason }, officer, ctx);
  };

type OwnMove = (
  order: { readonly year: number; readonly version: number; readonly reason: string },
  keeper: Keeper,
  ctx: Context,
) => Promise<Verdict>;

const byEmployer =
  (move: OwnMove, states: readonly ReturnState[]): Verb =>
  async (world, ctx) => {
    const reason = reasonOf(world);
    const row = await aReturn(world, states);
    const keeper = world.keepers.find(
      ({ organisationId }) => organisationId === row?.organisationId,
    );
    return row && keeper && move({ year: YEAR, version: row.version, reason }, keeper, ctx);
  };

const submit: Verb = async ({ random, keepers }, ctx) => {
  const keeper = random.pick(keepers);
  const isStale = random.chance(0.1);
  const digest = isStale ? "0".repeat(64) : await digestOf(keeper, ctx);
  return submitReturn({ year: YEAR, digest }, keeper, ctx);
};

const changeLedger: Verb = ({ random, keepers }, ctx) => {
  const keeper = random.pick(keepers);
  const staff = Array<number>(12).fill(random.int(90, 120));
  const year = { months: staff, seasonal: [], foundedInMonth: null, payroll: fen(600_000_000) };
  return saveStaffYear(YEAR, year, keeper, ctx);
};

const decide: Verb = async (world, ctx) => {
  const { db, random } = world;
  const decision = random.pick(["accepted", "rejected"] as const);
  const months = random.sample(monthsOfYear(YEAR), random.int(1, 12));
  const reason = reasonOf(world);
  const row = await aReturn(world, ["under_review"]);
  const officer = anOfficerFor(world, row?.lockedById ?? null);
  const people =
    row &&
    (await db.returnPerson.findMany({
      where: { version: { returnId: row.id, number: row.filed } },
      orderBy: { id: "asc" },
      select: { id: true },
    }));
  if (!row || !people || people.length === 0) return undefined;
  const returnPersonId = random.pick(people).id;
  const { id, version } = row;
  return decideMonths({ id, version, returnPersonId, months, decision, reason }, officer, ctx);
};

const bulk: Verb = async ({ db, random, officers }, ctx) => {
  const officer = random.pick(officers);
  const rows = await db.quotaReturn.findMany({ select: { id: true, version: true } });
  await approveMany(rows, officer, ctx);
  return undefined;
};

const beginAgreement: Verb = async ({ db, random, keepers }, ctx) => {
  const [agency, host] = [random.pick(keepers), random.pick(keepers)];
  const [from, to] = [random.int(1, 6), random.int(6, 12)];
  const people = await db.ledgerPerson.findMany({
    where: { organisationId: agency.organisationId },
    orderBy: { id: "asc" },
    select: { id: true },
  });
  const { uscc } = await db.organisation.findUniqueOrThrow({
    where: { id: host.organisationId },
    select: { uscc: true },
  });
  const chosen = random.sample(people, 1).map(({ id }) => id);
  return beginDispatch({ year: YEAR, uscc, from, to, people: chosen }, agency, ctx);
};

const moveAnAgreement: Verb = async (world, ctx) => {
  const { db, random, keepers } = world;
  const move = random.pick(dispatchMoves);
  const keeper = random.pick(keepers);
  const rows = await db.dispatchAgreement.findMany({
    where: { OR: [{ agencyId: keeper.organisationId }, { hostId: keeper.organisationId }] },
    orderBy: { id: "asc" },
    select: { id: true, version: true },
  });
  if (rows.length === 0) return undefined;
  return moveAgreement({ ...random.pick(rows), reason: reasonOf(world) }, move, keeper, ctx);
};

/** By what was seen a moment ago, so that of two at once the second may find something else. */
const handOverTo =
  (kind: HandOverKind): Verb =>
  async ({ random, officers }, ctx) => {
    const officer = random.pick(officers);
    const onceKey = `once-key-of-the-world-${random.int(1, 40)}`;
    const { seen } = await previewHandOver({ kind, year: YEAR }, officer, ctx);
    return createHandOver({ kind, year: YEAR, seen, onceKey }, officer, ctx);
  };

const closeBatch: Verb = async ({ db, random, officers }, ctx) => {
  const officer = random.pick(officers);
  const rows = await db.handOver.findMany({ orderBy: { id: "asc" }, select: { id: true } });
  if (rows.length === 0) return undefined;
  const confirmedOn = shanghaiDay(ctx.now);
  return closeHandOver(
    { ...random.pick(rows), confirmation: "税回〔2026〕8号", confirmedOn },
    officer,
    ctx,
  );
};

const applyReward: Verb = async ({ random, keepers }, ctx) => {
  const keeper = random.pick(keepers);
  const { certified } = await findOwnReward(keeper, YEAR, ctx);
  if (!certified) return undefined;
  const order = {
    year: YEAR,
    determinationId: certified.id,
    bank: "晋城银行",
    account: "12345678",
  };
  return applyForReward(order, keeper, ctx);
};

const moveAReward: Verb = async ({ db, random, keepers, officers }, ctx) => {
  const rows = await db.rewardApplication.findMany({ orderBy: { id: "asc" } });
  if (rows.length === 0) return undefined;
  const { id, version, organisationId } = random.pick(rows);
  const keeper = keepers.find((one) => one.organisationId === organisationId);
  const move = random.pick(["approve", "approve", "confirm", "send-back", "decline"] as const);
  if (keeper && random.chance(0.15)) return withdrawReward({ year: YEAR, version }, keeper, ctx);
  return decideReward({ id, version, move, reason: "请再核对" }, random.pick(officers), ctx);
};

const sweep: Verb = async (_world, ctx) => {
  await sweepReturns("sweep", ctx);
  return undefined;
};

const CERTIFIED = ["approved", "sent_to_tax", "closed"] as const;
const WAITING = ["auto_passed", "exception", "reconsider", "under_review"] as const;

/** Every verb of returns with its weight: what leads on is done more often than what leads back. */
export const verbs: readonly (readonly [string, Verb, number])[] = [
  ["submit", submit, 12],
  ["change-ledger", changeLedger, 2],
  ["object", byEmployer(objectToFindings, ["exception"]), 3],
  ["withdraw", byEmployer(withdrawReturn, [...WAITING, "awaiting_second"]), 2],
  ["revise", byEmployer(reviseReturn, CERTIFIED), 3],
  ["reconsider", byEmployer(askReconsideration, [...CERTIFIED, "rejected"]), 6],
  ["take", byOfficer(takeReview, WAITING), 14],
  ["decide", decide, 8],
  ["send-back", byOfficer(sendBackReturn, ["under_review"]), 2],
  ["reject", byOfficer(rejectReturn, ["under_review"]), 5],
  ["approve", byOfficer(approveReturn, ["under_review", "auto_passed"]), 12],
  ["confirm", byOfficer(confirmReturn, ["awaiting_second"]), 10],
  ["decline", byOfficer(declineReturn, ["awaiting_second"]), 2],
  ["reopen", byOfficer(reopenReturn, CERTIFIED), 2],
  ["approve-many", bulk, 1],
  ["begin-dispatch", beginAgreement, 3],
  ["move-dispatch", moveAnAgreement, 5],
  ["hand-to-tax", handOverTo("tax"), 1],
  ["hand-to-finance", handOverTo("finance"), 2],
  ["close", closeBatch, 2],
  ["apply-reward", applyReward, 6],
  ["move-reward", moveAReward, 6],
  ["sweep", sweep, 1],
];
