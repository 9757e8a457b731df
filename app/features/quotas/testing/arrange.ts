import { randomUUID } from "node:crypto";
import type { EmployerMember, Officer } from "#app/features/accounts/policy/index.ts";
import { fen } from "#app/lib/money.ts";
import type { Context, Database } from "#app/platform/db.server.ts";
import type { Prisma } from "#db/generated/client.ts";
import { fictionalCertificate, fictionalResidentId, fictionalUscc } from "#db/seed/fictional.ts";
import { sampleParameters } from "#db/seed/policy-parameters.ts";
import { addContract, addPerson } from "../save-person.server.ts";
import { saveMonths } from "../save-months.server.ts";
import { saveStaffYear } from "../save-staff-year.server.ts";
import { findOwnLedger } from "../own-return.server.ts";
import { day } from "./declarations.ts";

/** Within the window of data year 2025: 1 March to 31 October 2026. */
export const NOW = new Date("2026-05-10T02:00:00Z");
export const AFTER_WINDOW = new Date("2026-11-01T02:00:00Z");
export const YEAR = 2025;
export const REGION = "140502";

export type Keeper = EmployerMember & { readonly organisationId: string };

export const contextAt = (db: Database, now = NOW): Context => ({ db, now, requestId: "test" });

let count = 0;

/** The parameters of the sample, with the amount in fen above which a second person decides. */
export async function withParameters(db: Database, secondAbove = "100000000"): Promise<void> {
  const at = (text: string) => new Date(`${text}T00:00:00Z`);
  const rows = sampleParameters.map(({ from, to, ...row }) => ({
    ...row,
    validFrom: at(from),
    validTo: to === null ? null : at(to),
  }));
  const second = {
    name: "second-person-above",
    region: REGION,
    validFrom: at("2021-01-01"),
    validTo: null,
    value: secondAbove,
    unit: "fen",
    source: "test",
  };
  await db.policyParameter.createMany({ data: [...rows, second] });
}

/** A verified enterprise with one member of HR. */
export async function anEmployer(
  db: Database,
  changes: Partial<Prisma.OrganisationUncheckedCreateInput> = {},
): Promise<Keeper> {
  count += 1;
  const { id: organisationId } = await db.organisation.create({
    data: {
      kind: "employer",
      uscc: fictionalUscc("enterprise", REGION, 700_000 + count),
      name: `晨星包装${count}厂`,
      nature: "enterprise",
      region: REGION,
      address: "凤台西街12号",
      accessFacts: [],
      state: "verified",
      createdAt: new Date(NOW.getTime() - 86_400_000),
      ...changes,
    },
    select: { id: true },
  });
  const { id: userId } = await db.user.create({
    data: {
      kind: "employer_member",
      name: "李明",
      email: `${randomUUID()}@example.cn`,
      memberships: { create: { organisationId, role: "hr" } },
    },
    select: { id: true },
  });
  return { kind: "employer-member", userId, organisationId, role: "hr", verified: true };
}

export const anOfficer = (changes: Partial<Officer> = {}): Officer => ({
  kind: "officer",
  userId: randomUUID(),
  role: "reviewer",
  region: REGION,
  secondFactor: true,
  ...changes,
});

/** A certificate number that belongs to nobody; the same `at` is the same person. */
export const certificateOf = (at: number, grade: 1 | 2 | 3 | 4 = 3): string =>
  fictionalCertificate(
    fictionalResidentId(REGION, day(`1985-06-${String((at % 28) + 1).padStart(2, "0")}`), 997),
    4,
    grade,
  );

interface LedgerWish {
  /** One person each: which certificate, which grade, what is paid a month in yuan. */
  readonly people?: readonly {
    readonly at: number;
    readonly grade?: 1 | 2 | 3 | 4;
    readonly yuan?: number;
    readonly months?: number;
  }[];
  readonly staff?: number;
}

/** A ledger of the year: 200 staff paid 60,000 yuan each, and people on long contracts. */
export async function aLedger(
  keeper: Keeper,
  ctx: Context,
  { people = [{ at: 1 }], staff = 200 }: LedgerWish = {},
): Promise<string[]> {
  await saveStaffYear(
    YEAR,
    {
      months: Array.from({ length: 12 }, () => staff),
      seasonal: [],
      foundedInMonth: null,
      payroll: fen(staff * 6_000_000),
    },
    keeper,
    ctx,
  );
  const ids: string[] = [];
  for (const { at, grade, yuan = 2_500, months = 12 } of people) {
    const number = certificateOf(at, grade);
    const added = await addPerson(
      { name: `张${at}`, post: "other", kind: "disability", number, grade: null, validTo: null },
      keeper,
      ctx,
    );
    if (!added.ok) throw new Error(added.reason);
    const { id } = added;
    await addContract(id, { from: day("2024-01-01"), to: null }, keeper, ctx);
    await saveMonths(
      { personId: id, year: YEAR },
      {
        version: 1,
        months: Array.from({ length: 12 }, (_, month) => ({
          wage: month < months ? fen(yuan * 100) : null,
          pension: month < months,
          medical: month < months,
          wagePayer: "employer" as const,
          insurancePayer: "employer" as const,
        })),
      },
      keeper,
      ctx,
    );
    ids.push(id);
  }
  return ids;
}

/** What somebody who has just read the check page would send. */
export async function digestOf(keeper: Keeper, ctx: Context): Promise<string> {
  return (await findOwnLedger(keeper.organisationId, YEAR, ctx)).digest;
}

/** The return's row as it stands. */
export const rowOf = (db: Database, { organisationId }: Keeper) =>
  db.quotaReturn.findUniqueOrThrow({
    where: { organisationId_year: { organisationId, year: YEAR } },
  });
