import { findHire, listHires } from "#app/features/applications/index.server.ts";
import type { RecordedHire } from "#app/features/applications/index.server.ts";
import { shanghaiDay } from "#app/lib/date.ts";
import type { PlainDate } from "#app/lib/date.ts";
import { lastDayOf } from "#app/lib/month.ts";
import type { PlainMonth } from "#app/lib/month.ts";
import type { Context } from "#app/platform/db.server.ts";
import { consentSelect, listConsentEnds } from "./consent-ends.server.ts";

/** Somebody hired through an application, beside the ledger; of the consent it says whether, never why. */
export interface HireRow {
  readonly id: string;
  readonly name: string;
  readonly startsOn: PlainDate;
  /** Agreed, did not, or took it back: then the month is the last that counts. */
  readonly state: "agreed" | "not-agreed" | "taken-back";
  readonly until: PlainMonth | null;
}

/** Who was hired here by the end of a year and is not in the ledger, or no longer counts there. */
export async function listHiresBeside(
  organisationId: string,
  year: number,
  { db }: Context,
): Promise<HireRow[]> {
  const linked = await db.ledgerPerson.findMany({
    where: { organisationId, hireId: { not: null } },
    orderBy: { id: "asc" },
    select: {
      id: true,
      name: true,
      byConsent: consentSelect.byConsent,
      hire: { select: { id: true, applicationId: true, userId: true, startsOn: true } },
    },
  });
  const [hires, ends] = await Promise.all([
    listHires(
      {
        organisationId,
        until: lastDayOf(`${year}-12` as PlainMonth),
        exceptUsers: linked.flatMap(({ hire }) => hire?.userId ?? []),
      },
      db,
    ),
    listConsentEnds(db, linked),
  ]);
  const beside = hires.map(({ id, name, startsOn, filing }): HireRow => ({
    ...{ id, name, startsOn, until: null },
    state: filing.given ? "agreed" : "not-agreed",
  }));
  const ended = linked.flatMap(({ id, name, hire }): HireRow[] => {
    const until = ends.get(id);
    if (!until || !hire) return [];
    const startsOn = shanghaiDay(hire.startsOn);
    return [{ id: hire.id, name, startsOn, state: "taken-back", until }];
  });
  return [...beside, ...ended];
}

/** One hire of an employer with its entry in the ledger, if it has one; null where it is not theirs. */
export async function findHireBeside(
  { id, organisationId }: { readonly id: string; readonly organisationId: string },
  { db }: Context,
): Promise<{
  readonly hire: RecordedHire;
  readonly entryId: string | null;
  readonly post: string;
  /** It is in the ledger and its count hangs on nothing that could be missing. */
  readonly isSettled: boolean;
} | null> {
  const hire = await findHire({ id, organisationId }, db);
  if (!hire) return null;
  const entry = await db.ledgerPerson.findFirst({
    where: { hireId: id, organisationId },
    select: { id: true, post: true, byConsent: true },
  });
  const isSettled = entry !== null && (!entry.byConsent || hire.filing.given);
  return { hire, entryId: entry?.id ?? null, post: entry?.post ?? "other", isSettled };
}

export interface LedgerPlace {
  readonly since: Date;
  readonly byConsent: boolean;
  /** Data years of returns in force that declare the person, latest first. */
  readonly years: readonly number[];
}

/** Where the person of an application stands in its employer's ledger; null: not by this application. */
export async function findLedgerPlace(
  applicationId: string,
  { db }: Context,
): Promise<LedgerPlace | null> {
  // The person's own: the caller has settled whose application it is.
  const entry = await db.ledgerPerson.findFirst({
    where: { hire: { is: { applicationId } } },
    select: { createdAt: true, byConsent: true, certificateId: true, organisationId: true },
  });
  if (!entry) return null;
  const { createdAt: since, byConsent, certificateId, organisationId } = entry;
  const filed = await db.returnPerson.findMany({
    where: { certificateId, organisationId },
    select: {
      version: {
        select: { number: true, return: { select: { year: true, filed: true, state: true } } },
      },
    },
  });
  const years = filed.flatMap(({ version: { number, return: of } }) =>
    number === of.filed && of.state !== "draft" && of.state !== "lapsed" ? [of.year] : [],
  );
  return { since, byConsent, years: [...new Set(years)].toSorted((a, b) => b - a) };
}
