import type { Officer } from "#app/features/accounts/policy/index.ts";
import { regionStem } from "#app/lib/region.ts";
import type { Context } from "#app/platform/db.server.ts";
import { isUnfiled } from "./list-unfiled.server.ts";
import { subjectPrefixes } from "./policy/index.ts";

export interface EmployerResult {
  readonly id: string;
  readonly name: string;
  readonly uscc: string;
  readonly region: string;
  /** Null: no return was begun. */
  readonly state: string | null;
  readonly basis: string | null;
  readonly people: number | null;
  readonly months: number | null;
  readonly against: number | null;
  readonly twelfths: number | null;
  readonly headcount: string | null;
  readonly hires_needed: number | null;
  readonly due: bigint | null;
  readonly due_full: bigint | null;
  readonly certified: bigint | null;
  readonly reward: bigint | null;
  readonly refusal: string | null;
}

const PAGE = 500;

/** Every employer of the officer's district with the figures of a data year, in pages by id. */
export async function* listResultsInPages(
  { year, onlyUnfiled }: { readonly year: number; readonly onlyUnfiled: boolean },
  { region }: Officer,
  { db }: Context,
): AsyncGenerator<readonly EmployerResult[], void> {
  let after = "00000000-0000-0000-0000-000000000000";
  for (;;) {
    const rows = await db.$queryRaw<EmployerResult[]>`
      SELECT o.id, o.name, o.uscc, o.region, r.state::text, y.basis::text, y.people, y.months, y.against, y.twelfths,
        round(y.headcount_top::numeric / y.headcount_bottom, 4)::text AS headcount, y.hires_needed,
        y.due_fen AS due, y.due_full_fen AS due_full, d.due_fen AS certified, y.reward_fen AS reward, y.refusal
      FROM organisations o
      LEFT JOIN quota_returns r ON r.organisation_id = o.id AND r.year = ${year}
      LEFT JOIN employer_years y ON y.organisation_id = o.id AND y.year = ${year}
      LEFT JOIN determinations d ON d.return_id = r.id AND d.superseded_at IS NULL
      WHERE o.kind = 'employer' AND o.state = 'verified' AND o.id > ${after}::uuid AND left(o.uscc, 2) = ANY(${[...subjectPrefixes]})
        AND o.region LIKE ${`${regionStem(region)}%`}
        AND (NOT ${onlyUnfiled} OR ${isUnfiled})
      ORDER BY o.id LIMIT ${PAGE}`;
    if (rows.length > 0) yield rows;
    const last = rows.at(-1);
    if (!last || rows.length < PAGE) return;
    after = last.id;
  }
}
