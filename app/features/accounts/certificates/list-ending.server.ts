import { plainDate, type PlainDate } from "#app/lib/date.ts";
import type { Context } from "#app/platform/db.server.ts";

const PAGE = 1_000;

export interface EndingCertificate {
  readonly id: string;
  readonly organisationId: string;
  readonly validTo: PlainDate;
}

/** Certificates of people in ledgers that end between two days, page by page: whose they are is not told. */
export async function* listEnding(
  db: Context["db"],
  { from, to }: { readonly from: PlainDate; readonly to: PlainDate },
): AsyncGenerator<EndingCertificate[], void> {
  let after = "00000000-0000-0000-0000-000000000000";
  for (;;) {
    const rows = await db.shownCertificate.findMany({
      where: {
        id: { gt: after },
        validTo: { gte: columnOf(from), lte: columnOf(to) },
        ledgerPerson: { isNot: null },
      },
      orderBy: { id: "asc" },
      take: PAGE,
      select: { id: true, organisationId: true, validTo: true },
    });
    yield rows.flatMap(({ id, organisationId, validTo }) => {
      const day = validTo && plainDate(validTo.toISOString().slice(0, 10));
      return day ? [{ id, organisationId, validTo: day }] : [];
    });
    const last = rows.at(-1);
    if (!last || rows.length < PAGE) return;
    after = last.id;
  }
}

const columnOf = (day: PlainDate) => new Date(`${day}T00:00:00Z`);
