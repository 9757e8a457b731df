import { createHash } from "node:crypto";
import { z } from "zod";
import { listCertificateFacts } from "#app/features/accounts/index.server.ts";
import type { CountingFacts } from "#app/features/accounts/index.server.ts";
import { canonicalJson } from "#app/features/audit/index.server.ts";
import { plainDate } from "#app/lib/date.ts";
import type { PlainDate } from "#app/lib/date.ts";
import { fen } from "#app/lib/money.ts";
import { plainMonth } from "#app/lib/month.ts";
import type { PlainMonth } from "#app/lib/month.ts";
import type { Context } from "#app/platform/db.server.ts";
import { Prisma } from "#db/generated/client.ts";
import { listLookRows, listParameterRows } from "../list-parameter-rows.server.ts";
import { employerKinds, looksAt, lookLimitsFor, parametersFor } from "../policy/index.ts";
import type {
  LookedAtPerson,
  LookedAtReturn,
  LookParameters,
  QuotaParameters,
} from "../policy/index.ts";
import type { Post } from "../policy/ledger.ts";
import { workingMonths } from "../policy/working-age.ts";
import { readExact } from "../schema/exact-text.ts";

const PAGE = 200;

/** What a page of filed returns gives officers to look at, as `keepFindings` takes it. */
export interface LooksPage {
  readonly found: Prisma.Sql;
  readonly count: number;
}

/** Looks at every return in force of a data year, a page at a time. */
export async function* findLooks(
  year: number,
  { db }: Pick<Context, "db">,
): AsyncGenerator<LooksPage, void> {
  const rulesOf = await rulesByRegion(year, db);
  let after = "00000000-0000-0000-0000-000000000000";
  for (;;) {
    const rows = await listFiled({ year, after }, db);
    const certificates = rows.flatMap(({ people }) => people.map(({ certificate }) => certificate));
    const facts = await listCertificateFacts(db, certificates);
    const looks = rows.flatMap((row) => {
      const rules = rulesOf(row.region);
      const filed = rules && filedOf(row, year, rules, facts);
      return filed ? looksAt(filed, rules.look).map((look) => ({ ...look, row })) : [];
    });
    const found = looks.map(({ rule, facts: shown, who, row }) => ({
      rule,
      subject: row.id,
      region: row.region,
      organisation_id: row.organisation_id,
      year,
      return_id: row.id,
      facts: shown,
      digest: createHash("sha256").update(canonicalJson({ shown, who })).digest("hex"),
    }));
    if (found.length > 0) yield { found: asRows(found), count: found.length };
    const last = rows.at(-1);
    if (!last || rows.length < PAGE) return;
    after = last.id;
  }
}

function asRows(found: readonly object[]): Prisma.Sql {
  return Prisma.sql`
    SELECT * FROM jsonb_to_recordset(${JSON.stringify(found)}::jsonb) AS f(rule text, subject text, region text,
      organisation_id uuid, year integer, return_id uuid, facts jsonb, digest text)`;
}

interface Rules {
  readonly look: LookParameters;
  readonly workingAge: QuotaParameters["workingAge"];
}

async function rulesByRegion(dataYear: number, db: Context["db"]) {
  const [rows, lookRows] = await Promise.all([listParameterRows(db), listLookRows(db)]);
  const known = new Map<string, Rules | undefined>();
  return (region: string): Rules | undefined => {
    if (!known.has(region)) {
      const found = parametersFor(rows, { region, dataYear });
      known.set(
        region,
        found.ok
          ? {
              workingAge: found.parameters.workingAge,
              look: {
                ...found.parameters,
                relief: found.parameters.relief.kind === "bands" ? found.parameters.relief : null,
                limits: lookLimitsFor(lookRows, { region, dataYear }),
              },
            }
          : undefined,
      );
    }
    return known.get(region);
  };
}

const day = z.string().transform((text, check): PlainDate => {
  const found = plainDate(text);
  if (found) return found;
  check.addIssue({ code: "custom", message: "not a day" });
  return z.NEVER;
});
const month = z.string().transform((text, check): PlainMonth => {
  const found = plainMonth(text);
  if (found) return found;
  check.addIssue({ code: "custom", message: "not a month" });
  return z.NEVER;
});
const filedPeople = z.array(
  z.object({
    who: z.string(),
    certificate: z.string(),
    post: z.string().nullable(),
    employers: z.number(),
    contracts: z.array(z.object({ from: day, to: day.nullable() })),
    months: z.array(z.tuple([month, z.number().nullable(), z.number(), z.boolean()])),
  }),
);
const kind = z.enum(employerKinds);

