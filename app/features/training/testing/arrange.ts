import { randomUUID } from "node:crypto";
import type { ProviderMember, Seeker } from "#app/features/accounts/policy/index.ts";
import type { Context, Database, Transaction } from "#app/platform/db.server.ts";
import type { EnrolmentState, Prisma, SessionState } from "#db/generated/client.ts";
import { seatStates } from "../policy/index.ts";
import { hoursFrom, NOW } from "./contents.ts";

export { NOW };
export const REGION = "140502";

export function contextAt(db: Database, now = NOW): Context {
  return { db, now, requestId: "test" };
}

export type Provider = ProviderMember & { readonly organisationId: string };

/** A verified training provider with one member. */
export async function aProvider(
  db: Database,
  changes: Partial<Prisma.OrganisationUncheckedCreateInput> = {},
): Promise<Provider> {
  const organisation = await db.organisation.create({
    data: {
      kind: "provider",
      uscc: randomUUID(),
      name: "启明职业培训学校",
      nature: "enterprise",
      region: REGION,
      address: "凤台西街12号",
      state: "verified",
      ...changes,
    },
    select: { id: true, state: true },
  });
  const { id: userId } = await db.user.create({
    data: {
      kind: "provider_member",
      name: "李明",
      email: `${randomUUID()}@example.cn`,
      memberships: { create: { organisationId: organisation.id, role: "hr" } },
    },
    select: { id: true },
  });
  const verified = organisation.state === "verified";
  return { kind: "provider-member", userId, organisationId: organisation.id, role: "hr", verified };
}

export async function aSeeker(db: Database): Promise<Seeker> {
  const { id } = await db.user.create({
    data: { kind: "seeker", name: "王芳", email: `${randomUUID()}@example.cn` },
    select: { id: true },
  });
  return { kind: "seeker", userId: id };
}

export interface SessionOf {
  readonly id: string;
  readonly courseId: string;
  readonly organisationId: string;
}

/** A session of a course of its own, in any state; of the content only what the database asks for. */
export async function aSession(
  db: Database,
  { organisationId }: Provider,
  {
    state = "draft",
    seats = 10,
    startsAt = hoursFrom(240),
  }: {
    readonly state?: SessionState;
    readonly seats?: number;
    readonly startsAt?: Date;
  } = {},
): Promise<SessionOf> {
  const made = { createdAt: NOW, updatedAt: NOW };
  const { id: courseId } = await db.course.create({
    data: { organisationId, title: "电商客服实务", ...made },
    select: { id: true },
  });
  const endsAt = hoursFrom(3, startsAt);
  const { id } = await db.trainingSession.create({
    data: {
      courseId,
      organisationId,
      state,
      seats,
      region: REGION,
      startsAt,
      endsAt,
      enrolBy: startsAt,
      withdrawBy: startsAt,
      ...(state !== "draft" && { submittedAt: NOW, publishedAt: NOW }),
      meetings: { create: [{ startsAt, endsAt }] },
      ...made,
    },
    select: { id: true },
  });
  return { id, courseId, organisationId };
}

export function anEnrolment(
  db: Database | Transaction,
  { id: sessionId, organisationId }: SessionOf,
  userId: string,
  state: EnrolmentState,
  columns: Partial<Prisma.EnrolmentUncheckedCreateInput> = {},
): Promise<{ id: string }> {
  return db.enrolment.create({
    data: {
      sessionId,
      organisationId,
      userId,
      state,
      stateSince: NOW,
      appliedAt: NOW,
      number: randomUUID(),
      checkCode: "22222222",
      createdAt: NOW,
      updatedAt: NOW,
      offerUntil: state === "offered" ? hoursFrom(48) : null,
      ...columns,
    },
    select: { id: true },
  });
}

/** What the session counts, and how many really hold a seat. */
export async function seatOf(db: Database, sessionId: string) {
  const [{ taken }, holders] = await Promise.all([
    db.trainingSession.findFirstOrThrow({ where: { id: sessionId }, select: { taken: true } }),
    db.enrolment.count({ where: { sessionId, state: { in: [...seatStates] } } }),
  ]);
  return { taken, holders };
}
