import type { Context } from "#app/platform/db.server.ts";
import { moveOneReturn } from "./move-return.server.ts";
import type { Moved, ReturnOrder } from "./move-return.server.ts";
import type { LedgerKeeper } from "./save-staff-year.server.ts";
import { NOBODY_DECIDES } from "./submit-return.server.ts";

export interface EmployerMoveInput {
  readonly year: number;
  readonly version: number;
  readonly reason?: string | undefined;
}

const run = (
  order: Omit<ReturnOrder, "version" | "reason">,
  { year, version, reason }: EmployerMoveInput,
  actor: LedgerKeeper,
  ctx: Context,
): Promise<Moved> => {
  const where = { organisationId: actor.organisationId, year };
  return moveOneReturn(where, { ...order, version, reason }, actor, ctx);
};

/** Takes a return back before it is decided. Until it is filed again it counts as not filed. */
export const withdrawReturn = (input: EmployerMoveInput, actor: LedgerKeeper, ctx: Context) =>
  run(
    {
      move: "withdraw",
      action: "quota-return.withdrawn",
      columns: () => ({ firstFiledAt: null, ...NOBODY_DECIDES }),
    },
    input,
    actor,
    ctx,
  );

/** Objects to what the check found, with reasons, and hands the return to an officer. */
export const objectToFindings = (input: EmployerMoveInput, actor: LedgerKeeper, ctx: Context) =>
  run({ move: "object", action: "quota-return.objected" }, input, actor, ctx);

/** Opens a certified return to file another version; what was certified holds until then. */
export const reviseReturn = (input: EmployerMoveInput, actor: LedgerKeeper, ctx: Context) =>
  run(
    {
      move: "revise",
      action: "quota-return.revised",
      columns: () => NOBODY_DECIDES,
    },
    input,
    actor,
    ctx,
  );

/** Asks the bureau to look at its decision again (复核). */
export const askReconsideration = (input: EmployerMoveInput, actor: LedgerKeeper, ctx: Context) =>
  run(
    {
      move: "reconsider",
      action: "quota-return.reconsideration-asked",
      columns: () => NOBODY_DECIDES,
    },
    input,
    actor,
    ctx,
  );
