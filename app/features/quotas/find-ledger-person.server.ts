import { findShownCertificate } from "#app/features/accounts/index.server.ts";
import { monthsOfYear } from "#app/lib/month.ts";
import type { PlainMonth } from "#app/lib/month.ts";
import type { PlainDate } from "#app/lib/date.ts";
import type { Context } from "#app/platform/db.server.ts";
import { columnOfMonth, dayOfColumn, monthOfColumn } from "./days.server.ts";
import type { Payer } from "./policy/index.ts";
import type { Post } from "./policy/ledger.ts";

export interface LedgerPersonView {
  readonly id: string;
  readonly name: string;
  readonly post: Post;
  readonly version: number;
  readonly certificate: {
    readonly kind: "disability" | "military";
    readonly masked: string;
    readonly validTo: PlainDate | null;
  };
  readonly contracts: readonly {
    readonly id: string;
    readonly from: PlainDate;
    readonly to: PlainDate | null;
  }[];
  readonly months: readonly {
    readonly month: PlainMonth;
    readonly wage: number | null;
    readonly pension: boolean;
    readonly medical: boolean;
    readonly wagePayer: Payer;
    readonly insurancePayer: Payer;
  }[];
}

/** A person of one's own ledger with the twelve months of a year; null for anybody else's. */
export async function findLedgerPerson(
  { id, organisationId }: { readonly id: string; readonly organisationId: string },
  year: number,
  { db }: Context,
): Promise<LedgerPersonView | null> {
  const all = monthsOfYear(year);
  const row = await db.ledgerPerson.findFirst({
    where: { id, organisationId },
    select: {
      id: true,
      name: true,
      post: true,
      version: true,
      certificateId: true,
      contracts: {
        orderBy: { fromDay: "desc" },
        select: { id: true, fromDay: true, toDay: true },
      },
      months: {
        where: { month: { in: all.map(columnOfMonth) } },
        select: {
          month: true,
          wageFen: true,
          pension: true,
          medical: true,
          wagePayer: true,
          insurancePayer: true,
        },
      },
    },
  });
  const certificate =
    row && (await findShownCertificate(db, { id: row.certificateId, organisationId }));
  if (!row || !certificate) return null;
  const { name, post, version, contracts, months } = row;
  const byMonth = new Map(months.map((one) => [monthOfColumn(one.month), one]));
  return {
    id,
    name,
    post: post as Post,
    version,
    certificate,
    contracts: contracts.map(({ id: contractId, fromDay, toDay }) => ({
      id: contractId,
      from: dayOfColumn(fromDay),
      to: toDay && dayOfColumn(toDay),
    })),
    months: all.map((month) => {
      const found = byMonth.get(month);
      return {
        month,
        wage: found?.wageFen ?? null,
        pension: found?.pension ?? false,
        medical: found?.medical ?? false,
        wagePayer: (found?.wagePayer ?? "employer") as Payer,
        insurancePayer: (found?.insurancePayer ?? "employer") as Payer,
      };
    }),
  };
}
