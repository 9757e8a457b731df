import { afterAll, afterEach, describe, expect, it } from "vitest";
import { saveProfile } from "#app/features/matching/save-profile.server.ts";
import { savePassportItem } from "#app/features/applications/person/passport.server.ts";
import { contextAt } from "#app/features/applications/testing/arrange.ts";
import { connect } from "#app/platform/db.server.ts";
import { testDatabase } from "#db/testing/database.ts";
import { agreeToPlan, proposePlan } from "../agree-on-plan.server.ts";
import { giveConsent } from "../answer-consent.server.ts";
import { readOwnPlan, readPlan } from "../read-plan.server.ts";
import { planWorld } from "../testing/arrange.ts";
import { leaveDraft, listDrafts, takeDraft } from "./draft-measures.server.ts";

const database = await testDatabase();
const db = connect(database.url, { poolSize: 8 });
const ctx = contextAt(db);
const { anAssessed, aCounsellor } = planWorld(db);
afterEach(() => database.reset());
afterAll(() => db.$disconnect());

type World = Awaited<ReturnType<typeof anAssessed>>;
const nameOf = (adjustment: string) => adjustment;
const rules = async ({ planId, counsellor }: Pick<World, "planId" | "counsellor">) =>
  (await listDrafts(planId, counsellor, ctx))?.drafts.map(({ rule }) => rule);
const take = ({ planId, counsellor }: World) =>
  takeDraft({ planId, draft: "briefing", words: "了解政策。", nameOf }, counsellor, ctx);

describe("measures that the rules suggest", () => {
  it("go by what the person lets the counsellor read, and add nothing by themselves", async () => {
    const world = await anAssessed();
    const { seeker, planId } = world;
    expect(await rules(world)).toEqual(["briefing", "skills"]);
    const background = { education: null, experienceYears: 0, holds: ["电子表格"] };
    await saveProfile({ section: "background", values: background, version: 0 }, seeker, ctx);
    expect(await rules(world)).toEqual(["briefing", "first-work"]);
    await giveConsent({ planId, showsProfile: false }, seeker, ctx);
    expect(await rules(world)).toEqual(["briefing"]);
    expect(await db.planMeasure.count({ where: { planId } })).toBe(1);
    expect(await rules({ ...world, counsellor: await aCounsellor() })).toBeUndefined();
  });

  it("carry the need they are about, so that they move when somebody agrees to it", async () => {
    const { planId, counsellor, seeker } = await anAssessed();
    await savePassportItem({ code: "assistive-devices", words: "" }, seeker, ctx);
    const taken = await takeDraft(
      { planId, draft: "device", words: "轮椅。", nameOf },
      counsellor,
      ctx,
    );
    expect(taken).toMatchObject({ ok: true });
    const where = { planId, kind: "device" };
    expect(await db.planMeasure.findFirst({ where })).toMatchObject({
      adjustment: "assistive-devices",
    });
    const plan = await readPlan(planId, counsellor, ctx);
    const words = plan?.content?.measures.find(({ kind }) => kind === "device")?.words;
    expect(words).toBe("assistive-devices\n轮椅。");
  });

  it("are taken over once by two at the same time, with the catalogue's row", async () => {
    const world = await anAssessed();
    const both = await Promise.all([take(world), take(world)]);
    expect(both.map(({ ok }) => ok)).toEqual([true, true]);
    const shown = await readPlan(world.planId, world.counsellor, ctx);
    expect(shown?.content?.measures.slice(1)).toMatchObject([
      { kind: "briefing", source: "B2.20", words: "了解政策。", doneOn: null },
    ]);
    expect(await rules(world)).not.toContain("briefing");
  });

  it("are not suggested again for a version once left out, and are for the next", async () => {
    const world = await anAssessed();
    const { planId, counsellor, seeker } = world;
    const leave = () => leaveDraft({ planId, draft: "briefing" }, counsellor, ctx);
    const both = await Promise.all([leave(), leave()]);
    expect(both.map(({ ok }) => ok)).toEqual([true, true]);
    expect(await rules(world)).not.toContain("briefing");
    expect(await take(world)).toMatchObject({ reason: "not-suggested" });

    await proposePlan({ planId }, counsellor, ctx);
    const seen = (await readOwnPlan(seeker, ctx))?.digest ?? "";
    expect(await agreeToPlan({ planId, seen }, seeker, ctx)).toMatchObject({ ok: true });
    expect(await rules(world)).toContain("briefing");
  });
});
