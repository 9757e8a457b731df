import { shanghaiDay } from "#app/lib/date.ts";
import type { Database } from "#app/platform/db.server.ts";
import { disabilityCategories } from "../policy/index.ts";
import { numberOf } from "./certificate-row.server.ts";

export interface ReleasedCertificate {
  readonly category: (typeof disabilityCategories)[number] | null;
  readonly grade: number | null;
  readonly number: string | null;
  readonly validTo: string | null;
}

/**
 * Of a person's verified certificate those parts that were released to the asker, the others not even read;
 * null where none is released or there is no verified one. Who may be shown what is the caller's rule.
 */
export async function readReleasedCertificate(
  userId: string,
  released: readonly string[],
  db: Database,
): Promise<ReleasedCertificate | null> {
  const shows = (field: string) => released.includes(field);
  if (!["category", "grade", "certificate"].some(shows)) return null;
  const row = await db.certificate.findFirst({
    where: { userId, state: "verified", withdrawnAt: null },
    select: {
      category: shows("category"),
      grade: shows("grade"),
      numberEncrypted: shows("certificate"),
      validTo: shows("certificate"),
    },
  });
  if (!row) return null;
  const { category, grade, numberEncrypted, validTo } = row as {
    category?: number | null;
    grade?: number | null;
    numberEncrypted?: string | null;
    validTo?: Date | null;
  };
  return {
    category: (category && disabilityCategories[category - 1]) || null,
    grade: grade ?? null,
    number: numberEncrypted ? numberOf({ numberEncrypted }) : null,
    validTo: validTo ? shanghaiDay(validTo) : null,
  };
}
