import { plainDate, shanghaiDay, type PlainDate } from "#app/lib/date.ts";
import { accepted, refused, type Verdict } from "#app/lib/verdict.ts";
import type { Context, Transaction } from "#app/platform/db.server.ts";
import { decryptField, encryptField, lookupHash } from "#app/platform/encryption.server.ts";
import type { Prisma } from "#db/generated/client.ts";
import {
  checkDisabilityCertificate,
  checkResidentId,
  plainCode,
  type ResidentIdRefusal,
} from "../policy/index.ts";

const NUMBER = "shown_certificates.number";
const PERSON = "shown_certificates.person";

/** A certificate as somebody showed it to their employer. */
export type ShownCertificate =
  | {
      readonly kind: "disability";
      /** As typed: the 残疾人证 number says who, which category, which grade. */
      readonly number: string;
      readonly validTo: PlainDate | null;
    }
  | {
      readonly kind: "military";
      /** The holder's resident number, as typed. */
      readonly number: string;
      /** 1 to 10. */
      readonly grade: number;
      readonly validTo: PlainDate | null;
    };

export type ShowRefusal = `certificate-${ResidentIdRefusal}`;

/** Reads what was shown into columns; nothing of it but the sealed number and its keyed hash says who it is. */
export function columnsOfShown(
  shown: ShownCertificate,
  today: PlainDate,
): Verdict<{ readonly columns: ShownColumns }, ShowRefusal> {
  const read = readShown(shown, today);
  if (!read.ok) return refused(`certificate-${read.reason}` as const);
  const person = checkResidentId(read.residentId, today);
  if (!person.ok) return refused(`certificate-${person.reason}` as const);
  return accepted({
    columns: {
      kind: shown.kind,
      numberEncrypted: encryptField(read.number, NUMBER),
      personHash: lookupHash(person.number, PERSON),
      grade: read.grade,
      birthDate: dateOf(person.birthDate),
      sex: person.sex,
      validTo: shown.validTo === null ? null : dateOf(shown.validTo),
      mustBeFound: read.mustBeFound,
    },
  });
}

type ShownColumns = Omit<
  Prisma.ShownCertificateUncheckedCreateInput,
  "id" | "organisationId" | "shownAt"
>;

function readShown(shown: ShownCertificate, today: PlainDate) {
  if (shown.kind === "military") {
    const number = plainCode(shown.number);
    return accepted({ number, residentId: number, grade: shown.grade, mustBeFound: false });
  }
  const read = checkDisabilityCertificate(shown.number, today);
  if (read.ok) return { ...read, mustBeFound: false };
  if (!read.manualReview) return refused(read.reason);
  const number = plainCode(shown.number);
  const [residentId, grade] = [number.slice(0, 18), Number(number[19])];
  return accepted({ number, residentId, grade, mustBeFound: true });
}

const dateOf = (day: PlainDate) => new Date(`${day}T00:00:00Z`);

/** The keyed hash by which the same person is found at every employer and in every source; null: no resident number. */
export function personHashOf(residentNumber: string, today: PlainDate): string | null {
  const person = checkResidentId(residentNumber, today);
  return person.ok ? lookupHash(person.number, PERSON) : null;
}

/** Takes a newer certificate of the same person, such as one graded anew. */
export async function renewShownCertificate(
  tx: Transaction,
  { id, organisationId }: { readonly id: string; readonly organisationId: string },
  shown: ShownCertificate,
  now: Date,
): Promise<Verdict<object, ShowRefusal | "other-person">> {
  const read = columnsOfShown(shown, shanghaiDay(now));
  if (!read.ok) return read;
  const { personHash } = read.columns;
  const { count } = await tx.shownCertificate.updateMany({
    where: { id, organisationId, personHash },
    data: { ...read.columns, shownAt: now },
  });
  return count === 1 ? accepted() : refused("other-person");
}

/** Forgets a certificate, unless a filed return stands on it. */
export async function forgetShownCertificate(
  tx: Transaction,
  { id, organisationId }: { readonly id: string; readonly organisationId: string },
): Promise<void> {
  await tx.shownCertificate.deleteMany({
    where: { id, organisationId, returnPeople: { none: {} } },
  });
}

