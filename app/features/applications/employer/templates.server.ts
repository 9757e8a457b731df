import { auditActor } from "#app/features/accounts/index.server.ts";
import type { EmployerMember } from "#app/features/accounts/policy/index.ts";
import { recordAudit } from "#app/features/audit/index.server.ts";
import { accepted, refused } from "#app/lib/verdict.ts";
import type { Context, Transaction } from "#app/platform/db.server.ts";
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
const templateSelect = { id: true, name: true, purpose: true, body: true, version: true } as const;

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
    select: templateSelect,
  });
  return rows.map((row) => ({ ...row, purpose: row.purpose as TemplatePurpose }));
}

/** One template of the member's employer; null for any other. */
export async function findTemplate(
  id: string,
  { organisationId }: EmployerMember,
  { db }: Context,
): Promise<Template | null> {
  if (organisationId === null) return null;
  const row = await db.messageTemplate.findFirst({
    where: { id, organisationId },
    select: templateSelect,
  });
  return row && { ...row, purpose: row.purpose as TemplatePurpose };
}

/** Makes a template, or changes the one with this id; a name stands once in an organisation. */
export async function saveTemplate(
  {
    id,
    version,
    ...columns
  }: Omit<Template, "id" | "version"> & { readonly id?: string; readonly version?: number },
  actor: EmployerMember,
  ctx: Context,
) {
  const who = handlingOf(actor);
  if (!who.ok) return who;
  const { organisationId } = who;
  const { db, now } = ctx;
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
      const made = await tx.messageTemplate.create({
        data: { ...columns, organisationId, updatedAt: now },
        select: { id: true },
      });
      await record(tx, "template-saved", made.id, actor, ctx);
      return accepted();
    }
    const { count } = await tx.messageTemplate.updateMany({
      where: { id, organisationId, version: version ?? 0 },
      data: { ...columns, updatedAt: now, version: { increment: 1 } },
    });
    if (count === 0) return refused("changed-by-someone-else");
    await record(tx, "template-saved", id, actor, ctx);
    return accepted();
  });
}

export async function removeTemplate(
  { id }: { readonly id: string },
  actor: EmployerMember,
  ctx: Context,
) {
  const who = handlingOf(actor);
  if (!who.ok) return who;
  const { organisationId } = who;
  return ctx.db.$transaction(async (tx) => {
    const { count } = await tx.messageTemplate.deleteMany({ where: { id, organisationId } });
    if (count === 1) await record(tx, "template-removed", id, actor, ctx);
    return accepted();
  });
}

async function record(
  tx: Transaction,
  what: "template-saved" | "template-removed",
  id: string,
  actor: EmployerMember,
  { now, requestId }: Context,
): Promise<void> {
  await recordAudit(tx, {
    action: `application.${what}`,
    subject: { type: "message-template", id },
    actor: auditActor(actor),
    now,
    requestId,
  });
}