interface FiledRow {
  readonly id: string;
  readonly organisation_id: string;
  readonly region: string;
  readonly kind: string;
  readonly headcount: string;
  readonly counted: string;
  readonly before: string | null;
}

/** Returns in force with everything a look reads; nothing filed, or as good as nothing, is not looked at. */
async function listFiled(
  { year, after }: { readonly year: number; readonly after: string },
  db: Context["db"],
) {
  const rows = await db.$queryRaw<(FiledRow & { readonly people: unknown })[]>`
    SELECT r.id, r.organisation_id, r.region, v.employer->>'kind' AS kind,
      coalesce(d.figures->'figures'->>'headcount', v.figures->>'headcount') AS headcount,
      coalesce(d.figures->'figures'->>'counted', v.figures->>'counted') AS counted,
      (SELECT vb.figures->>'headcount' FROM quota_returns b JOIN return_versions vb ON vb.return_id = b.id AND vb.number = b.filed
       WHERE b.organisation_id = r.organisation_id AND b.year = ${year - 1}
         AND b.state NOT IN ('draft', 'rejected', 'lapsed')) AS before,
      coalesce((SELECT jsonb_agg(jsonb_build_object('who', p.person_hash, 'certificate', p.certificate_id,
          'post', (SELECT l.post FROM ledger_people l WHERE l.certificate_id = p.certificate_id),
          'contracts', p.contracts,
          'employers', (SELECT count(DISTINCT e.organisation_id) FROM return_people e
            JOIN return_versions ve ON ve.id = e.version_id JOIN quota_returns re ON re.id = ve.return_id AND re.filed = ve.number
            WHERE e.person_hash = p.person_hash AND re.year IN (${year}, ${year - 1})
              AND re.state NOT IN ('draft', 'rejected', 'lapsed')),
          'months', coalesce((SELECT jsonb_agg(jsonb_build_array(to_char(m.month, 'YYYY-MM'), m.wage_fen, m.weight,
              m.wage_payer = 'affiliate' AND m.insurance_payer = 'affiliate') ORDER BY m.month)
            FROM return_months m WHERE m.return_person_id = p.id), '[]')) ORDER BY p.id)
        FROM return_people p WHERE p.version_id = v.id), '[]') AS people
    FROM quota_returns r
      JOIN return_versions v ON v.return_id = r.id AND v.number = r.filed
      LEFT JOIN LATERAL (SELECT figures FROM determinations WHERE return_id = r.id AND superseded_at IS NULL LIMIT 1) d ON true
    WHERE r.year = ${year} AND r.id > ${after}::uuid AND r.state NOT IN ('draft', 'rejected', 'lapsed')
    ORDER BY r.id LIMIT ${PAGE}`;
  return rows.map(({ people, ...row }) => ({ ...row, people: filedPeople.parse(people) }));
}

type Filed = Awaited<ReturnType<typeof listFiled>>[number];

function filedOf(
  row: Filed,
  year: number,
  { workingAge }: Rules,
  facts: ReadonlyMap<string, CountingFacts>,
): LookedAtReturn | undefined {
  const known = kind.safeParse(row.kind);
  if (!known.success) return undefined;
  const people = row.people.map(({ certificate, post, months, ...person }): LookedAtPerson => {
    const born = facts.get(certificate);
    return {
      ...person,
      workingUntil: born
        ? workingMonths({ ...born, ...(post && { post: post as Post }) }, workingAge).to
        : null,
      months: months.map(([at, wage, weight, isPaidByAffiliate]) => ({
        month: at,
        wage: wage === null ? null : fen(wage),
        weight,
        isPaidByAffiliate,
      })),
    };
  });
  return {
    year,
    kind: known.data,
    headcount: readExact(row.headcount),
    counted: readExact(row.counted),
    headcountBefore: row.before === null ? null : readExact(row.before),
    people,
  };
}
