import { auditActor } from "#app/features/accounts/index.server.ts";
import type { ProviderMember } from "#app/features/accounts/policy/index.ts";
import { recordAudit } from "#app/features/audit/index.server.ts";
import { accepted, refused } from "#app/lib/verdict.ts";
import type { Context } from "#app/platform/db.server.ts";
import { judgeNamed, lockHouse } from "../offering/house-names.server.ts";
import type { HouseVerdict, NamedThing } from "../offering/house-names.server.ts";
import type { InterpretedLanguage } from "../policy/index.ts";

export interface InterpreterWords extends NamedThing {
  readonly languages: readonly InterpretedLanguage[];
  readonly note: string;
}

/** Adds an interpreter or a service, or changes the one of this version. Sent twice, the second finds the first. */
export async function saveInterpreter(
  { id, version, name, languages, note }: InterpreterWords,
  actor: ProviderMember,
  { db, now, requestId }: Context,
): Promise<HouseVerdict> {
  const { organisationId } = actor;
  if (organisationId === null || actor.role === "viewer") return refused("not-yours");
  return db.$transaction(async (tx) => {
    await lockHouse(tx, organisationId);
    const stored = await tx.interpreter.findMany({
      where: { organisationId, OR: [...(id === null ? [] : [{ id }]), { name }] },
      select: { id: true, version: true, name: true, languages: true, note: true },
    });
    const verdict = judgeNamed({ id, version, name }, stored);
    if (!verdict.ok) {
      const same = stored.find(
        (one) =>
          one.name === name && one.note === note && one.languages.join() === languages.join(),
      );
      return same && (id === null || id === same.id) ? accepted({ id: same.id }) : verdict;
    }
    const columns = { name, note, languages: [...languages], updatedAt: now };
    const [saved] =
      id === null
        ? await tx.interpreter.createManyAndReturn({
            data: [{ ...columns, organisationId, createdAt: now }],
            select: { id: true },
          })
        : await tx.interpreter.updateManyAndReturn({
            where: { id, organisationId, version },
            data: { ...columns, version: { increment: 1 } },
            select: { id: true },
          });
    if (!saved) return refused("changed-by-someone-else");
    await recordAudit(tx, {
      action: id === null ? "interpreter.added" : "interpreter.changed",
      subject: { type: "interpreter", id: saved.id },
      actor: auditActor(actor),
      now,
      requestId,
      // Of a person only that something changed.
      details: { fields: ["name", "languages", "note"] },
    });
    return accepted({ id: saved.id });
  });
}
