import { contactPhoneOf } from "#app/features/accounts/index.server.ts";
import type { Context } from "#app/platform/db.server.ts";
import { employerKindOf } from "./policy/index.ts";
import type { EmployerKind } from "./policy/index.ts";

/** What the bureau sees of a unit whose return it verifies (policy.md 1.5): who it is, and whom to ask there. */
export interface ReviewedUnit {
  readonly name: string;
  readonly uscc: string;
  readonly kind: EmployerKind | "other";
  readonly industry: string;
  readonly contact: { readonly name: string; readonly phone: string; readonly email: string };
}

/** The caller has found its return within the officer's district. */
export async function findReviewedUnit(
  db: Context["db"],
  organisationId: string,
): Promise<ReviewedUnit> {
  const row = await db.organisation.findUniqueOrThrow({
    where: { id: organisationId },
    select: {
      name: true,
      uscc: true,
      industry: true,
      contactName: true,
      contactPhoneEncrypted: true,
      contactEmail: true,
    },
  });
  return {
    name: row.name,
    uscc: row.uscc,
    kind: employerKindOf(row.uscc) ?? "other",
    industry: row.industry ?? "",
    contact: {
      name: row.contactName ?? "",
      phone: contactPhoneOf(row),
      email: row.contactEmail ?? "",
    },
  };
}
