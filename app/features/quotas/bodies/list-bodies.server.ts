import type { Officer } from "#app/features/accounts/policy/index.ts";
import type { Context, Transaction } from "#app/platform/db.server.ts";
import { Prisma } from "#db/generated/client.ts";
import type { CountedBody } from "../policy/index.ts";
import { readExact } from "../schema/exact-text.ts";

/** What the codes of public bodies begin with: 11 organs, 12 institutions (GB 32100-2015). */
const BODY_PREFIXES = ["11", "12"] as const;

export interface ListedBody {
  readonly id: string;
  readonly name: string;
  readonly kind: CountedBody["kind"];
  /** Null: the establishment office's figures are not on record for the year. */
  readonly known: {
    readonly level: CountedBody["level"];
    readonly isSchool: boolean;
    readonly posts: number;
  } | null;
  /** D as certified, exact; null: nothing is certified. */
  readonly counted: string | null;
  /** People who count in some month, as heads. */
  readonly people: number;
}

interface Found {
  readonly id: string;
  readonly name: string;
  readonly is_organ: boolean;
  readonly level: CountedBody["level"] | null;
  readonly is_school: boolean | null;
  readonly posts: number | null;
  readonly counted: string | null;
  readonly people: number;
}

interface Asked {
  readonly year: number;
  readonly after?: string | undefined;
  /** Left out: all. */
  readonly take?: number;
}

/**
 * Public bodies of the officer's own region with their posts and what is certified of them for a data year, by id. Not those
 * of districts below it: each publishes its own, and a sum over them would tell what one has withheld (ADR 0032).
 */
export async function listBodies(
  db: Context["db"] | Transaction,
  { year, after, take }: Asked,
  { region }: Pick<Officer, "region">,
): Promise<ListedBody[]> {
  const rows = await db.$queryRaw<Found[]>`
    SELECT o.id, o.name, left(o.uscc, 2) = '11' AS is_organ, b.level, b.is_school, b.posts,
      d.figures->'figures'->>'counted' AS counted,
      coalesce((SELECT count(DISTINCT p.id) FROM return_people p JOIN return_months m ON m.return_person_id = p.id
        WHERE p.version_id = d.version_id AND m.recognised > 0), 0)::int AS people
    FROM organisations o
    LEFT JOIN public_body_years b ON b.organisation_id = o.id AND b.year = ${year}
    LEFT JOIN quota_returns r ON r.organisation_id = o.id AND r.year = ${year}
    LEFT JOIN determinations d ON d.return_id = r.id AND d.superseded_at IS NULL
    WHERE o.kind = 'employer' AND o.state = 'verified' AND left(o.uscc, 2) = ANY(${[...BODY_PREFIXES]})
      AND o.region = ${region}
      ${after === undefined ? Prisma.empty : Prisma.sql`AND o.id > ${after}::uuid`}
    ORDER BY o.id ${take === undefined ? Prisma.empty : Prisma.sql`LIMIT ${take}`}`;
  return rows.map(
    ({ id, name, is_organ: isOrgan, level, is_school: isSchool, posts, ...certified }) => ({
      ...{ id, name, ...certified },
      kind: isOrgan ? "government-organ" : "public-institution",
      known:
        level === null || posts === null ? null : { level, posts, isSchool: isSchool === true },
    }),
  );
}

const PAGE = 100;

/** A page of them after the one named. */
export async function listBodiesPage(asked: Asked, officer: Officer, { db }: Context) {
  const found = await listBodies(db, { ...asked, take: PAGE + 1 }, officer);
  const rows = found.slice(0, PAGE);
  return { rows, next: found.length > PAGE ? (rows.at(-1)?.id ?? null) : null };
}

/** Those whose posts are on record, as the rules sum them; who is not certified employs nobody. */
export function countedBodies(bodies: readonly ListedBody[]): CountedBody[] {
  return bodies.flatMap(({ kind, known, counted, people }) =>
    known ? [{ ...known, kind, people, counted: readExact(counted ?? "0/1") }] : [],
  );
}

/** One public body of the officer's own region with the year's figures, or those of the year before to begin from. */
export async function findBody(
  { organisationId, year }: { readonly organisationId: string; readonly year: number },
  { region }: Officer,
  { db }: { readonly db: Context["db"] | Transaction },
) {
  const organisation = await db.organisation.findFirst({
    where: {
      id: organisationId,
      kind: "employer",
      state: "verified",
      region,
      OR: BODY_PREFIXES.map((prefix) => ({ uscc: { startsWith: prefix } })),
    },
    select: {
      name: true,
      publicBodyYears: {
        where: { year: { lte: year } },
        orderBy: { year: "desc" },
        take: 1,
        select: { year: true, level: true, isSchool: true, posts: true, version: true },
      },
    },
  });
  if (!organisation) return null;
  const [latest] = organisation.publicBodyYears;
  const isOfYear = latest?.year === year;
  return {
    name: organisation.name,
    version: isOfYear ? latest.version : 0,
    suggestedFrom: latest && !isOfYear ? latest.year : null,
    level: latest?.level ?? null,
    isSchool: latest?.isSchool ?? false,
    posts: latest?.posts ?? null,
  };
}
