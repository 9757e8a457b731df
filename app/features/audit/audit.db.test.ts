import { describe, expect, it, beforeEach } from "vitest";
import { connect } from "#app/platform/db.server.ts";
import { testDatabase } from "#db/testing/database.ts";
import { recordAudit, type AuditEntry } from "./record-audit.server.ts";
import { listActivity } from "./reads.server.ts";
import { verifyChains } from "./verify-chain.server.ts";

const database = await testDatabase();
const db = connect(database.url, { poolSize: 8 });

const entry = (id: string, action: string, details = {}): AuditEntry => ({
  action,
  subject: { type: "position", id },
  actor: { id: null, kind: "system" },
  now: new Date("2026-11-23T08:00:00.123Z"),
  details,
});
const record = (one: AuditEntry) => db.$transaction((tx) => recordAudit(tx, one));

/** Past the triggers, as somebody with the superuser's password would. */
async function behindOurBack(statement: string): Promise<void> {
  const client = await database.pool.connect();
  try {
    await client.query("SET session_replication_role = replica");
    await client.query(statement);
    await client.query("SET session_replication_role = origin");
  } finally {
    client.release();
  }
}

beforeEach(() => database.reset());

describe("the audit trail", () => {
  it("links each event of a subject to the one before", async () => {
    await record(entry("a", "created", { zulu: 1, alpha: { b: 2, a: [1, null] } }));
    await record(entry("b", "created"));
    await record(entry("a", "changed", { fields: ["title"] }));
    expect(await verifyChains(db)).toEqual({ checked: 3, broken: [] });
    const activity = await listActivity(db, { type: "position", id: "a" });
    expect(activity.map(({ sequence, action }) => [sequence, action])).toEqual([
      [2, "changed"],
      [1, "created"],
    ]);
  });

  it("keeps one unbroken chain when many write about one subject at once", async () => {
    await Promise.all(
      Array.from({ length: 20 }, (_, index) => record(entry("a", `change-${index}`))),
    );
    expect(await verifyChains(db)).toEqual({ checked: 20, broken: [] });
  });

  it("leaves nothing of a transaction that was rolled back", async () => {
    const failed = db.$transaction(async (tx) => {
      await recordAudit(tx, entry("a", "created"));
      throw new Error("rolled back");
    });
    await expect(failed).rejects.toThrow("rolled back");
    expect((await verifyChains(db)).checked).toBe(0);
  });

  it.each([
    "UPDATE audit_events SET action = 'x'",
    "DELETE FROM audit_events",
    "TRUNCATE audit_events",
  ])("is append-only: %s", async (statement) => {
    await record(entry("a", "created"));
    await expect(database.pool.query(statement)).rejects.toThrow("append-only");
  });

  it("names an altered event", async () => {
    await record(entry("a", "created"));
    await record(entry("a", "published"));
    await behindOurBack('UPDATE audit_events SET details = \'{"by":"nobody"}\' WHERE sequence = 1');
    const { broken } = await verifyChains(db);
    expect(broken).toEqual([
      { subjectType: "position", subjectId: "a", sequence: 1, fault: "altered" },
    ]);
  });

  it("names the place of a removed event", async () => {
    for (const action of ["created", "submitted", "published"]) await record(entry("a", action));
    await behindOurBack("DELETE FROM audit_events WHERE sequence = 2");
    const { broken } = await verifyChains(db);
    expect(broken).toEqual([
      { subjectType: "position", subjectId: "a", sequence: 3, fault: "gap" },
    ]);
  });

  it("sees an event whose hash was made to fit, by the link behind it", async () => {
    await record(entry("a", "created"));
    await record(entry("a", "published"));
    const { linkHash } = await import("./record-audit.server.ts");
    const first = await db.auditEvent.findFirstOrThrow({ where: { sequence: 1 } });
    const { id: _id, hash: _hash, ...link } = first;
    const forged = linkHash({ ...link, action: "forged" });
    await behindOurBack(
      `UPDATE audit_events SET action = 'forged', hash = '${forged}' WHERE sequence = 1`,
    );
    const { broken } = await verifyChains(db);
    expect(broken).toEqual([
      { subjectType: "position", subjectId: "a", sequence: 2, fault: "wrong-predecessor" },
    ]);
  });
});
