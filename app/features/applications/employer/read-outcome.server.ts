import type { EmployerMember } from "#app/features/accounts/policy/index.ts";
import type { PlainDate } from "#app/lib/date.ts";
import type { Context } from "#app/platform/db.server.ts";
import { dayOf } from "../application-row.server.ts";
import { isEnded, outcomes } from "../policy/index.ts";
import type { ApplicationState } from "../policy/index.ts";
import { OVER } from "./answer-outcome.server.ts";
import { listApplications } from "./list-applications.server.ts";

/** What a member of the employer reads about the end of a position; null for any other's position. */
export async function readOutcome(positionId: string, actor: EmployerMember, ctx: Context) {
  const { organisationId } = actor;
  if (organisationId === null) return null;
  const position = await ctx.db.position.findFirst({
    where: { id: positionId, organisationId },
    select: { id: true, title: true, state: true, outcome: { select: outcomeSelect } },
  });
  if (!position) return null;
  const { id, title, state, outcome } = position;
  const [list, hires] = await Promise.all([
    listApplications({ positionId, states: ["offer_accepted", "hired"] }, actor, ctx),
    ctx.db.hire.findMany({
      where: { positionId, organisationId },
      select: { applicationId: true, startsOn: true },
    }),
  ]);
  const starts = new Map(hires.map((hire) => [hire.applicationId, dayOf(hire.startsOn)]));
  return {
    ...{ id, title },
    isOver: OVER.some((one) => one === state),
    answer: outcome && { ...outcome, outcome: outcomes.find((one) => one === outcome.outcome) },
    people: list.rows.map(({ id: applicationId, name, number }) => ({
      ...{ applicationId, name, number },
      startsOn: starts.get(applicationId) ?? null,
    })),
    waiting: Object.entries(list.counts)
      .filter(([one]) => !isEnded(one as ApplicationState))
      .reduce((sum, [, count]) => sum + count, 0),
  };
}

export interface HiredPerson {
  readonly applicationId: string;
  readonly name: string | null;
  readonly number: string;
  /** Null: the offer is accepted, the first day is not recorded yet. */
  readonly startsOn: PlainDate | null;
}

const outcomeSelect = { outcome: true, words: true, answeredAt: true, version: true } as const;
