import type { PlainDate } from "#app/lib/date.ts";
import type { PlainMonth } from "#app/lib/month.ts";
import type { Fen } from "#app/lib/money.ts";

/** What the population database of the DPF answered about a certificate. */
export type CertificateRecord = "found" | "not-found" | "name-mismatch";

/**
 * A disability certificate (残疾人证, grades 1 to 4) or a disabled serviceman's certificate (残疾军人证, grades 1 to 10,
 * of which 1 to 8 count). Grade 1 is the most severe of both.
 */
export type Certificate = {
  readonly kind: "disability" | "military";
  /** The grade in force when the return is filed. */
  readonly grade: number;
  /** Grades held before, each up to and including `to`. */
  readonly earlierGrades?: readonly { readonly grade: number; readonly to: PlainDate }[];
  /** The last day of validity as the population database has it; null: without an end. */
  readonly validTo: PlainDate | null;
  /** "found" where nothing is said. */
  readonly record?: CertificateRecord;
};

/** A labour contract, or a post within the establishment (在编), which has no end. */
export type Contract = {
  readonly from: PlainDate;
  /** Null: without a fixed term, or within the establishment. */
  readonly to: PlainDate | null;
};

/** Who pays: the employer, a unit shown to belong to it (关联单位), or another. */
export type Payer = "employer" | "affiliate" | "other";

/** A dispatched person's month (劳务派遣): counted at the agency unless both sides agreed on the host in writing. */
export type DispatchedMonth = {
  /** The side whose return this is. */
  readonly side: "agency" | "host";
  /** The side on which the written agreement counts the person; null: no agreement. */
  readonly agreedSide: "agency" | "host" | null;
  /** Whether the other side declares the same month. */
  readonly otherSideDeclares: boolean;
};

/** What is known of one person in one month at one employer. */
export type PersonMonth = {
  readonly month: PlainMonth;
  /** Paid for this month; null: no data. */
  readonly wage: Fen | null;
  /** Employee pension insurance paid in full. */
  readonly pension: boolean;
  /** Employee medical insurance paid in full. */
  readonly medical: boolean;
  /** "employer" where nothing is said. */
  readonly wagePayer?: Payer;
  /** "employer" where nothing is said. */
  readonly insurancePayer?: Payer;
  /** Whether another return already counts this person in this month. */
  readonly countedElsewhere?: boolean;
  readonly dispatch?: DispatchedMonth;
};

/** A disabled person on an employer's return. Names and numbers are not the rules' business. */
export type DeclaredPerson = {
  readonly certificate: Certificate;
  readonly birthDate: PlainDate;
  readonly sex: "male" | "female";
  /** Women in managerial or technical posts retire later; "managerial-or-technical" where nothing is said. */
  readonly post?: "managerial-or-technical" | "other";
  readonly contracts: readonly Contract[];
  /** The day of graduation, for regions that weigh recent graduates. */
  readonly graduatedOn?: PlainDate;
  readonly months: readonly PersonMonth[];
};
