import { checkUscc } from "#app/features/accounts/policy/index.ts";
import { accepted, refused } from "#app/lib/verdict.ts";
import type { Verdict } from "#app/lib/verdict.ts";
import type { Context } from "#app/platform/db.server.ts";

interface Employer {
  readonly id: string;
  readonly name: string;
  readonly verified: boolean;
}

/** The employer with a unified social credit code, as typed. */
export async function findEmployer(
  uscc: string,
  { db }: Context,
): Promise<Verdict<Employer, "format" | "checksum" | "unknown">> {
  const checked = checkUscc(uscc);
  if (!checked.ok) return checked;
  const found = await db.organisation.findFirst({
    where: { uscc: checked.code, kind: "employer" },
    select: { id: true, name: true, state: true },
  });
  if (!found) return refused("unknown");
  return accepted({ id: found.id, name: found.name, verified: found.state === "verified" });
}
