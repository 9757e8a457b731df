import { keepListedCertificates } from "#app/features/accounts/index.server.ts";
import type { ListedCertificate } from "#app/features/accounts/index.server.ts";
import { recordAudits } from "#app/features/audit/index.server.ts";
import type { AuditActor } from "#app/features/audit/index.server.ts";
import type { PlainDate } from "#app/lib/date.ts";
import type { Fen } from "#app/lib/money.ts";
import type { PlainMonth } from "#app/lib/month.ts";
import type { Context, Transaction } from "#app/platform/db.server.ts";
import { columnOfDay, columnOfMonth } from "./days.server.ts";
import { ledgerLimits } from "./policy/ledger.ts";
import type { Post } from "./policy/ledger.ts";

/** What a list says of a month; `undefined` where it says nothing, so that what was entered before stays. */
export interface ListedMonth {
  readonly month: PlainMonth;
  readonly wage: Fen | undefined;
  readonly pension: boolean | undefined;
  readonly medical: boolean | undefined;
}

export interface ListedPerson {
  readonly name: string;
  readonly certificate: ListedCertificate;
  /** Of the certificate, as accounts gave it. */
  readonly personHash: string;
  readonly post: Post | undefined;
  readonly contract: { readonly from: PlainDate; readonly to: PlainDate | null } | undefined;
  readonly months: readonly ListedMonth[];
}

export type ListedOutcome =
  | { readonly outcome: "added" | "changed" | "unchanged" }
  | { readonly outcome: "other-name"; readonly name: string }
  | { readonly outcome: "ledger-full" };

interface Listed {
  readonly organisationId: string;
  /** Each person once. */
  readonly people: readonly ListedPerson[];
}

/**
 * Puts a list of people into a ledger: who is not in it is added, what the list says of the others is written, and what
 * it does not say stays. Nothing is removed, and the same list again changes nothing. The caller has settled that
 * `actor` may write for the organisation and that the certificates can be ones.
 */
export async function importPeople(
  tx: Transaction,
  { organisationId, people }: Listed,
  actor: AuditActor,
  { now, requestId }: Pick<Context, "now" | "requestId">,
): Promise<ListedOutcome[]> {
  const known = await knownPeople(tx, organisationId, people);
  const room = ledgerLimits.people - (await tx.ledgerPerson.count({ where: { organisationId } }));
  const refusals = refuse(people, known, room);
  const taken = people.filter(({ personHash }) => !refusals.has(personHash));
  const certificates = taken.map(({ certificate }) => certificate);
  const kept = await keepListedCertificates(tx, organisationId, certificates, now);
  const outcomes = new Map<string, ListedOutcome>(refusals);
  const changed: string[] = [];
  for (const [at, person] of taken.entries()) {
    const certificate = kept[at];
    if (certificate?.personHash !== person.personHash) throw new RangeError("listed twice");
    const before = known.get(person.personHash);
    const subject = before ?? (await addListed(tx, organisationId, person, certificate.id, now));
    const wrote = await writeFacts(tx, organisationId, subject, person);
    const isChanged = wrote || certificate.outcome === "renewed";
    if (before && isChanged) await countVersion(tx, organisationId, before.id);
    if (!before || isChanged) changed.push(subject.id);
    const outcome = !before ? "added" : isChanged ? "changed" : "unchanged";
    outcomes.set(person.personHash, { outcome });
  }
  await recordAudits(
    tx,
    changed.map((id) => ({
      action: "ledger.person-imported",
      subject: { type: "ledger-person", id },
      actor,
      now,
      requestId,
    })),
  );
  return people.flatMap(({ personHash }) => outcomes.get(personHash) ?? []);
}

/** Who is not taken: a number that stands under another name, and whoever is beyond the ledger's limit. */
function refuse(
  people: readonly ListedPerson[],
  known: ReadonlyMap<string, Known>,
  room: number,
): ReadonlyMap<string, ListedOutcome> {
  const refusals = new Map<string, ListedOutcome>();
  let left = room;
  for (const { name, personHash } of people) {
    const before = known.get(personHash);
    if (before && before.name !== name) {
      refusals.set(personHash, { outcome: "other-name", name: before.name });
    } else if (!before) {
      if (left <= 0) refusals.set(personHash, { outcome: "ledger-full" });
      left -= 1;
    }
  }
  return refusals;
}

