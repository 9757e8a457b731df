import { auditActor } from "#app/features/accounts/index.server.ts";
import type { ProviderMember } from "#app/features/accounts/policy/index.ts";
import { recordAudit } from "#app/features/audit/index.server.ts";
import { accepted, refused } from "#app/lib/verdict.ts";
import type { Accepted, Refused } from "#app/lib/verdict.ts";
import type { Context } from "#app/platform/db.server.ts";
import { contestLimits } from "../policy/index.ts";
import { lockContest } from "./contest-row.server.ts";
import type { Measure } from "./contest-row.server.ts";

type Provider = ProviderMember & { readonly organisationId: string };

export interface DisciplineWords extends Measure {
  readonly sessionId: string;
  /** Null: it is to be added. */
  readonly id: string | null;
  readonly version: number;
  readonly name: string;
  readonly nameEn: string;
}

/**
 * Adds a discipline of a contest, or changes the one of this version, until results are handed in. How it is measured
 * is fixed by its first result. Sent twice, the second finds what the first made.
 */
export async function saveDiscipline(
  { sessionId, id, version, ...words }: DisciplineWords,
  actor: Provider,
  { db, now, requestId }: Context,
): Promise<Accepted<{ readonly id: string }> | Refused> {
  if (actor.role === "viewer") return refused("not-yours");
  const { organisationId } = actor;
  return db.$transaction(async (tx) => {
    const session = await lockContest(tx, sessionId, { organisationId });
    if (!session) return refused("not-found");
    if ((session.contest?.state ?? "entering") !== "entering")
      return refused("not-from-this-state");
    const all = await tx.contestDiscipline.findMany({
      where: { sessionId, organisationId },
      select: {
        ...{ id: true, version: true, name: true, nameEn: true },
        ...{ best: true, unit: true, decimals: true },
        _count: { select: { entries: true } },
      },
    });
    const named = all.find(({ name }) => name === words.name);
    const isSame =
      named && Object.entries(words).every(([key, value]) => value === named[key as "name"]);
    if (isSame && (id === null || id === named.id)) return accepted({ id: named.id });
    if (named && named.id !== id) return refused("name-taken");
    const own = all.find((one) => one.id === id);
    if (id !== null && !own) return refused("not-found");
    if (own && own.version !== version) return refused("changed-by-someone-else");
    if (own && own._count.entries > 0 && !isMeasuredSame(own, words)) return refused("has-results");
    if (id === null && all.length >= contestLimits.disciplines) return refused("too-many");
    await tx.contest.upsert({
      where: { sessionId_organisationId: { sessionId, organisationId } },
      create: { sessionId, organisationId, updatedAt: now },
      update: { updatedAt: now },
    });
    const [saved] =
      id === null
        ? await tx.contestDiscipline.createManyAndReturn({
            data: [{ ...words, sessionId, organisationId, createdAt: now }],
            select: { id: true },
          })
        : await tx.contestDiscipline.updateManyAndReturn({
            where: { id, organisationId, version },
            data: { ...words, version: { increment: 1 } },
            select: { id: true },
          });
    if (!saved) throw new Error("a locked discipline changed");
    await recordAudit(tx, {
      action: id === null ? "contest.discipline-added" : "contest.discipline-changed",
      subject: { type: "contest", id: sessionId },
      actor: auditActor(actor),
      now,
      requestId,
      details: { ...words },
    });
    return accepted({ id: saved.id });
  });
}

function isMeasuredSame(
  one: { readonly best: string; readonly unit: string; readonly decimals: number },
  other: Measure,
): boolean {
  return one.best === other.best && one.unit === other.unit && one.decimals === other.decimals;
}
