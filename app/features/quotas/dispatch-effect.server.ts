import { accepted, refused } from "#app/lib/verdict.ts";
import type { Verdict } from "#app/lib/verdict.ts";
import type { Context, Transaction } from "#app/platform/db.server.ts";
import { assessLedger } from "./assess-ledger.server.ts";
import type { KnownOfPeople } from "./assess-ledger.server.ts";
import { findKnown } from "./find-known.server.ts";
import { findParameters } from "./find-parameters.server.ts";
import { readLedger } from "./read-ledger.server.ts";
import { figuresOf } from "./schema/figures.ts";
import type { Figures } from "./schema/figures.ts";

export interface DispatchEffect {
  readonly before: Figures;
  readonly after: Figures;
}

/** What an agreement does to one side's levy, from its whole ledger as it would be filed in time. */
export async function findDispatchEffect(
  db: Context["db"] | Transaction,
  {
    organisationId,
    year,
    agreementId,
  }: { readonly organisationId: string; readonly year: number; readonly agreementId: string },
): Promise<Verdict<{ readonly effect: DispatchEffect }>> {
  const { uscc, region } = await db.organisation.findUniqueOrThrow({
    where: { id: organisationId },
    select: { uscc: true, region: true },
  });
  const found = await findParameters(db, { region, dataYear: year });
  if (!found.ok) return refused("no-parameters");
  const { parameters } = found;
  const ledgers = [
    await readLedger(db, organisationId, year, { agreementId, holds: false }),
    await readLedger(db, organisationId, year, { agreementId, holds: true }),
  ];
  const people = ledgers.flatMap(({ entries }) => entries);
  const known = amongOthers(await findKnown(db, { organisationId, uscc, year }, people));
  const sides: Figures[] = [];
  for (const ledger of ledgers) {
    const assessed = assessLedger(ledger, known, { uscc, filedOn: null, parameters });
    if (!assessed.ok) return assessed;
    sides.push(figuresOf(assessed.assessment, ledger.payroll, parameters));
  }
  const [before, after] = sides as [Figures, Figures];
  return accepted({ effect: { before, after } });
}

/** Without what the two sides of an agreement declare of each other's people: whether it holds is what is supposed. */
function amongOthers({ elsewhere, evidence }: KnownOfPeople): KnownOfPeople {
  return {
    elsewhere: new Map([...elsewhere].filter(([, dispatch]) => dispatch === null)),
    evidence,
  };
}
