import { auditActor } from "#app/features/accounts/index.server.ts";
import type { ProviderMember } from "#app/features/accounts/policy/index.ts";
import { recordAudit } from "#app/features/audit/index.server.ts";
import { accepted, refused } from "#app/lib/verdict.ts";
import type { Context } from "#app/platform/db.server.ts";
import { judgeNamed, lockHouse } from "./house-names.server.ts";
import type { HouseVerdict, NamedThing } from "./house-names.server.ts";

/** Adds a teacher, or changes the one of this version. Sent twice, the second finds what the first made. */
export async function saveTeacher(
  { id, version, name, about }: NamedThing & { readonly about: string },
  actor: ProviderMember,
  { db, now, requestId }: Context,
): Promise<HouseVerdict> {
  const { organisationId } = actor;
  if (organisationId === null || actor.role === "viewer") return refused("not-yours");
  return db.$transaction(async (tx) => {
    await lockHouse(tx, organisationId);
    const stored = await tx.trainingTeacher.findMany({
      where: { organisationId, OR: [...(id === null ? [] : [{ id }]), { name }] },
      select: { id: true, version: true, name: true, about: true },
    });
    const verdict = judgeNamed({ id, version, name }, stored);
    if (!verdict.ok) {
      const same = stored.find((one) => one.name === name && one.about === about);
      return same && (id === null || id === same.id) ? accepted({ id: same.id }) : verdict;
    }
    const columns = { name, about, updatedAt: now };
    const [saved] =
      id === null
        ? await tx.trainingTeacher.createManyAndReturn({
            data: [{ ...columns, organisationId, createdAt: now }],
            select: { id: true },
          })
        : await tx.trainingTeacher.updateManyAndReturn({
            where: { id, organisationId, version },
            data: { ...columns, version: { increment: 1 } },
            select: { id: true },
          });
    if (!saved) return refused("changed-by-someone-else");
    await recordAudit(tx, {
      action: id === null ? "training-teacher.added" : "training-teacher.changed",
      subject: { type: "training-teacher", id: saved.id },
      actor: auditActor(actor),
      now,
      requestId,
      // Of a person only that something changed.
      details: { fields: ["name", "about"] },
    });
    return accepted({ id: saved.id });
  });
}
