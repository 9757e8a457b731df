import { createHash } from "node:crypto";
import { afterAll, afterEach, beforeEach, describe, expect, it } from "vitest";
import { verifyChains } from "#app/features/audit/verify-chain.server.ts";
import { connect } from "#app/platform/db.server.ts";
import { testDatabase } from "#db/testing/database.ts";
import { onePiece } from "#db/testing/one-piece.ts";
import { beginDispatch } from "./begin-dispatch.server.ts";
import { createHandOver } from "./create-hand-over.server.ts";
import { previewHandOver } from "./hand-over-candidates.server.ts";
import { readSource } from "./jobs/read-source.server.ts";
import { moveAgreement } from "./move-dispatch.server.ts";
import { receiveSource, stageSource } from "./stage-source.server.ts";
import {
  aLedger,
  anEmployer,
  anOfficer,
  certificateOf,
  contextAt,
  NOW,
  rowOf,
  withParameters,
  YEAR,
} from "./testing/arrange.ts";
import { certifiedReturn } from "./testing/certified.ts";
import { day } from "./testing/declarations.ts";
import { holdTable, killAt, PATIENT } from "./testing/kill-process.ts";
import { snapshot } from "./testing/snapshot.ts";

const database = await testDatabase();
const db = connect(database.url, { poolSize: 4 });
const ctx = contextAt(db);

beforeEach(() => withParameters(db));
afterEach(async () => {
  expect((await verifyChains(db)).broken).toEqual([]);
  await database.reset();
});
afterAll(() => db.$disconnect());

describe("a process that is killed between two offices or two employers", () => {
  it.each(["hand_overs", "audit_events"])(
    "while handing over to the tax office, at %s, hands over nothing, and the next time everything once",
    async (name) => {
      const approver = anOfficer({ role: "approver" });
      const keeper = await certifiedReturn(db, ctx, anOfficer(), {
        staff: 200,
        people: [{ at: 1 }],
      });
      const { seen } = await previewHandOver({ kind: "tax", year: YEAR }, approver, ctx);
      const input = { kind: "tax", year: YEAR, seen, onceKey: "the-form-that-was-open" } as const;
      const written = () =>
        snapshot(database, [
          "hand_overs",
          "hand_over_lines",
          "quota_returns",
          "graphile_worker._private_jobs",
          "audit_events",
        ]);
      const before = await written();
      const order = { verb: "hand-over", input, actor: approver } as const;
      await killAt(database, holdTable(name), { order, now: NOW });
      expect(await written()).toBe(before);
      const made = await createHandOver(input, approver, ctx);
      expect(made).toMatchObject({ ok: true });
      expect(await createHandOver(input, approver, ctx)).toEqual(made);
      expect(await db.handOver.count()).toBe(1);
      expect((await rowOf(db, keeper)).state).toBe("sent_to_tax");
    },
    PATIENT,
  );

  it.each(["dispatch_agreements", "outbox_messages"])(
    "while agreeing to dispatched people, at %s, leaves them where they were, and agreeing again moves them once",
    async (name) => {
      const [agency, host] = [await anEmployer(db), await anEmployer(db)];
      const people = await aLedger(agency, ctx, { staff: 300, people: [{ at: 1 }, { at: 2 }] });
      await aLedger(host, ctx, { staff: 90, people: [] });
      const { uscc } = await db.organisation.findUniqueOrThrow({
        where: { id: host.organisationId },
        select: { uscc: true },
      });
      const begun = await beginDispatch({ year: YEAR, uscc, from: 1, to: 12, people }, agency, ctx);
      if (!begun.ok) throw new Error(begun.reason);
      const { id } = begun;
      await moveAgreement({ id, version: 1, reason: "" }, "propose", agency, ctx);
      const written = () =>
        snapshot(database, [
          "dispatch_agreements",
          "dispatch_people",
          "dispatch_months",
          "quota_returns",
          "outbox_messages",
          "audit_events",
        ]);
      const before = await written();
      const input = { id, version: 2, reason: "" };
      await killAt(database, holdTable(name), {
        order: { verb: "agree", input, actor: host },
        now: NOW,
      });
      expect(await written()).toBe(before);
      expect(await moveAgreement(input, "agree", host, ctx)).toEqual({ ok: true, to: "agreed" });
      expect(await moveAgreement(input, "agree", host, ctx)).toMatchObject({ ok: false });
    },
    PATIENT,
  );

  it(
    "in the second thousand rows of a source's file says nothing yet, and read again has each row once",
    async () => {
      const resident = certificateOf(1).slice(0, 18);
      const rows = Array.from({ length: 1_500 }, () => `${resident},2025-01,,2500`);
      const bytes = Buffer.from(
        ["身份证号码,月份,单位统一社会信用代码,工资薪金", ...rows].join("\n"),
      );
      const arriving = { name: "工资.csv", contentType: "text/csv", pieces: onePiece(bytes) };
      const received = await receiveSource(arriving, ctx);
      if (!received.ok) throw new Error(received.reason);
      const checksum = createHash("sha256").update(bytes).digest("hex");
      const upload = { kind: "tax", year: YEAR, asOf: day("2026-05-01"), checksum } as const;
      const taken = await stageSource({ ...upload, file: received.value }, anOfficer(), ctx);
      if (!taken.ok) throw new Error(taken.reason);
      const { id } = taken;
      // A row of the second thousand that somebody else is just writing: line 1 is the header.
      const hold = `INSERT INTO source_facts (file_id, line, person_hash) VALUES ('${id}', 1400, 'held')`;
      await killAt(database, hold, { order: { verb: "read-source", input: { id } }, now: NOW });
      const stands = () =>
        db.sourceFile.findUniqueOrThrow({ where: { id }, select: { state: true, rowsRead: true } });
      expect(await stands()).toEqual({ state: "reading", rowsRead: 1_000 });
      expect(await db.sourceFact.count({ where: { fileId: id } })).toBe(1_000);
      await readSource(id, ctx);
      expect(await stands()).toEqual({ state: "staged", rowsRead: 1_500 });
      expect(await db.sourceFact.count({ where: { fileId: id } })).toBe(1_500);
      expect(await db.storedFile.count()).toBe(0);
    },
    PATIENT,
  );
});
