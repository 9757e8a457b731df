import type { Fen } from "#app/lib/money.ts";
import { fen } from "#app/lib/money.ts";
import type { SampleOrganisation } from "./organisations.ts";
import { quirkOf } from "./quota-quirks.ts";
import type { Flaw, SamplePerson } from "./quota-people.ts";
import type { Workbench } from "./sample.ts";

/** Staff of a month: near-misses at 30 people, at 1 % and at 1.5 %. */
const STAFF: readonly (readonly [first: number, second: number])[] = [
  [200, 200],
  [30, 30],
  [30, 31],
  [31, 31],
  [100, 100],
  [66, 67],
  [133, 134],
  [400, 400],
  [12, 12],
  [250, 260],
];
/** The first of the employers that lie at a limit or just off it. */
const NEAR_AT = 245;
const NEAR_MISSES = [
  // 1 % to the point, and just below; 1.5 % to the point, and just below; 30 staff, 30.5 and 31.
  { staff: [200, 200], people: 2 },
  { staff: [201, 201], people: 2 },
  { staff: [200, 200], people: 3 },
  { staff: [201, 201], people: 3 },
  { staff: [30, 30], people: 0 },
  { staff: [30, 31], people: 0 },
  { staff: [31, 31], people: 0 },
] as const;

/** What is settled of employer `at` if it is one of the near-misses: nobody flawed, all of grade 3, certified. */
export const nearMiss = (at: number) => NEAR_MISSES[at - NEAR_AT];

export interface LedgerPerson {
  readonly id: string;
  readonly certificateId: string;
  readonly personHash: string;
  readonly flaw: Flaw | null;
  /** Declared by the employer before as well: as its own, or dispatched without agreement. */
  readonly shared: "duplicate" | "dispatch" | null;
  readonly person: SamplePerson;
}

/** Staff of employer `at` in the months of the year that is being filed, or of one so many years `back`. */
export function staffOf(at: number, back = 1): number[] {
  const settled = nearMiss(at)?.staff ?? quirkOf(at)?.staff(back);
  const [first, second] = settled ?? STAFF[at % STAFF.length] ?? [100, 100];
  const founded = foundedIn(at) ?? 1;
  return Array.from({ length: 12 }, (_, month) =>
    month + 1 < founded ? 0 : month < 6 ? first : second,
  );
}

/** The month of the year that is being filed in which employer `at` was founded; null: before that year. */
export const foundedIn = (at: number): number | null => (at === FOUNDED.at ? FOUNDED.month : null);
const FOUNDED = { at: 109, month: 7 } as const;

/** Everything the headcount comes from: some employers have seasonal work, one was founded within the year. */
export function staffYearOf(at: number, back = 1) {
  const isSettled = nearMiss(at) ?? quirkOf(at);
  return {
    months: staffOf(at, back),
    seasonal: at % 9 === 4 && back === 1 && !isSettled ? [{ people: 12, months: 3 }] : [],
    foundedInMonth: foundedIn(at),
  };
}

/** Wages of a year: 60,000 yuan a head, and far more in some, so that the cap shows. */
export function payrollOf(at: number, back = 1): Fen {
  const heads = staffOf(at, back).reduce((sum, one) => sum + one, 0);
  return fen(Math.round(heads / 12) * (at % 17 === 5 ? 20_000_000 : 6_000_000));
}

export const dateOf = (text: string) => new Date(`${text}T00:00:00Z`);

export function addLedger(
  { random, sample, now, seal }: Workbench,
  { id: organisationId }: SampleOrganisation,
  people: readonly LedgerPerson[],
  year: number,
  at: number,
): void {
  sample.staffYears.push({
    organisationId,
    year,
    ...staffYearOf(at),
    payrollFen: payrollOf(at),
    savedAt: now,
  });
  for (const { id, certificateId, personHash, person } of people) {
    const declared = person.declared(year);
    sample.shownCertificates.push({
      id: certificateId,
      organisationId,
      kind: declared.certificate.kind,
      numberEncrypted: seal(person.number, "shown_certificates.number"),
      personHash,
      grade: declared.certificate.grade,
      birthDate: dateOf(declared.birthDate),
      sex: declared.sex,
      validTo: declared.certificate.validTo && dateOf(declared.certificate.validTo),
      shownAt: now,
    });
    sample.ledgerPeople.push({
      id,
      organisationId,
      certificateId,
      name: person.name,
      post: declared.post ?? "other",
      createdAt: now,
      hireId: null,
      byConsent: false,
      version: 1,
    });
    for (const { from, to } of declared.contracts) {
      sample.ledgerContracts.push({
        id: random.uuid(now),
        organisationId,
        personId: id,
        fromDay: dateOf(from),
        toDay: to && dateOf(to),
      });
    }
    for (const month of declared.months) {
      sample.ledgerMonths.push({
        personId: id,
        organisationId,
        month: dateOf(`${month.month}-01`),
        wageFen: month.wage,
        pension: month.pension,
        medical: month.medical,
        wagePayer: month.wagePayer ?? "employer",
        insurancePayer: month.insurancePayer ?? "employer",
      });
    }
  }
}
