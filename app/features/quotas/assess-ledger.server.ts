import { createHash } from "node:crypto";
import { canonicalJson } from "#app/features/audit/index.server.ts";
import type { PlainDate } from "#app/lib/date.ts";
import type { PlainMonth } from "#app/lib/month.ts";
import { accepted, refused } from "#app/lib/verdict.ts";
import type { Verdict } from "#app/lib/verdict.ts";
import type { LedgerYear } from "./read-ledger.server.ts";
import type { LedgerEntry } from "./read-people.server.ts";
import { assess, employerKindOf, withEvidence } from "./policy/index.ts";
import type {
  AssessedMonth,
  Assessment,
  AssessmentRefusal,
  DispatchedMonth,
  Employer,
  Evidence,
  QuotaParameters,
} from "./policy/index.ts";
import { checkLedger } from "./policy/ledger.ts";
import type { LedgerGap } from "./policy/ledger.ts";

export interface AssessedEntry extends LedgerEntry {
  readonly months: readonly AssessedMonth[];
}

/**
 * Person-months that another employer's filed return declares, by `personMonthKey`: what a dispatch agreement between
 * the two says of it, or null where there is none.
 */
export type DeclaredElsewhere = ReadonlyMap<string, DispatchedMonth | null>;

export function personMonthKey(personHash: string, month: PlainMonth): string {
  return `${personHash} ${month}`;
}

/** The levy's view of an employer: its kind is what its unified code says. */
export function employerOfUscc(uscc: string): Employer | undefined {
  const kind = employerKindOf(uscc);
  return kind && { kind, registeredOn: null };
}

/** What is known of a ledger's people beside what their employer entered. */
export interface KnownOfPeople {
  readonly elsewhere: DeclaredElsewhere;
  /** What the sources in force say of people, by their hash. */
  readonly evidence: ReadonlyMap<string, Evidence>;
}

interface Question {
  readonly uscc: string;
  /** Null: not filed yet. */
  readonly filedOn: PlainDate | null;
  readonly parameters: QuotaParameters;
}

/** What the rules make of a ledger and of what is known beside it: every month of everybody, levy and reward. */
export function assessLedger(
  ledger: LedgerYear,
  { elsewhere, evidence }: KnownOfPeople,
  { uscc, filedOn, parameters }: Question,
): Verdict<
  {
    readonly entries: readonly AssessedEntry[];
    readonly assessment: Assessment;
    readonly employer: Employer;
  },
  LedgerGap | AssessmentRefusal
> {
  const checked = checkLedger(ledger.staff);
  if (!checked.ok) return checked;
  const employer = employerOfUscc(uscc);
  if (!employer || !ledger.staff) return refused("not-subject");
  const people = ledger.entries.map(({ declared, personHash }) => {
    const found = evidence.get(personHash);
    const sourced = found ? withEvidence(declared, found) : declared;
    return {
      ...sourced,
      months: sourced.months.map((one) => {
        const other = elsewhere.get(personMonthKey(personHash, one.month));
        if (other === undefined) return one;
        return other === null ? { ...one, countedElsewhere: true } : { ...one, dispatch: other };
      }),
    };
  });
  const { staff, payroll } = ledger;
  const answer = assess({ employer, staff, payroll, disabled: { people }, filedOn }, parameters);
  if (!answer.ok) return answer;
  const { assessment } = answer;
  const entries = ledger.entries.map((entry, at) => ({
    ...entry,
    months: assessment.people[at]?.months ?? [],
  }));
  return accepted({ entries, assessment, employer });
}

/** What somebody checked before filing: a ledger that changed since, or what is known beside it, has another digest. */
export function ledgerDigest(
  { staff, payroll, entries }: LedgerYear,
  { elsewhere, evidence }: KnownOfPeople,
): string {
  const people = entries.map(({ id, name, declared }) => ({ id, name, declared }));
  const known = {
    elsewhere: sorted(elsewhere),
    evidence: sorted(evidence).map(([hash, { person, months }]) => [hash, person, sorted(months)]),
  };
  return createHash("sha256")
    .update(canonicalJson({ staff, payroll, people, ...known }))
    .digest("hex");
}

function sorted<V>(map: ReadonlyMap<string, V>): [string, V][] {
  return [...map].toSorted(([a], [b]) => (a < b ? -1 : 1));
}
