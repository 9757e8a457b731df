import type { Actor } from "./policy/index.ts";
import type { AuditActor } from "#app/features/audit/index.server.ts";

/** Who is written into the trail: id, kind and role at that moment. */
export function auditActor(actor: Actor): AuditActor {
  if (actor.kind === "visitor") return { id: null, kind: "visitor" };
  // Whoever acts for somebody is named, not the person they act for: the subject says whose it is.
  if ("by" in actor && actor.by) {
    return { id: actor.by.userId, kind: `delegate:${actor.by.delegationId}` };
  }
  const kind = "role" in actor ? `${actor.kind}:${actor.role}` : actor.kind;
  return { id: actor.userId, kind };
}

/** Somebody whose session is only about to begin. */
export function userAsActor(user: { readonly id: string; readonly kind: string }): AuditActor {
  return { id: user.id, kind: user.kind.replace("_", "-") };
}
