import type { EmployerMember, ProviderMember } from "#app/features/accounts/policy/index.ts";
import { anEmployer as anEmployerOf } from "#app/features/positions/testing/arrange.ts";
import type { Database } from "#app/platform/db.server.ts";
import { addDays, shanghaiDay } from "#app/lib/date.ts";
import { aProvider, aSession, contextAt, NOW } from "./arrange.ts";
import { hoursFrom } from "./contents.ts";
import { setFairTerms } from "../events/set-terms.server.ts";

type OfHouse<M> = M & { readonly organisationId: string };

export interface FairWorld {
  readonly organiser: OfHouse<ProviderMember>;
  readonly sessionId: string;
  readonly startsAt: Date;
}

/** A public fair ten days from now, with this many stands that can be asked for until the day before. */
export async function aFair(db: Database, stands: number | null = 2): Promise<FairWorld> {
  const organiser = await aProvider(db);
  const startsAt = hoursFrom(240);
  const { id: sessionId, courseId } = await aSession(db, organiser, {
    state: "published",
    startsAt,
  });
  const { organisationId } = organiser;
  await db.course.updateMany({ where: { id: courseId, organisationId }, data: { kind: "fair" } });
  if (stands !== null) {
    const askBy = addDays(shanghaiDay(startsAt), -1);
    const set = await setFairTerms(
      { sessionId, version: 0, stands, askBy },
      organiser,
      contextAt(db),
    );
    if (!set.ok) throw new Error(set.reason);
  }
  return { organiser, sessionId, startsAt };
}

export interface Exhibitor {
  readonly member: OfHouse<EmployerMember>;
  /** Its one open position. */
  readonly positionId: string;
}

export async function anExhibitor(db: Database, name = "同心客服中心"): Promise<Exhibitor> {
  const member = await anEmployerOf(db, { name });
  const { id: positionId } = await db.position.create({
    data: {
      organisationId: member.organisationId,
      title: `${name}的岗位`,
      state: "published",
      publishedAt: NOW,
      closingOn: hoursFrom(24 * 30),
    },
    select: { id: true },
  });
  return { member, positionId };
}
