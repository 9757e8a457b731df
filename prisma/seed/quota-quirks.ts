import type { DeclaredPerson } from "#app/features/quotas/policy/index.ts";
import { addDays, plainDate } from "#app/lib/date.ts";
import type { PlainDate } from "#app/lib/date.ts";
import { fen } from "#app/lib/money.ts";
import { addMonthsToDay } from "#app/lib/month.ts";
import type { SamplePerson } from "./quota-people.ts";

/** What an employer's return is remarkable for though every month counts. */
export interface Quirk {
  readonly people: number;
  /** Staff in the two halves of the year that is being filed, or of a year so many `back`. */
  readonly staff: (back: number) => readonly [number, number];
  readonly grade: 1 | 3;
  readonly isOld: boolean;
  readonly shaped: (person: SamplePerson, index: number) => SamplePerson;
  /** The first person of the employer so many places before works here too, later in the year. */
  readonly moved?: {
    readonly after: number;
    readonly shaped: (person: SamplePerson) => SamplePerson;
  };
}

type Change = (declared: DeclaredPerson, year: number, index: number) => DeclaredPerson;

const changed =
  (change: Change) =>
  (person: SamplePerson, index = 0): SamplePerson => ({
    ...person,
    declared: (year) => change(person.declared(year), year, index),
  });

/** Only the months from one to another of the year. */
const during = (from: number, to: number) =>
  changed((declared) => ({ ...declared, months: declared.months.slice(from - 1, to) }));

/** Hired in the month of the year in which the employer was founded. */
export const hiredAtFounding = (month: number) =>
  changed((declared, year) => ({
    ...declared,
    contracts: [{ from: day(`${year}-${String(month).padStart(2, "0")}-01`), to: null }],
    months: declared.months.slice(month - 1),
  }));

const quirk = (
  people: number,
  staff: number,
  change: Change = (declared) => declared,
  more: Partial<Quirk> = {},
): Quirk => ({
  people,
  staff: () => [staff, staff],
  grade: 3,
  isOld: false,
  shaped: changed(change),
  ...more,
});

const paid =
  (wage: number): Change =>
  (declared) => ({
    ...declared,
    months: declared.months.map((one) => ({ ...one, wage: fen(wage) })),
  });

const day = (text: string) => plainDate(text) as PlainDate;

/** One employer for each reason to look at a return; those at a threshold are the near-misses. */
const QUIRKS: readonly Quirk[] = [
  // Half of six staff.
  quirk(3, 6),
  // The minimum wage to the fen.
  quirk(1, 66, paid(198_000)),
  quirk(3, 199, paid(260_000)),
  quirk(1, 67, (declared) => ({
    ...declared,
    months: declared.months.map((one) => ({
      ...one,
      wagePayer: "affiliate" as const,
      insurancePayer: "affiliate" as const,
    })),
  })),
  // One person, at three employers one after the other.
  quirk(1, 100, undefined, { shaped: during(1, 4) }),
  quirk(0, 100, undefined, { moved: { after: 1, shaped: laterMonths(5, 8) } }),
  quirk(0, 100, undefined, { moved: { after: 2, shaped: laterMonths(9, 12) } }),
  // Two of three come in October.
  quirk(3, 150, undefined, {
    shaped: (person, index) => (index === 0 ? person : during(10, 12)(person)),
  }),
  quirk(3, 220, undefined, { grade: 1 }),
  quirk(3, 210, (declared, year) => {
    const from = day(`${year}-01-01`);
    return { ...declared, contracts: [{ from, to: addDays(addMonthsToDay(from, 12), -1) }] };
  }),
  quirk(1, 90, undefined, { isOld: true }),
  quirk(1, 0, undefined, { staff: (back) => (back === 1 ? [120, 120] : [180, 180]) }),
];
/** Where they stand: employers that must comply and share nobody with the one before. */
const PLACES = [263, 264, 265, 266, 267, 268, 269, 270, 271, 273, 274, 276];

/** What is settled of employer `at` if its return is one of the remarkable ones. */
export const quirkOf = (at: number): Quirk | undefined => QUIRKS[PLACES.indexOf(at)];

/** The months of somebody whose other months stand elsewhere. */
function laterMonths(from: number, to: number) {
  return (person: SamplePerson): SamplePerson => ({
    ...person,
    declared: (year) => {
      const declared = person.declared(year);
      const [first] = declared.months;
      if (!first) return declared;
      const months = Array.from({ length: to - from + 1 }, (_, at) => ({
        ...first,
        month: `${year}-${String(from + at).padStart(2, "0")}` as typeof first.month,
      }));
      return { ...declared, months };
    },
  });
}
