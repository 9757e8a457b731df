import { auditActor } from "#app/features/accounts/index.server.ts";
import type { Officer } from "#app/features/accounts/policy/index.ts";
import { recordAudit } from "#app/features/audit/index.server.ts";
import { accepted, refused, type Verdict } from "#app/lib/verdict.ts";
import type { Context } from "#app/platform/db.server.ts";
import { checkWeights } from "./policy/index.ts";
import type { Weights } from "./policy/index.ts";

export interface WeightsInForce {
  readonly version: number;
  readonly weights: Weights;
}

/** The weights in force; a migration wrote the first. */
export async function readWeights({ db }: Context): Promise<WeightsInForce> {
  const row = await db.matchWeights.findFirstOrThrow({
    orderBy: { version: "desc" },
    select: { version: true, weights: true },
  });
  return { version: row.version, weights: row.weights as unknown as Weights };
}

/** Every version, the one in force first. */
export async function listWeights({ db }: Context) {
  const rows = await db.matchWeights.findMany({
    orderBy: { version: "desc" },
    take: 100,
    select: { version: true, weights: true, reason: true, setAt: true },
  });
  return rows.map((row) => ({ ...row, weights: row.weights as unknown as Weights }));
}

/** Puts weights in force as the version after the one that was seen. The same again changes nothing. */
export function setWeights(
  { version, weights, reason }: WeightsInForce & { readonly reason: string },
  actor: Officer,
  { db, now, requestId }: Context,
): Promise<Verdict<object, "changed-meanwhile" | "weight-range" | "weights-zero">> {
  return db.$transaction(async (tx) => {
    const checked = checkWeights(weights);
    if (!checked.ok) return checked;
    const { count } = await tx.matchWeights.createMany({
      data: [{ version: version + 1, weights, reason, setById: actor.userId, setAt: now }],
      skipDuplicates: true,
    });
    if (count === 0) return refused("changed-meanwhile");
    await recordAudit(tx, {
      action: "match-weights.set",
      subject: { type: "match-weights", id: "weights" },
      actor: auditActor(actor),
      now,
      requestId,
      details: { version: version + 1, ...weights },
    });
    return accepted();
  });
}
