import { expect } from "@playwright/test";
import { speaker } from "../../app/i18n/catalogue.server.ts";
import { href } from "../../app/links.ts";
import type { Keyboard } from "../keyboard.ts";
import type { BothSides } from "./both-sides.ts";
import { typeDay } from "./decide-on.ts";

const DAY_MS = 86_400_000;

/** The person of a plan with an employer, and the counsellor who keeps the plan. */
export interface PlanSides extends BothSides {
  readonly person: Keyboard;
  readonly counsellor: Keyboard;
}

const main = ({ page }: Keyboard) => page.locator("main");

/** From the list of whom to contact: logs the call, and asks the person; gives the plan. */
export async function callAndAsk(
  { counsellor: keys, seekerEmail }: PlanSides,
  entryId: string,
): Promise<string> {
  const t = speaker("registers", keys.locale);
  await keys.page.goto(href(keys.locale, "registers.mine"));
  const entry = href(keys.locale, "registers.entry", { entryId });
  await keys.followControl(main(keys).locator(`a[href="${entry}"]`));
  await keys.choose(t("call.reached.yes"));
  await keys.press(t("call.button"));
  await keys.expectNotice(t("done.call"));
  await keys.type(t("entry.address"), seekerEmail);
  await keys.press(t("entry.ask"));
  await keys.expectNotice(speaker("plans", keys.locale)("done.opened"));
  return /plans\/([\w-]{36})/.exec(keys.page.url())?.[1] ?? "none";
}

export async function consent({ person: keys }: PlanSides): Promise<void> {
  const t = speaker("plans", keys.locale);
  await keys.page.goto(href(keys.locale, "plans.own"));
  await keys.tick(t("own.showsProfile"));
  await keys.press(t("own.consent"));
  await keys.expectNotice(t("done.consented"));
}

/** A talk, the assessment, a goal and a measure, put before the person. */
export async function writePlan({ counsellor: keys }: PlanSides, planId: string): Promise<void> {
  const t = speaker("plans", keys.locale);
  await keys.page.goto(href(keys.locale, "plans.one", { planId }));
  await keys.choose(t("followUp.reached.yes"));
  await keys.press(t("followUp.button"));
  await keys.expectNotice(t("done.followed"));
  await keys.follow(t("plan.assess"));
  await keys.type(t("assess.wish"), "想做资料整理，离家近。");
  await keys.press(t("assess.button"));
  await keys.expectNotice(t("done.assessed"));
  await keys.follow(t("plan.addGoal"));
  await keys.type(t("goal.words"), "明年六月前入职。");
  await typeDay(keys, "byOn", new Date(Date.now() + 200 * DAY_MS));
  await keys.press(t("goal.button"));
  await keys.expectNotice(t("done.goal"));
  await keys.follow(t("plan.addMeasure"));
  await keys.pick(t("measure.kind"), t("measureKind.guidance"));
  await keys.press(t("measure.button"));
  await keys.expectNotice(t("done.measure"));
  await keys.press(t("plan.propose"));
  await keys.expectNotice(t("done.proposed"));
}

/** The person has somebody they chose beside them. */
export async function nameSupporter({ person: keys }: PlanSides, name: string): Promise<void> {
  const t = speaker("plans", keys.locale);
  await keys.page.goto(href(keys.locale, "plans.own"));
  await keys.follow(t("beside.ownLink"));
  await keys.type(t("supporter.name"), name);
  await keys.pick(t("supporter.relation"), t("relation.friend"));
  await keys.tick(new RegExp(`^${t("supporter.asked")}`));
  await keys.press(t("supporter.button"));
  await keys.expectNotice(t("done.supporter"));
}

/** The person agrees, with their supporter there. */
export async function agree({ person: keys }: PlanSides, supporter: string): Promise<void> {
  const t = speaker("plans", keys.locale);
  await keys.page.goto(href(keys.locale, "plans.own"));
  await keys.tick(t("beside.person", { name: supporter, relation: t("relation.friend") }));
  await keys.press(t("own.agree"));
  await keys.expectNotice(t("done.agreed"));
  await expect(main(keys)).toContainText(t("beside.present"));
}

/** Recommends the position of this title, or the first that has not been. */
export async function recommend(
  { counsellor: keys }: PlanSides,
  planId: string,
  title: string | null,
): Promise<void> {
  const t = speaker("plans", keys.locale);
  await openRecommendations(keys, planId);
  const button = t("recommend.button");
  await keys.press(title === null ? new RegExp(`^${button}`) : new RegExp(`^${button}.*${title}$`));
  await keys.expectNotice(t("done.recommended"));
}

/** What the night's run over the whole district found for the person, with why for each position it names. */
export async function readBatch({ counsellor: keys }: PlanSides, name: string): Promise<void> {
  const t = speaker("plans", keys.locale);
  await keys.page.goto(href(keys.locale, "plans.suggestions"));
  const person = main(keys).getByRole("heading", { level: 2, name, exact: true });
  while ((await person.count()) === 0) await keys.follow(t("suggestions.more"));
  const found = main(keys).locator("li:has(h3)");
  expect(await found.count()).toBeGreaterThan(0);
  const [met, notMet, unknown] = (["met", "not-met", "unknown"] as const).map((answer) =>
    speaker("matching", keys.locale)(`met.${answer}`),
  );
  const reason = new RegExp(`^(${met}|${notMet}|${unknown}) .{4,}`);
  for (const position of await found.all()) {
    const reasons = await position.getByRole("listitem").allInnerTexts();
    expect(reasons.length, await position.innerText()).toBeGreaterThan(0);
    for (const sentence of reasons) expect(sentence).toMatch(reason);
  }
}

