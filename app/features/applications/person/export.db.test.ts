import { afterAll, afterEach, describe, expect, it } from "vitest";
import { connect } from "#app/platform/db.server.ts";
import { testDatabase } from "#db/testing/database.ts";
import { answerAdjustment } from "../employer/answer-adjustment.server.ts";
import { addNote } from "../employer/notes.server.ts";
import { sendMessage } from "../send-message.server.ts";
import { anApplication, contextAt, needsTwo } from "../testing/arrange.ts";
import { exportApplications } from "./export-applications.server.ts";
import { savePassportItem } from "./passport.server.ts";

const database = await testDatabase();
const db = connect(database.url, { poolSize: 4 });
const ctx = contextAt(db);

afterEach(() => database.reset());
afterAll(() => db.$disconnect());

describe("the export of one's data", () => {
  it("holds every word of one's applications in clear, and nobody else's", async () => {
    const { id, owner, seeker } = await anApplication(db, needsTwo);
    const other = await anApplication(db, needsTwo);
    await savePassportItem({ code: "captions", words: "大字" }, seeker, ctx);
    const [first] = await db.applicationAdjustment.findMany({
      where: { applicationId: id },
      orderBy: { id: "asc" },
    });
    if (!first) throw new Error("no adjustment");
    const reply = { answer: "cannot" as const, words: "没有设备", byWhen: null };
    const target = { applicationId: id, adjustmentId: first.id, version: first.version };
    await answerAdjustment({ ...target, ...reply }, owner, ctx);
    await sendMessage({ applicationId: id, words: "您好，有电梯吗？", onceKey: "k" }, seeker, ctx);
    await addNote({ applicationId: id, words: "单位自己的记录", onceKey: "n" }, owner, ctx);

    const { applications, passport } = await exportApplications(seeker, ctx);
    expect(applications.map((one) => one.id)).toEqual([id]);
    expect(applications[0]).toMatchObject({
      state: "submitted",
      position: { title: "客服专员" },
      content: { skills: { words: "打字每分钟 80 字，会用读屏软件。" } },
      adjustments: [
        { code: "screen-reader-software", state: "cannot", answer: "没有设备" },
        { code: null, words: "面试请用文字", state: "open" },
      ],
      consents: [{ purpose: "employer-needs", withdrawnAt: null }],
      messages: [{ side: "person", words: "您好，有电梯吗？" }],
    });
    expect(applications[0]?.submittedText).toContain("李梅");
    expect(passport).toMatchObject([{ code: "captions", words: "大字" }]);
    const text = JSON.stringify({ applications, passport });
    expect(text).not.toContain(other.id);
    expect(text).not.toContain("单位自己的记录");
    expect(text).not.toContain("Encrypted");
  });

  it("is given where a stored text was tampered with, which it leaves out", async () => {
    const { id, seeker } = await anApplication(db);
    await db.application.update({ where: { id }, data: { submittedTextEncrypted: "x" } });
    const { applications } = await exportApplications(seeker, ctx);
    expect(applications).toMatchObject([{ id, submittedText: null }]);
  });
});
