import { createHash } from "node:crypto";
import { auditActor, listCountingFacts } from "#app/features/accounts/index.server.ts";
import { canonicalJson, recordAudit } from "#app/features/audit/index.server.ts";
import { shanghaiDay } from "#app/lib/date.ts";
import type { PlainMonth } from "#app/lib/month.ts";
import { accepted, refused } from "#app/lib/verdict.ts";
import type { Verdict } from "#app/lib/verdict.ts";
import type { Context, Database, Transaction } from "#app/platform/db.server.ts";
import { columnOfDay, dayOfColumn, monthOfColumn } from "./days.server.ts";
import { findParameters } from "./find-parameters.server.ts";
import { listElsewhere } from "./list-declared-elsewhere.server.ts";
import { takeOver } from "./policy/index.ts";
import type { Finding, TakeoverCode } from "./policy/index.ts";
import { readStaff } from "./read-ledger.server.ts";
import { inYear, readPeople } from "./read-people.server.ts";
import type { LedgerKeeper } from "./save-staff-year.server.ts";

/** One row of the log: whose, whether they go on, and what does not fit. */
export interface FoundRow extends Finding {
  readonly personId: string;
  readonly name: string;
  readonly isCarried: boolean;
}

/** What beginning a year from the year before comes to. */
export interface Takeover {
  readonly carried: number;
  readonly left: number;
  /** Staff of December of the year before. */
  readonly suggestedStaff: number | null;
  /** Age and wages were not checked, for want of parameters. */
  readonly unchecked: boolean;
  readonly rows: readonly FoundRow[];
}

/** What it would come to now; nothing is written. */
export async function previewTakeover(
  organisationId: string,
  year: number,
  ctx: Pick<Context, "now"> & { readonly db: Database | Transaction },
): Promise<Takeover> {
  const { db, now } = ctx;
  const { region } = await db.organisation.findUniqueOrThrow({
    where: { id: organisationId },
    select: { region: true },
  });
  const facts = await listCountingFacts(db, organisationId);
  const where = { organisationId, ...inYear(year - 1) };
  const entries = await readPeople(db, where, year - 1, facts);
  const hashes = entries.map(({ personHash }) => personHash);
  const elsewhere = new Map([
    ...(await firstElsewhere(db, { organisationId, year }, hashes)),
    ...(await firstElsewhere(db, { organisationId, year: year - 1 }, hashes)),
  ]);
  const found = await findParameters(db, { region, dataYear: year - 1 });
  const people = entries.map(({ name, declared, until, personHash }) => ({
    ...{ name, declared, until },
    elsewhere: elsewhere.get(personHash) ?? null,
  }));
  const taken = takeOver(people, {
    year,
    today: shanghaiDay(now),
    rules: found.ok ? found.parameters : null,
  });
  const carried = taken.filter(({ isCarried }) => isCarried).length;
  const { staff } = await readStaff(db, organisationId, year - 1);
  return {
    carried,
    left: taken.length - carried,
    suggestedStaff: staff?.months.at(-1) ?? null,
    unchecked: !found.ok,
    rows: entries.flatMap(({ id: personId, name }, at) => {
      const { isCarried = false, findings = [] } = taken[at] ?? {};
      return findings.map((one) => ({ ...one, personId, name, isCarried }));
    }),
  };
}

/** The first month of a year that another employer's return in force declares, by person. */
async function firstElsewhere(
  db: Database | Transaction,
  of: { readonly organisationId: string; readonly year: number },
  hashes: readonly string[],
): Promise<ReadonlyMap<string, PlainMonth>> {
  const rows = await listElsewhere(db, of, hashes);
  const first = new Map<string, PlainMonth>();
  for (const { personHash, month } of rows) {
    const here = monthOfColumn(month);
    const before = first.get(personHash);
    if (before === undefined || here < before) first.set(personHash, here);
  }
  return first;
}

/** Two logs with one digest say the same. */
export function takeoverDigest(takeover: Takeover): string {
  return createHash("sha256").update(canonicalJson(takeover)).digest("hex");
}

/**
 * Begins a year from the year before, as it was shown: keeps the log of what does not fit. Contracts run on by
 * themselves; what the year already holds is not touched. The same once more is the same log.
 */
export async function keepTakeover(
  { year, digest }: { readonly year: number; readonly digest: string },
  actor: LedgerKeeper,
  { db, now, requestId }: Context,
): Promise<Verdict<{ readonly id: string }, "takeover-changed" | "nobody-before">> {
  const { organisationId } = actor;
  return db.$transaction(async (tx) => {
    await tx.$queryRaw`SELECT id FROM organisations WHERE id = ${organisationId}::uuid FOR UPDATE`;
    const takeover = await previewTakeover(organisationId, year, { db: tx, now });
    const { rows, ...columns } = takeover;
    if (columns.carried + columns.left === 0) return refused("nobody-before");
    const where = { organisationId_year_digest: { organisationId, year, digest } };
    if (takeoverDigest(takeover) !== digest) return refused("takeover-changed");
    const kept = await tx.ledgerTakeover.findUnique({ where, select: { id: true } });
    if (kept) return accepted(kept);
    const { id } = await tx.ledgerTakeover.create({
      data: { organisationId, year, digest, madeById: actor.userId, madeAt: now, ...columns },
      select: { id: true },
    });
    await tx.takeoverFinding.createMany({
      data: rows.map(({ at, ...row }, index) => ({
        takeoverId: id,
        place: index + 1,
        ...row,
        at: at && columnOfDay(at),
      })),
    });
    await recordAudit(tx, {
      action: "ledger.taken-over",
      subject: { type: "ledger-takeover", id },
      actor: auditActor(actor),
      now,
      requestId,
      details: { year, ...columns },
    });
    return accepted({ id });
  });
}

export interface KeptTakeover extends Takeover {
  readonly madeAt: Date;
  readonly madeBy: string;
  readonly digest: string;
}

/** The last log an employer kept for a year; null: none. */
export async function findTakeover(
  organisationId: string,
  year: number,
  { db }: Pick<Context, "db">,
): Promise<KeptTakeover | null> {
  const found = await db.ledgerTakeover.findFirst({
    where: { organisationId, year },
    orderBy: [{ madeAt: "desc" }, { id: "desc" }],
    select: {
      carried: true,
      left: true,
      suggestedStaff: true,
      unchecked: true,
      digest: true,
      madeAt: true,
      madeBy: { select: { name: true } },
      findings: {
        orderBy: { place: "asc" },
        select: {
          personId: true,
          name: true,
          isCarried: true,
          code: true,
          at: true,
          months: true,
        },
      },
    },
  });
  if (!found) return null;
  const { findings, madeBy, ...kept } = found;
  return {
    ...kept,
    madeBy: madeBy.name,
    rows: findings.map(({ code, at, ...row }) => ({
      ...row,
      code: code as TakeoverCode,
      at: at && dayOfColumn(at),
    })),
  };
}

/** December's staff of the year before, where a takeover was kept and the year's own staff is still to be entered. */
export async function suggestedStaff(
  organisationId: string,
  year: number,
  { db }: Context,
): Promise<number | null> {
  return (await findTakeover(organisationId, year, { db }))?.suggestedStaff ?? null;
}
