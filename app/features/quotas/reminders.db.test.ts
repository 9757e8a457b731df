import { afterAll, afterEach, beforeEach, describe, expect, it } from "vitest";
import { connect } from "#app/platform/db.server.ts";
import { listOutbox } from "#app/platform/mail.server.ts";
import { testDatabase } from "#db/testing/database.ts";
import { remindEmployers } from "./jobs/remind-employers.server.ts";
import { findReminding } from "./list-unfiled.server.ts";
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
  withParameters,
  YEAR,
} from "./testing/arrange.ts";

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
