import { afterAll, describe, expect, it } from "vitest";
import { connect } from "#app/platform/db.server.ts";
import { testDatabase } from "#db/testing/database.ts";
import { eraseClosedAccounts } from "#search/tasks/erase-closed-accounts.ts";
import { forgetPerson } from "./forget-person.server.ts";
import { unseal } from "./sealed.server.ts";
import { aDraft, anApplication, aPosition, contextAt, needsTwo, NOW } from "./testing/arrange.ts";

const database = await testDatabase();
const db = connect(database.url, { poolSize: 4 });
const ctx = contextAt(db);

afterAll(() => db.$disconnect());

async function anApplicant() {
  const { seeker, owner, id: submitted } = await anApplication(db, needsTwo);
  const { id: positionId } = await aPosition(db, owner, { state: "published" });
  await aDraft(db, { seeker, positionId });
  return { seeker, submitted };
}

async function expectForgotten(userId: string, submitted: string) {
  const rows = await db.application.findMany({ where: { userId } });
  expect(rows.map(({ id, state }) => [id, state])).toEqual([[submitted, "withdrawn"]]);
  expect(rows[0]?.endReason).toBe("rather-not-say");
  expect(unseal(rows[0]?.submittedTextEncrypted ?? null, "applications.submitted_text")).toBe(
    "已删除",
  );
  const ofPerson = { where: { application: { userId } } };
  expect(await db.applicationSection.count(ofPerson)).toBe(0);
  expect(await db.applicationAnswer.count(ofPerson)).toBe(0);
  expect(await db.applicationMessage.count(ofPerson)).toBe(0);
  const asked = await db.applicationAdjustment.findMany(ofPerson);
  const words = asked.map(({ wordsEncrypted }) =>
    unseal(wordsEncrypted, "application_adjustments.words"),
  );
  expect(words.sort()).toEqual(["", "已删除"]);
}

describe("forgetPerson", () => {
  it("deletes drafts and words, withdraws what is under way, and may be repeated", async () => {
    const { seeker, submitted } = await anApplicant();
    const other = await anApplicant();
    await forgetPerson(seeker, ctx);
    await forgetPerson(seeker, ctx);
    await expectForgotten(seeker.userId, submitted);
    expect(await db.application.count({ where: { userId: other.seeker.userId } })).toBe(2);
    expect(
      await db.applicationSection.count({
        where: { application: { userId: other.seeker.userId } },
      }),
    ).toBeGreaterThan(0);
  });

  it("comes before the account is erased, a day after it was closed", async () => {
    const { seeker, submitted } = await anApplicant();
    await db.user.update({
      where: { id: seeker.userId },
      data: { closedAt: new Date(NOW.getTime() - 86_400_000), suspendedAt: NOW },
    });
    await eraseClosedAccounts("sweep", { ...ctx, signal: new AbortController().signal });
    await expectForgotten(seeker.userId, submitted);
    const user = await db.user.findUniqueOrThrow({ where: { id: seeker.userId } });
    expect([user.email, user.erasedAt]).toEqual([null, NOW]);
  });
});
