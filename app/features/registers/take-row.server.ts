import { shanghaiDay } from "#app/lib/date.ts";
import type { Context, Transaction } from "#app/platform/db.server.ts";
import { overFacts } from "./policy/index.ts";
import type { ListOf } from "./policy/index.ts";
import { sealFacts, sealNumber, unsealFacts, unsealRow } from "./sealed.server.ts";

interface Row {
  readonly kind: "new" | "changed" | "conflicting" | "gone" | "same";
  readonly personHash: string;
  readonly factsEncrypted: string | null;
  readonly entryId: string | null;
  readonly entryVersion: number | null;
  readonly reasons: readonly string[];
}

interface Of extends ListOf {
  readonly region: string;
}

/** Brings one decided row into the register; false where what it was compared with has changed since. */
export async function takeRow(
  tx: Transaction,
  row: Row,
  list: Of,
  { now }: Pick<Context, "now">,
): Promise<boolean> {
  const today = new Date(`${shanghaiDay(now)}T00:00:00Z`);
  const known = { id: row.entryId ?? "", region: list.region, version: row.entryVersion ?? 0 };
  if (row.kind === "same") {
    // Whoever is told again is as good as before, whatever was written about them meanwhile.
    return true;
  }
  if (row.kind === "gone") {
    const { count } = await tx.registerEntry.updateMany({
      where: known,
      data: { goneOn: today, version: { increment: 1 } },
    });
    return count === 1;
  }
  if (row.factsEncrypted === null) return false;
  const { number, facts } = unsealRow(row.factsEncrypted);
  const isTheirs = row.entryId !== null && !row.reasons.includes("other-number");
  if (!isTheirs) {
    const { count } = await tx.registerEntry.createMany({
      data: [
        {
          region: list.region,
          ...{ kind: list.kind, year: list.year },
          personHash: row.personHash,
          factsEncrypted: sealFacts(facts),
          numberEncrypted: sealNumber(number),
          listedOn: today,
        },
      ],
      skipDuplicates: true,
    });
    return count === 1;
  }
  const entry = await tx.registerEntry.findFirst({
    where: known,
    select: { factsEncrypted: true, kind: true, year: true, goneOn: true, personHash: true },
  });
  // What one person is listed with never comes over another's entry.
  if (entry?.personHash !== row.personHash) return false;
  const { count } = await tx.registerEntry.updateMany({
    where: known,
    data: {
      year: entry.kind === list.kind ? Math.max(entry.year, list.year) : entry.year,
      factsEncrypted: sealFacts(overFacts(unsealFacts(entry.factsEncrypted), facts)),
      numberEncrypted: sealNumber(number),
      // Whoever comes back is listed anew, and their days count from now.
      ...(entry.goneOn === null ? {} : { goneOn: null, listedOn: today }),
      version: { increment: 1 },
    },
  });
  return count === 1;
}
