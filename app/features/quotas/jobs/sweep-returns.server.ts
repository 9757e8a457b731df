import { recordAudit } from "#app/features/audit/index.server.ts";
import { addDays, shanghaiDay, startOfShanghaiDay } from "#app/lib/date.ts";
import type { Context, Database, Transaction } from "#app/platform/db.server.ts";
import { enqueue } from "#app/platform/jobs.server.ts";
import { findParameters } from "../find-parameters.server.ts";
import { moveReturn } from "../policy/return-states.ts";
import type { ReturnMove, TaxOffice } from "../policy/return-states.ts";
import { lockReturn, returnInState } from "../return-row.server.ts";
import type { ReturnRow } from "../return-row.server.ts";
import { tellEmployer } from "../tell-employer.server.ts";

const PAGE = 200;
const MONTHS_AFTER = 3;

/**
 * `returns.sweep`, once a night after the day has ended: begins a return for every verified employer of a year whose
 * window has closed, and ends what was not filed in it. A change of a certified return that was not filed is dropped.
 */
export async function sweepReturns(
  _sweep: string,
  context: Context & { readonly signal?: AbortSignal },
) {
  const { db, now, signal } = context;
  const year = Number(shanghaiDay(now).slice(0, 4)) - 1;
  for (const ended of yearsEnding(now)) await beginMissing(db, ended, now);
  let after = "00000000-0000-0000-0000-000000000000";
  for (;;) {
    signal?.throwIfAborted();
    const rows = await db.quotaReturn.findMany({
      where: { state: "draft", year: { lte: year }, id: { gt: after } },
      orderBy: { id: "asc" },
      take: PAGE,
      select: { id: true },
    });
    for (const { id } of rows) await endReturn(id, context);
    const last = rows.at(-1);
    if (!last || rows.length < PAGE) return;
    after = last.id;
  }
}

/**
 * Data years whose window may just have closed. In the first months also the one whose levy year has ended: a window can
 * close with the calendar year, and a worker can have stood still over its end.
 */
function yearsEnding(now: Date): readonly number[] {
  const [year = 0, month = 0] = shanghaiDay(now).split("-").map(Number);
  return month <= MONTHS_AFTER ? [year - 2, year - 1] : [year - 1];
}

async function beginMissing(db: Database, year: number, now: Date): Promise<void> {
  const places = await db.organisation.groupBy({
    by: ["region"],
    where: { kind: "employer", state: "verified" },
  });
  for (const { region } of places) {
    const found = await findParameters(db, { region, dataYear: year });
    if (!found.ok || shanghaiDay(now) <= found.parameters.filingWindow.closes) continue;
    const closed = startOfShanghaiDay(addDays(found.parameters.filingWindow.closes, 1));
    await db.$executeRaw`
      INSERT INTO quota_returns (id, organisation_id, year, region, state, created_at)
      SELECT gen_random_uuid(), id, ${year}, region, 'draft', ${now}
      FROM organisations WHERE kind = 'employer' AND state = 'verified' AND region = ${region}
        AND uscc NOT LIKE '92%' AND created_at < ${closed}
      ON CONFLICT (organisation_id, year) DO NOTHING`;
  }
}

async function endReturn(id: string, { db, now, requestId }: Context): Promise<void> {
  await db.$transaction(async (tx) => {
    const row = await lockReturn(tx, { id }, {});
    if (!row) return;
    const found = await findParameters(tx, { region: row.region, dataYear: row.year });
    if (!found.ok) return;
    const subject = returnInState(row, found.parameters.filingWindow, now);
    const today = shanghaiDay(now);
    for (const move of ["lapse", "restore"] as const) {
      const facts = move === "restore" ? { taxOffice: await taxOfficeOf(tx, row) } : {};
      const verdict = moveReturn(subject, move, { kind: "clock" }, today, facts);
      if (!verdict.ok) continue;
      await tx.quotaReturn.updateMany({
        where: { id, state: row.state, version: row.version },
        data: {
          state: verdict.to,
          ...(move === "restore" ? await restoredColumns(tx, row) : {}),
          version: { increment: 1 },
        },
      });
      await enqueue(tx, { task: "returns.recount-duplicates", key: id });
      await recordAudit(tx, {
        action: ACTIONS[move],
        subject: { type: "quota-return", id },
        actor: { id: null, kind: "system" },
        now,
        requestId,
        details: { from: row.state, to: verdict.to },
      });
      await tellEmployer(
        tx,
        row,
        { to: verdict.to === "lapsed" ? "lapsed" : "draft", reason: "" },
        now,
      );
      return;
    }
  });
}

const ACTIONS = {
  lapse: "quota-return.lapsed",
  restore: "quota-return.revision-dropped",
} as const satisfies Partial<Record<ReturnMove, string>>;

/** Whether the tax office has the edition in force. */
async function taxOfficeOf(tx: Transaction, { determinations }: ReturnRow): Promise<TaxOffice> {
  const [inForce] = determinations;
  const line =
    inForce &&
    (await tx.handOverLine.findFirst({
      where: { determinationId: inForce.id, kind: "tax", effect: { not: "withdrawal" } },
      select: { handOver: { select: { closedAt: true } } },
    }));
  if (!line) return "without";
  return line.handOver.closedAt === null ? "has" : "confirmed";
}

/** The version and the decision that hold again. */
async function restoredColumns(tx: Transaction, { determinations }: ReturnRow) {
  const [inForce] = determinations;
  if (!inForce) throw new Error("nothing to restore");
  const { number, submittedAt, submittedById } = await tx.returnVersion.findUniqueOrThrow({
    where: { id: inForce.versionId },
    select: { number: true, submittedAt: true, submittedById: true },
  });
  return {
    filed: number,
    firstFiledAt: submittedAt,
    submittedAt,
    submittedById,
    decidedAt: inForce.issuedAt,
    decidedById: inForce.issuedById,
  };
}
