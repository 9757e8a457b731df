import { afterAll, describe, expect, it } from "vitest";
import { aSeeker, contextAt } from "#app/features/applications/testing/arrange.ts";
import { findKeptForm, keepForm } from "#app/http/kept-form.server.ts";
import { connect } from "#app/platform/db.server.ts";
import { testDatabase } from "#db/testing/database.ts";

const database = await testDatabase();
const db = connect(database.url, { poolSize: 2 });
const ctx = contextAt(db);
afterAll(() => db.$disconnect());

describe("what is typed into the private estimate", () => {
  it.each([
    ["/account/allowance-estimate", false],
    ["/en/account/allowance-estimate", false],
    ["/account/plan", true],
  ])("%s: kept when the session ends: %s", async (path, isKept) => {
    const { userId } = await aSeeker(db);
    await keepForm({ userId, path }, { values: { wage: "3000" }, focusField: null }, ctx);
    expect((await findKeptForm({ userId, path }, ctx)) !== null).toBe(isKept);
  });
});
