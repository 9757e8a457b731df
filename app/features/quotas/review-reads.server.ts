import { listShownNumbers } from "#app/features/accounts/index.server.ts";
import type { Officer } from "#app/features/accounts/policy/index.ts";
import { listActivity } from "#app/features/audit/index.server.ts";
import type { Activity } from "#app/features/audit/index.server.ts";
import { shanghaiDay } from "#app/lib/date.ts";
import type { PlainDate } from "#app/lib/date.ts";
import { fen } from "#app/lib/money.ts";
import type { PlainMonth } from "#app/lib/month.ts";
import type { Context } from "#app/platform/db.server.ts";
import { assessVersion, codesOf, recognisedOf, staffKept } from "./assess-version.server.ts";
import { monthOfColumn } from "./days.server.ts";
import { findEvidence } from "./find-evidence.server.ts";
import { listElsewhere } from "./list-declared-elsewhere.server.ts";
import { returnScope, windowOf } from "./move-return.server.ts";
import { evidenceGapsOf } from "./policy/index.ts";
import type {
  Evidence,
  EvidenceGap,
  MonthCode,
  Payer,
  PersonEvidence,
  Post,
} from "./policy/index.ts";
import { listHandedIn } from "./proofs/read-proofs.server.ts";
import type { Proof } from "./proofs/read-proofs.server.ts";
import { returnMovesFor } from "./policy/return-states.ts";
import type { ReturnMove, ReturnState } from "./policy/return-states.ts";
import { findFiledVersion, returnInState, returnSelect } from "./return-row.server.ts";
import type { FiledVersion } from "./return-row.server.ts";
import { findReviewedUnit } from "./reviewed-unit.server.ts";
import type { ReviewedUnit } from "./reviewed-unit.server.ts";
import { unsettledMonths } from "./unsettled-duplicates.server.ts";
import type { DeterminationContent } from "./schema/determination.ts";
import { figuresSchema } from "./schema/figures.ts";
import type { Figures } from "./schema/figures.ts";

const payingSources = ["tax", "pension", "medical"] as const;
type PayingSource = (typeof payingSources)[number];

export interface ReviewedMonth {
  readonly month: PlainMonth;
  readonly wage: number | null;
  readonly pension: boolean;
  readonly medical: boolean;
  readonly wagePayer: Payer;
  readonly insurancePayer: Payer;
  readonly weight: number;
  readonly codes: readonly MonthCode[];
  readonly decision: "accepted" | "rejected" | null;
  readonly decisionReason: string | null;
  readonly recognised: number;
  /** What the sources in force say of the month; null each: nothing. */
  readonly source: {
    readonly wage: number | null;
    readonly pension: boolean | null;
    readonly medical: boolean | null;
  };
  /** Other units that paid by the sources: whose word, and the unit's code. */
  readonly otherPayers: readonly { readonly by: PayingSource; readonly uscc: string }[];
  /** In what they differ from what was declared. */
  readonly gaps: readonly EvidenceGap[];
  /** Other employers that declare the person in this month. */
  readonly elsewhere: readonly { readonly employer: string; readonly region: string }[];
}

export interface ReviewedReturn {
  readonly id: string;
  readonly year: number;
  readonly region: string;
  readonly state: ReturnState;
  readonly version: number;
  readonly employer: ReviewedUnit;
  readonly submittedAt: Date | null;
  readonly receipt: string;
  readonly filedNumber: number;
  readonly staff: DeterminationContent["staff"];
  readonly declared: Figures;
  /** By the decisions made so far. */
  readonly verified: Figures | null;
  /** Proofs of the unit, and of people who are no longer declared. */
  readonly proofs: readonly Proof[];
  readonly people: readonly {
    readonly id: string;
    readonly name: string;
    readonly proofs: readonly Proof[];
    readonly certificate: {
      readonly kind: "disability" | "military";
      readonly number: string;
      readonly validTo: PlainDate | null;
    } | null;
    /** What the population database in force says; null: nothing. */
    readonly evidence: PersonEvidence | null;
    readonly contracts: readonly { readonly from: PlainDate; readonly to: PlainDate | null }[];
    /** As filed; null: filed before it was kept. */
    readonly post: Post | null;
    readonly months: readonly ReviewedMonth[];
  }[];
  /** People with months that another employer declares too and nobody decided on: they hold up the certifying. */
  readonly unsettled: readonly { readonly name: string; readonly months: readonly PlainMonth[] }[];
  readonly thread: readonly {
    readonly id: string;
    readonly move: string;
    readonly side: string;
    readonly text: string;
    readonly at: Date;
  }[];
  readonly activity: readonly Activity[];
  readonly moves: readonly ReturnMove[];
  readonly hold: "mine" | "theirs" | "free";
  /** Who has it in hand, and until when; null: nobody. */
  readonly holder: { readonly name: string; readonly until: Date } | null;
}

