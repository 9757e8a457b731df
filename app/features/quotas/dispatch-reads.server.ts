import { monthNumber } from "#app/lib/month.ts";
import type { Verdict } from "#app/lib/verdict.ts";
import type { Context } from "#app/platform/db.server.ts";
import { monthOfColumn } from "./days.server.ts";
import { findDispatchEffect } from "./dispatch-effect.server.ts";
import type { DispatchEffect } from "./dispatch-effect.server.ts";
import { dispatchInState, dispatchScope, dispatchSelect, sideOf } from "./dispatch-row.server.ts";
import { dispatchMovesFor } from "./policy/index.ts";
import type { DispatchMove, DispatchSide, DispatchState } from "./policy/index.ts";
import type { LedgerKeeper } from "./save-staff-year.server.ts";

export interface DispatchListRow {
  readonly id: string;
  readonly state: DispatchState;
  readonly side: DispatchSide | null;
  readonly other: string;
  readonly people: number;
  readonly personMonths: number;
}

/** The agreements of an employer about a data year, on either side, newest first. */
export async function listDispatch(
  actor: LedgerKeeper,
  year: number,
  { db }: Context,
): Promise<readonly DispatchListRow[]> {
  const rows = await db.dispatchAgreement.findMany({
    where: { year, AND: [dispatchScope(actor)] },
    orderBy: [{ createdAt: "desc" }, { id: "desc" }],
    select: { ...dispatchSelect, _count: { select: { people: true, months: true } } },
  });
  return rows.map((row) => {
    const side = sideOf(row, actor);
    return {
      id: row.id,
      state: row.state,
      side,
      other: side === "agency" ? row.host.name : row.agency.name,
      people: row._count.people,
      personMonths: row._count.months,
    };
  });
}

export interface ShownAgreement {
  readonly id: string;
  readonly year: number;
  readonly state: DispatchState;
  readonly version: number;
  readonly side: DispatchSide | null;
  readonly agency: string;
  readonly host: string;
  readonly reason: string | null;
  readonly proposedAt: Date | null;
  readonly answeredAt: Date | null;
  readonly endedAt: Date | null;
  readonly people: readonly {
    readonly id: string;
    readonly name: string;
    /** Numbers of the months in the year. */
    readonly months: readonly number[];
  }[];
  /** On the own side alone; with a reason instead where it cannot be worked out. */
  readonly effect: Verdict<{ readonly effect: DispatchEffect }>;
  readonly moves: readonly DispatchMove[];
  /** Whether a side has filed its return, so that nobody changes sides. */
  readonly isFiled: boolean;
}

/** An agreement as one side sees it; null for anybody else. Of the people the host learns names and months. */
export async function findDispatch(
  id: string,
  year: number,
  actor: LedgerKeeper,
  { db, now }: Context,
): Promise<ShownAgreement | null> {
  const row = await db.dispatchAgreement.findFirst({
    where: { id, year, AND: [dispatchScope(actor)] },
    select: {
      ...dispatchSelect,
      people: {
        orderBy: [{ name: "asc" }, { id: "asc" }],
        select: {
          id: true,
          name: true,
          months: { orderBy: { month: "asc" }, select: { month: true } },
        },
      },
    },
  });
  if (!row) return null;
  const { organisationId } = actor;
  const effect = await findDispatchEffect(db, { organisationId, year, agreementId: id }, now);
  const subject = await dispatchInState(db, row, actor, effect.ok);
  return {
    id,
    year,
    state: row.state,
    version: row.version,
    side: subject.side,
    agency: row.agency.name,
    host: row.host.name,
    reason: row.reason,
    proposedAt: row.proposedAt,
    answeredAt: row.answeredAt,
    endedAt: row.endedAt,
    people: row.people.map(({ months, ...person }) => ({
      ...person,
      months: months.map(({ month }) => monthNumber(monthOfColumn(month))),
    })),
    effect,
    moves: actor.role === "viewer" ? [] : dispatchMovesFor(subject),
    isFiled: !subject.isUnfiled.agency || !subject.isUnfiled.host,
  };
}
