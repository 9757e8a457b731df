import { listActivity } from "#app/features/audit/index.server.ts";
import { plainDate, type PlainDate } from "#app/lib/date.ts";
import { afterPlace, keyOf } from "#app/lib/keyset.ts";
import type { Context } from "#app/platform/db.server.ts";
import { decryptField } from "#app/platform/encryption.server.ts";
import { barrierMoves, parseReceipt, type BarrierState } from "../policy/index.ts";
import { BARRIER_CONTACT } from "./report-barrier.server.ts";

const PAGE = 20;

const toDay = (date: Date) => plainDate(date.toISOString().slice(0, 10)) as PlainDate;

/** What anybody with the receipt may know: where it stands and the answer, never what was written or by whom. */
export async function findBarrierStatus(typed: string, { db }: Context) {
  const number = parseReceipt(typed);
  if (number === undefined) return null;
  const row = await db.barrierReport.findUnique({
    where: { number },
    select: {
      number: true,
      state: true,
      answer: true,
      createdAt: true,
      dueOn: true,
      decidedAt: true,
    },
  });
  return row && { ...row, dueOn: toDay(row.dueOn) };
}

/** Barriers that were mended, the newest first: page and answer are written for the public. */
export async function listMendedBarriers({ page }: { readonly page: number }, { db }: Context) {
  const where = { state: "mended" } as const;
  const [total, rows] = await Promise.all([
    db.barrierReport.count({ where }),
    db.barrierReport.findMany({
      where,
      orderBy: [{ decidedAt: "desc" }, { id: "desc" }],
      skip: (page - 1) * PAGE,
      take: PAGE,
      select: { id: true, page: true, answer: true, decidedAt: true },
    }),
  ]);
  return { rows, total, page, pageCount: Math.max(1, Math.ceil(total / PAGE)) };
}

/** Reports for the people who mend: what is due first comes first. */
export async function listBarriers(
  { state, after }: { readonly state?: BarrierState | undefined; readonly after: string },
  { db }: Context,
) {
  const where = state
    ? { state }
    : { state: { in: ["received" as const, "in_progress" as const] } };
  const [total, found] = await Promise.all([
    db.barrierReport.count({ where }),
    db.barrierReport.findMany({
      where: { AND: [where, afterPlace(after, "dueOn", "asc")] },
      orderBy: [{ dueOn: "asc" }, { id: "asc" }],
      take: PAGE + 1,
      select: { id: true, number: true, page: true, state: true, createdAt: true, dueOn: true },
    }),
  ]);
  const last = found.length > PAGE ? found[PAGE - 1] : undefined;
  return {
    rows: found.slice(0, PAGE).map((row) => ({ ...row, dueOn: toDay(row.dueOn) })),
    total,
    next: last ? keyOf({ at: last.dueOn, id: last.id }) : null,
  };
}

/** One report whole, with the contact in clear: the table records who opened it. */
export async function findBarrier(id: string, { db }: Context) {
  const row = await db.barrierReport.findUnique({ where: { id } });
  if (!row) return null;
  const { contactEncrypted, ...report } = row;
  return {
    ...report,
    dueOn: toDay(row.dueOn),
    contact: contactEncrypted ? decryptField(contactEncrypted, BARRIER_CONTACT) : "",
    moves: barrierMoves(row.state),
    activity: await listActivity(db, { type: "barrier", id }),
  };
}