/** Everything an officer decides by; null outside the officer's district and before it was filed. */
export async function findReturnReview(
  id: string,
  officer: Officer,
  { db, now }: Context,
): Promise<ReviewedReturn | null> {
  const row = await db.quotaReturn.findFirst({
    where: { id, ...returnScope(officer), filed: { gt: 0 } },
    select: {
      ...returnSelect,
      messages: {
        orderBy: [{ at: "asc" }, { id: "asc" }],
        select: { id: true, move: true, side: true, text: true, at: true },
      },
    },
  });
  const filed = row && (await findFiledVersion(db, row));
  if (!row || !filed) return null;
  const hashes = filed.people.map(({ personHash }) => personHash);
  const [employer, numbers, elsewhere, activity, window, evidence, proofs, holder] =
    await Promise.all([
      findReviewedUnit(db, row.organisationId),
      listShownNumbers(
        db,
        filed.people.map(({ certificateId }) => certificateId),
      ),
      listElsewhere(db, row, hashes),
      listActivity(db, { type: "quota-return", id }),
      windowOf(db, row),
      findEvidence(db, { uscc: row.organisation.uscc, year: row.year, people: filed.people }),
      listHandedIn(db, row, hashes),
      row.lockedById === null
        ? null
        : db.user.findUnique({ where: { id: row.lockedById }, select: { name: true } }),
    ]);
  const subject = returnInState(row, window, now);
  const verified = assessVersion(row, filed);
  return {
    id: row.id,
    year: row.year,
    region: row.region,
    state: row.state,
    version: row.version,
    employer,
    submittedAt: row.submittedAt,
    receipt: filed.receipt,
    filedNumber: filed.number,
    staff: staffKept.parse(filed.staff),
    declared: figuresSchema.parse(filed.figures),
    verified: verified.ok ? verified.year.figures : null,
    proofs: proofs.get("") ?? [],
    people: filed.people.map((person) => ({
      id: person.id,
      name: person.name,
      proofs: proofs.get(person.personHash) ?? [],
      certificate: numbers.get(person.certificateId) ?? null,
      evidence: evidence.get(person.personHash)?.person ?? null,
      contracts: person.contracts as unknown as ReviewedReturn["people"][number]["contracts"],
      post: person.post as Post | null,
      months: person.months.map((one) => ({
        month: monthOfColumn(one.month),
        wage: one.wageFen,
        pension: one.pension,
        medical: one.medical,
        wagePayer: one.wagePayer as Payer,
        insurancePayer: one.insurancePayer as Payer,
        weight: one.weight,
        codes: codesOf(one),
        decision: one.decision,
        decisionReason: one.decisionReason,
        recognised: recognisedOf(one),
        ...sourcedMonth(one, evidence.get(person.personHash)),
        elsewhere: elsewhere
          .filter(
            (other) =>
              other.personHash === person.personHash &&
              other.month.getTime() === one.month.getTime(),
          )
          .map(({ employer, region }) => ({ employer, region })),
      })),
    })),
    unsettled: filed.people.flatMap((person) => {
      const months = unsettledMonths(person, elsewhere).map(monthOfColumn);
      return months.length > 0 ? [{ name: person.name, months }] : [];
    }),
    thread: row.messages,
    activity,
    moves: returnMovesFor(subject, officer, shanghaiDay(now)),
    hold:
      subject.lockedById === null
        ? "free"
        : subject.lockedById === officer.userId
          ? "mine"
          : "theirs",
    holder:
      subject.lockedById === null || row.lockedUntil === null
        ? null
        : { name: holder?.name ?? "", until: row.lockedUntil },
  };
}

type FiledMonth = FiledVersion["people"][number]["months"][number];

/** A declared month beside what the sources say of it. */
export function sourcedMonth(
  one: FiledMonth,
  evidence: Evidence | undefined,
): Pick<ReviewedMonth, "source" | "otherPayers" | "gaps"> {
  const found = evidence?.months.get(monthOfColumn(one.month));
  const declared = {
    month: monthOfColumn(one.month),
    wage: one.wageFen === null ? null : fen(one.wageFen),
    pension: one.pension,
    medical: one.medical,
    wagePayer: one.wagePayer as Payer,
    insurancePayer: one.insurancePayer as Payer,
  };
  return {
    source: {
      wage: found?.tax?.wage ?? null,
      pension: found?.pension?.isPaid ?? null,
      medical: found?.medical?.isPaid ?? null,
    },
    otherPayers: payingSources.flatMap((by) => {
      const uscc = found?.[by]?.otherPayer;
      return uscc === undefined ? [] : [{ by, uscc }];
    }),
    gaps: found ? evidenceGapsOf(declared, found) : [],
  };
}
