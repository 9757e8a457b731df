import { randomUUID } from "node:crypto";
import { afterAll, afterEach, describe, expect, it } from "vitest";
import { connect } from "#app/platform/db.server.ts";
import { listOutbox } from "#app/platform/mail.server.ts";
import { testDatabase } from "#db/testing/database.ts";
import type { Administrator, StaffRole } from "../policy/index.ts";
import { findSession, openSession } from "../sessions.server.ts";
import { contextAt, NOW } from "../testing/arrange.ts";
import { changeStaffAccount } from "./change-staff.server.ts";
import { createStaff } from "./create-staff.server.ts";
import { findStaff, listStaff } from "./staff-reads.server.ts";

const database = await testDatabase();
const db = connect(database.url, { poolSize: 4 });
const ctx = contextAt(db);
const administrator: Administrator = {
  kind: "administrator",
  userId: randomUUID(),
  secondFactor: true,
};

afterEach(() => database.reset());
afterAll(() => db.$disconnect());

const create = (role: StaffRole = "officer-approver", region: string | null = "140502") =>
  createStaff(
    { name: "乔慧敏", email: "shenpi@example.cn", role, region, locale: "zh-CN" },
    administrator,
    ctx,
  );

async function created(): Promise<string> {
  const verdict = await create();
  if (!verdict.ok) throw new Error(verdict.reason);
  return verdict.id;
}

describe("a new staff account", () => {
  it("has its job and region and no password, and is told how to sign in", async () => {
    const id = await created();
    expect(await findStaff(id, ctx)).toMatchObject({ role: "officer-approver", region: "140502" });
    const row = await db.user.findUniqueOrThrow({ where: { id } });
    expect(row).toMatchObject({ passwordHash: null, emailVerifiedAt: null });
    const [mail] = await listOutbox(db, { limit: 1 });
    expect(mail).toMatchObject({ to: "shenpi@example.cn" });
    expect(mail?.body).toContain("/sign-in/code");
  });

  it("is refused for a taken address, and for an officer without a region", async () => {
    await created();
    expect(await create()).toEqual({ ok: false, reason: "address-taken" });
    expect(await create("counsellor", null)).toEqual({ ok: false, reason: "region-missing" });
    expect(await db.user.count()).toBe(1);
  });
});

describe("changing a staff account", () => {
  it("suspends at once: what is open ends, and it cannot be suspended twice", async () => {
    const userId = await created();
    const { token } = await openSession({ id: userId, kind: "officer" }, { db, now: NOW });
    const order = { userId, change: "suspend" } as const;
    const verdicts = await Promise.all(
      [order, order].map((one) => changeStaffAccount(one, administrator, ctx)),
    );
    expect(verdicts.filter(({ ok }) => ok)).toHaveLength(1);
    expect(await findSession(token, ctx)).toEqual({ state: "none" });
    const restored = await changeStaffAccount(
      { userId, change: "restore" },
      administrator,
      contextAt(db, new Date(NOW.getTime() + 1000)),
    );
    expect(restored.ok).toBe(true);
  });

  it("resets a second factor with its recovery codes", async () => {
    const userId = await created();
    await db.user.update({
      where: { id: userId },
      data: {
        totpSecretEncrypted: "sealed",
        totpConfirmedAt: NOW,
        recoveryCodes: { create: { codeHash: "hash" } },
      },
    });
    const order = { userId, change: "reset-second-factor" } as const;
    expect((await changeStaffAccount(order, administrator, ctx)).ok).toBe(true);
    expect((await findStaff(userId, ctx))?.hasSecondFactor).toBe(false);
    expect(await db.recoveryCode.count()).toBe(0);
    const trail = await db.auditEvent.findMany({ where: { subjectId: userId } });
    expect(trail.map(({ action }) => action)).toContain("second-factor.reset");
  });

  it("finds staff alone, by a part of name or address", async () => {
    await created();
    const seeker = await db.user.create({ data: { kind: "seeker", name: "乔小满" } });
    const { rows } = await listStaff({ q: "乔", page: 1 }, ctx);
    expect(rows.map(({ name }) => name)).toEqual(["乔慧敏"]);
    expect(await findStaff(seeker.id, ctx)).toBeNull();
    const order = { userId: seeker.id, change: "suspend" } as const;
    expect(await changeStaffAccount(order, administrator, ctx)).toMatchObject({
      reason: "not-found",
    });
  });
});
