import { assess, parametersFor } from "#app/features/quotas/policy/index.ts";
import type {
  DeclaredPerson,
  Declaration,
  QuotaParameters,
} from "#app/features/quotas/policy/index.ts";
import type { PlainDate } from "#app/lib/date.ts";
import { fen } from "#app/lib/money.ts";
import { monthsOfYear } from "#app/lib/month.ts";
import { ratio } from "#app/lib/ratio.ts";
import { sampleParameters } from "#db/seed/policy-parameters.ts";
import { median, type Row } from "./row.ts";

const YEAR = 2025;
const PEOPLE = 3;
const ROUNDS = 9;
const EACH = 2_000;
const MOST_MICROSECONDS = 1_000;
const day = (text: string) => text as PlainDate;

const person: DeclaredPerson = {
  certificate: { kind: "disability", grade: 2, validTo: day("2030-01-01") },
  birthDate: day("1985-06-15"),
  sex: "female",
  contracts: [{ from: day("2024-01-01"), to: day("2026-12-31") }],
  months: monthsOfYear(YEAR).map((month) => ({
    month,
    wage: fen(250_000),
    pension: true,
    medical: true,
  })),
};

function declaration(disabled: Declaration["disabled"]): Declaration {
  return {
    employer: { kind: "enterprise", registeredOn: null },
    staff: { months: Array.from({ length: 12 }, () => 200), seasonal: [], foundedInMonth: null },
    payroll: fen(1_200_000_000),
    disabled,
    filedOn: day("2026-05-10"),
  };
}

/** Microseconds of one assessment of the quota, by a certified count and by the months of people. */
export function measureAssessments(): Row[] {
  const rows = sampleParameters.map(({ from, to, ...row }) => ({
    ...row,
    validFrom: day(from),
    validTo: to === null ? null : day(to),
  }));
  const found = parametersFor(rows, { region: "140502", dataYear: YEAR });
  if (!found.ok) throw new Error(`no parameters: ${found.missing.join(", ")}`);
  const count = declaration({ count: ratio(23, 12) });
  const people = declaration({ people: Array.from({ length: PEOPLE }, () => person) });
  return [
    row("one assessment of a count", 1, microseconds(count, found.parameters)),
    row(
      `one assessment of ${PEOPLE} people by month`,
      PEOPLE * 12,
      microseconds(people, found.parameters),
    ),
  ];
}

function row(name: string, size: number, value: number): Row {
  const target = `<= ${MOST_MICROSECONDS} us`;
  return { name, size, value, unit: "us", target, ok: value <= MOST_MICROSECONDS };
}

/** The median of several rounds, the first of which warms up. */
function microseconds(declared: Declaration, parameters: QuotaParameters): number {
  const rounds = Array.from({ length: ROUNDS }, () => {
    const began = process.hrtime.bigint();
    for (let turn = 0; turn < EACH; turn += 1) {
      if (!assess(declared, parameters).ok) throw new Error("an assessment was refused");
    }
    return Number(process.hrtime.bigint() - began) / 1000 / EACH;
  });
  return Math.round(median(rounds.slice(1)) * 10) / 10;
}
