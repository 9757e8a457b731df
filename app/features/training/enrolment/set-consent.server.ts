import { auditActor } from "#app/features/accounts/index.server.ts";
import type { Seeker } from "#app/features/accounts/policy/index.ts";
import { recordAudit } from "#app/features/audit/index.server.ts";
import { accepted, refused } from "#app/lib/verdict.ts";
import type { Verdict } from "#app/lib/verdict.ts";
import type { Context } from "#app/platform/db.server.ts";
import { contestNamePurpose, registerPurpose } from "../policy/index.ts";
import { lockEnrolment } from "./enrolment-row.server.ts";

const TEXT_VERSION = "2026-11";

/** What a person may let happen with one enrolment, and take back at any time. */
const purposes = {
  [contestNamePurpose]: {
    fields: ["name"],
    given: "contest.name-shown",
    withdrawn: "contest.name-hidden",
  },
  [registerPurpose]: {
    fields: ["name", "residentNumber", "course"],
    given: "training-register.agreed",
    withdrawn: "training-register.withdrawn",
  },
} as const;

export interface EnrolmentConsent {
  readonly id: string;
  readonly purpose: keyof typeof purposes;
  readonly agrees: boolean;
}

/**
 * Gives or withdraws a separate consent, at any time (个人信息保护法 art. 15, 25 and 29). Nobody says it for the person.
 * Twice is once.
 */
export async function setConsent(
  { id, purpose, agrees }: EnrolmentConsent,
  actor: Seeker,
  { db, now, requestId }: Context,
): Promise<Verdict<object, "not-found">> {
  if (actor.by) return refused("not-found");
  return db.$transaction(async (tx) => {
    const row = await lockEnrolment(tx, id, actor);
    if (!row) return refused("not-found");
    const { userId } = actor;
    const { fields, given, withdrawn } = purposes[purpose];
    const open = { enrolmentId: id, userId, purpose, withdrawnAt: null };
    const stands = (await tx.consent.count({ where: open })) > 0;
    if (stands === agrees) return accepted();
    if (agrees) {
      await tx.consent.create({
        data: {
          ...{ userId, enrolmentId: id, purpose, givenAt: now },
          ...{ fields: [...fields], textVersion: TEXT_VERSION },
        },
      });
    } else await tx.consent.updateMany({ where: open, data: { withdrawnAt: now } });
    await recordAudit(tx, {
      action: agrees ? given : withdrawn,
      subject: { type: "enrolment", id },
      actor: auditActor(actor),
      now,
      requestId,
    });
    return accepted();
  });
}

/** Whether a consent of an own enrolment stands. */
export async function hasConsent(
  { id, purpose }: Omit<EnrolmentConsent, "agrees">,
  { userId }: Seeker,
  { db }: Context,
): Promise<boolean> {
  const open = { enrolmentId: id, userId, purpose, withdrawnAt: null };
  return (await db.consent.count({ where: open })) > 0;
}
