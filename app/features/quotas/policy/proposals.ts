import type { PlainDate } from "#app/lib/date.ts";
import { compareRatio, ratio } from "#app/lib/ratio.ts";
import { accepted, refused } from "#app/lib/verdict.ts";
import type { Verdict } from "#app/lib/verdict.ts";
import { isParameterValue, NATION, readShare } from "./parameter-names.ts";
import type { EditableParameter } from "./parameter-names.ts";
import { parameterOn } from "./parameter-rows.ts";
import type { ParameterRow } from "./parameter-rows.ts";

export const proposalStates = ["waiting", "approved", "refused", "withdrawn"] as const;
export type ProposalState = (typeof proposalStates)[number];

export const proposalMoves = ["approve", "refuse", "withdraw"] as const;
export type ProposalMove = (typeof proposalMoves)[number];

/** How well a value was checked against its document. */
export const confidences = ["unconfirmed", "secondary", "official-text"] as const;
export type Confidence = (typeof confidences)[number];

export type ProposedParameter = {
  readonly name: EditableParameter;
  readonly region: string;
  readonly validFrom: PlainDate;
  readonly validTo: PlainDate | null;
  readonly value: string;
};

export type ProposeRefusal =
  "value-unusable" | "dates-backwards" | "quota-below-floor" | "overlaps-later";

/**
 * Whether a row may be proposed or, once more when it is approved, written. It may replace the row that begins on the
 * same day; it ends an older one the day before; it must end before a later one begins. A province's quota is never
 * below the national floor in force (残疾人就业条例 art. 8).
 */
export function mayPropose(
  proposed: ProposedParameter,
  rows: readonly ParameterRow[],
): Verdict<object, ProposeRefusal> {
  const { name, region, validFrom, validTo, value } = proposed;
  if (!isParameterValue(name, value)) return refused("value-unusable");
  if (validTo !== null && validTo < validFrom) return refused("dates-backwards");
  if (name === "quota-ratio" && region !== NATION) {
    const floor = parameterOn(rows, name, NATION, validFrom)?.value ?? "";
    const least = readShare(floor) ?? ratio(0);
    if (compareRatio(readShare(value) ?? ratio(0), least) < 0) return refused("quota-below-floor");
  }
  const own = rows.filter((row) => row.name === name && row.region === region);
  const later = own.some(
    (row) => row.validFrom > validFrom && (validTo === null || row.validFrom <= validTo),
  );
  return later ? refused("overlaps-later") : accepted();
}

/** Whether somebody may move a proposal: its author may only withdraw it, another administrator decides. */
export function mayDecide(
  proposal: { readonly state: ProposalState; readonly proposedById: string },
  move: ProposalMove,
  actorId: string,
): Verdict<{ readonly to: ProposalState }, "already-decided" | "own-proposal" | "not-own"> {
  if (proposal.state !== "waiting") return refused("already-decided");
  const isOwn = proposal.proposedById === actorId;
  if (move === "withdraw") return isOwn ? accepted({ to: "withdrawn" }) : refused("not-own");
  if (isOwn) return refused("own-proposal");
  return accepted({ to: move === "approve" ? "approved" : "refused" });
}
