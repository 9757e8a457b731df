import { findShownCertificate } from "#app/features/accounts/index.server.ts";
import { monthsOfYear } from "#app/lib/month.ts";
import type { PlainMonth } from "#app/lib/month.ts";
import type { PlainDate } from "#app/lib/date.ts";
import type { Context } from "#app/platform/db.server.ts";
import { consentSelect, listConsentEnds } from "./consent-ends.server.ts";
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
    /** Null where it was taken over by consent: nobody at the employer was shown it. */
    readonly masked: string | null;
    readonly validTo: PlainDate | null;
  };
  /** The hire through which the person came, and the last month that counts by consent. */
  readonly hireId: string | null;
  readonly until: PlainMonth | null;
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
      hireId: true,
      ...consentSelect,
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
  const { name, post, version, hireId, byConsent, contracts, months } = row;
  const ends = await listConsentEnds(db, [row]);
  const byMonth = new Map(months.map((one) => [monthOfColumn(one.month), one]));
  return {
    id,
    name,
    post: post as Post,
    version,
    certificate: { ...certificate, masked: byConsent ? null : certificate.masked },
    hireId,
    until: ends.get(id) ?? null,
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
