import { afterAll, afterEach, beforeEach, expect, it } from "vitest";
import {
  releaseField,
  revokeField,
} from "#app/features/applications/person/disclosure-consents.server.ts";
import { connect } from "#app/platform/db.server.ts";
import { testDatabase } from "#db/testing/database.ts";
import { readLedgerTurns } from "./ledger-turns.server.ts";
import { takeHire } from "./take-hire.server.ts";
import { anEmployer, contextAt, withParameters } from "./testing/arrange.ts";
import { day } from "./testing/declarations.ts";
import { aHire } from "./testing/hires.ts";

const database = await testDatabase();
const db = connect(database.url, { poolSize: 4 });
const ctx = contextAt(db);
const year = ctx.now.getUTCFullYear();
const contract = { name: "孙小雨", post: "other", from: day("2025-01-01"), to: null } as const;

beforeEach(() => withParameters(db));
afterEach(() => database.reset());
afterAll(() => db.$disconnect());

it("offers to take in who works there and agreed, until they are in the ledger or take it back", async () => {
  const keeper = await anEmployer(db);
  const { organisationId } = keeper;
  const { hireId, applicationId, seeker } = await aHire(keeper, ctx);
  const working = [{ hireId, isWorking: true }];
  const turn = { kind: "take", year, personId: null };
  expect(await readLedgerTurns(organisationId, working, ctx)).toEqual(new Map([[hireId, turn]]));
  await revokeField({ applicationId, field: "filing" }, seeker, ctx);
  expect(await readLedgerTurns(organisationId, working, ctx)).toEqual(new Map());
  await releaseField({ applicationId, field: "filing" }, seeker, ctx);
  expect(await takeHire(hireId, contract, keeper, ctx)).toMatchObject({ ok: true });
  expect(await readLedgerTurns(organisationId, working, ctx)).toEqual(new Map());
});

it("says nothing of who did not agree, nor of another employer's hires", async () => {
  const keeper = await anEmployer(db);
  const silent = await aHire(keeper, ctx, { agrees: false });
  const other = await anEmployer(db, { name: "另一家" });
  const theirs = await aHire(other, ctx, { at: 2 });
  const answered = [silent, theirs].map(({ hireId }) => ({ hireId, isWorking: true }));
  expect(await readLedgerTurns(keeper.organisationId, answered, ctx)).toEqual(new Map());
});

it("leads to the contract of who has left, until it has an end", async () => {
  const keeper = await anEmployer(db);
  const { organisationId } = keeper;
  const { hireId } = await aHire(keeper, ctx);
  const left = [{ hireId, isWorking: false }];
  expect(await readLedgerTurns(organisationId, left, ctx)).toEqual(new Map());
  const taken = await takeHire(hireId, contract, keeper, ctx);
  if (!taken.ok) throw new Error(taken.reason);
  const { id: personId } = taken;
  const turn = { kind: "end", year, personId };
  expect(await readLedgerTurns(organisationId, left, ctx)).toEqual(new Map([[hireId, turn]]));
  await db.ledgerContract.updateMany({
    where: { personId, organisationId },
    data: { toDay: new Date("2025-06-30T00:00:00Z") },
  });
  expect(await readLedgerTurns(organisationId, left, ctx)).toEqual(new Map());
});
