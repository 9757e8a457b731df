import { afterAll, afterEach, beforeEach, describe, expect, it } from "vitest";
import { connect } from "#app/platform/db.server.ts";
import { listOutbox } from "#app/platform/mail.server.ts";
import { testDatabase } from "#db/testing/database.ts";
import { reviseReturn, withdrawReturn } from "./employer-moves.server.ts";
import { remindEmployers } from "./jobs/remind-employers.server.ts";
import { sweepReturns } from "./jobs/sweep-returns.server.ts";
import { findReminding } from "./list-unfiled.server.ts";
import { listByYear } from "./overview-reads.server.ts";
import { overviewFile } from "./render-overview.server.ts";
import { sendReminders } from "./send-reminders.server.ts";
import { submitReturn } from "./submit-return.server.ts";
import {
  AFTER_WINDOW,
  aLedger,
  anEmployer,
  anOfficer,
  contextAt,
  digestOf,
  NOW,
  rowOf,
  withParameters,
  YEAR,
} from "./testing/arrange.ts";
import { certifiedReturn, certifyReturn } from "./testing/certified.ts";

const database = await testDatabase();
const db = connect(database.url, { poolSize: 8 });
const ctx = contextAt(db);
const officer = anOfficer();
const campaign = (name: string) => ({ year: YEAR, campaign: `campaign-of-the-${name}` });

beforeEach(async () => {
  await withParameters(db);
  await db.user.create({
    data: { id: officer.userId, kind: "officer", name: "郝志强", email: "shenhe@example.cn" },
  });
});
afterEach(() => database.reset());
afterAll(() => db.$disconnect());

async function fileOf(
  table: "unfiled" | "reminders",
  at = ctx,
  by = officer,
): Promise<(readonly string[])[]> {
  const rows = [];
  const file = overviewFile({ table, year: YEAR, locale: "zh-CN" }, by, at);
  for await (const page of file.rows) rows.push(...page);
  return rows;
}

const outbox = () => listOutbox(db, { limit: 100 });

