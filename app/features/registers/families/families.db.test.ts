import { randomUUID } from "node:crypto";
import { afterAll, afterEach, beforeEach, describe, expect, it } from "vitest";
import type { Counsellor, Officer } from "#app/features/accounts/policy/index.ts";
import { contextAt } from "#app/features/applications/testing/arrange.ts";
import { day, planWorld } from "#app/features/plans/testing/arrange.ts";
import { withParameters } from "#app/features/quotas/testing/arrange.ts";
import { connect } from "#app/platform/db.server.ts";
import { testDatabase } from "#db/testing/database.ts";
import { addFamily, addMember, removeMember, saveWork } from "./family.server.ts";
import { findFamily, listOwnFamilies, readFamilyRegister } from "./reads.server.ts";

const database = await testDatabase();
const db = connect(database.url, { poolSize: 4 });
const ctx = contextAt(db);
const { aCounsellor } = planWorld(db);
const officer: Officer = {
  ...{ kind: "officer", userId: randomUUID(), role: "reviewer", region: "140502" },
  secondFactor: true,
};

beforeEach(() => withParameters(db));
afterEach(() => database.reset());
afterAll(() => db.$disconnect());

async function aFamily(counsellor: Counsellor): Promise<string> {
  const added = await addFamily({ name: "周家", appliedOn: day("2026-10-01") }, counsellor, ctx);
  if (!added.ok) throw new Error(added.reason);
  return added.familyId;
}

const member = (familyId: string, changes: object = {}) => ({
  ...{ familyId, name: "周明", birthDate: day("1985-05-01"), sex: "male" as const },
  ...{ hasCertificate: true, standing: "able" as const },
  ...changes,
});

const spellsOf = (familyId: string) =>
  db.familySpell.findMany({ where: { familyId }, orderBy: { foundOn: "asc" } });

describe("a family", () => {
  it("is found by its members, cleared by work that is shown, and found again when it is lost", async () => {
    const counsellor = await aCounsellor();
    const familyId = await aFamily(counsellor);
    await addMember(member(familyId, { standing: "student" }), counsellor, ctx);
    expect(await spellsOf(familyId)).toEqual([]);
    await addMember(member(familyId), counsellor, ctx);
    expect(await spellsOf(familyId)).toMatchObject([
      { foundOn: new Date("2026-10-01"), clearedOn: null },
    ]);
    const { id: memberId } = await db.familyMember.findFirstOrThrow({
      where: { familyId, standing: "able" },
    });
    const work = {
      ...{ familyId, memberId, standing: "able" as const, evidence: null },
      employedOn: day("2026-11-02"),
    };
    expect(
      await saveWork({ ...work, employedOn: null, evidence: "contract" }, counsellor, ctx),
    ).toMatchObject({ reason: "evidence-alone" });
    await saveWork(work, counsellor, ctx);
    expect(await findFamily({ familyId }, counsellor, ctx)).toMatchObject({ standing: "unproven" });
    const shown = { ...work, evidence: "contract" as const };
    await Promise.all([saveWork(shown, counsellor, ctx), saveWork(shown, counsellor, ctx)]);
    expect(await findFamily({ familyId }, counsellor, ctx)).toMatchObject({
      standing: "working",
      spells: [{ clearedOn: "2026-11-02", days: 32 }],
    });
    await saveWork({ ...work, employedOn: null }, counsellor, ctx);
    expect(await findFamily({ familyId }, counsellor, ctx)).toMatchObject({
      standing: "zero",
      spells: [{ foundOn: "2026-11-23", clearedOn: null }, { clearedOn: "2026-11-02" }],
    });
    await removeMember({ familyId, memberId }, counsellor, ctx);
    expect(await findFamily({ familyId }, counsellor, ctx)).toMatchObject({
      standing: "none",
      spells: [{ endedOn: "2026-11-23", days: null }, {}],
    });
  });

  it("has figures for any day, without a name", async () => {
    const counsellor = await aCounsellor();
    const familyId = await aFamily(counsellor);
    await addMember(member(familyId), counsellor, ctx);
    const { id: memberId } = await db.familyMember.findFirstOrThrow();
    const evidence = "licence" as const;
    await saveWork(
      { familyId, memberId, standing: "able", employedOn: day("2026-11-02"), evidence },
      counsellor,
      ctx,
    );
    const on = async (text: string) =>
      (await readFamilyRegister({ on: day(text) }, officer, ctx)).figures;
    expect(await on("2026-09-30")).toMatchObject({ found: 0 });
    expect(await on("2026-11-01")).toMatchObject({ found: 1, open: 1, longestOpenDays: 31 });
    expect(await on("2026-11-02")).toMatchObject({ cleared: 1, open: 0, medianDays: 32 });
    expect(JSON.stringify(await readFamilyRegister({ on: undefined }, officer, ctx))).not.toContain(
      "周",
    );
    const far = await readFamilyRegister({ on: undefined }, { ...officer, region: "140581" }, ctx);
    expect(far.figures.found).toBe(0);
  });

  it("is nobody else's, and keeps its names sealed", async () => {
    const [counsellor, other] = [await aCounsellor(), await aCounsellor()];
    const familyId = await aFamily(counsellor);
    await addMember(member(familyId), counsellor, ctx);
    const { id: memberId } = await db.familyMember.findFirstOrThrow();
    expect(await findFamily({ familyId }, other, ctx)).toBeNull();
    expect((await listOwnFamilies({ after: undefined }, other, ctx)).rows).toEqual([]);
    for (const answer of [
      await addMember(member(familyId), other, ctx),
      await removeMember({ familyId, memberId }, other, ctx),
      await saveWork(
        { familyId, memberId, standing: "unable", employedOn: null, evidence: null },
        other,
        ctx,
      ),
    ]) {
      expect(answer).toMatchObject({ reason: "not-found" });
    }
    const { rows } = await database.pool.query<{ text: string }>(
      "SELECT f::text || m::text AS text FROM families f JOIN family_members m ON m.family_id = f.id",
    );
    expect(rows[0]?.text).not.toContain("周");
  });

  it("is not judged where the working age of the place is not known", async () => {
    await db.policyParameter.deleteMany({ where: { name: { startsWith: "work-age" } } });
    const counsellor = await aCounsellor();
    const familyId = await aFamily(counsellor);
    expect(await addMember(member(familyId), counsellor, ctx)).toMatchObject({
      reason: "no-parameters",
    });
    expect(await findFamily({ familyId }, counsellor, ctx)).toMatchObject({ standing: null });
  });
});
