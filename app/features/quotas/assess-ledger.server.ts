import { createHash } from "node:crypto";
import { canonicalJson } from "#app/features/audit/index.server.ts";
import type { PlainDate } from "#app/lib/date.ts";
import type { PlainMonth } from "#app/lib/month.ts";
import { accepted, refused } from "#app/lib/verdict.ts";
import type { Verdict } from "#app/lib/verdict.ts";
import type { LedgerEntry, LedgerYear } from "./read-ledger.server.ts";
import { assess, employerKindOf } from "./policy/index.ts";
import type {
  AssessedMonth,
  Assessment,
  AssessmentRefusal,
  Employer,
  QuotaParameters,
} from "./policy/index.ts";
import { checkLedger } from "./policy/ledger.ts";
import type { LedgerGap } from "./policy/ledger.ts";

export interface AssessedEntry extends LedgerEntry {
  readonly months: readonly AssessedMonth[];
}

/** Keys of person-months that another employer's filed return declares, as `personMonthKey` makes them. */
export type DeclaredElsewhere = ReadonlySet<string>;

export function personMonthKey(personHash: string, month: PlainMonth): string {
  return `${personHash} ${month}`;
}

/** The levy's view of an employer: its kind is what its unified code says. */
export function employerOfUscc(uscc: string): Employer | undefined {
  const kind = employerKindOf(uscc);
  return kind && { kind, registeredOn: null };
}

interface Question {
  readonly uscc: string;
  /** Null: not filed yet. */
  readonly filedOn: PlainDate | null;
  readonly parameters: QuotaParameters;
  readonly elsewhere?: DeclaredElsewhere;
}

/** What the rules make of a ledger: every month of everybody, levy and reward. */
export function assessLedger(
  ledger: LedgerYear,
  { uscc, filedOn, parameters, elsewhere = new Set() }: Question,
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
  const people = ledger.entries.map(({ declared, personHash }) => ({
    ...declared,
    months: declared.months.map((one) =>
      elsewhere.has(personMonthKey(personHash, one.month))
        ? { ...one, countedElsewhere: true }
        : one,
    ),
  }));
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

/** What somebody checked before filing: a ledger that changed since has another digest. */
export function ledgerDigest({ staff, payroll, entries }: LedgerYear): string {
  const people = entries.map(({ id, name, declared }) => ({ id, name, declared }));
  return createHash("sha256").update(canonicalJson({ staff, payroll, people })).digest("hex");
}
