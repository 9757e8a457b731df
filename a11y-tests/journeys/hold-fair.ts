import { expect } from "@playwright/test";
import { speaker } from "../../app/i18n/catalogue.server.ts";
import { addDays, shanghaiDay } from "../../app/lib/date.ts";
import { href } from "../../app/links.ts";
import type { Keyboard } from "../keyboard.ts";

/** The organiser says how many stands there are. */
export async function setStands(organiser: Keyboard, sessionId: string): Promise<void> {
  const { page, locale } = organiser;
  const t = speaker("fairs", locale);
  await page.goto(href(locale, "fairs.setUp", { sessionId }));
  await organiser.type(t("setUp.stands"), "2");
  await typeDay(organiser, "askBy", 3);
  await organiser.press(t("setUp.save"));
  await organiser.expectNotice(t("done.termsSaved"));
}

async function typeDay(keys: Keyboard, name: string, inDays: number): Promise<void> {
  const [year = "", month = "", day = ""] = addDays(shanghaiDay(new Date()), inDays).split("-");
  for (const [part, typed] of Object.entries({ year, month, day })) {
    await keys.typeInto(keys.page.locator(`[name="${name}.${part}"]`), part, typed);
  }
}

/** The employer asks for one of them with its first open position; gives the position's title. */
export async function askForStand(employer: Keyboard, sessionId: string): Promise<string> {
  const { page, locale } = employer;
  const t = speaker("fairs", locale);
  await page.goto(href(locale, "fairs.stands", { sessionId }));
  await employer.follow(t("stands.ask"));
  const first = page.locator("[name=positions]").first();
  const title = await page
    .locator("label[for]", { has: page.locator("span") })
    .first()
    .innerText();
  await employer.reachControl(first, title);
  await page.keyboard.press("Space");
  await employer.press(t("own.send"));
  await employer.expectNotice(t("done.asked"));
  await expect(page.locator("main")).toContainText(t("state.asked"));
  return title;
}

/** The organiser gives it a place. */
export async function giveStand(
  organiser: Keyboard,
  sessionId: string,
  employer: string,
): Promise<void> {
  const { page, locale } = organiser;
  const t = speaker("fairs", locale);
  await page.goto(href(locale, "fairs.setUp", { sessionId }));
  await organiser.follow(employer);
  await organiser.type(t("decide.where"), "进门右手第三个");
  await organiser.tick(t("access.step-free"));
  await organiser.press(t("decide.confirm"));
  await organiser.expectNotice(t("done.confirmed"));
}

/** Somebody registers and says that they need an interpreter. */
export async function registerWithInterpreter(
  visitor: Keyboard,
  sessionId: string,
  provider: string,
): Promise<void> {
  const { page, locale } = visitor;
  const t = speaker("enrolments", locale);
  await page.goto(href(locale, "training.session", { sessionId }));
  await visitor.follow(speaker("training", locale)("session.enrolNow"));
  await visitor.tick(speaker("positions", locale)("adjustment.sign-language"));
  await visitor.tick(t("enrol.showsNeeds", { provider }));
  await visitor.press(t("enrol.check"));
  await visitor.expectNotice(t("check.title"));
  await visitor.press(t("check.submit"));
  await visitor.expectNotice(t("done.enrolled"));
}

/** The organiser promises it, finds it on the list of what is to be settled, books somebody and notes their yes. */
export async function bookForNeed(
  organiser: Keyboard,
  sessionId: string,
  { person, interpreter }: { readonly person: string; readonly interpreter: string },
): Promise<void> {
  const { page, locale } = organiser;
  const participants = speaker("participants", locale);
  const t = speaker("interpreters", locale);
  await page.goto(href(locale, "participants.list", { sessionId }));
  await organiser.follow(person);
  await organiser.followControl(
    page.getByRole("link", { name: participants("needs.answer") }).first(),
  );
  await organiser.choose(participants("reply.agreed"));
  await typeDay(organiser, "byWhen", 2);
  await organiser.press(participants("reply.save"));
  await organiser.expectNotice(participants("done.replied"));
  await page.goto(href(locale, "interpreters.list"));
  await organiser.followControl(
    page.locator("main table").first().locator("tr", { hasText: person }).getByRole("link"),
  );
  await expect(page.locator("main")).toContainText(t("kept.none"));
  await organiser.pick(t("session.interpreter"), interpreter);
  await organiser.pick(t("session.for"), person);
  await organiser.press(t("session.save"));
  await organiser.expectNotice(t("done.book"));
  await organiser.press(new RegExp(`^${t("session.confirm")} `));
  await organiser.expectNotice(t("done.confirm"));
}
