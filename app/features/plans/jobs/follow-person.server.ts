import { readProgress } from "#app/features/applications/index.server.ts";
import { readEnrolmentProgress } from "#app/features/training/index.server.ts";
import type { Context } from "#app/platform/db.server.ts";
import { followPerson } from "../follow-person.server.ts";

/** `plan.follow-application`: the plan that led to it shows how far it has come. */
export async function followApplication(applicationId: string, ctx: Context): Promise<void> {
  const found = await readProgress(applicationId, ctx);
  if (!found) return;
  const { userId, positionId, events, agreed } = found;
  const happened = events.map(({ move, at }) => ({ what: move, at }));
  await followPerson({ userId, thing: { positionId }, happened }, ctx);
  await followAgreed(userId, agreed, ctx);
}

/** An employer or a provider agreed to an adjustment that the plan is about; who it was, the plan does not say. */
async function followAgreed(userId: string, agreed: readonly AgreedTo[], ctx: Context) {
  for (const { adjustment, at } of agreed) {
    const happened = [{ what: "adjustment-agreed", at }];
    await followPerson({ userId, thing: { adjustment }, happened }, ctx);
  }
}

interface AgreedTo {
  readonly adjustment: string;
  readonly at: Date;
}

/** `plan.follow-enrolment`: the same for a course. */
export async function followEnrolment(enrolmentId: string, ctx: Context): Promise<void> {
  const found = await readEnrolmentProgress(enrolmentId, ctx);
  if (!found) return;
  const { userId, courseId, events, isCorrected, agreed } = found;
  const happened = events.map(({ toState, at }) => ({ what: toState, at }));
  await followPerson({ userId, thing: { courseId }, happened, isCorrected }, ctx);
  await followAgreed(userId, agreed, ctx);
}
