import { shanghaiDay } from "#app/lib/date.ts";
import type { Actor, DelegationScope } from "./policy/index.ts";
import { newToken, tokenHash } from "#app/platform/encryption.server.ts";
import type { Context, Database, Transaction } from "#app/platform/db.server.ts";

/** Minutes without a request after which a session ends; the warning comes five minutes before. */
export const idleMinutes = { staff: 30, others: 60 } as const;
/** A session ends after this many hours whatever happens. */
const LONGEST_HOURS = 12;
/** A running session is written at most this often. */
const TOUCH_MS = 60_000;
const MINUTE = 60_000;

export interface Person {
  readonly userId: string;
  readonly name: string;
  readonly locale: string;
  readonly preferences: Readonly<Record<string, string>>;
}

export interface OpenSession {
  readonly sessionId: string;
  readonly expiresAt: Date;
  readonly actor: Exclude<Actor, { kind: "visitor" }>;
  readonly person: Person;
  readonly organisation: { readonly id: string; readonly name: string } | null;
  /** For whom the session acts now; null where nothing given is in force. */
  readonly acting: Acting | null;
}

export interface Acting {
  readonly delegationId: string;
  readonly personId: string;
  readonly personName: string;
  readonly scopes: readonly DelegationScope[];
}

export type SessionState =
  | ({ readonly state: "open" } & OpenSession)
  /** Ran out by time: what its owner typed may be kept for them. */
  | { readonly state: "expired"; readonly userId: string }
  | { readonly state: "none" };

interface Row {
  readonly session_id: string;
  readonly user_id: string;
  readonly created_at: Date;
  readonly last_seen_at: Date;
  readonly expires_at: Date;
  readonly second_factor_at: Date | null;
  readonly totp_confirmed_at: Date | null;
  readonly sessions_valid_from: Date | null;
  readonly suspended_at: Date | null;
  readonly kind: string;
  readonly officer_role: "reviewer" | "approver" | null;
  readonly region: string | null;
  readonly name: string;
  readonly locale: string;
  readonly preferences: Record<string, string>;
  readonly organisation_id: string | null;
  readonly organisation_name: string | null;
  readonly organisation_state: string | null;
  readonly member_role: "owner" | "hr" | "viewer" | null;
  readonly delegation_id: string | null;
  readonly scopes: DelegationScope[] | null;
  readonly person_id: string | null;
  readonly person_name: string | null;
}

const idleMs = (kind: string) =>
  (["counsellor", "officer", "administrator"].includes(kind)
    ? idleMinutes.staff
    : idleMinutes.others) * MINUTE;

/** Opens a session and gives the token for the cookie; its hash alone is stored. */
export async function openSession(
  user: { readonly id: string; readonly kind: string },
  { db, now }: { readonly db: Transaction; readonly now: Date },
  { secondFactor = false } = {},
): Promise<{ token: string }> {
  const token = newToken();
  const membership = await db.membership.findFirst({
    where: { userId: user.id },
    orderBy: { createdAt: "asc" },
    select: { organisationId: true },
  });
  await db.session.create({
    data: {
      id: tokenHash(token),
      userId: user.id,
      organisationId: membership?.organisationId ?? null,
      createdAt: now,
      lastSeenAt: now,
      expiresAt: new Date(now.getTime() + idleMs(user.kind)),
      secondFactorAt: secondFactor ? now : null,
    },
  });
  return { token };
}

/** Who the cookie's token belongs to now, in one query; a running session is extended. */
export async function findSession(token: string, { db, now }: Context): Promise<SessionState> {
  const id = tokenHash(token);
  const [row] = await readSession(db, id, now);
  if (!row || row.suspended_at || isVoid(row)) return { state: "none" };
  const longest = new Date(row.created_at.getTime() + LONGEST_HOURS * 60 * MINUTE);
  if (row.expires_at <= now || longest <= now) return { state: "expired", userId: row.user_id };
  const extended = new Date(Math.min(now.getTime() + idleMs(row.kind), longest.getTime()));
  const isDue = now.getTime() - row.last_seen_at.getTime() > TOUCH_MS;
  if (isDue) {
    await db.session.updateMany({ where: { id }, data: { lastSeenAt: now, expiresAt: extended } });
  }
  return { state: "open", expiresAt: isDue ? extended : row.expires_at, ...toOpenSession(row) };
}

