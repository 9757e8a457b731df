import { createHash } from "node:crypto";
import { assess, employerKindOf } from "#app/features/quotas/policy/index.ts";
import type {
  AssessedMonth,
  QuotaParameters,
  ReturnState,
} from "#app/features/quotas/policy/index.ts";
import { determinationDigest, figuresOf } from "#app/features/quotas/index.server.ts";
import type { Figures } from "#app/features/quotas/index.server.ts";
import { shanghaiDay } from "#app/lib/date.ts";
import type { PlainDate } from "#app/lib/date.ts";
import { monthsOfYear } from "#app/lib/month.ts";
import type { SampleOrganisation } from "./organisations.ts";
import { dateOf, payrollOf, staffYearOf } from "./quota-ledger.ts";
import type { LedgerPerson } from "./quota-ledger.ts";
import type { Workbench } from "./sample.ts";

export interface Officers {
  readonly reviewer: string;
}

/** States whose months are recognised. */
export const CERTIFIED: ReadonlySet<ReturnState> = new Set(["approved", "sent_to_tax", "closed"]);
const MESSAGES: Readonly<
  Partial<Record<ReturnState, readonly [move: string, side: string, text: string]>>
> = {
  returned: ["send-back", "bureau", "4月至6月的社会保险缴费证明没有上传，请补充后重新申报。"],
  rejected: ["reject", "bureau", "经核实，申报的人员没有在贵单位工作，不能计入。"],
  reconsider: ["reconsider", "employer", "审核时没有计入的三个月已经补缴社会保险，请复核。"],
  under_review: ["object", "employer", "4月至6月的工资分两次发放，银行流水可以证明。"],
};

export interface ReturnWish {
  readonly organisation: SampleOrganisation;
  readonly state: ReturnState;
  readonly year: number;
  readonly at: number;
  readonly back: number;
  readonly parameters: QuotaParameters;
}

export function addReturn(
  bench: Workbench,
  wish: ReturnWish,
  people: readonly LedgerPerson[],
  officers: Officers,
): void {
  const { random, sample, ago } = bench;
  const { organisation, state, year, at, back } = wish;
  const { employer, id: organisationId, writers } = organisation;
  const submittedAt =
    back === 1
      ? ago(2 + (at % 40))
      : dateOf(`${year + 1}-${state === "rejected" ? "11" : `0${3 + (at % 6)}`}-15`);
  const id = random.uuid(submittedAt);
  const isFiled = state !== "lapsed";
  const row = { id, organisationId, year, region: employer.region, state, createdAt: submittedAt };
  const assessed = isFiled ? assessReturn(wish, people, shanghaiDay(submittedAt)) : undefined;
  if (isFiled && !assessed) return;
  const isDecided = CERTIFIED.has(state) || state === "rejected";
  const decidedAt = new Date(submittedAt.getTime() + 86_400_000);
  sample.quotaReturns.push({
    ...row,
    filed: isFiled ? 1 : 0,
    firstFiledAt: isFiled ? submittedAt : null,
    submittedAt: isFiled ? submittedAt : null,
    submittedById: isFiled ? (writers[0] ?? null) : null,
    exceptions: assessed?.months.flat().filter(({ codes }) => codes.length > 0).length ?? 0,
    duplicates: assessed?.duplicates ?? 0,
    proposedAt: state === "awaiting_second" ? decidedAt : null,
    proposedById: state === "awaiting_second" ? officers.reviewer : null,
    decidedAt: isDecided ? decidedAt : null,
    decidedById: isDecided ? officers.reviewer : null,
    version: 1,
  });
  const subject = { type: "quota-return", id };
  if (!assessed) {
    const system = { id: null, kind: "system" };
    sample.audits.push({ action: "quota-return.lapsed", subject, actor: system, now: submittedAt });
    return;
  }
  const filer = { id: writers[0] ?? null, kind: "employer-member:owner" };
  sample.audits.push({ action: "quota-return.submitted", subject, actor: filer, now: submittedAt });
  if (isDecided) {
    const action = `quota-return.${state === "rejected" ? "rejected" : "approved"}`;
    const officer = { id: officers.reviewer, kind: "officer:reviewer" };
    sample.audits.push({ action, subject, actor: officer, now: decidedAt });
  }
  const versionId = addVersion(bench, wish, { id, submittedAt, assessed }, people);
  addMessage(bench, wish, id, decidedAt, officers);
  if (CERTIFIED.has(state)) {
    addDetermination(
      bench,
      wish,
      { id, versionId, assessed, issuedAt: decidedAt },
      people,
      officers,
    );
  }
}

const SHARED = {
  duplicate: { countedElsewhere: true },
  dispatch: { dispatch: { side: "agency", agreedSide: null, otherSideDeclares: true } },
} as const;

interface AssessedReturn {
  readonly figures: Figures;
  readonly months: readonly (readonly AssessedMonth[])[];
  readonly duplicates: number;
}

