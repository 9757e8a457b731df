import { accepted, refused } from "#app/lib/verdict.ts";
import type { Verdict } from "#app/lib/verdict.ts";
import type { Context, Transaction } from "#app/platform/db.server.ts";
import { assessLedger } from "./assess-ledger.server.ts";
import { findFiling } from "./find-filing.server.ts";
import { findKnown } from "./find-known.server.ts";
import { readLedger } from "./read-ledger.server.ts";
import { figuresOf } from "./schema/figures.ts";
import type { Figures } from "./schema/figures.ts";

export interface DispatchEffect {
  readonly before: Figures;
  readonly after: Figures;
}

interface AskedSide {
  readonly organisationId: string;
  readonly year: number;
  readonly agreementId: string;
}

/** What an agreement does to one side's levy, from its whole ledger as it would be filed now. */
export async function findDispatchEffect(
  db: Context["db"] | Transaction,
  { organisationId, year, agreementId }: AskedSide,
  now: Date,
): Promise<Verdict<{ readonly effect: DispatchEffect }>> {
  const { uscc, rules } = await findFiling(db, { organisationId, year }, now);
  if (!rules) return refused("no-parameters");
  const ledgers = [
    await readLedger(db, organisationId, year, { agreementId, holds: false }),
    await readLedger(db, organisationId, year, { agreementId, holds: true }),
  ];
  const people = ledgers.flatMap(({ entries }) => entries);
  const asked = { organisationId, uscc, year, supposed: agreementId };
  const known = await findKnown(db, asked, people);
  const sides: Figures[] = [];
  for (const ledger of ledgers) {
    const assessed = assessLedger(ledger, known, { uscc, ...rules });
    if (!assessed.ok) return assessed;
    sides.push(figuresOf(assessed.assessment, ledger.payroll, rules.parameters));
  }
  const [before, after] = sides as [Figures, Figures];
  return accepted({ effect: { before, after } });
}
