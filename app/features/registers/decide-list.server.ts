import { auditActor } from "#app/features/accounts/index.server.ts";
import type { Officer } from "#app/features/accounts/policy/index.ts";
import { recordAudit } from "#app/features/audit/index.server.ts";
import { accepted, refused } from "#app/lib/verdict.ts";
import type { Verdict } from "#app/lib/verdict.ts";
import { regionStem } from "#app/lib/region.ts";
import type { Context, Transaction } from "#app/platform/db.server.ts";
import type { Prisma } from "#db/generated/client.ts";
import { bulkKinds } from "./policy/index.ts";
import type { BulkKind } from "./policy/index.ts";
import { unsealRow } from "./sealed.server.ts";
import { compareInto } from "./stage-list.server.ts";
import { takeRow } from "./take-row.server.ts";

/** Lists of the officer's own district and of those within it. */
export function listScope({ region }: Officer): Prisma.GraduateListWhereInput {
  return { region: { startsWith: regionStem(region) } };
}

export type ListRefusal = "not-found" | "not-now" | "undecided" | "twice-taken" | "changed-since";

type Decision = "take" | "keep";

/** Locks a list of the officer's that still waits to be decided. */
async function lockStaged(tx: Transaction, id: string, officer: Officer) {
  await tx.$queryRaw`SELECT id FROM graduate_lists WHERE id = ${id}::uuid FOR UPDATE`;
  const list = await tx.graduateList.findFirst({
    where: { id, ...listScope(officer) },
    select: { id: true, state: true, region: true, kind: true, year: true },
  });
  if (!list) return refused("not-found");
  return list.state === "staged" ? accepted({ list }) : refused("not-now");
}

/** Decides one row: the list's word, or what is known. It may be decided anew until the list is taken. */
export function decideRow(
  { listId, rowId, decision }: { listId: string; rowId: string; decision: Decision },
  officer: Officer,
  { db }: Context,
): Promise<Verdict<object, ListRefusal>> {
  return db.$transaction(async (tx): Promise<Verdict<object, ListRefusal>> => {
    const locked = await lockStaged(tx, listId, officer);
    if (!locked.ok) return locked;
    const { count } = await tx.graduateListRow.updateMany({
      where: { id: rowId, listId, kind: { not: "same" } },
      data: { decision, decidedById: officer.userId },
    });
    return count === 1 ? accepted() : refused("not-found");
  });
}

/** Decides every row of a kind that is not decided yet; conflicts and people gone are decided one by one. */
export function decideKind(
  { listId, kind, decision }: { listId: string; kind: BulkKind; decision: Decision },
  officer: Officer,
  { db }: Context,
): Promise<Verdict<object, ListRefusal>> {
  return db.$transaction(async (tx): Promise<Verdict<object, ListRefusal>> => {
    const locked = await lockStaged(tx, listId, officer);
    if (!locked.ok) return locked;
    if (!bulkKinds.includes(kind)) return refused("not-now");
    await tx.graduateListRow.updateMany({
      where: { listId, kind, decision: null },
      data: { decision, decidedById: officer.userId },
    });
    return accepted();
  });
}

/** Takes what was decided into the register, all of it or nothing. Pressed twice it is taken once. */
export function takeList(
  { listId }: { readonly listId: string },
  officer: Officer,
  ctx: Context,
): Promise<Verdict<object, ListRefusal>> {
  return ctx.db
    .$transaction(
      async (tx): Promise<Verdict<object, ListRefusal>> => {
        const locked = await lockStaged(tx, listId, officer);
        if (!locked.ok) return locked.reason === "not-now" ? acceptIfTaken(tx, listId) : locked;
        const rows = await tx.graduateListRow.findMany({
          where: {
            listId,
            OR: [{ kind: "same" }, { decision: { not: "keep" } }, { decision: null }],
          },
          orderBy: { id: "asc" },
        });
        if (rows.some(({ kind, decision }) => kind !== "same" && decision === null)) {
          return refused("undecided");
        }
        const taken = rows.filter(({ kind }) => kind !== "gone").map((row) => row.personHash);
        if (new Set(taken).size < taken.length) return refused("twice-taken");
        for (const row of rows) {
          if (!(await takeRow(tx, row, locked.list, ctx))) throw new ChangedSince();
        }
        await endList(tx, { listId, state: "taken", action: "graduate-list.taken" }, officer, ctx);
        return accepted();
      },
      { timeout: 60_000 },
    )
    .catch((error: unknown) => {
      if (error instanceof ChangedSince) return refused("changed-since");
      throw error;
    });
}

class ChangedSince extends Error {}

async function acceptIfTaken(tx: Transaction, id: string): Promise<Verdict<object, ListRefusal>> {
  const isTaken = (await tx.graduateList.count({ where: { id, state: "taken" } })) === 1;
  return isTaken ? accepted() : refused("not-now");
}

/** Throws a list away with all it said. */
export function discardList(
  { listId }: { readonly listId: string },
  officer: Officer,
  ctx: Context,
): Promise<Verdict<object, ListRefusal>> {
  return ctx.db.$transaction(async (tx): Promise<Verdict<object, ListRefusal>> => {
    const locked = await lockStaged(tx, listId, officer);
    if (!locked.ok) return locked;
    const ending = { listId, state: "discarded", action: "graduate-list.discarded" } as const;
    await endList(tx, ending, officer, ctx);
    return accepted();
  });
}

/** Compares with what is known by now; decisions are made anew, as what they were made about may be another. */
export function compareAgain(
  { listId }: { readonly listId: string },
  officer: Officer,
  { db }: Context,
): Promise<Verdict<object, ListRefusal>> {
  return db.$transaction(
    async (tx): Promise<Verdict<object, ListRefusal>> => {
      const locked = await lockStaged(tx, listId, officer);
      if (!locked.ok) return locked;
      const rows = await tx.graduateListRow.findMany({
        where: { listId },
        orderBy: { id: "asc" },
        select: { line: true, personHash: true, factsEncrypted: true },
      });
      const read = rows.flatMap(({ line, personHash, factsEncrypted }) =>
        line === null || factsEncrypted === null
          ? []
          : [{ line, personHash, ...unsealRow(factsEncrypted) }],
      );
      await tx.graduateListRow.deleteMany({ where: { listId } });
      await compareInto(tx, locked.list, read);
      return accepted();
    },
    { timeout: 60_000 },
  );
}

interface Ending {
  readonly listId: string;
  readonly state: "taken" | "discarded";
  readonly action: `graduate-list.${"taken" | "discarded"}`;
}

/** What the rows said of people stands in the register now, or was not wanted: it is not kept a second time. */
async function endList(
  tx: Transaction,
  { listId: id, state, action }: Ending,
  officer: Officer,
  { now, requestId }: Context,
): Promise<void> {
  const counts = await tx.graduateListRow.groupBy({
    by: ["kind", "decision"],
    where: { listId: id },
    _count: { _all: true },
  });
  await tx.graduateListRow.updateMany({ where: { listId: id }, data: { factsEncrypted: null } });
  await tx.graduateList.updateMany({
    where: { id, state: "staged", ...listScope(officer) },
    data: { state, endedAt: now, faults: [], version: { increment: 1 } },
  });
  await recordAudit(tx, {
    action,
    subject: { type: "graduate-list", id },
    actor: auditActor(officer),
    now,
    requestId,
    details: {
      counts: Object.fromEntries(
        counts.map(({ kind, decision, _count }) => [`${kind}:${decision ?? "-"}`, _count._all]),
      ),
    },
  });
}