/** What counting needs of a certificate: the only way grades leave this feature. */
export interface CountingFacts {
  readonly certificate: {
    readonly kind: "disability" | "military";
    readonly grade: number;
    readonly validTo: PlainDate | null;
    /** A longer number than the rule knows: it counts once the population database or an officer has found it. */
    readonly record?: "not-found";
  };
  readonly personHash: string;
  readonly birthDate: PlainDate;
  readonly sex: "male" | "female";
}

/** The facts of an employer's own certificates, by their ids. For counting, never for a page. */
export function listCountingFacts(
  db: Context["db"] | Transaction,
  organisationId: string,
): Promise<ReadonlyMap<string, CountingFacts>> {
  return countingFactsOf(db, { organisationId });
}

/** The facts of certificates shown to an agency, for the host whose count its people agreed to move to. */
export function listDispatchedFacts(
  db: Context["db"] | Transaction,
  ids: readonly string[],
): Promise<ReadonlyMap<string, CountingFacts>> {
  return countingFactsOf(db, { id: { in: [...ids] } });
}

/** The facts of certificates that filed returns rest on, for the bureau's check of all of them. */
export function listCertificateFacts(
  db: Context["db"] | Transaction,
  ids: readonly string[],
): Promise<ReadonlyMap<string, CountingFacts>> {
  return countingFactsOf(db, { id: { in: [...ids] } });
}

async function countingFactsOf(
  db: Context["db"] | Transaction,
  where: Prisma.ShownCertificateWhereInput,
): Promise<ReadonlyMap<string, CountingFacts>> {
  const rows = await db.shownCertificate.findMany({
    where,
    select: {
      id: true,
      kind: true,
      mustBeFound: true,
      grade: true,
      validTo: true,
      personHash: true,
      birthDate: true,
      sex: true,
    },
  });
  return new Map(
    rows.map(({ id, kind, mustBeFound, grade, validTo, personHash, birthDate, sex }) => [
      id,
      {
        certificate: {
          ...{ kind, grade, validTo: validTo && dayOf(validTo) },
          ...(mustBeFound && { record: "not-found" as const }),
        },
        personHash,
        birthDate: dayOf(birthDate),
        sex: sex === "male" ? "male" : "female",
      },
    ]),
  );
}

/** A certificate as its employer may see it again: the number in fours, with the middle hidden. */
export async function findShownCertificate(
  db: Context["db"],
  { id, organisationId }: { readonly id: string; readonly organisationId: string },
): Promise<{
  readonly kind: "disability" | "military";
  readonly masked: string;
  readonly validTo: PlainDate | null;
} | null> {
  const row = await db.shownCertificate.findFirst({
    where: { id, organisationId },
    select: { kind: true, numberEncrypted: true, validTo: true },
  });
  return (
    row && {
      kind: row.kind,
      masked: maskNumber(decryptField(row.numberEncrypted, NUMBER)),
      validTo: row.validTo && dayOf(row.validTo),
    }
  );
}

/** Numbers in clear for the officer who verifies a return; the route records every view. */
export async function listShownNumbers(
  db: Context["db"],
  ids: readonly string[],
): Promise<
  ReadonlyMap<
    string,
    {
      readonly kind: "disability" | "military";
      readonly number: string;
      readonly validTo: PlainDate | null;
    }
  >
> {
  const rows = await db.shownCertificate.findMany({
    where: { id: { in: [...ids] } },
    select: { id: true, kind: true, numberEncrypted: true, validTo: true },
  });
  return new Map(
    rows.map(({ id, kind, numberEncrypted, validTo }) => [
      id,
      { kind, number: decryptField(numberEncrypted, NUMBER), validTo: validTo && dayOf(validTo) },
    ]),
  );
}

function dayOf(date: Date): PlainDate {
  const day = plainDate(date.toISOString().slice(0, 10));
  if (!day) throw new Error("not a day");
  return day;
}

/** Whether two sealed numbers are the same one. */
export function isSameNumber(one: string, other: string): boolean {
  return decryptField(one, NUMBER) === decryptField(other, NUMBER);
}

/** `1405 **** **** **** 6743`: enough to tell two people apart, too little to use. */
function maskNumber(number: string): string {
  return `${number.slice(0, 4)} **** **** **** ${number.slice(-4)}`;
}
