import { readFilingConsents } from "#app/features/applications/index.server.ts";
import { shanghaiDay } from "#app/lib/date.ts";
import type { PlainMonth } from "#app/lib/month.ts";
import type { Database, Transaction } from "#app/platform/db.server.ts";
import type { Prisma } from "#db/generated/client.ts";
import { consentedUntil } from "./policy/ledger.ts";

/** Columns of a ledger entry that say whether its count hangs on a consent. */
export const consentSelect = {
  byConsent: true,
  hire: { select: { applicationId: true } },
} as const satisfies Prisma.LedgerPersonSelect;

interface OnConsent {
  readonly id: string;
  readonly byConsent: boolean;
  readonly hire: { readonly applicationId: string } | null;
}

/** Ids of ledger entries with the last month that counts, where the person's consent has ended. */
export async function listConsentEnds(
  db: Database | Transaction,
  entries: readonly OnConsent[],
): Promise<ReadonlyMap<string, PlainMonth>> {
  const depending = entries.filter(({ byConsent }) => byConsent);
  const consents = await readFilingConsents(
    db,
    depending.flatMap(({ hire }) => hire?.applicationId ?? []),
  );
  return new Map(
    depending.flatMap(({ id, hire }) => {
      const consent = hire ? consents.get(hire.applicationId) : undefined;
      const until = consentedUntil({
        given: consent?.given ?? false,
        endedOn: consent?.endedAt ? shanghaiDay(consent.endedAt) : null,
      });
      return until === null ? [] : [[id, until] as const];
    }),
  );
}

/** The same for all employers between two ids, for a whole year's sums. */
export async function listConsentEndsBetween(
  db: Database,
  { first, last }: { readonly first: string; readonly last: string },
): Promise<ReadonlyMap<string, PlainMonth>> {
  const entries = await db.ledgerPerson.findMany({
    where: { byConsent: true, organisationId: { gte: first, lte: last } },
    select: { id: true, ...consentSelect },
  });
  return listConsentEnds(db, entries);
}
