import type { Officer } from "#app/features/accounts/policy/index.ts";
import type { Context, Database } from "#app/platform/db.server.ts";
import { approveReturn, confirmReturn } from "../approve-return.server.ts";
import { takeReview } from "../officer-moves.server.ts";
import { submitReturn } from "../submit-return.server.ts";
import { aLedger, anEmployer, digestOf, rowOf, YEAR } from "./arrange.ts";
import type { Keeper } from "./arrange.ts";

interface Wish {
  readonly staff: number;
  readonly people: readonly { readonly at: number; readonly months?: number }[];
}

/** An employer whose return of the year an officer has certified, with a second one where two are needed. */
export async function certifiedReturn(
  db: Database,
  ctx: Context,
  officer: Officer,
  wish: Wish,
  second?: Officer,
): Promise<Keeper> {
  const keeper = await anEmployer(db);
  await aLedger(keeper, ctx, wish);
  await submitReturn({ year: YEAR, digest: await digestOf(keeper, ctx) }, keeper, ctx);
  await certifyReturn(db, ctx, officer, keeper, second);
  return keeper;
}

/** Certifies what an employer has filed. */
export async function certifyReturn(
  db: Database,
  ctx: Context,
  officer: Officer,
  keeper: Keeper,
  second?: Officer,
): Promise<void> {
  const { id, version } = await rowOf(db, keeper);
  await takeReview({ id, version }, officer, ctx);
  const answer = await approveReturn({ id, version: version + 1 }, officer, ctx);
  if (!answer.ok) throw new Error(answer.reason);
  if (second) await confirmReturn({ id, version: version + 2 }, second, ctx);
}
