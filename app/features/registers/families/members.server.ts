import { listParameterRows } from "#app/features/quotas/index.server.ts";
import { isOfWorkingAge, parametersFor } from "#app/features/quotas/policy/index.ts";
import type { WorkingAge } from "#app/features/quotas/policy/index.ts";
import { plainDate } from "#app/lib/date.ts";
import type { PlainDate } from "#app/lib/date.ts";
import { monthOf } from "#app/lib/month.ts";
import type { Context, Transaction } from "#app/platform/db.server.ts";
import type { Prisma } from "#db/generated/client.ts";
import type { EmploymentEvidence, FamilyFacts, MemberStanding } from "../policy/index.ts";

export const toDate = (day: PlainDate): Date => new Date(`${day}T00:00:00Z`);
export const toDay = (date: Date): PlainDate =>
  plainDate(date.toISOString().slice(0, 10)) as PlainDate;

export const memberSelect = {
  id: true,
  birthDate: true,
  sex: true,
  hasCertificate: true,
  standing: true,
  employedOn: true,
  evidence: true,
} satisfies Prisma.FamilyMemberSelect;

type MemberRow = Prisma.FamilyMemberGetPayload<{ select: typeof memberSelect }>;

/** The working age in force in a place, by the dated parameters of the quota; null where they are not complete. */
export async function readWorkingAge(
  region: string,
  today: PlainDate,
  db: Context["db"] | Transaction,
): Promise<WorkingAge | null> {
  const dataYear = Number(today.slice(0, 4));
  const found = parametersFor(await listParameterRows(db), { region, dataYear });
  return found.ok ? found.parameters.workingAge : null;
}

/** A woman counts up to the later of her two retirement ages, so that nobody who may work is left out. */
export function isOfAge(
  { birthDate, sex }: Pick<MemberRow, "birthDate" | "sex">,
  age: WorkingAge,
  today: PlainDate,
): boolean {
  const person = {
    birthDate: toDay(birthDate),
    sex: sex === "male" ? ("male" as const) : ("female" as const),
    post: "managerial-or-technical" as const,
  };
  return isOfWorkingAge(person, monthOf(today), age);
}

export function factsOfMembers(
  members: readonly MemberRow[],
  age: WorkingAge,
  today: PlainDate,
): FamilyFacts {
  return {
    members: members.map((member) => ({
      isOfWorkingAge: isOfAge(member, age, today),
      standing: member.standing as MemberStanding,
      hasCertificate: member.hasCertificate,
      employedOn: member.employedOn && toDay(member.employedOn),
      evidence: member.evidence as EmploymentEvidence | null,
    })),
  };
}