/** Opened before its owner signed out everywhere. */
function isVoid(row: Row): boolean {
  return row.sessions_valid_from !== null && row.created_at < row.sessions_valid_from;
}

function readSession(db: Database, id: string, now: Date) {
  return db.$queryRaw<Row[]>`
    SELECT s.id AS session_id, s.user_id, s.created_at, s.last_seen_at, s.expires_at,
      s.second_factor_at, u.totp_confirmed_at, u.sessions_valid_from, u.suspended_at, u.kind::text AS kind,
      u.officer_role::text AS officer_role, u.region, u.name, u.locale, u.preferences,
      m.organisation_id, m.role::text AS member_role, o.name AS organisation_name,
      o.state::text AS organisation_state,
      d.id AS delegation_id, d.scopes, d.person_id, p.name AS person_name
    FROM sessions s JOIN users u ON u.id = s.user_id
      LEFT JOIN memberships m ON m.user_id = u.id AND m.organisation_id = s.organisation_id
      LEFT JOIN organisations o ON o.id = m.organisation_id
      LEFT JOIN delegations d ON d.id = s.delegation_id AND d.delegate_id = s.user_id
        AND d.revoked_at IS NULL AND d.until >= ${shanghaiDay(now)}::date
        AND EXISTS (SELECT 1 FROM users g WHERE g.id = d.person_id AND g.suspended_at IS NULL AND g.closed_at IS NULL)
      LEFT JOIN users p ON p.id = d.person_id
    WHERE s.id = ${id}`;
}

function toOpenSession(row: Row): Omit<OpenSession, "expiresAt"> {
  return {
    sessionId: row.session_id,
    actor: toActor(row),
    person: {
      userId: row.user_id,
      name: row.name,
      locale: row.locale,
      preferences: row.preferences,
    },
    organisation: row.organisation_id
      ? { id: row.organisation_id, name: row.organisation_name ?? "" }
      : null,
    acting: toActing(row),
  };
}

function toActing({ delegation_id, person_id, person_name, scopes }: Row): Acting | null {
  if (delegation_id === null || person_id === null) return null;
  return {
    delegationId: delegation_id,
    personId: person_id,
    personName: person_name ?? "",
    scopes: scopes ?? [],
  };
}

function toActor(row: Row): OpenSession["actor"] {
  const userId = row.user_id;
  const secondFactor = row.second_factor_at !== null;
  const region = row.region ?? "";
  const chosen = row.totp_confirmed_at ? { secondFactor } : {};
  switch (row.kind) {
    case "employer_member":
    case "provider_member":
      return {
        kind: row.kind === "employer_member" ? "employer-member" : "provider-member",
        userId,
        organisationId: row.organisation_id,
        role: row.member_role ?? "viewer",
        verified: row.organisation_state === "verified",
        ...chosen,
      };
    case "counsellor":
      return { kind: "counsellor", userId, region, secondFactor };
    case "officer":
      return {
        kind: "officer",
        userId,
        role: row.officer_role ?? "reviewer",
        region,
        secondFactor,
      };
    case "administrator":
      return { kind: "administrator", userId, secondFactor };
    default:
      return { kind: "seeker", userId, ...chosen };
  }
}

/** Signs a person out everywhere, inside the caller's transaction: all sessions opened until now are void. */
export async function endEverySession(
  userId: string,
  { tx, now }: { readonly tx: Transaction; readonly now: Date },
): Promise<void> {
  await tx.session.deleteMany({ where: { userId } });
  await tx.user.updateMany({ where: { id: userId }, data: { sessionsValidFrom: now } });
}
