import { createServer, type Server } from "node:net";
import type { AddressInfo } from "node:net";
import { afterAll, afterEach, describe, expect, it } from "vitest";
import { connect } from "#app/platform/db.server.ts";
import { listOutbox } from "#app/platform/mail.server.ts";
import { testDatabase } from "#db/testing/database.ts";
import { onePiece } from "#db/testing/one-piece.ts";
import { decide } from "../employer/decide-applications.server.ts";
import { answerOutcome } from "../employer/answer-outcome.server.ts";
import { answerAdjustment } from "../employer/answer-adjustment.server.ts";
import { listOverdueAdjustments } from "../list-overdue-adjustments.server.ts";
import { openFile } from "../open-file.server.ts";
import { keepFile, removeFile } from "../person/keep-file.server.ts";
import { revokeField } from "../person/disclosure-consents.server.ts";
import { sendMessage } from "../send-message.server.ts";
import {
  aDraft,
  anApplication,
  anEmployer,
  aPosition,
  aSeeker,
  contextAt,
  needsTwo,
  NOW,
  seen,
} from "../testing/arrange.ts";
import { askOutcomes } from "./ask-outcomes.server.ts";
import { remindDue } from "./remind-due.server.ts";
import { scanFile } from "./scan-file.server.ts";
import { tellEvent } from "./tell-event.server.ts";

const database = await testDatabase();
const db = connect(database.url, { poolSize: 4 });
const ctx = contextAt(db);
const later = (days: number) => contextAt(db, new Date(NOW.getTime() + days * 86_400_000));

afterEach(() => database.reset());
afterAll(() => db.$disconnect());

async function tellAll() {
  const events = await db.applicationEvent.findMany({ orderBy: { at: "asc" } });
  for (const { id } of events) await tellEvent(id, ctx);
  return listOutbox(db, { limit: 50 });
}

describe("mails", () => {
  it("tell each side once what the other did, with no name and none of the words", async () => {
    const { id, owner, seeker } = await anApplication(db);
    await sendMessage({ applicationId: id, words: "秘密的话", onceKey: "k" }, seeker, ctx);
    await decide({ move: "shortlist" }, await seen(db, id), owner, ctx);
    await tellAll();
    const mails = await tellAll();
    const reached = await db.user.findUnique({ where: { id: seeker.userId } });
    const told = mails.map(({ subject }) => subject).sort();
    expect(told).toEqual(
      [
        "客服专员：收到一份新的申请。",
        "客服专员：申请已提交。",
        "客服专员：申请人发来消息。",
        "客服专员：您进入了候选名单。",
      ].sort(),
    );
    const text = JSON.stringify(mails);
    const toEmployer = mails.filter(({ to }) => to !== reached?.email);
    expect(toEmployer).toHaveLength(2);
    for (const { body } of toEmployer) expect(body).toContain(`/employer/applications/${id}`);
    expect(text).not.toContain("秘密的话");
    expect(text).not.toContain("李梅");
  });

  it("remind whose turn it is the day before, once", async () => {
    const { id, owner } = await anApplication(db);
    await decide({ move: "shortlist" }, await seen(db, id), owner, ctx);
    expect(await remindDue(later(12))).toBe(0);
    expect(await remindDue(later(13))).toBe(1);
    expect(await remindDue(later(13))).toBe(0);
    const [mail] = await listOutbox(db, { limit: 5 });
    expect(mail?.subject).toBe("客服专员：有一份申请明天到答复期限。");
    expect(mail?.body).toContain(`/employer/applications/${id}`);
  });
});

describe("the question after a position is over", () => {
  const ended = async (changes: { endedAt: Date }) => {
    const owner = await anEmployer(db);
    const { id } = await aPosition(db, owner, { state: "closed", ...changes });
    return { owner, id };
  };

  it("comes once, leads to the page, and not where it is answered or long over", async () => {
    const { id } = await ended({ endedAt: NOW });
    await ended({ endedAt: new Date(NOW.getTime() - 10 * 86_400_000) });
    const told = await ended({ endedAt: NOW });
    const answer = { outcome: "not-hired" as const, words: "", version: 0 };
    await answerOutcome({ ...answer, positionId: told.id }, told.owner, ctx);
    await askOutcomes(later(1));
    await askOutcomes(later(2));
    const mails = await listOutbox(db, { limit: 5 });
    expect(mails.map(({ subject }) => subject)).toEqual(["客服专员：招到人了吗？"]);
    expect(mails[0]?.body).toContain(`/employer/positions/${id}/outcome`);
  });
});

