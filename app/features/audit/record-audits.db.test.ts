import { afterAll, expect, test } from "vitest";
import { connect } from "#app/platform/db.server.ts";
import { testDatabase } from "#db/testing/database.ts";
import { recordAudit, recordAudits, type AuditEntry } from "./index.server.ts";
import { verifyChains } from "./verify-chain.server.ts";

const database = await testDatabase();
const db = connect(database.url, { poolSize: 2 });
afterAll(() => db.$disconnect());

const actor = { id: null, kind: "system" };
const entry = (id: string, action: string): AuditEntry => ({
  action,
  subject: { type: "position", id },
  actor,
  now: new Date("2026-11-23T04:00:00.123Z"),
  details: { reason: "“引号”与\n换行", changed: ["title"], before: null },
});

test("many links join chains begun one by one, several to a chain, and every chain holds", async () => {
  await db.$transaction((tx) => recordAudit(tx, entry("a", "position.created")));
  await db.$transaction((tx) =>
    recordAudits(tx, [
      entry("b", "position.created"),
      entry("a", "position.submitted"),
      entry("a", "position.published"),
      entry("b", "position.submitted"),
    ]),
  );
  await db.$transaction((tx) => recordAudit(tx, entry("b", "position.published")));
  expect(await verifyChains(db)).toEqual({ checked: 6, broken: [] });
  const rows = await db.auditEvent.findMany({
    where: { subjectId: "a" },
    orderBy: { sequence: "asc" },
    select: { sequence: true, action: true },
  });
  expect(rows).toEqual([
    { sequence: 1, action: "position.created" },
    { sequence: 2, action: "position.submitted" },
    { sequence: 3, action: "position.published" },
  ]);
});

test("none is nothing", async () => {
  await db.$transaction((tx) => recordAudits(tx, []));
  expect((await verifyChains(db)).checked).toBe(6);
});

test("two writers of the same subjects in opposite order both get through", async () => {
  const write = (...ids: string[]) =>
    db.$transaction((tx) =>
      recordAudits(
        tx,
        ids.map((id) => entry(id, "position.changed")),
      ),
    );
  await Promise.all([write("x", "y"), write("y", "x")]);
  expect(await verifyChains(db)).toEqual({ checked: 10, broken: [] });
});