/** The rules themselves say what every sample return comes to; undefined where they refuse it. */
function assessReturn(
  { organisation, year, at, back, parameters }: ReturnWish,
  people: readonly LedgerPerson[],
  filedOn: PlainDate,
): AssessedReturn | undefined {
  const kind = employerKindOf(organisation.employer.uscc);
  if (!kind) return undefined;
  const { opens, closes } = parameters.filingWindow;
  const answer = assess(
    {
      employer: { kind, registeredOn: null },
      staff: staffYearOf(at, back),
      payroll: payrollOf(at, back),
      disabled: {
        people: people.map(({ person, shared }) => {
          const declared = person.declared(year);
          const both = shared === null ? {} : SHARED[shared];
          return { ...declared, months: declared.months.map((one) => ({ ...one, ...both })) };
        }),
      },
      // In the sample's district the window of the year being filed is open all year.
      filedOn: filedOn >= opens && (filedOn <= closes || back > 1) ? filedOn : null,
    },
    parameters,
  );
  if (!answer.ok) return undefined;
  const { assessment } = answer;
  return {
    figures: figuresOf(assessment, payrollOf(at, back), parameters),
    months: assessment.people.map(({ months }) => months),
    duplicates: people.filter(({ shared }) => shared === "duplicate").length * 12,
  };
}

function addVersion(
  { random, sample }: Workbench,
  { organisation, state, year, at, back, parameters }: ReturnWish,
  {
    id: returnId,
    submittedAt,
    assessed,
  }: { readonly id: string; readonly submittedAt: Date; readonly assessed: AssessedReturn },
  people: readonly LedgerPerson[],
): string {
  const versionId = random.uuid(submittedAt);
  const { id: organisationId, writers } = organisation;
  const number = String(100_000_000_000 + sample.returnVersions.length * 7_919).slice(-12);
  sample.returnVersions.push({
    id: versionId,
    returnId,
    organisationId,
    number: 1,
    receipt: `NS${year}-${number.slice(0, 6)}-${number.slice(6)}`,
    submittedAt,
    submittedById: writers[0] ?? "",
    employer: { kind: employerKindOf(organisation.employer.uscc) ?? null, registeredOn: null },
    staff: staffYearOf(at, back),
    payrollFen: payrollOf(at, back),
    parameters: parameters.used.map((row) => ({ ...row })),
    figures: assessed.figures,
    digest: createHash("sha256")
      .update(`${returnId} ${JSON.stringify(assessed.figures)}`)
      .digest("hex"),
  });
  people.forEach(({ certificateId, personHash, person }, index) => {
    const declared = person.declared(year);
    const returnPersonId = random.uuid(submittedAt);
    sample.returnPeople.push({
      id: returnPersonId,
      versionId,
      organisationId,
      name: person.name,
      personHash,
      certificateId,
      contracts: declared.contracts.map((one) => ({ ...one })),
      post: declared.post ?? "managerial-or-technical",
    });
    declared.months.forEach((one, month) => {
      const found = assessed.months[index]?.[month];
      sample.returnMonths.push({
        returnPersonId,
        month: dateOf(`${one.month}-01`),
        personHash,
        wageFen: one.wage,
        pension: one.pension,
        medical: one.medical,
        wagePayer: one.wagePayer ?? "employer",
        insurancePayer: one.insurancePayer ?? "employer",
        weight: found?.weight ?? 1,
        codes: [...(found?.codes ?? [])],
        recognised: CERTIFIED.has(state) ? (found?.counts ?? 0) : null,
      });
    });
  });
  return versionId;
}

function addMessage(
  { random, sample }: Workbench,
  { organisation, state }: ReturnWish,
  returnId: string,
  now: Date,
  officers: Officers,
): void {
  const [move, side, text] = MESSAGES[state] ?? [];
  if (!move || !side || !text) return;
  sample.returnMessages.push({
    id: random.uuid(now),
    returnId,
    organisationId: organisation.id,
    move,
    side,
    authorId: side === "bureau" ? officers.reviewer : (organisation.writers[0] ?? null),
    text,
    at: now,
  });
}

function addDetermination(
  { random, sample }: Workbench,
  { organisation, year, at, back }: ReturnWish,
  {
    id: returnId,
    versionId,
    assessed,
    issuedAt,
  }: {
    readonly id: string;
    readonly versionId: string;
    readonly assessed: AssessedReturn;
    readonly issuedAt: Date;
  },
  people: readonly LedgerPerson[],
  officers: Officers,
): void {
  const { employer, id: organisationId } = organisation;
  const { figures } = assessed;
  const number = `${year}-${employer.region}-${900_000 + sample.determinations.length}`;
  const content = {
    unit: employer.name,
    uscc: employer.uscc,
    figures,
    staff: staffYearOf(at, back),
    people: people.map(({ person }, index) => ({
      name: person.name,
      months: monthsOfYear(year).map(
        (month) => assessed.months[index]?.find((one) => one.month === month)?.counts ?? null,
      ),
    })),
  };
  sample.determinations.push({
    id: random.uuid(issuedAt),
    returnId,
    versionId,
    organisationId,
    year,
    number,
    edition: 1,
    figures: content,
    dueFen: figures.due,
    rewardFen: figures.reward,
    issuedAt,
    issuedById: officers.reviewer,
    digest: determinationDigest(content, { number, edition: 1, year, issuedAt }),
    checkCode: `${"Y".repeat(8)}${String(sample.determinations.length).padStart(8, "0")}`,
  });
}
