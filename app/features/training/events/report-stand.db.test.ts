import { randomUUID } from "node:crypto";
import { afterAll, afterEach, describe, expect, it } from "vitest";
import { connect } from "#app/platform/db.server.ts";
import { listOutbox } from "#app/platform/mail.server.ts";
import { testDatabase } from "#db/testing/database.ts";
import { sweepTraining } from "../jobs/sweep-training.server.ts";
import { aSeeker, contextAt } from "../testing/arrange.ts";
import { hoursFrom } from "../testing/contents.ts";
import { aFair, anExhibitor } from "../testing/fairs.ts";
import { confirmStand } from "./move-stand.server.ts";
import { readOwnStand } from "./own-stands.server.ts";
import { readFairStands } from "./read-stands.server.ts";
import { reportStand } from "./report-stand.server.ts";
import { saveStand } from "./save-stand.server.ts";

const database = await testDatabase();
const db = connect(database.url, { poolSize: 6 });
const ctx = contextAt(db);
/** The fair is ten days from now, and over two days later. */
const during = contextAt(db, hoursFrom(241));
const after = contextAt(db, hoursFrom(290));

afterEach(() => database.reset());
afterAll(() => db.$disconnect());

async function aConfirmedStand() {
  const fair = await aFair(db);
  const { sessionId, organiser } = fair;
  const { organisationId } = organiser;
  await db.trainingSession.updateMany({
    where: { id: sessionId, organisationId },
    data: { endsAt: hoursFrom(246) },
  });
  const guest = await anExhibitor(db);
  const { member, positionId } = guest;
  await saveStand({ sessionId, version: 0, note: "", positions: [positionId] }, member, ctx);
  const id = (await readOwnStand(sessionId, member, "zh-CN", ctx))?.stand?.id ?? "none";
  const place = { number: 3, place: "进门右手", accessFacts: [], accessNote: "" };
  expect(await confirmStand({ id, version: 1, ...place }, organiser, ctx)).toEqual({ ok: true });
  return { ...fair, ...guest, id, version: 2 };
}

const counted = { talked: 9, invited: 3, offered: 1, note: "展位太窄" };

async function apply(
  positionId: string,
  organisationId: string,
  submittedAt: Date,
  isHired = false,
) {
  const { userId } = await aSeeker(db);
  const at = submittedAt;
  await db.application.create({
    data: {
      ...{
        positionId,
        organisationId,
        userId,
        submittedAt,
        state: isHired ? "hired" : "submitted",
      },
      ...{ stateSince: at, quietSince: at, createdAt: at, updatedAt: at },
      ...(isHired && { endedAt: at }),
      ...{ number: randomUUID().slice(0, 8), checkCode: "12345678" },
      ...{ submittedTextEncrypted: "text", submittedDigest: "digest" },
    },
  });
}

describe("what a stand came to", () => {
  it("is told from the beginning of the fair on, once however often it is sent, and read by the organiser with what followed", async () => {
    const { id, version, member, sessionId, organiser, positionId, startsAt } =
      await aConfirmedStand();
    const report = { id, version, ...counted };
    expect(await reportStand(report, member, ctx)).toMatchObject({ reason: "not-the-time" });
    expect((await readFairStands(sessionId, organiser, ctx))?.results).toBeNull();
    const both = [reportStand(report, member, during), reportStand(report, member, during)];
    expect(await Promise.all(both)).toEqual([{ ok: true }, { ok: true }]);
    expect(await db.auditEvent.count({ where: { action: "stand.reported" } })).toBe(1);
    const later = { ...report, talked: 10 };
    expect(await reportStand(later, member, during)).toMatchObject({
      reason: "changed-by-someone-else",
    });
    expect(await reportStand({ ...later, version: 3 }, member, during)).toEqual({ ok: true });
    const { organisationId } = member;
    const hour = 3_600_000;
    await apply(positionId, organisationId, new Date(startsAt.getTime() - hour));
    await apply(positionId, organisationId, new Date(startsAt.getTime() + hour), true);
    await apply(positionId, organisationId, new Date(startsAt.getTime() + 20 * 24 * hour));
    await apply(positionId, organisationId, new Date(startsAt.getTime() + 40 * 24 * hour));
    const read = await readFairStands(sessionId, organiser, after);
    expect(read?.results).toMatchObject({
      total: { stands: 1, told: 1, talked: 10, invited: 3, offered: 1, applied: 2, hired: 1 },
      rows: [{ number: 3, note: "展位太窄", applied: 2, hired: 1 }],
    });
  });

  it("is nobody else's to tell, and never more than were talked with", async () => {
    const { id, version, member } = await aConfirmedStand();
    const other = await anExhibitor(db, "另一家");
    const report = { id, version, ...counted };
    expect(await reportStand(report, other.member, during)).toMatchObject({ reason: "not-found" });
    const viewer = { ...member, role: "viewer" } as const;
    expect(await reportStand(report, viewer, during)).toMatchObject({ reason: "not-yours" });
    await expect(reportStand({ ...report, offered: 10 }, member, during)).rejects.toThrow(
      /fair_stands_result/,
    );
  });

  it("is asked for once, when the fair is over", async () => {
    const { id, member } = await aConfirmedStand();
    const asked = async () =>
      (await listOutbox(db, { limit: 50 })).filter(({ subject }) =>
        subject.includes("招聘会怎么样"),
      );
    await sweepTraining("sweep", during);
    expect(await asked()).toHaveLength(0);
    await sweepTraining("sweep", after);
    await sweepTraining("sweep", after);
    const mails = await asked();
    expect(mails.length).toBeGreaterThan(0);
    expect(new Set(mails.map(({ to }) => to)).size).toBe(mails.length);
    const stand = await db.fairStand.findFirst({
      where: { id, employerId: member.organisationId },
      select: { resultAskedAt: true },
    });
    expect(stand?.resultAskedAt).toEqual(after.now);
  });
});
