import type { Context, Transaction } from "#app/platform/db.server.ts";
import { Prisma } from "#db/generated/client.ts";
import { determinationDigest } from "../approve-return.server.ts";
import type { ImpossibleState } from "../policy/index.ts";
import type { DeterminationContent } from "../schema/determination.ts";
import { questions } from "./impossible-states.server.ts";

/** The rows that are in a state that should be impossible, as `keepFindings` takes them. */
export async function findImpossible(state: ImpossibleState, tx: Transaction): Promise<Prisma.Sql> {
  if (state === "determination-altered") return ofReturns(state, await listAltered(tx));
  if (state === "dispatch-month-differs") {
    return Prisma.sql`
      SELECT ${state}::text AS rule, q.subject, o.region, q.organisation_id, q.year, q.return_id, q.facts,
        md5(q.facts::text) AS digest
      FROM (${questions[state]}) q JOIN organisations o ON o.id = q.organisation_id`;
  }
  return ofReturns(state, questions[state]);
}

function ofReturns(state: ImpossibleState, found: Prisma.Sql): Prisma.Sql {
  return Prisma.sql`
    SELECT ${state}::text AS rule, q.subject, r.region, r.organisation_id, r.year, q.return_id, q.facts,
      md5(q.facts::text) AS digest
    FROM (${found}) q JOIN quota_returns r ON r.id = q.return_id`;
}

const PAGE = 500;

/** Determinations in force whose content no longer comes to the digest printed on them. */
async function listAltered(db: Context["db"] | Transaction): Promise<Prisma.Sql> {
  const altered: { id: string; number: string }[] = [];
  let after = "00000000-0000-0000-0000-000000000000";
  for (;;) {
    const rows = await db.determination.findMany({
      where: { supersededAt: null, id: { gt: after } },
      orderBy: { id: "asc" },
      take: PAGE,
      select: {
        id: true,
        returnId: true,
        number: true,
        edition: true,
        year: true,
        issuedAt: true,
        figures: true,
        digest: true,
      },
    });
    for (const { returnId: id, figures, digest, number, edition, year, issuedAt } of rows) {
      const printed = { number, edition, year, issuedAt };
      // As it stands in the row: what a schema would leave out belongs to the digest too.
      const content = figures as unknown as DeterminationContent;
      if (determinationDigest(content, printed) !== digest) altered.push({ id, number });
    }
    const last = rows.at(-1);
    if (!last || rows.length < PAGE) break;
    after = last.id;
  }
  return Prisma.sql`
    SELECT DISTINCT ON (a.id) a.id::text AS subject, a.id AS return_id,
      jsonb_build_object('number', a.number) AS facts
    FROM jsonb_to_recordset(${JSON.stringify(altered)}::jsonb) AS a(id uuid, number text) ORDER BY a.id`;
}
