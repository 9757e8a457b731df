import { shanghaiDay, type PlainDate } from "#app/lib/date.ts";
import { accepted, type Verdict } from "#app/lib/verdict.ts";
import type { Transaction } from "#app/platform/db.server.ts";
import {
  columnsOfShown,
  isSameNumber,
  type ShownCertificate,
  type ShowRefusal,
} from "./shown-certificates.server.ts";

/** A certificate as a list gives it; `undefined`: the list says nothing of its end. */
export type ListedCertificate = DistributiveOmit<ShownCertificate, "validTo"> & {
  readonly validTo: PlainDate | null | undefined;
};
type DistributiveOmit<T, K extends PropertyKey> = T extends unknown ? Omit<T, K> : never;

const shownOf = (listed: ListedCertificate): ShownCertificate => ({
  ...listed,
  validTo: listed.validTo ?? null,
});

/** Whether a number can be one, and the key that says that two are of the same person. */
export function checkListedCertificate(
  listed: ListedCertificate,
  today: PlainDate,
): Verdict<{ readonly personHash: string }, ShowRefusal> {
  const read = columnsOfShown(shownOf(listed), today);
  return read.ok ? accepted({ personHash: read.columns.personHash }) : read;
}

export interface KeptCertificate {
  readonly id: string;
  readonly personHash: string;
  /** `kept` before, and the list says nothing else of it. */
  readonly outcome: "new" | "renewed" | "kept";
}

/** Keeps many certificates that were checked, one a person, in the order given. Throws for one that was not. */
export async function keepListedCertificates(
  tx: Transaction,
  organisationId: string,
  listed: readonly ListedCertificate[],
  now: Date,
): Promise<KeptCertificate[]> {
  const wanted = listed.map((one) => {
    const read = columnsOfShown(shownOf(one), shanghaiDay(now));
    if (!read.ok) throw new RangeError(read.reason);
    return { one, columns: read.columns };
  });
  const created = await tx.shownCertificate.createManyAndReturn({
    data: wanted.map(({ columns }) => ({ ...columns, organisationId, shownAt: now })),
    skipDuplicates: true,
    select: { id: true, personHash: true },
  });
  const fresh = new Map(created.map(({ id, personHash }) => [personHash, id]));
  const before = await tx.shownCertificate.findMany({
    where: {
      organisationId,
      personHash: {
        in: wanted.flatMap(({ columns }) =>
          fresh.has(columns.personHash) ? [] : [columns.personHash],
        ),
      },
    },
    select: {
      id: true,
      personHash: true,
      kind: true,
      grade: true,
      validTo: true,
      numberEncrypted: true,
    },
  });
  const known = new Map(before.map((row) => [row.personHash, row]));
  const kept: KeptCertificate[] = [];
  for (const { one, columns } of wanted) {
    const { personHash } = columns;
    const id = fresh.get(personHash);
    const row = known.get(personHash);
    if (id !== undefined) kept.push({ id, personHash, outcome: "new" });
    else if (row) {
      const validTo = one.validTo === undefined ? row.validTo : columns.validTo;
      const isSame =
        row.kind === columns.kind &&
        row.grade === columns.grade &&
        row.validTo?.getTime() === (validTo as Date | null)?.getTime() &&
        isSameNumber(row.numberEncrypted, columns.numberEncrypted);
      if (!isSame) {
        await tx.shownCertificate.updateMany({
          where: { id: row.id, organisationId, personHash },
          data: { ...columns, validTo: validTo ?? null, shownAt: now },
        });
      }
      kept.push({ id: row.id, personHash, outcome: isSame ? "kept" : "renewed" });
    }
  }
  return kept;
}
