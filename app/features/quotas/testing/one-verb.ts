import type { Officer } from "#app/features/accounts/policy/index.ts";
import { connect } from "#app/platform/db.server.ts";
import { env } from "#app/platform/env.server.ts";
import { approveReturn } from "../approve-return.server.ts";
import { createHandOver } from "../create-hand-over.server.ts";
import type { HandOverOrder } from "../create-hand-over.server.ts";
import { readSource } from "../jobs/read-source.server.ts";
import { sweepReturns } from "../jobs/sweep-returns.server.ts";
import { moveAgreement } from "../move-dispatch.server.ts";
import type { DispatchOrder } from "../move-dispatch.server.ts";
import { rejectReturn } from "../officer-moves.server.ts";
import { recomputeYear } from "../recompute-year.server.ts";
import type { YearWork } from "../recompute-year.server.ts";
import { submitReturn } from "../submit-return.server.ts";
import type { Keeper } from "./arrange.ts";

/** Something to do, as it can be told to a process of its own. */
export type Order =
  | {
      readonly verb: "submit";
      readonly input: Parameters<typeof submitReturn>[0];
      readonly actor: Keeper;
    }
  | {
      readonly verb: "approve" | "reject";
      readonly input: Parameters<typeof rejectReturn>[0];
      readonly actor: Officer;
    }
  | { readonly verb: "sweep" }
  | { readonly verb: "hand-over"; readonly input: HandOverOrder; readonly actor: Officer }
  | { readonly verb: "agree"; readonly input: DispatchOrder; readonly actor: Keeper }
  | { readonly verb: "read-source"; readonly input: { readonly id: string } }
  | { readonly verb: "recompute"; readonly input: YearWork; readonly batchSize: number };

interface Told {
  readonly order: Order;
  readonly now: string;
}

const { order, now } = JSON.parse(process.argv[2] ?? "") as Told;
const url = env().databaseUrl;
const db = connect(url, { poolSize: 2 });
const ctx = { db, now: new Date(now), requestId: "test" };

switch (order.verb) {
  case "submit":
    await submitReturn(order.input, order.actor, ctx);
    break;
  case "approve":
    await approveReturn(order.input, order.actor, ctx);
    break;
  case "reject":
    await rejectReturn(order.input, order.actor, ctx);
    break;
  case "sweep":
    await sweepReturns("sweep", ctx);
    break;
  case "hand-over":
    await createHandOver(order.input, order.actor, ctx);
    break;
  case "agree":
    await moveAgreement(order.input, "agree", order.actor, ctx);
    break;
  case "read-source":
    await readSource(order.input.id, ctx);
    break;
  case "recompute":
    await recomputeYear(order.input, { ...ctx, url, batchSize: order.batchSize });
    break;
}
await db.$disconnect();
