import { randomInt, randomUUID } from "node:crypto";
import { receiptNumber } from "#app/features/accounts/policy/index.ts";
import type { Seeker } from "#app/features/accounts/policy/index.ts";
import { releaseField } from "#app/features/applications/person/disclosure-consents.server.ts";
import { aPosition } from "#app/features/positions/testing/arrange.ts";
import type { PlainDate } from "#app/lib/date.ts";
import type { Context } from "#app/platform/db.server.ts";
import { encryptField } from "#app/platform/encryption.server.ts";
import { certificateOf } from "./arrange.ts";
import type { Keeper } from "./arrange.ts";
import { day } from "./declarations.ts";

export interface HiredPerson {
  readonly seeker: Seeker;
  readonly applicationId: string;
  readonly hireId: string;
}

interface HireWish {
  /** Whose certificate, as `certificateOf`; null: none was given. */
  readonly at?: number | null;
  readonly grade?: 1 | 2 | 3 | 4;
  readonly agrees?: boolean;
  readonly startsOn?: PlainDate;
}

/** Somebody hired through an application, with a verified certificate. */
export async function aHire(
  keeper: Keeper,
  ctx: Context,
  { at = 1, grade = 3, agrees = true, startsOn = day("2025-01-01") }: HireWish = {},
): Promise<HiredPerson> {
  const { db, now } = ctx;
  const { organisationId, userId: recordedById } = keeper;
  const { id: userId } = await db.user.create({
    data: { kind: "seeker", name: "孙小雨", email: `${randomUUID()}@example.cn` },
    select: { id: true },
  });
  const seeker: Seeker = { kind: "seeker", userId };
  if (at !== null) {
    await db.certificate.create({
      data: {
        userId,
        numberEncrypted: encryptField(certificateOf(at, grade), "certificates.number"),
        numberHash: randomUUID(),
        category: 4,
        grade,
        validTo: new Date("2033-01-01T00:00:00Z"),
        state: "verified",
        region: "140502",
        submittedAt: now,
      },
    });
  }
  const { id: positionId } = await aPosition(db, keeper, { state: "published" });
  const { id: applicationId } = await db.application.create({
    data: {
      ...{ userId, positionId, organisationId, state: "hired" as const },
      ...{ stateSince: now, quietSince: now, createdAt: now, updatedAt: now, submittedAt: now },
      ...{ endedAt: now, number: receiptNumber((n) => randomInt(n)), checkCode: "12345678" },
      ...{ submittedTextEncrypted: "text", submittedDigest: "digest" },
      sections: {
        create: {
          section: "identity",
          valuesEncrypted: encryptField(
            JSON.stringify({ name: "孙小雨", email: "", phone: "" }),
            "application_sections.values",
          ),
          updatedAt: now,
        },
      },
    },
    select: { id: true },
  });
  const { id: hireId } = await db.hire.create({
    data: {
      ...{ applicationId, userId, organisationId, positionId, recordedById, recordedAt: now },
      startsOn: new Date(`${startsOn}T00:00:00Z`),
    },
    select: { id: true },
  });
  if (agrees) await releaseField({ applicationId, field: "filing" }, seeker, ctx);
  return { seeker, applicationId, hireId };
}
