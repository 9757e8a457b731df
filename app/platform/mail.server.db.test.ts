import { afterAll, beforeEach, describe, expect, test } from "vitest";
import { testDatabase } from "#db/testing/database.ts";
import { connect } from "./db.server.ts";
import { listOutbox, queueMessage, type Message } from "./mail.server.ts";
import { RefusedDelivery, type Delivery } from "./message-driver.ts";
import { sendMessage, type Drivers } from "./send-message.server.ts";

const database = await testDatabase();
const db = connect(database.url, { poolSize: 2 });
const now = new Date("2026-11-23T08:00:00Z");
const context = { db, now };

const message: Message = {
  channel: "mail",
  to: "li@example.cn",
  subject: "验证码",
  body: "您的验证码是 123456。",
  locale: "zh-CN",
};

function driversThat(act: (delivery: Delivery) => Promise<void>): Drivers {
  return { mail: act, text: act };
}

async function queued(changed: Partial<Message> = {}): Promise<string> {
  const id = await db.$transaction((tx) => queueMessage(tx, { ...message, ...changed }, now));
  if (!id) throw new Error("The message was not queued");
  return id;
}

beforeEach(() => database.reset());
afterAll(() => db.$disconnect());

describe("the outbox", () => {
  test("keeps address and text encrypted, and gives them back in clear", async () => {
    await queued();
    const { rows } = await database.pool.query("SELECT * FROM outbox_messages");
    expect(JSON.stringify(rows)).not.toMatch(/li@example|123456/);
    expect(await listOutbox(db, { limit: 10 })).toMatchObject([{ ...message, state: "queued" }]);
  });

  test("a rolled-back transaction leaves neither message nor job", async () => {
    const failing = db.$transaction(async (tx) => {
      await queueMessage(tx, message, now);
      throw new Error("rolled back");
    });
    await expect(failing).rejects.toThrow("rolled back");
    expect(await listOutbox(db, { limit: 10 })).toEqual([]);
  });

  test("the same key is queued once", async () => {
    await queued({ dedupeKey: "reminder:p1:u1" });
    const again = await queueMessage(db, { ...message, dedupeKey: "reminder:p1:u1" }, now);
    expect(again).toBeUndefined();
    expect(await listOutbox(db, { limit: 10 })).toHaveLength(1);
  });
});

describe("sending", () => {
  test("a message goes to its channel's driver and is sent once", async () => {
    const id = await queued();
    const seen: Delivery[] = [];
    const drivers = driversThat((delivery) => Promise.resolve(void seen.push(delivery)));
    await sendMessage(id, context, drivers);
    await sendMessage(id, context, drivers);
    expect(seen).toEqual([
      { id, to: message.to, subject: message.subject, body: message.body, locale: "zh-CN" },
    ]);
    expect(await listOutbox(db, { limit: 1 })).toMatchObject([{ state: "sent", failure: null }]);
  });

  test("a passing failure is noted without the address and thrown for another try", async () => {
    const id = await queued();
    const failing = driversThat(() => Promise.reject(new Error("busy: li@example.cn")));
    await expect(sendMessage(id, context, failing)).rejects.toThrow("busy");
    expect(await listOutbox(db, { limit: 1 })).toMatchObject([
      { state: "queued", failure: "busy: [mail]" },
    ]);
    await sendMessage(
      id,
      context,
      driversThat(() => Promise.resolve()),
    );
    expect(await listOutbox(db, { limit: 1 })).toMatchObject([{ state: "sent", failure: null }]);
  });

  test("a refusal is final", async () => {
    const id = await queued();
    const refusing = driversThat(() => Promise.reject(new RefusedDelivery("SMTP 550")));
    await sendMessage(id, context, refusing);
    expect(await listOutbox(db, { limit: 1 })).toMatchObject([
      { state: "failed", failure: "SMTP 550" },
    ]);
  });

  test("a message that is gone is nothing to do", async () => {
    const never = driversThat(() => Promise.reject(new Error("called")));
    await expect(
      sendMessage("0199a0b0-0000-7000-8000-000000000000", context, never),
    ).resolves.toBeUndefined();
  });
});
