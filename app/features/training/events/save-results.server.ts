import { auditActor } from "#app/features/accounts/index.server.ts";
import type { ProviderMember } from "#app/features/accounts/policy/index.ts";
import { recordAudit } from "#app/features/audit/index.server.ts";
import { accepted, refused } from "#app/lib/verdict.ts";
import type { Accepted, Refused } from "#app/lib/verdict.ts";
import type { Context } from "#app/platform/db.server.ts";
import type { Outcome } from "../policy/index.ts";
import { entryOf, lockContest, takingPart } from "./contest-row.server.ts";

type Provider = ProviderMember & { readonly organisationId: string };

export interface TypedResults {
  readonly disciplineId: string;
  readonly version: number;
  readonly results: readonly {
    readonly enrolmentId: string;
    /** Null: did not enter this discipline. */
    readonly outcome: Outcome | null;
    readonly score: string;
  }[];
}

/** Keeps the results of one discipline as they were typed, all or none, until they are handed in. */
export async function saveResults(
  { disciplineId, version, results }: TypedResults,
  actor: Provider,
  { db, now, requestId }: Context,
): Promise<Accepted | Refused> {
  if (actor.role === "viewer") return refused("not-yours");
  const { organisationId, userId } = actor;
  return db.$transaction(async (tx) => {
    const where = { id: disciplineId, organisationId };
    const found = await tx.contestDiscipline.findFirst({ where, select: { sessionId: true } });
    if (!found) return refused("not-found");
    const { sessionId } = found;
    const session = await lockContest(tx, sessionId, { organisationId });
    if (session?.contest?.state !== "entering") return refused("not-from-this-state");
    const discipline = await tx.contestDiscipline.findFirstOrThrow({
      where,
      select: { version: true, decimals: true },
    });
    if (discipline.version !== version) return refused("changed-by-someone-else");
    const people = await tx.enrolment.findMany({
      where: { sessionId, organisationId, state: { in: [...takingPart] } },
      select: { id: true },
    });
    const known = new Set(people.map(({ id }) => id));
    const rows = results.flatMap(({ enrolmentId, outcome, score }) => {
      const asked = outcome ?? (score === "" ? null : "scored");
      if (asked === null || !known.has(enrolmentId)) return [];
      return [{ enrolmentId, entry: entryOf(asked, score, discipline.decimals) }];
    });
    const faulty = rows.filter(({ entry }) => entry === undefined).length;
    if (faulty > 0) return refused("score-unreadable", { count: faulty });
    await tx.contestEntry.deleteMany({ where: { disciplineId, organisationId } });
    await tx.contestEntry.createMany({
      data: rows.flatMap(({ enrolmentId, entry }) =>
        entry
          ? [
              {
                ...entry,
                enrolmentId,
                disciplineId,
                organisationId,
                recordedAt: now,
                recordedById: userId,
              },
            ]
          : [],
      ),
    });
    await tx.contestDiscipline.updateMany({
      where: { ...where, version },
      data: { version: { increment: 1 } },
    });
    await recordAudit(tx, {
      action: "contest.results-saved",
      subject: { type: "contest", id: sessionId },
      actor: auditActor(actor),
      now,
      requestId,
      details: { disciplineId, results: rows.length },
    });
    return accepted();
  });
}
