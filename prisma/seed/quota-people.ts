import { disabilityGrades } from "#app/features/accounts/policy/index.ts";
import type { DeclaredPerson } from "#app/features/quotas/policy/index.ts";
import { addDays, plainDate } from "#app/lib/date.ts";
import type { PlainDate } from "#app/lib/date.ts";
import { fen } from "#app/lib/money.ts";
import { monthsOfYear } from "#app/lib/month.ts";
import { fictionalCertificate, fictionalName, fictionalResidentId } from "./fictional.ts";
import type { Workbench } from "./sample.ts";

/** What is wrong with a person of the sample; each brings a code of its own. */
export const flaws = [
  "low-wage",
  "no-wage",
  "no-pension",
  "no-medical",
  "short-contract",
  "no-contract",
  "expired",
  "too-old",
  "not-countable",
  "other-name",
  "other-payer",
] as const;
export type Flaw = (typeof flaws)[number];

export interface SamplePerson {
  readonly name: string;
  readonly number: string;
  readonly residentId: string;
  readonly declared: (year: number) => DeclaredPerson;
}

const day = (text: string) => plainDate(text) as PlainDate;

/** Person `at` of the sample: nobody shares a number. `flaw` null: every month counts. */
export function samplePerson(
  bench: Workbench,
  at: number,
  flaw: Flaw | null,
  settled?: 1 | 2 | 3 | 4,
  isOld = false,
): SamplePerson {
  const { random } = bench;
  // Three months after sixty and after fifty-five: a post of management retires then.
  const first = isOld ? ((at & 3) % 2 === 1 ? "1965-10-02" : "1970-10-02") : "1972-01-01";
  const birth = isOld
    ? day(first)
    : addDays(day(flaw === "too-old" ? "1940-01-01" : first), (at >> 2) * 3);
  const residentId = fictionalResidentId("140502", birth, 996 + (at & 3));
  const grade = settled ?? random.pick(disabilityGrades);
  const isMilitary = flaw === "not-countable";
  const number = isMilitary
    ? residentId
    : fictionalCertificate(residentId, random.int(1, 7), grade);
  const yuan = random.int(22, 52) * 100;
  return {
    name: fictionalName(random),
    number,
    residentId,
    declared: (year) => ({
      certificate: {
        kind: isMilitary ? "military" : "disability",
        grade: isMilitary ? 9 : grade,
        ...(flaw === "other-name" && { record: "name-mismatch" }),
        validTo: flaw === "expired" ? day(`${year}-11-30`) : day(`${year + 6}-06-30`),
      },
      birthDate: birth,
      sex: (at & 3) % 2 === 1 ? "male" : "female",
      post: "managerial-or-technical",
      contracts: contractsOf(flaw, year),
      months: monthsOfYear(year).map((month, index) => {
        // A quarter of the year, so that one person shows what counts and what does not.
        const isWrong = index >= 3 && index < 6;
        return {
          month,
          wage:
            flaw === "no-wage" && isWrong
              ? null
              : fen(flaw === "low-wage" && isWrong ? 150_000 : yuan * 100),
          pension: !(flaw === "no-pension" && isWrong),
          medical: !(flaw === "no-medical" && isWrong),
          wagePayer: flaw === "other-payer" && isWrong ? "other" : "employer",
          insurancePayer: flaw === "other-payer" && isWrong ? "other" : "employer",
        };
      }),
    }),
  };
}

function contractsOf(flaw: Flaw | null, year: number): DeclaredPerson["contracts"] {
  if (flaw === "short-contract") return [{ from: day(`${year}-01-01`), to: day(`${year}-06-30`) }];
  if (flaw === "no-contract") return [];
  return [{ from: day(`${year - 1}-01-01`), to: null }];
}
