import type { EmployerMember } from "#app/features/accounts/policy/index.ts";
import { accepted, refused } from "#app/lib/verdict.ts";
import type { Context } from "#app/platform/db.server.ts";
import type { TemplatePurpose } from "../policy/index.ts";
import { handlingOf } from "./handling.server.ts";

export interface Template {
  readonly id: string;
  readonly name: string;
  readonly purpose: TemplatePurpose;
  readonly body: string;
  readonly version: number;
}

const MOST = 50;

/** An employer's templates by name, of one purpose or of all. */
export async function listTemplates(
  actor: EmployerMember,
  { db }: Context,
  purpose?: TemplatePurpose,
): Promise<Template[]> {
  const { organisationId } = actor;
  if (organisationId === null) return [];
  const rows = await db.messageTemplate.findMany({
    where: { organisationId, ...(purpose && { purpose }) },
    orderBy: { name: "asc" },
    take: MOST,
    select: { id: true, name: true, purpose: true, body: true, version: true },
  });
  return rows.map((row) => ({ ...row, purpose: row.purpose as TemplatePurpose }));
}

/** Makes a template, or changes the one with this id; a name stands once in an organisation. */
export async function saveTemplate(
  {
    id,
    version,
    ...columns
  }: Omit<Template, "id" | "version"> & { readonly id?: string; readonly version?: number },
  actor: EmployerMember,
  { db, now }: Context,
) {
  const who = handlingOf(actor);
  if (!who.ok) return who;
  const { organisationId } = who;
  return db.$transaction(async (tx) => {
    // One at a time for an organisation: two that take the same name are told apart.
    await tx.$executeRaw`SELECT id FROM organisations WHERE id = ${organisationId}::uuid FOR UPDATE`;
    const others = await tx.messageTemplate.findMany({
      where: { organisationId, ...(id && { id: { not: id } }) },
      select: { name: true },
    });
    if (others.some(({ name }) => name === columns.name)) return refused("name-taken");
    if (id === undefined) {
      if (others.length >= MOST) return refused("too-many-templates");
      await tx.messageTemplate.create({ data: { ...columns, organisationId, updatedAt: now } });
      return accepted();
    }
    const { count } = await tx.messageTemplate.updateMany({
      where: { id, organisationId, version: version ?? 0 },
      data: { ...columns, updatedAt: now, version: { increment: 1 } },
    });
    return count === 1 ? accepted() : refused("changed-by-someone-else");
  });
}

export async function removeTemplate(
  { id }: { readonly id: string },
  actor: EmployerMember,
  { db }: Context,
) {
  const who = handlingOf(actor);
  if (!who.ok) return who;
  await db.messageTemplate.deleteMany({ where: { id, organisationId: who.organisationId } });
  return accepted();
}
