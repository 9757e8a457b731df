import type { EmployerMember } from "#app/features/accounts/policy/index.ts";
import type { Context, Database, Transaction } from "#app/platform/db.server.ts";
import { Prisma } from "#db/generated/client.ts";
import { listOpenFacts } from "../open-positions.server.ts";
import { findGrants, findPurpose, grantsOf } from "../policy/index.ts";
import type { FindGrant, FoundReader, PositionFacts } from "../policy/index.ts";

/** Somebody who agreed to be found, as long as they do. */
export interface Findable {
  /** Of the consent: the only name of theirs that leaves this house. */
  readonly id: string;
  readonly userId: string;
  readonly since: Date;
  readonly grants: readonly FindGrant[];
  readonly isInvited: boolean;
}

interface Row {
  readonly id: string;
  readonly user_id: string;
  readonly since: Date;
  readonly purposes: readonly string[];
  readonly is_invited: boolean;
}

const PAGE = 2_000;
const FIRST = "00000000-0000-0000-0000-000000000000";
const PURPOSES = findGrants.map(findPurpose);

/**
 * Everybody, or some, who may be found for a position, page by page: they agree, have not hidden the position and not
 * applied for it.
 */
export async function* listFindable(
  { positionId, ids }: { readonly positionId: string; readonly ids?: readonly string[] },
  { db }: { readonly db: Database | Transaction },
): AsyncGenerator<readonly Findable[], void> {
  const among = ids ? Prisma.sql`AND c.id = ANY (${[...ids]}::uuid[])` : Prisma.empty;
  let after = FIRST;
  for (;;) {
    const rows = await db.$queryRaw<Row[]>`
      SELECT c.id, c.user_id, c.given_at AS since,
        ARRAY(SELECT g.purpose FROM consents g WHERE g.user_id = c.user_id AND g.withdrawn_at IS NULL
          AND g.purpose = ANY (${PURPOSES})) AS purposes,
        EXISTS (SELECT FROM position_invitations i
          WHERE i.position_id = ${positionId}::uuid AND i.user_id = c.user_id) AS is_invited
      FROM consents c JOIN users u ON u.id = c.user_id
      WHERE c.purpose = 'find-background' AND c.withdrawn_at IS NULL AND c.id > ${after}::uuid ${among}
        AND u.kind = 'seeker' AND u.suspended_at IS NULL AND u.closed_at IS NULL
        AND NOT EXISTS (SELECT FROM hidden_positions h
          WHERE h.position_id = ${positionId}::uuid AND h.user_id = c.user_id)
        AND NOT EXISTS (SELECT FROM applications a
          WHERE a.position_id = ${positionId}::uuid AND a.user_id = c.user_id)
      ORDER BY c.id LIMIT ${PAGE}`;
    if (rows.length > 0) {
      yield rows.map(({ id, user_id, since, purposes, is_invited }) => ({
        ...{ id, userId: user_id, since, grants: grantsOf(purposes), isInvited: is_invited },
      }));
    }
    const last = rows.at(-1);
    if (rows.length < PAGE || !last) return;
    after = last.id;
  }
}

/** Names of those who agreed to show them. */
export async function namesOf(
  people: readonly Findable[],
  { db }: Pick<Context, "db">,
): Promise<ReadonlyMap<string, string>> {
  const shown = people.filter(({ grants }) => grants.includes("name"));
  if (shown.length === 0) return new Map();
  const rows = await db.user.findMany({
    where: { id: { in: shown.map(({ userId }) => userId) } },
    select: { id: true, name: true },
  });
  return new Map(rows.map(({ id, name }) => [id, name]));
}

/** How somebody who does not show a name is called; the end of a random id. */
export const codeOf = (foundId: string): string => foundId.slice(-4).toUpperCase();

export function readerOf({ organisationId, verified, role }: EmployerMember): FoundReader {
  if (organisationId === null || !verified) return "outsider";
  return role === "viewer" ? "viewer" : "handler";
}

/** A position of the actor's own: what it asks, null where nobody can apply for it now; undefined where it is not theirs. */
export async function findOwnFacts(
  positionId: string,
  { organisationId }: EmployerMember,
  ctx: Context,
): Promise<{ readonly title: string; readonly asked: PositionFacts | null } | undefined> {
  if (organisationId === null) return undefined;
  const position = await ctx.db.position.findFirst({
    where: { id: positionId, organisationId },
    select: { title: true },
  });
  if (!position) return undefined;
  const { value: page } = await listOpenFacts({ positionIds: [positionId] }, ctx).next();
  return { title: position.title, asked: page?.[0] ?? null };
}