describe("files", () => {
  const file = (name: string, text: string) => ({
    name,
    contentType: "application/octet-stream",
    pieces: onePiece(text),
  });

  async function aDraftOf() {
    const owner = await anEmployer(db);
    const { id: positionId } = await aPosition(db, owner, { state: "published" });
    const seeker = await aSeeker(db);
    return { owner, seeker, applicationId: await aDraft(db, { seeker, positionId }) };
  }

  it("are known by their bytes, kept for their owner, and gone when taken back", async () => {
    const { seeker, applicationId, owner } = await aDraftOf();
    const kept = await keepFile({ applicationId, file: file("a.exe", "%PDF-1.7") }, seeker, ctx);
    if (!kept.ok) throw new Error(kept.reason);
    const where = { applicationId, fileId: kept.value };
    expect(await openFile(where, seeker, ctx)).toMatchObject({ contentType: "application/pdf" });
    expect(await openFile(where, await aSeeker(db), ctx)).toBeNull();
    expect(await openFile(where, owner, ctx)).toBeNull();
    const program = { applicationId, file: file("cv.pdf", "MZ\u0090\u0000") };
    expect(await keepFile(program, seeker, ctx)).toEqual({ ok: false, reason: "unknown-type" });
    expect(await db.storedFile.count()).toBe(1);
    await removeFile(where, await aSeeker(db), ctx);
    expect(await db.applicationFile.count()).toBe(1);
    await removeFile(where, seeker, ctx);
    expect([await db.applicationFile.count(), await db.storedFile.count()]).toEqual([0, 0]);
  });

  /** Speaks clamd's side: reads the stream to its end and answers. */
  async function clamd(
    answer: (bytes: Buffer) => string,
  ): Promise<{ server: Server; url: string }> {
    const server = createServer((socket) => {
      let bytes = Buffer.alloc(0);
      socket.on("data", (piece) => {
        bytes = Buffer.concat([bytes, piece]);
        if (bytes.subarray(-4).equals(Buffer.alloc(4))) socket.end(`${answer(bytes)}\0`);
      });
      socket.on("error", () => undefined);
    });
    await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
    const { port } = server.address() as AddressInfo;
    return { server, url: `tcp://127.0.0.1:${port}` };
  }

  it.each([
    ["stream: OK", "clean"],
    ["stream: Eicar-Test-Signature FOUND", "infected"],
    ["INSTREAM size limit exceeded. ERROR", "failed"],
  ])("clamd says “%s”: %s", async (said, state) => {
    const { seeker, applicationId } = await aDraftOf();
    const kept = await keepFile({ applicationId, file: file("a.txt", "你好") }, seeker, ctx);
    if (!kept.ok) throw new Error(kept.reason);
    await db.applicationFile.updateMany({ data: { malware: "waiting" } });
    const received: string[] = [];
    const { server, url } = await clamd((bytes) => {
      received.push(bytes.toString());
      return said;
    });
    const scan = scanFile(kept.value, ctx, url);
    if (state === "failed") await expect(scan).rejects.toThrow("could not look");
    else await scan;
    server.close();
    expect(received.join()).toContain("zINSTREAM");
    expect(received.join()).toContain("你好");
    const row = await db.applicationFile.findFirstOrThrow();
    expect(row.malware).toBe(state);
    const opened = await openFile({ applicationId, fileId: row.id }, seeker, ctx);
    expect(opened === null).toBe(state === "infected");
  });

  it("wait, and are tried again, while clamd is away", async () => {
    const { seeker, applicationId } = await aDraftOf();
    const kept = await keepFile({ applicationId, file: file("a.txt", "你好") }, seeker, ctx);
    if (!kept.ok) throw new Error(kept.reason);
    await db.applicationFile.updateMany({ data: { malware: "waiting" } });
    const { server, url } = await clamd(() => "stream: OK");
    await new Promise((resolve) => server.close(resolve));
    await expect(scanFile(kept.value, ctx, url)).rejects.toThrow();
    expect((await db.applicationFile.findFirstOrThrow()).malware).toBe("failed");
  });
});

describe("the counsellors' list", () => {
  const counsellor = {
    kind: "counsellor",
    userId: "00000000-0000-7000-8000-000000000001",
    region: "140502",
    secondFactor: true,
  } as const;

  it("shows what is unanswered after five working days, in the district, as far as released", async () => {
    const { id: applicationId, owner, seeker } = await anApplication(db, needsTwo);
    const [first] = await db.applicationAdjustment.findMany({ orderBy: { id: "asc" } });
    if (!first) throw new Error("no adjustment");
    expect((await listOverdueAdjustments({}, counsellor, later(7))).rows).toEqual([]);
    const overdue = await listOverdueAdjustments({}, counsellor, later(8));
    expect(overdue.rows.map(({ name, dueOn }) => [name, dueOn])).toEqual([
      ["李梅", "2026-11-30"],
      ["李梅", "2026-11-30"],
    ]);
    const elsewhere = { ...counsellor, region: "140581" };
    expect((await listOverdueAdjustments({}, elsewhere, later(8))).rows).toEqual([]);
    const reply = { answer: "cannot" as const, words: "没有设备", byWhen: null };
    const target = { applicationId, adjustmentId: first.id, version: first.version };
    await answerAdjustment({ ...target, ...reply }, owner, later(8));
    expect((await listOverdueAdjustments({}, counsellor, later(8))).rows).toHaveLength(1);
    await revokeField({ applicationId, field: "needs" }, seeker, later(8));
    expect((await listOverdueAdjustments({}, counsellor, later(8))).rows).toEqual([]);
  });
});
