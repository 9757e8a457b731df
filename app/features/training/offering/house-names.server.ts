import { accepted, refused } from "#app/lib/verdict.ts";
import type { Accepted, Refused } from "#app/lib/verdict.ts";
import type { Transaction } from "#app/platform/db.server.ts";

export type HouseVerdict =
  | Accepted<{ readonly id: string }>
  | Refused<"not-yours" | "not-found" | "name-taken" | "venue-fixed" | "changed-by-someone-else">;

/** Changes to what a provider owns come one after the other, so that two never take the same name at once. */
export async function lockHouse(tx: Transaction, organisationId: string): Promise<void> {
  await tx.$executeRaw`
    SELECT id FROM organisations WHERE id = ${organisationId}::uuid FOR NO KEY UPDATE`;
}

export interface NamedThing {
  /** Null: it is to be added. */
  readonly id: string | null;
  readonly version: number;
  readonly name: string;
}

/** May it be added, or changed from this version? `stored` are the one of its id and the one of its name. */
export function judgeNamed(
  { id, version, name }: NamedThing,
  stored: readonly { readonly id: string; readonly version: number; readonly name: string }[],
): Accepted | Exclude<HouseVerdict, Accepted> {
  const own = stored.find((one) => one.id === id);
  if (id !== null && !own) return refused("not-found");
  if (own && own.version !== version) return refused("changed-by-someone-else");
  return stored.some((one) => one.id !== id && one.name === name)
    ? refused("name-taken")
    : accepted();
}