export async function recommendCourse(
  { counsellor: keys }: PlanSides,
  planId: string,
): Promise<void> {
  const t = speaker("plans", keys.locale);
  await openRecommendations(keys, planId);
  await keys.press(new RegExp(`^${t("recommend.course")}`));
  await keys.expectNotice(t("done.recommended"));
}

async function openRecommendations(keys: Keyboard, planId: string): Promise<void> {
  await keys.page.goto(href(keys.locale, "plans.one", { planId }));
  await keys.follow(speaker("plans", keys.locale)("plan.recommend"));
}

/** The counsellor enrols the person, by what they gave, and writes down what is needed in class. */
export async function joinCourse(
  { counsellor: keys }: PlanSides,
  sessionId: string,
): Promise<void> {
  const t = speaker("enrolments", keys.locale);
  await keys.page.goto(href(keys.locale, "training.session", { sessionId }));
  await keys.follow(speaker("training", keys.locale)("session.enrolNow"));
  await keys.press(t("enrol.check"));
  await keys.expectNotice(t("check.title"));
  await keys.press(t("check.submit"));
  await keys.expectNotice(t("done.enrolled"));
  await keys.follow(t("proposed.title"));
  await keys.type(t("enrol.own", { number: 1 }), "讲义请提前发电子版。");
  await keys.press(t("proposed.send"));
  await keys.expectNotice(t("done.proposed"));
}

/** The person sees what was done for them and agrees that the provider sees what they need. */
export async function agreeToNeeds({ person: keys }: PlanSides): Promise<void> {
  const t = speaker("enrolments", keys.locale);
  await keys.page.goto(href(keys.locale, "enrolments.list"));
  await keys.followControl(main(keys).locator("a[href*='/enrolments/']").first());
  await keys.follow(t("proposed.look"));
  await keys.press(t("proposed.agree"));
  await keys.expectNotice(t("done.agreed"));
}

/** Lets the counsellor search, fill in, hand in, enrol and see what is needed, for a month. */
export async function giveDelegation(
  { person: keys }: PlanSides,
  address: string,
  now: Date,
): Promise<void> {
  const t = speaker("delegations", keys.locale);
  await keys.page.goto(href(keys.locale, "delegations.own"));
  await keys.type(t("give.address"), address);
  for (const scope of ["search", "fill-in", "submit", "enrol", "health"] as const) {
    await keys.tick(t(`scope.${scope}`));
  }
  await typeDay(keys, "until", new Date(now.getTime() + 30 * DAY_MS));
  await keys.press(t("give.button"));
  await keys.expectNotice(t("done.given"));
}

/** The person reads what was done for them, and takes it back. */
export async function revoke({ person: keys }: PlanSides): Promise<void> {
  const t = speaker("delegations", keys.locale);
  await keys.page.goto(href(keys.locale, "delegations.own"));
  await keys.followControl(main(keys).locator("a[href*='/delegations/']").first());
  await expect(main(keys)).toContainText(t("act.applications.check.submit"));
  await expect(main(keys)).toContainText(t("act.enrolments.enrol.submit"));
  await keys.page.goto(href(keys.locale, "delegations.own"));
  await keys.press(new RegExp(`^${t("own.revoke")}`));
  await keys.expectNotice(t("done.revoked"));
}

/** The counsellor notes that the person is in work since that day. */
export async function place(
  { counsellor: keys }: PlanSides,
  planId: string,
  on: Date,
): Promise<void> {
  const t = speaker("plans", keys.locale);
  await keys.page.goto(href(keys.locale, "plans.one", { planId }));
  await keys.follow(t("move.place"));
  await typeDay(keys, "placedOn", on);
  await keys.pick(t("step.outcome"), t("outcome.quota"));
  await keys.press(t("step.button"));
  await keys.expectNotice(t("done.moved"));
  await expect(main(keys)).toContainText(t("state.placed"));
}

/** What is asked thirty days after the work began: the person answers for themselves, the employer for the workplace. */
export async function answerCheckIns(
  { person, employer }: PlanSides,
  words: { readonly person: string; readonly employer: string },
): Promise<void> {
  for (const [side, keys] of Object.entries({ person, employer })) {
    const t = speaker("checkIns", keys.locale);
    const isPerson = side === "person";
    await keys.page.goto(href(keys.locale, isPerson ? "checkIns.own" : "checkIns.employer"));
    await keys.follow(new RegExp(`^${t("list.answer")}`));
    await keys.choose(t("isWorking.yes"));
    await keys.choose(t("support.work"));
    await keys.type(
      t(isPerson ? "field.words.person" : "field.words.employer"),
      words[isPerson ? "person" : "employer"],
    );
    await keys.press(t("save"));
    await keys.expectNotice(t("done.saved"));
  }
}

/** The person changes a goal in words of their own; the counsellor is told and puts the plan before them again. */
export async function changeGoal({ person, counsellor }: PlanSides, planId: string): Promise<void> {
  const t = speaker("plans", person.locale);
  const words = "明年五月前入职，离家近。";
  await person.page.goto(href(person.locale, "plans.own"));
  await person.follow(new RegExp(`^${t("steps.change")}.*入职`));
  await person.type(t("goal.words"), words);
  await person.press(t("steps.save"));
  await person.expectNotice(t("done.stepChanged"));
  await counsellor.page.goto(href(counsellor.locale, "plans.today"));
  await counsellor.followControl(main(counsellor).locator(`a[href$="${planId}"]`).first());
  await expect(main(counsellor)).toContainText(words);
  await counsellor.press(t("plan.propose"));
  await counsellor.expectNotice(t("done.proposed"));
}
