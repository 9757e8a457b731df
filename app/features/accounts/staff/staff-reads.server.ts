import { listActivity } from "#app/features/audit/index.server.ts";
import type { Context } from "#app/platform/db.server.ts";
import type { Prisma } from "#db/generated/client.ts";
import type { StaffRole } from "../policy/index.ts";

const STAFF = ["officer", "counsellor", "administrator"] as const;
const PAGE = 20;

const select = {
  id: true,
  kind: true,
  officerRole: true,
  region: true,
  name: true,
  email: true,
  suspendedAt: true,
  totpConfirmedAt: true,
  createdAt: true,
} as const satisfies Prisma.UserSelect;
type Row = Prisma.UserGetPayload<{ select: typeof select }>;

export interface StaffFilter {
  /** In a name or an address. */
  readonly q?: string | undefined;
  readonly role?: StaffRole | undefined;
  readonly page: number;
}

/** Accounts of staff in the order of their names. */
export async function listStaff({ q, role, page }: StaffFilter, { db }: Context) {
  const where: Prisma.UserWhereInput = {
    kind: { in: [...STAFF] },
    ...(role ? roleColumns(role) : {}),
    ...(q
      ? {
          OR: [
            { name: { contains: q, mode: "insensitive" } },
            { email: { contains: q, mode: "insensitive" } },
          ],
        }
      : {}),
  };
  const [total, rows] = await Promise.all([
    db.user.count({ where }),
    db.user.findMany({
      where,
      select,
      orderBy: [{ name: "asc" }, { id: "asc" }],
      skip: (page - 1) * PAGE,
      take: PAGE,
    }),
  ]);
  return {
    rows: rows.map(toStaff),
    total,
    page,
    pageCount: Math.max(1, Math.ceil(total / PAGE)),
  };
}

/** One account of staff with what happened to it; null for anybody else's account. */
export async function findStaff(id: string, { db }: Context) {
  const row = await db.user.findFirst({ where: { id, kind: { in: [...STAFF] } }, select });
  if (!row) return null;
  return { ...toStaff(row), activity: await listActivity(db, { type: "account", id }, 20) };
}

function toStaff({ kind, officerRole, suspendedAt, totpConfirmedAt, ...row }: Row) {
  const role = (kind === "officer" ? `officer-${officerRole ?? "reviewer"}` : kind) as StaffRole;
  return {
    ...row,
    role,
    isSuspended: suspendedAt !== null,
    hasSecondFactor: totpConfirmedAt !== null,
  };
}

/** The columns a job stands in. */
export function roleColumns(role: StaffRole) {
  const [kind, officerRole] = role.split("-") as [
    (typeof STAFF)[number],
    "reviewer" | "approver" | undefined,
  ];
  return { kind, officerRole: officerRole ?? null };
}
