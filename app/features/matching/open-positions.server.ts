import type {
  Adjustment,
  Demands,
  EducationLevel,
  FormOfWork,
  WageUnit,
} from "#app/features/positions/policy/index.ts";
import { shanghaiDay } from "#app/lib/date.ts";
import type { Fen } from "#app/lib/money.ts";
import type { Context } from "#app/platform/db.server.ts";
import { Prisma } from "#db/generated/client.ts";
import type { PositionFacts } from "./policy/index.ts";

interface Row {
  readonly id: string;
  readonly published_at: Date;
  readonly demands: Demands;
  readonly adjustments: Adjustment[];
  readonly education: EducationLevel | null;
  readonly experience_years: number | null;
  readonly requirements: readonly { readonly text: string; readonly bodily: boolean }[];
  readonly occupation: string | null;
  readonly region: string | null;
  readonly form_of_work: FormOfWork | null;
  readonly wage_from: Fen | null;
  readonly wage_to: Fen | null;
  readonly wage_unit: WageUnit | null;
}

const PAGE = 2_000;
const FIRST = "00000000-0000-0000-0000-000000000000";

/** What a match asks of every open position, of some, or of all but those a person hid; page by page. */
export async function* listOpenFacts(
  which: { readonly positionIds?: readonly string[]; readonly notHiddenBy?: string },
  { db, now }: Context,
): AsyncGenerator<PositionFacts[], void> {
  const narrowed = Prisma.join(
    [
      Prisma.sql`p.state = 'published' AND o.state = 'verified' AND p.closing_on >= ${shanghaiDay(now)}::date`,
      ...(which.positionIds ? [Prisma.sql`p.id = ANY (${[...which.positionIds]}::uuid[])`] : []),
      ...(which.notHiddenBy
        ? [
            Prisma.sql`NOT EXISTS (SELECT FROM hidden_positions h
              WHERE h.user_id = ${which.notHiddenBy}::uuid AND h.position_id = p.id)`,
          ]
        : []),
    ],
    " AND ",
  );
  let after = FIRST;
  for (;;) {
    const rows = await db.$queryRaw<Row[]>`
      SELECT p.id, p.published_at, p.demands, p.adjustments, p.education,
        p.experience_years, p.requirements, p.occupation, p.region, p.form_of_work, p.wage_from, p.wage_to, p.wage_unit
      FROM positions p JOIN organisations o ON o.id = p.organisation_id
      WHERE p.id > ${after}::uuid AND ${narrowed}
      ORDER BY p.id LIMIT ${PAGE}`;
    if (rows.length > 0) yield rows.map(factsOf);
    const last = rows.at(-1);
    if (rows.length < PAGE || !last) return;
    after = last.id;
  }
}

function factsOf(row: Row): PositionFacts {
  return {
    id: row.id,
    publishedAt: row.published_at,
    demands: row.demands,
    adjustments: row.adjustments,
    education: row.education,
    experienceYears: row.experience_years,
    requirements: row.requirements.flatMap(({ text, bodily }) => (bodily ? [] : [text])),
    occupation: row.occupation,
    region: row.region,
    formOfWork: row.form_of_work,
    wageFrom: row.wage_from,
    wageTo: row.wage_to,
    wageUnit: row.wage_unit,
  };
}
