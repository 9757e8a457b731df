import type { Transaction } from "#app/platform/db.server.ts";
import { recognisedOf } from "./assess-version.server.ts";
import { listElsewhere } from "./list-declared-elsewhere.server.ts";
import type { Elsewhere } from "./list-declared-elsewhere.server.ts";
import type { FiledVersion, ReturnRow } from "./return-row.server.ts";

type FiledPerson = FiledVersion["people"][number];

/**
 * Months of a person that would count though another employer declares them too, and that no officer has decided on. Two
 * sides of a dispatch agreement are no duplicates: they have a code of their own (policy.md T11).
 */
export function unsettledMonths(
  { personHash, months }: Pick<FiledPerson, "personHash" | "months">,
  elsewhere: readonly Pick<Elsewhere, "personHash" | "month" | "side">[],
): Date[] {
  return months
    .filter((one) => one.decision === null && recognisedOf(one) > 0)
    .map(({ month }) => month)
    .filter((month) =>
      elsewhere.some(
        (other) =>
          other.side === null &&
          other.personHash === personHash &&
          other.month.getTime() === month.getTime(),
      ),
    );
}

/** Whether a filed version still has some: then it can be certified neither alone nor with others. */
export async function hasUnsettledDuplicates(
  tx: Transaction,
  row: Pick<ReturnRow, "organisationId" | "year">,
  { people }: Pick<FiledVersion, "people">,
): Promise<boolean> {
  const hashes = people.map(({ personHash }) => personHash);
  const elsewhere = await listElsewhere(tx, row, hashes);
  return people.some((person) => unsettledMonths(person, elsewhere).length > 0);
}
