import { randomUUID } from "node:crypto";
import type { EmployerMember, Officer } from "#app/features/accounts/policy/index.ts";
import { addDays, shanghaiDay } from "#app/lib/date.ts";
import { fen } from "#app/lib/money.ts";
import type { Context, Database } from "#app/platform/db.server.ts";
import type { Prisma } from "#db/generated/client.ts";
import type { PositionState } from "../policy/index.ts";
import { columnsOf } from "../position-row.server.ts";
import { emptyPosition } from "../schema/position-fields.ts";
import type { PositionFields } from "../schema/position-fields.ts";

export const NOW = new Date("2026-11-23T02:00:00Z");
export const REGION = "140502";

export function contextAt(db: Database, now = NOW): Context {
  return { db, now, requestId: "test" };
}

/** A position that may be handed in. */
export const completeFields: PositionFields = {
  ...emptyPosition,
  title: "客服专员",
  occupation: "4-04",
  formOfWork: "full-time",
  contract: "fixed-term",
  education: "senior-secondary",
  experienceYears: 0,
  openings: 2,
  description: "接听客户来电，记录问题并跟进到解决。",
  region: REGION,
  address: "凤台西街12号",
  hours: "周一至周五 9:00—17:30",
  closingOn: addDays(shanghaiDay(NOW), 30),
  wageUnit: "month",
  wageFrom: fen(320_000),
  wageTo: fen(450_000),
  contactName: "王女士",
  contactPhone: "19900001234",
};

/** A verified employer that has answered the questions about its workplace, with one member. */
export async function anEmployer(
  db: Database,
  changes: Partial<Prisma.OrganisationUncheckedCreateInput> = {},
): Promise<EmployerMember & { readonly organisationId: string }> {
  const organisation = await db.organisation.create({
    data: {
      kind: "employer",
      uscc: randomUUID(),
      name: "同心客服中心",
      nature: "enterprise",
      region: REGION,
      address: "凤台西街12号",
      state: "verified",
      accessAnsweredAt: NOW,
      accessFacts: ["lift"],
      ...changes,
    },
    select: { id: true, state: true },
  });
  const member = await aMember(db, organisation.id);
  return { ...member, verified: organisation.state === "verified" };
}

export async function aMember(
  db: Database,
  organisationId: string,
): Promise<EmployerMember & { readonly organisationId: string }> {
  const user = await db.user.create({
    data: {
      kind: "employer_member",
      name: "李明",
      email: `${randomUUID()}@example.cn`,
      memberships: { create: { organisationId, role: "hr" } },
    },
    select: { id: true },
  });
  return {
    kind: "employer-member",
    userId: user.id,
    organisationId,
    role: "hr",
    verified: true,
  };
}

export function anOfficer(changes: Partial<Officer> = {}): Officer {
  return {
    kind: "officer",
    userId: randomUUID(),
    role: "reviewer",
    region: REGION,
    secondFactor: true,
    ...changes,
  };
}

/** A position of an employer in any state, complete unless said otherwise. */
export async function aPosition(
  db: Database,
  owner: EmployerMember & { readonly organisationId: string },
  {
    fields = {},
    ...columns
  }: {
    readonly fields?: Partial<PositionFields>;
  } & Partial<Prisma.PositionUncheckedCreateInput> = {},
): Promise<{ id: string; version: number }> {
  const all = { ...completeFields, ...fields };
  return db.position.create({
    data: {
      ...columnsOf(all),
      title: all.title,
      organisationId: owner.organisationId,
      createdAt: NOW,
      updatedAt: NOW,
      ...datesOf(columns.state ?? "draft", owner.userId),
      ...columns,
    },
    select: { id: true, version: true },
  });
}

function datesOf(state: PositionState, submittedById: string) {
  if (state === "draft") return {};
  const submitted = { submittedAt: NOW, submittedById };
  return ["published", "ended_early", "closed", "filled"].includes(state)
    ? { ...submitted, publishedAt: NOW }
    : submitted;
}