describe("reminders", () => {
  it("reach who has not filed, once, and say by when", async () => {
    const [late, filed, elsewhere] = [
      await anEmployer(db),
      await anEmployer(db),
      await anEmployer(db, { region: "140521" }),
    ];
    await aLedger(filed, ctx);
    await submitReturn({ year: YEAR, digest: await digestOf(filed, ctx) }, filed, ctx);
    expect(await findReminding(YEAR, officer, ctx)).toMatchObject({
      counts: { total: 1, will: 1, recent: 0, unreachable: 0 },
    });
    expect(await sendReminders(campaign("first"), officer, ctx)).toEqual({ ok: true, count: 1 });
    await remindEmployers(campaign("first").campaign, ctx);
    await remindEmployers(campaign("first").campaign, ctx);
    const mails = await outbox();
    const { email } = await db.user.findUniqueOrThrow({ where: { id: late.userId } });
    expect(mails.map(({ to }) => to)).toEqual([email]);
    expect(mails[0]?.subject).toContain("2026年10月31日");
    expect(mails[0]?.body).toContain(`/returns/${YEAR}`);
    expect(await findReminding(YEAR, officer, ctx)).toMatchObject({
      counts: { total: 1, will: 0, recent: 1 },
      sendings: [{ employers: 1, told: 1, by: "郝志强" }],
    });
    expect(elsewhere.organisationId).not.toBe(late.organisationId);
  });

  it("leave out who only began to change what is certified: page, file, job and sums say the same", async () => {
    const [late, changing] = [await anEmployer(db), await anEmployer(db)];
    const certified = await certifiedReturn(db, ctx, officer, { staff: 200, people: [{ at: 1 }] });
    await aLedger(changing, ctx, { people: [{ at: 2 }] });
    await sendReminders(campaign("first"), officer, ctx);
    await submitReturn({ year: YEAR, digest: await digestOf(changing, ctx) }, changing, ctx);
    await certifyReturn(db, ctx, officer, changing);
    for (const keeper of [certified, changing]) {
      const { version } = await rowOf(db, keeper);
      await reviseReturn({ year: YEAR, version }, keeper, ctx);
      expect((await rowOf(db, keeper)).state).toBe("draft");
    }
    await remindEmployers(campaign("first").campaign, ctx);
    const { email } = await db.user.findUniqueOrThrow({ where: { id: late.userId } });
    const asked = (await outbox()).filter(({ subject }) => subject.startsWith("请在"));
    expect(asked.map(({ to }) => to)).toEqual([email]);
    const { rows } = await findReminding(YEAR, officer, ctx);
    expect(rows.map(({ id }) => id)).toEqual([late.organisationId]);
    expect((await fileOf("unfiled")).map(([name]) => name)).toEqual([rows[0]?.name]);
    const [sums] = await listByYear([YEAR], officer, ctx);
    expect(sums).toMatchObject({ employers: 3, filed: 2, open: 1, overdue: 0 });
  });

  it("are no longer sent once a return has lapsed, and it is listed as not filed", async () => {
    await anEmployer(db);
    const begun = await anEmployer(db);
    await aLedger(begun, ctx);
    await submitReturn({ year: YEAR, digest: await digestOf(begun, ctx) }, begun, ctx);
    const { version } = await rowOf(db, begun);
    await withdrawReturn({ year: YEAR, version }, begun, ctx);
    const after = contextAt(db, AFTER_WINDOW);
    await sweepReturns("sweep", after);
    expect((await rowOf(db, begun)).state).toBe("lapsed");
    expect(await findReminding(YEAR, officer, after)).toMatchObject({ counts: { total: 2 } });
    expect(await fileOf("unfiled", after)).toHaveLength(2);
    const [sums] = await listByYear([YEAR], officer, after);
    expect(sums).toMatchObject({ employers: 2, filed: 0, open: 0, overdue: 2 });
    // The window was prolonged: what has lapsed stays lapsed.
    expect(await sendReminders(campaign("again"), officer, ctx)).toMatchObject({
      reason: "nobody-to-remind",
    });
  });

  it("are given out as a file, each employer and sending, the newest first", async () => {
    const keeper = await anEmployer(db);
    await sendReminders(campaign("first"), officer, ctx);
    await remindEmployers(campaign("first").campaign, ctx);
    const later = contextAt(db, new Date(NOW.getTime() + 8 * 86_400_000));
    await sendReminders(campaign("later"), officer, later);
    const { name, uscc } = await db.organisation.findUniqueOrThrow({
      where: { id: keeper.organisationId },
    });
    expect(await fileOf("reminders")).toEqual([
      [expect.stringContaining("5月18日"), name, uscc, "山西省晋城市城区", "", "", "郝志强"],
      [
        expect.stringContaining("5月10日"),
        name,
        uscc,
        "山西省晋城市城区",
        expect.stringContaining("5月10日"),
        "1",
        "郝志强",
      ],
    ]);
    expect(await fileOf("reminders", ctx, anOfficer({ region: "140581" }))).toEqual([]);
  });

  it("of two officers at once remind nobody twice; after some days they may again", async () => {
    await anEmployer(db);
    const sent = await Promise.all(
      ["one", "two", "two"].map((name) => sendReminders(campaign(name), officer, ctx)),
    );
    const counts = sent.map((one) => (one.ok ? one.count : one.reason));
    expect(counts.filter((count) => count === 1)).toHaveLength(1);
    expect(await db.returnReminder.count()).toBe(1);
    const later = contextAt(db, new Date(NOW.getTime() + 8 * 86_400_000));
    expect(await sendReminders(campaign("later"), officer, later)).toEqual({ ok: true, count: 1 });
  });

  it("do not reach who filed before the job came to them, and end with the window", async () => {
    const keeper = await anEmployer(db);
    await aLedger(keeper, ctx);
    await sendReminders(campaign("first"), officer, ctx);
    await submitReturn({ year: YEAR, digest: await digestOf(keeper, ctx) }, keeper, ctx);
    await remindEmployers(campaign("first").campaign, ctx);
    expect(await outbox()).toEqual([]);
    expect(
      await sendReminders(campaign("late"), officer, contextAt(db, AFTER_WINDOW)),
    ).toMatchObject({ reason: "window-closed" });
  });
});
