import type { Context } from "#app/platform/db.server.ts";
import type { Officer, OrganisationMove } from "../policy/index.ts";
import { moveOneOrganisation, type Moved } from "./move-organisation.server.ts";

export type OrganisationDecision = Exclude<OrganisationMove, "submit" | "withdraw" | "rename">;

export interface DecideInput {
  readonly id: string;
  readonly version: number;
  readonly decision: OrganisationDecision;
  /** Sent to the organisation; `verify` needs none. */
  readonly reason?: string | undefined;
}

const ACTIONS: Readonly<Record<OrganisationDecision, string>> = {
  verify: "organisation.verified",
  "send-back": "organisation.sent-back",
  reject: "organisation.rejected",
  revoke: "organisation.revoked",
  reopen: "organisation.reopened",
};

/** An officer's decision, told to the organisation's owners in the same transaction. */
export function decideOrganisation(
  { id, version, decision, reason }: DecideInput,
  officer: Officer,
  ctx: Context,
): Promise<Moved> {
  const isWaitingAgain = decision === "reopen";
  return moveOneOrganisation(
    id,
    {
      move: decision,
      action: ACTIONS[decision],
      version,
      ...(reason === undefined ? {} : { reason }),
      columns: {
        ...(isWaitingAgain ? { submittedAt: ctx.now } : {}),
        decidedAt: isWaitingAgain ? null : ctx.now,
        decidedById: isWaitingAgain ? null : officer.userId,
        decisionReason: reason?.trim() ?? null,
      },
    },
    officer,
    ctx,
  );
}
