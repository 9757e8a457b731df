import { auditActor } from "#app/features/accounts/index.server.ts";
import type { ProviderMember } from "#app/features/accounts/policy/index.ts";
import { recordAudit } from "#app/features/audit/index.server.ts";
import { accepted, refused } from "#app/lib/verdict.ts";
import type { Accepted, Refused } from "#app/lib/verdict.ts";
import type { Context, Transaction } from "#app/platform/db.server.ts";
import {
  sessionColumnsOf,
  sessionContentSelect,
  sessionFieldsOf,
} from "./session-content.server.ts";
import type { SessionFields } from "../schema/session-parts.ts";

export type NewSessionVerdict =
  Accepted<{ readonly sessionId: string }> | Refused<"not-yours" | "not-found">;

/** Begins a session of a course. */
export async function createSession(
  { courseId }: { readonly courseId: string },
  actor: ProviderMember,
  ctx: Context,
): Promise<NewSessionVerdict> {
  const { organisationId } = actor;
  if (organisationId === null || actor.role === "viewer") return refused("not-yours");
  return ctx.db.$transaction(async (tx) => {
    const course = await tx.course.findFirst({
      where: { id: courseId, organisationId },
      select: { id: true, organisation: { select: { region: true } } },
    });
    if (!course) return refused("not-found");
    const { region } = course.organisation;
    return store(tx, { courseId, organisationId, region, fields: {}, details: {} }, actor, ctx);
  });
}

/** A new session as one before it was, in any state; its days are asked for again. */
export async function copySession(
  { id }: { readonly id: string },
  actor: ProviderMember,
  ctx: Context,
): Promise<NewSessionVerdict> {
  const { organisationId } = actor;
  if (organisationId === null || actor.role === "viewer") return refused("not-yours");
  return ctx.db.$transaction(async (tx) => {
    const original = await tx.trainingSession.findFirst({
      where: { id, organisationId },
      select: { ...sessionContentSelect, courseId: true, region: true },
    });
    if (!original) return refused("not-found");
    const { courseId, region } = original;
    const all = sessionFieldsOf(original);
    const fields = { ...all, timetable: [], enrolBy: null, withdrawBy: null };
    const details = { copiedFrom: id };
    return store(tx, { courseId, organisationId, region, fields, details }, actor, ctx);
  });
}

interface NewSession {
  readonly courseId: string;
  readonly organisationId: string;
  readonly region: string;
  readonly fields: Partial<SessionFields>;
  readonly details: Readonly<Record<string, unknown>>;
}

async function store(
  tx: Transaction,
  { fields, details, ...owned }: NewSession,
  actor: ProviderMember,
  { now, requestId }: Context,
): Promise<NewSessionVerdict> {
  const { id } = await tx.trainingSession.create({
    data: {
      ...owned,
      ...sessionColumnsOf(fields),
      createdAt: now,
      createdById: actor.userId,
      updatedAt: now,
    },
    select: { id: true },
  });
  await recordAudit(tx, {
    action: "training-session.created",
    subject: { type: "training-session", id },
    actor: auditActor(actor),
    now,
    requestId,
    details: { course: owned.courseId, ...details },
  });
  return accepted({ sessionId: id });
}
