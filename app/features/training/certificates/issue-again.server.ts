import type { ProviderMember } from "#app/features/accounts/policy/index.ts";
import { accepted, refused } from "#app/lib/verdict.ts";
import type { Verdict } from "#app/lib/verdict.ts";
import type { Context } from "#app/platform/db.server.ts";
import { lockEnrolment } from "../enrolment/enrolment-row.server.ts";
import { recordEnrolmentEvent } from "../enrolment/record-event.server.ts";
import { isTeaching } from "../policy/index.ts";
import type { CourseKind } from "../policy/index.ts";
import { issueCertificate } from "./issue-certificate.server.ts";

/**
 * Issues a certificate with another number to somebody who completed the course and whose last one was withdrawn, such as
 * for a wrong name. The result stays what it is. Pressed twice, it is issued once.
 */
export async function issueAgain(
  { id }: { readonly id: string },
  actor: ProviderMember,
  ctx: Context,
): Promise<
  Verdict<object, "not-found" | "not-yours" | "organisation-not-verified" | "not-withdrawn">
> {
  if (actor.role === "viewer") return refused("not-yours");
  if (!actor.verified) return refused("organisation-not-verified");
  return ctx.db.$transaction(async (tx) => {
    const row = await lockEnrolment(tx, id, actor);
    if (!row) return refused("not-found");
    const { user, certificates, session } = await tx.enrolment.findFirstOrThrow({
      where: { id, userId: row.userId },
      select: {
        user: { select: { name: true, erasedAt: true } },
        certificates: { orderBy: { issuedAt: "desc" }, take: 1, select: { withdrawnAt: true } },
        session: { select: { course: { select: { kind: true } } } },
      },
    });
    const [last] = certificates;
    const mayHold = row.state === "completed" && isTeaching(session.course.kind as CourseKind);
    if (!mayHold || !last || user.erasedAt !== null) return refused("not-found");
    if (last.withdrawnAt === null) return refused("not-withdrawn");
    await issueCertificate(tx, row, user.name, actor, ctx);
    await recordEnrolmentEvent(tx, {
      ...{ enrolmentId: id, move: "certificate-issued", side: "provider", at: ctx.now },
      ...{ actorId: actor.userId, toState: row.state },
    });
    return accepted();
  });
}