async function writeFacts(
  tx: Transaction,
  organisationId: string,
  subject: Known,
  { post, contract, months }: ListedPerson,
): Promise<boolean> {
  const wrote = [
    await changePost(tx, organisationId, subject, post),
    await writeContract(tx, organisationId, subject, contract),
    await writeMonths(tx, organisationId, subject, months),
  ];
  return wrote.includes(true);
}

async function countVersion(tx: Transaction, organisationId: string, id: string): Promise<void> {
  await tx.ledgerPerson.updateMany({
    where: { id, organisationId },
    data: { version: { increment: 1 } },
  });
}

interface Known {
  readonly id: string;
  readonly name: string;
  readonly post: string;
  readonly contracts: readonly { readonly fromDay: Date; readonly toDay: Date | null }[];
  readonly months: readonly {
    readonly month: Date;
    readonly wageFen: number | null;
    readonly pension: boolean;
    readonly medical: boolean;
  }[];
}

/** Those of a list who are in the ledger, locked until the transaction ends, by the hash of the person. */
async function knownPeople(
  tx: Transaction,
  organisationId: string,
  people: readonly ListedPerson[],
): Promise<ReadonlyMap<string, Known>> {
  const where = {
    organisationId,
    certificate: { personHash: { in: people.map(({ personHash }) => personHash) } },
  };
  const ids = await tx.ledgerPerson.findMany({ where, select: { id: true } });
  await tx.$queryRaw`
    SELECT id FROM ledger_people
    WHERE organisation_id = ${organisationId}::uuid AND id = ANY(${ids.map(({ id }) => id)}::uuid[])
    ORDER BY id FOR UPDATE`;
  const rows = await tx.ledgerPerson.findMany({
    where,
    select: {
      id: true,
      name: true,
      post: true,
      certificate: { select: { personHash: true } },
      contracts: { select: { fromDay: true, toDay: true } },
      months: { select: { month: true, wageFen: true, pension: true, medical: true } },
    },
  });
  return new Map(rows.map(({ certificate, ...row }) => [certificate.personHash, row]));
}

async function addListed(
  tx: Transaction,
  organisationId: string,
  { name, post = "other" }: ListedPerson,
  certificateId: string,
  now: Date,
): Promise<Known> {
  const { id } = await tx.ledgerPerson.create({
    data: { organisationId, certificateId, name, post, createdAt: now },
    select: { id: true },
  });
  return { id, name, post, contracts: [], months: [] };
}

async function changePost(
  tx: Transaction,
  organisationId: string,
  before: Known,
  post: Post | undefined,
): Promise<boolean> {
  if (post === undefined || post === before.post) return false;
  await tx.ledgerPerson.updateMany({ where: { id: before.id, organisationId }, data: { post } });
  return true;
}

async function writeContract(
  tx: Transaction,
  organisationId: string,
  { id: personId, contracts }: Known,
  contract: ListedPerson["contract"],
): Promise<boolean> {
  if (!contract) return false;
  const fromDay = columnOfDay(contract.from);
  const toDay = contract.to && columnOfDay(contract.to);
  const before = contracts.find((one) => one.fromDay.getTime() === fromDay.getTime());
  if (before && before.toDay?.getTime() === toDay?.getTime()) return false;
  await tx.ledgerContract.upsert({
    where: { personId_fromDay: { personId, fromDay }, organisationId },
    create: { organisationId, personId, fromDay, toDay },
    update: { toDay },
  });
  return true;
}

async function writeMonths(
  tx: Transaction,
  organisationId: string,
  { id: personId, months: before }: Known,
  listed: readonly ListedMonth[],
): Promise<boolean> {
  const different = listed.flatMap((one) => {
    const month = columnOfMonth(one.month);
    const row = before.find((each) => each.month.getTime() === month.getTime());
    const wageFen = one.wage ?? row?.wageFen ?? null;
    const pension = one.pension ?? row?.pension ?? false;
    const medical = one.medical ?? row?.medical ?? false;
    const isSame = row
      ? row.wageFen === wageFen && row.pension === pension && row.medical === medical
      : wageFen === null && !pension && !medical;
    return isSame ? [] : [{ month, isKnown: row !== undefined, wageFen, pension, medical }];
  });
  const fresh = different.filter(({ isKnown }) => !isKnown);
  await tx.ledgerMonth.createMany({
    data: fresh.map(({ isKnown: _, ...columns }) => ({ personId, organisationId, ...columns })),
  });
  for (const { isKnown, month, ...columns } of different) {
    if (!isKnown) continue;
    await tx.ledgerMonth.updateMany({ where: { personId, organisationId, month }, data: columns });
  }
  return different.length > 0;
}
