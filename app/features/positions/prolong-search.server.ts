import type { AuditActor } from "#app/features/audit/index.server.ts";
import type { Context } from "#app/platform/db.server.ts";
import { endSearch } from "./end-search.server.ts";
import { keepSearch, type OwnedSearch } from "./keep-search.server.ts";

/** Keeps or ends a search of one's own. */
export function prolongSearch(
  wanted: "keep" | "end",
  owned: OwnedSearch,
  actor: AuditActor,
  context: Context,
) {
  const verb = wanted === "keep" ? keepSearch : endSearch;
  return context.db.$transaction((tx) => verb(owned, actor, tx, context));
}
