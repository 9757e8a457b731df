import { createHash, randomInt } from "node:crypto";
import { auditActor } from "#app/features/accounts/index.server.ts";
import { canonicalJson, recordAudit } from "#app/features/audit/index.server.ts";
import { shanghaiDay } from "#app/lib/date.ts";
import { accepted, refused } from "#app/lib/verdict.ts";
import type { Verdict } from "#app/lib/verdict.ts";
import type { Context, Transaction } from "#app/platform/db.server.ts";
import { enqueue } from "#app/platform/jobs.server.ts";
import type { Prisma } from "#db/generated/client.ts";
import { assessLedger, ledgerDigest } from "./assess-ledger.server.ts";
import type { AssessedEntry } from "./assess-ledger.server.ts";
import { columnOfMonth } from "./days.server.ts";
import { findKnown } from "./find-known.server.ts";
import { findParameters } from "./find-parameters.server.ts";
import { moveReturn } from "./policy/return-states.ts";
import { handInProofs } from "./proofs/keep-proof.server.ts";
import { readLedger } from "./read-ledger.server.ts";
import type { LedgerYear } from "./read-ledger.server.ts";
import { beginReturn, returnInState } from "./return-row.server.ts";
import type { ReturnRow } from "./return-row.server.ts";
import type { LedgerKeeper } from "./save-staff-year.server.ts";
import { figuresOf } from "./schema/figures.ts";

export interface SubmitInput {
  readonly year: number;
  /** Digest of the ledger that was checked: what was seen is what is filed. */
  readonly digest: string;
}

/**
 * Files the return of a data year from the ledger, once: of two at the same time the second finds it filed. The ledger,
 * the parameters and what the rules made of them are kept with the version and never change.
 */
export async function submitReturn(
  { year, digest }: SubmitInput,
  actor: LedgerKeeper,
  { db, now, requestId }: Context,
): Promise<Verdict<{ readonly receipt: string }>> {
  const { organisationId } = actor;
  return db.$transaction(async (tx): Promise<Verdict<{ readonly receipt: string }>> => {
    const row = await beginReturn(tx, { organisationId, year }, now);
    if (!row) return refused("not-found");
    const found = await findParameters(tx, { region: row.region, dataYear: year });
    if (!found.ok) return refused("no-parameters");
    const { parameters } = found;
    const subject = returnInState(row, parameters.filingWindow, now);
    const today = shanghaiDay(now);
    const may = moveReturn(subject, "submit", actor, today);
    if (!may.ok) return refused(may.reason, { state: row.state });

    const ledger = await readLedger(tx, organisationId, year);
    const { uscc } = row.organisation;
    const known = await findKnown(tx, { organisationId, uscc, year }, ledger.entries);
    if (ledgerDigest(ledger, known) !== digest) return refused("ledger-changed");
    const firstFiledAt = row.firstFiledAt ?? now;
    const filedOn = shanghaiDay(firstFiledAt);
    const assessed = assessLedger(ledger, known, { uscc, filedOn, parameters });
    if (!assessed.ok) return assessed;

    const { entries, assessment, employer } = assessed;
    const months = entries.flatMap((entry) => entry.months);
    const exceptions = months.filter(({ codes }) => codes.length > 0).length;
    const verdict = moveReturn(subject, "submit", actor, today, { hasExceptions: exceptions > 0 });
    if (!verdict.ok) return verdict;
    const figures = figuresOf(assessment, ledger.payroll, parameters);
    const receipt = newReceipt(year);
    const content = {
      employer,
      staff: ledger.staff,
      payroll: ledger.payroll,
      parameters: parameters.used,
      figures,
      people: entries.map(({ personHash, declared, months: found }) => ({
        personHash,
        declared,
        found,
      })),
    };
    const number = (await countVersions(tx, row)) + 1;
    const version = await tx.returnVersion.create({
      data: {
        returnId: row.id,
        organisationId,
        number,
        receipt,
        submittedAt: now,
        submittedById: actor.userId,
        employer,
        staff: ledger.staff as Prisma.InputJsonValue,
        payrollFen: BigInt(ledger.payroll),
        parameters: parameters.used,
        figures,
        digest: createHash("sha256").update(canonicalJson(content)).digest("hex"),
      },
      select: { id: true },
    });
    await handInProofs(tx, { organisationId, year }, number);
    await writePeople(tx, { versionId: version.id, organisationId }, entries, ledger);
    const { count } = await tx.quotaReturn.updateMany({
      where: { id: row.id, organisationId, state: row.state, version: row.version },
      data: {
        state: verdict.to,
        filed: number,
        firstFiledAt,
        submittedAt: now,
        submittedById: actor.userId,
        exceptions,
        duplicates: months.filter(({ codes }) => codes.includes("DUP_PERSON_MONTH")).length,
        ...NOBODY_DECIDES,
        version: { increment: 1 },
      },
    });
    if (count !== 1) throw new Error("quota-return.submitted: a locked return changed");
    await recordAudit(tx, {
      action: "quota-return.submitted",
      subject: { type: "quota-return", id: row.id },
      actor: auditActor(actor),
      now,
      requestId,
      details: { from: row.state, to: verdict.to, number, receipt, exceptions, due: figures.due },
    });
    await enqueue(tx, { task: "returns.recount-duplicates", key: row.id });
    return accepted({ receipt });
  });
}

/** What a decision leaves on a return, before there is one. */
export const NOBODY_DECIDES = {
  proposedAt: null,
  proposedById: null,
  decidedAt: null,
  decidedById: null,
  lockedById: null,
  lockedUntil: null,
} as const satisfies Prisma.QuotaReturnUpdateManyMutationInput;

function countVersions(tx: Transaction, { id, organisationId }: ReturnRow): Promise<number> {
  return tx.returnVersion.count({ where: { returnId: id, organisationId } });
}

/** Spoken digit by digit: the year, then twelve figures. */
function newReceipt(year: number): string {
  const six = () => String(randomInt(1_000_000)).padStart(6, "0");
  return `NS${year}-${six()}-${six()}`;
}

async function writePeople(
  tx: Transaction,
  ids: { readonly versionId: string; readonly organisationId: string },
  entries: readonly AssessedEntry[],
  ledger: LedgerYear,
): Promise<void> {
  const people = await tx.returnPerson.createManyAndReturn({
    data: entries.map(({ name, personHash, certificateId, declared }) => ({
      ...ids,
      name,
      personHash,
      certificateId,
      contracts: declared.contracts,
      post: declared.post ?? "managerial-or-technical",
    })),
    select: { id: true, personHash: true },
  });
  const idOf = new Map(people.map(({ id, personHash }) => [personHash, id]));
  await tx.returnMonth.createMany({
    data: ledger.entries.flatMap(({ personHash, declared }, at) =>
      declared.months.flatMap((given, index) => {
        const found = entries[at]?.months[index];
        const returnPersonId = idOf.get(personHash);
        if (!found || !returnPersonId) throw new Error("a person without an assessment");
        return [
          {
            returnPersonId,
            personHash,
            month: columnOfMonth(given.month),
            wageFen: given.wage,
            pension: given.pension,
            medical: given.medical,
            wagePayer: given.wagePayer ?? "employer",
            insurancePayer: given.insurancePayer ?? "employer",
            weight: found.weight,
            codes: [...found.codes],
          },
        ];
      }),
    ),
  });
}
