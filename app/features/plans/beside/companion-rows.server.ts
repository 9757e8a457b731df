import { shanghaiDay, type PlainDate } from "#app/lib/date.ts";
import type { Context, Transaction } from "#app/platform/db.server.ts";
import type { Prisma } from "#db/generated/client.ts";
import { dayOf, toDate } from "../plan-row.server.ts";
import type {
  CompanionRelation,
  CompanionRole,
  GuardianBasis,
  GuardianWord,
} from "../policy/index.ts";
import { unseal } from "../sealed.server.ts";

/** Who stands beside the person of a plan on a day. */
export function besideOn(planId: string, today: PlainDate): Prisma.PlanCompanionWhereInput {
  const day = toDate(today);
  return {
    ...{ planId, endedAt: null, since: { lte: day } },
    OR: [{ until: null }, { until: { gte: day } }],
  };
}

const companionSelect = {
  id: true,
  role: true,
  nameEncrypted: true,
  relation: true,
  contactEncrypted: true,
  since: true,
  until: true,
  namedBy: { select: { name: true } },
  delegation: { select: { scopes: true, until: true, revokedAt: true } },
  basis: true,
  isNeeded: true,
  says: true,
  saysDigest: true,
  saidWordsEncrypted: true,
  saidOn: true,
} satisfies Prisma.PlanCompanionSelect;

/**
 * Who stands beside the person now, in the order in which they came; the plan was found by its owner before. A
 * guardian's word is told only where it was about the plan as it stands.
 */
export async function readCompanions(
  db: Transaction | Context["db"],
  { planId, digest, today }: { planId: string; digest: string; today: PlainDate },
) {
  const rows = await db.planCompanion.findMany({
    where: besideOn(planId, today),
    orderBy: { id: "asc" },
    select: companionSelect,
  });
  return rows.map(({ nameEncrypted, contactEncrypted, saidWordsEncrypted, ...row }) => {
    const isHeard = row.saysDigest === digest;
    return {
      id: row.id,
      role: row.role as CompanionRole,
      name: unseal(nameEncrypted, "plan_companions.name"),
      relation: row.relation as CompanionRelation,
      contact: unseal(contactEncrypted, "plan_companions.contact"),
      since: dayOf(row.since),
      until: dayOf(row.until),
      namedBy: row.namedBy.name,
      readsPlan:
        row.delegation !== null &&
        row.delegation.revokedAt === null &&
        row.delegation.scopes.includes("plan") &&
        shanghaiDay(row.delegation.until) >= today,
      basis: row.basis as GuardianBasis | null,
      isNeeded: row.isNeeded,
      says: isHeard ? (row.says as GuardianWord | null) : null,
      saidWords: isHeard ? unseal(saidWordsEncrypted, "plan_companions.said_words") : "",
      saidOn: isHeard ? dayOf(row.saidOn) : null,
    };
  });
}
export type Companion = Awaited<ReturnType<typeof readCompanions>>[number];

/** Everybody who ever stood beside the person in a plan that was found by its owner, for the export of their data. */
export async function exportCompanions(db: Context["db"], planId: string) {
  const rows = await db.planCompanion.findMany({
    where: { planId },
    orderBy: { id: "asc" },
    select: { ...companionSelect, namedAt: true, endedAt: true },
  });
  return rows.map(({ nameEncrypted, contactEncrypted, saidWordsEncrypted, ...row }) => ({
    ...{ role: row.role, relation: row.relation, basis: row.basis, isNeeded: row.isNeeded },
    ...{ since: row.since, until: row.until, namedAt: row.namedAt, endedAt: row.endedAt },
    ...{ namedBy: row.namedBy.name, says: row.says, saidOn: row.saidOn },
    name: unseal(nameEncrypted, "plan_companions.name"),
    contact: unseal(contactEncrypted, "plan_companions.contact"),
    saidWords: unseal(saidWordsEncrypted, "plan_companions.said_words"),
  }));
}

/** Somebody who stood beside an agreement, as it was kept with it. */
export interface KeptBeside {
  readonly role: CompanionRole;
  readonly name: string;
  readonly relation: CompanionRelation;
  readonly isPresent: boolean;
  readonly isNeeded: boolean;
  readonly says: GuardianWord | null;
}

/** Empty where nobody did. */
export function unsealBeside(sealed: string | null): readonly KeptBeside[] {
  return sealed === null
    ? []
    : (JSON.parse(unseal(sealed, "plan_agreements.beside")) as readonly KeptBeside[]);
}
