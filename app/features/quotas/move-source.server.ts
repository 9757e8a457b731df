import { auditActor } from "#app/features/accounts/index.server.ts";
import type { Officer } from "#app/features/accounts/policy/index.ts";
import { recordAudit } from "#app/features/audit/index.server.ts";
import { accepted, refused } from "#app/lib/verdict.ts";
import type { Verdict } from "#app/lib/verdict.ts";
import type { Context } from "#app/platform/db.server.ts";
import { moveSource } from "./policy/index.ts";
import type { SourceMove } from "./policy/index.ts";
import { sourceScope } from "./source-reads.server.ts";

const ACTIONS = {
  apply: "source.applied",
  reverse: "source.reversed",
  discard: "source.discarded",
} as const satisfies Record<SourceMove, string>;

/** Puts a staged file in force, takes it out again, or throws it away with all it said. */
export async function moveSourceFile(
  { id, version }: { readonly id: string; readonly version: number },
  move: SourceMove,
  officer: Officer,
  { db, now, requestId }: Context,
): Promise<Verdict> {
  return db.$transaction(async (tx): Promise<Verdict> => {
    await tx.$queryRaw`SELECT id FROM source_files WHERE id = ${id}::uuid FOR UPDATE`;
    const row = await tx.sourceFile.findFirst({
      where: { id, ...sourceScope(officer) },
      select: { state: true, version: true },
    });
    if (!row) return refused("not-found");
    const verdict = moveSource(row.state, move);
    if (!verdict.ok) return verdict;
    if (row.version !== version) return refused("changed-by-someone-else");
    await tx.sourceFile.updateMany({
      where: { id, version },
      data: {
        state: verdict.to,
        version: { increment: 1 },
        ...(move === "apply" ? { appliedAt: now, endedAt: null } : { endedAt: now }),
      },
    });
    if (move === "discard") await tx.sourceFact.deleteMany({ where: { fileId: id } });
    await recordAudit(tx, {
      action: ACTIONS[move],
      subject: { type: "source-file", id },
      actor: auditActor(officer),
      now,
      requestId,
      details: { from: row.state, to: verdict.to },
    });
    return accepted();
  });
}
