import { auditActor } from "#app/features/accounts/index.server.ts";
import type { EmployerMember } from "#app/features/accounts/policy/index.ts";
import { recordAudit } from "#app/features/audit/index.server.ts";
import type { Context } from "#app/platform/db.server.ts";
import { factsFor, factsShown, fitOf, foundSeen } from "../policy/index.ts";
import type { Fit, PositionFacts, SeekerFacts } from "../policy/index.ts";
import { readWeights } from "../weights.server.ts";
import { askersOf } from "./find-people.server.ts";
import { codeOf, findOwnFacts, listFindable, namesOf, readerOf } from "./findable.server.ts";

export interface OpenedPerson {
  readonly title: string;
  readonly asked: PositionFacts;
  readonly name: string | null;
  readonly code: string;
  readonly fit: Fit;
  readonly shown: SeekerFacts;
  readonly showsNeeds: boolean;
  readonly isInvited: boolean;
}

/** One person found for an own open position. What was shown of them is put on their trail, needs by that name. */
export async function openPerson(
  { positionId, foundId }: { readonly positionId: string; readonly foundId: string },
  actor: EmployerMember,
  ctx: Context,
): Promise<OpenedPerson | undefined> {
  const own = await findOwnFacts(positionId, actor, ctx);
  if (!own?.asked || readerOf(actor) !== "handler") return undefined;
  const { title, asked } = own;
  const { value: people } = await listFindable({ positionId, ids: [foundId] }, ctx).next();
  const one = people?.[0];
  if (!one) return undefined;
  const { userId, grants, isInvited } = one;
  const [askers, names, { weights }] = await Promise.all([
    askersOf([one], ctx),
    namesOf([one], ctx),
    readWeights(ctx),
  ]);
  const facts = askers.get(userId)?.facts;
  if (!facts) return undefined;
  const fit = fitOf(factsFor(facts, grants), asked, weights);
  if (!fit.fits) return undefined;
  const fields = foundSeen("handler", isInvited ? "invited" : "opened", grants);
  const { db, now, requestId } = ctx;
  await db.$transaction((tx) =>
    recordAudit(tx, {
      action: "found-person.opened",
      subject: { type: "found-person", id: userId },
      actor: auditActor(actor),
      now,
      requestId,
      details: { fields, positionId, organisationId: actor.organisationId },
    }),
  );
  return {
    ...{ title, asked, fit, isInvited, code: codeOf(foundId) },
    name: fields.includes("name") ? (names.get(userId) ?? null) : null,
    shown: factsShown(facts, asked),
    showsNeeds: fields.includes("needs"),
  };
}
