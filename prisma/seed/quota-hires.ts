import { consentPurpose, consentedFields } from "#app/features/applications/policy/index.ts";
import { plainDate, shanghaiDay } from "#app/lib/date.ts";
import type { PlainDate } from "#app/lib/date.ts";
import { fen } from "#app/lib/money.ts";
import { lookupHash } from "#app/platform/encryption.server.ts";
import { fictionalCertificate, fictionalResidentId } from "./fictional.ts";
import type { SampleOrganisation } from "./organisations.ts";
import { dateOf, payrollOf, staffOf } from "./quota-ledger.ts";
import type { LedgerPerson } from "./quota-ledger.ts";
import type { Workbench } from "./sample.ts";

/** Months of the year that runs which are over, and so can have been entered. */
const monthsOver = (today: PlainDate) => Number(today.slice(5, 7)) - 1;

/** The sample account's own employer has begun the ledger of the year that runs: what lies ahead can be seen. */
export function addRunningYear(
  { sample, now }: Workbench,
  { id: organisationId }: SampleOrganisation,
  people: readonly LedgerPerson[],
): void {
  const today = shanghaiDay(now);
  const year = Number(today.slice(0, 4));
  sample.staffYears.push({
    organisationId,
    year,
    months: staffOf(0),
    seasonal: [],
    foundedInMonth: null,
    payrollFen: payrollOf(0),
    savedAt: now,
  });
  for (const { id, person, flaw } of people) {
    if (flaw !== null) continue;
    for (const one of person.declared(year).months.slice(0, monthsOver(today))) {
      sample.ledgerMonths.push({
        personId: id,
        organisationId,
        month: dateOf(`${one.month}-01`),
        wageFen: one.wage ?? fen(0),
        pension: one.pension,
        medical: one.medical,
        wagePayer: one.wagePayer ?? "employer",
        insurancePayer: one.insurancePayer ?? "employer",
      });
    }
  }
}

/** Loose ends of the year before, for the log of a takeover: one contract has ended, one certificate soon will. */
export function addLooseEnds({ sample, now }: Workbench, people: readonly LedgerPerson[]): void {
  const today = shanghaiDay(now);
  const before = Number(today.slice(0, 4)) - 1;
  const [ending, gone] = people.slice(2);
  const december = dateOf(`${before}-12-01`).getTime();
  for (const contract of sample.ledgerContracts) {
    if (contract.personId === gone?.id) contract.toDay = dateOf(`${before}-12-31`);
  }
  for (const certificate of sample.shownCertificates) {
    if (certificate.id === ending?.certificateId)
      certificate.validTo = dateOf(`${before + 1}-12-31`);
  }
  for (const month of sample.ledgerMonths) {
    if (month.personId === gone?.id && (month.month as Date).getTime() === december)
      month.medical = false;
  }
  const isMissing = ({ personId, month }: (typeof sample.ledgerMonths)[number]) =>
    personId === ending?.id && (month as Date).getTime() === december;
  const at = sample.ledgerMonths.findIndex(isMissing);
  if (at >= 0) sample.ledgerMonths.splice(at, 1);
}

/** What people hired here chose about the yearly return: every state of it, the last two in the ledger. */
const CHOICES = ["agreed", "not-agreed", "taken-back", "in-ledger"] as const;

export function addHiresBeside(bench: Workbench, own: SampleOrganisation): void {
  const { sample } = bench;
  const hires = sample.hires.filter(({ organisationId }) => organisationId === own.id);
  hires.slice(0, CHOICES.length).forEach((hire, at) => {
    const choice = CHOICES[at];
    if (choice === undefined || choice === "not-agreed") return;
    addConsent(bench, hire, choice === "taken-back");
    if (choice !== "agreed") addEntry(bench, hire, at);
  });
}

type Hire = Workbench["sample"]["hires"][number];

function addConsent({ random, sample, ago }: Workbench, hire: Hire, isTakenBack: boolean): void {
  const givenAt = ago(0.9);
  sample.consents.push({
    id: random.uuid(givenAt),
    userId: hire.userId,
    applicationId: hire.applicationId,
    purpose: consentPurpose("filing"),
    fields: [...consentedFields("filing")],
    textVersion: "2026-11",
    givenAt,
    withdrawnAt: isTakenBack ? ago(0.2) : null,
  });
}

function addEntry({ random, sample, ago, seal, keys }: Workbench, hire: Hire, at: number): void {
  const shownAt = ago(0.5);
  const { organisationId } = hire;
  const birth = plainDate(`1991-03-1${at}`) as PlainDate;
  const residentId = fictionalResidentId("140502", birth, 998);
  const certificateId = random.uuid(shownAt);
  sample.shownCertificates.push({
    id: certificateId,
    organisationId,
    kind: "disability",
    numberEncrypted: seal(fictionalCertificate(residentId, 4, 3), "shown_certificates.number"),
    personHash: lookupHash(residentId, "shown_certificates.person", keys),
    grade: 3,
    birthDate: dateOf(birth),
    sex: "female",
    validTo: dateOf("2033-06-30"),
    shownAt,
  });
  const id = random.uuid(shownAt);
  sample.ledgerPeople.push({
    id,
    organisationId,
    certificateId,
    name: sample.users.find((user) => user.id === hire.userId)?.name ?? "",
    post: "other",
    createdAt: shownAt,
    hireId: hire.id,
    byConsent: true,
    version: 1,
  });
  sample.ledgerContracts.push({
    id: random.uuid(shownAt),
    organisationId,
    personId: id,
    fromDay: hire.startsOn,
    toDay: null,
  });
  sample.audits.push({
    action: "application.taken-into-ledger",
    subject: { type: "application", id: hire.applicationId },
    actor: { id: hire.recordedById ?? null, kind: "employer-member:hr" },
    now: shownAt,
    details: { fields: ["certificate", "grade"] },
  });
}
