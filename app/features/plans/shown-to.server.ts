import type { Prisma } from "#db/generated/client.ts";
import { maySee, seenWhen, stageOf } from "./policy/index.ts";
import type { PlanField, PlanGrant, PlanReader, PlanStage } from "./policy/index.ts";

/** What somebody agreed to, as a plan's row has it. */
export interface AgreedTo {
  readonly consentedAt: Date | null;
  readonly showsProfile: boolean;
  readonly showsCertificate?: boolean;
}

/** What a read selects of a plan so that the table can be asked. */
export const agreedSelect = {
  consentedAt: true,
  showsProfile: true,
  showsCertificate: true,
} satisfies Prisma.PlanSelect;

/**
 * What of somebody a reader is shown, by the table: `pick` gives a field or what stands in its place. Of somebody on a
 * list without a plan `agreed` is null.
 */
export function shownTo(
  reader: PlanReader,
  agreed: AgreedTo | null,
  given: readonly PlanGrant[] = [],
) {
  const stage = stageOf(agreed && { ...agreed, hasConsent: agreed.consentedAt !== null });
  const grants: readonly PlanGrant[] = agreed?.showsCertificate
    ? [...given, "certificate-end"]
    : given;
  const may = (field: PlanField) => maySee(reader, stage, field, grants);
  const pick = <T, N>(field: PlanField, value: T, otherwise: N): T | N =>
    may(field) ? value : otherwise;
  return { may, pick };
}

/** The plans of each stage, as `stageOf` tells it of one; who is only listed has none. */
const OF_STAGE = {
  listed: { id: { in: [] } },
  asked: { consentedAt: null },
  consented: { consentedAt: { not: null }, showsProfile: false },
  "profile-shown": { consentedAt: { not: null }, showsProfile: true },
} satisfies Record<PlanStage, Prisma.PlanWhereInput>;

/** The plans of which a reader may see a field, by the same table; nobody else is asked about it. */
export function whereShown(reader: PlanReader, field: PlanField): Prisma.PlanWhereInput {
  const { stages, grant } = seenWhen(reader, field);
  return {
    OR: stages.map((stage) => OF_STAGE[stage]),
    ...(grant === "certificate-end" && { showsCertificate: true }),
  };
}
