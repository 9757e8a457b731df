import { z } from "zod";
import { plainDate, shanghaiDay } from "#app/lib/date.ts";
import type { PlainDate } from "#app/lib/date.ts";
import { fen } from "#app/lib/money.ts";
import { ratio } from "#app/lib/ratio.ts";
import { accepted, refused } from "#app/lib/verdict.ts";
import type { Verdict } from "#app/lib/verdict.ts";
import { monthOfColumn } from "./days.server.ts";
import { assess, employerKinds, parametersFor } from "./policy/index.ts";
import type { MonthCode, StaffOfYear } from "./policy/index.ts";
import type { FiledVersion, ReturnRow } from "./return-row.server.ts";
import { figuresOf } from "./schema/figures.ts";
import type { Figures } from "./schema/figures.ts";
import { seasonalList } from "./schema/staff-year.ts";

/** A filed year as it stands after the officer's decisions. */
export interface VerifiedYear {
  readonly versionId: string;
  readonly figures: Figures;
  readonly staff: StaffOfYear;
  readonly months: readonly {
    readonly returnPersonId: string;
    readonly month: Date;
    readonly recognised: number;
  }[];
  /** As printed: who, and twelve figures. */
  readonly people: readonly {
    readonly name: string;
    readonly months: readonly (number | null)[];
  }[];
}

const day = z.string().transform((text, check): PlainDate => {
  const found = plainDate(text);
  if (found) return found;
  check.addIssue({ code: "custom", message: "not a day" });
  return z.NEVER;
});
const parameterRows = z.array(
  z.object({
    name: z.string(),
    region: z.string(),
    validFrom: day,
    validTo: day.nullable(),
    value: z.string(),
    source: z.string(),
    article: z.string(),
    confidence: z.string(),
  }),
);
const employerKept = z.object({ kind: z.enum(employerKinds), registeredOn: day.nullable() });
export const staffKept = z.object({
  months: z.array(z.number()),
  seasonal: seasonalList,
  foundedInMonth: z.number().nullable(),
});

/** What a month counts for: the officer's word where there is one, else the rules'. */
export function recognisedOf(month: {
  readonly weight: number;
  readonly codes: readonly string[];
  readonly decision: "accepted" | "rejected" | null;
}): number {
  if (month.decision !== null) return month.decision === "accepted" ? month.weight : 0;
  return month.codes.length === 0 ? month.weight : 0;
}

/** Levy and reward again on verified months, by the parameters that were kept with the version. */
export function assessVersion(
  { year, region, firstFiledAt, submittedAt }: ReturnRow,
  version: FiledVersion,
): Verdict<{ readonly year: VerifiedYear }> {
  const found = parametersFor(parameterRows.parse(version.parameters), { region, dataYear: year });
  if (!found.ok) return refused("no-parameters");
  const staff = staffKept.parse(version.staff);
  const payroll = fen(Number(version.payrollFen));
  const months = version.people.flatMap((person) =>
    person.months.map((one) => ({
      returnPersonId: person.id,
      month: one.month,
      recognised: recognisedOf(one),
    })),
  );
  const sum = months.reduce((total, one) => total + one.recognised, 0);
  const answer = assess(
    {
      employer: employerKept.parse(version.employer),
      staff,
      payroll,
      disabled: { count: ratio(sum, 12) },
      filedOn: shanghaiDay(firstFiledAt ?? submittedAt ?? version.submittedAt),
    },
    found.parameters,
  );
  if (!answer.ok) return answer;
  const figures = figuresOf(answer.assessment, payroll, found.parameters);
  const people = version.people.map(({ name, months: kept }) => ({
    name,
    months: twelve(year, kept),
  }));
  return accepted({ year: { versionId: version.id, figures, staff, months, people } });
}

type KeptMonth = FiledVersion["people"][number]["months"][number];

/** Twelve figures, null where the person was not declared. */
function twelve(year: number, kept: readonly KeptMonth[]): (number | null)[] {
  return Array.from({ length: 12 }, (_, at) => {
    const name = `${year}-${String(at + 1).padStart(2, "0")}`;
    const found = kept.find((one) => monthOfColumn(one.month) === name);
    return found ? recognisedOf(found) : null;
  });
}

export function codesOf(month: Pick<KeptMonth, "codes">): readonly MonthCode[] {
  return month.codes as MonthCode[];
}
