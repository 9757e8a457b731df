import { shanghaiDay, type PlainDate } from "#app/lib/date.ts";
import type { Transaction } from "#app/platform/db.server.ts";
import type { PlanEventKind, PlanKind } from "./policy/index.ts";

export interface PlanEvent {
  readonly what: PlanEventKind;
  readonly value: string;
  /** The day it is about; without one that of the recording. */
  readonly on?: PlainDate | undefined;
  readonly outcome?: string | null;
  readonly placedOn?: Date | null;
  readonly afterMonths?: number;
  readonly source?: string;
  readonly basis?: string | null;
}

interface OfPlan {
  readonly id: string;
  readonly region: string;
  readonly kind: PlanKind;
}

/** Records what happened in a plan, in the transaction in which it does. */
export async function noteEvent(
  tx: Transaction,
  { id, region, kind }: OfPlan,
  { on, ...event }: PlanEvent,
  now: Date,
): Promise<void> {
  await tx.planEvent.create({
    data: {
      ...{ planId: id, region, kind },
      ...event,
      on: new Date(`${on ?? shanghaiDay(now)}T00:00:00Z`),
      recordedAt: now,
    },
  });
}
