import { expect } from "@playwright/test";
import { speaker } from "../../app/i18n/catalogue.server.ts";
import { href } from "../../app/links.ts";
import type { Keyboard } from "../keyboard.ts";
import type { BothSides } from "./both-sides.ts";

export const OWN_WORDS = "面试的材料请提前一天发给我。";

/** Fills in every part from nothing, asks for two adjustments, releases them and hands in. */
export async function applyWithTwo({ seeker: keys, positionId }: BothSides): Promise<void> {
  await fillAllButDisclosure(keys, positionId);
  await releaseNeeds(keys);
  await handIn(keys);
}

/** Begins from the position and fills in every part that is not a consent. */
export async function fillAllButDisclosure(keys: Keyboard, positionId: string): Promise<void> {
  const t = speaker("applications", keys.locale);
  const codes = speaker("positions", keys.locale);
  await keys.page.goto(href(keys.locale, "positions.position", { positionId }));
  await keys.follow(codes("position.apply"));
  await keys.press(t("apply.begin"));
  await keys.expectNotice(t("done.begun"));
  await fill(keys, "identity", () => keys.type(t("field.name"), "周晓"));
  await fill(keys, "experience", () => keys.tick(t("field.none")));
  await fill(keys, "education", () => keys.pick(t("field.level"), codes("education.bachelor")));
  await fill(keys, "skills", () => keys.type(t("field.skills"), "会用读屏软件和表格。"));
  await fill(keys, "files");
  await fill(keys, "adjustments", async () => {
    await keys.tick(codes("adjustment.screen-reader-software"));
    await keys.type(t("field.ownWords", { number: 1 }), OWN_WORDS);
  });
}

/** What the employer may see: the person's own answer, from the task list. */
export async function releaseNeeds(keys: Keyboard): Promise<void> {
  const t = speaker("applications", keys.locale);
  await fill(keys, "disclosure", () => keys.tick(t("release.needs")));
}

/** Checks what was written and hands it in, from the task list. */
export async function handIn(keys: Keyboard): Promise<void> {
  const t = speaker("applications", keys.locale);
  await expect(keys.page.locator("main")).toContainText(t("tasks.allDone"));
  await keys.follow(t("tasks.check"));
  await expect(keys.page.locator("main")).toContainText(OWN_WORDS);
  await keys.press(t("check.submit"));
  await keys.expectNotice(t("done.submitted"));
}

/** One part of the task list, said to be complete. */
async function fill(
  keys: Keyboard,
  section:
    "identity" | "experience" | "education" | "skills" | "files" | "adjustments" | "disclosure",
  answer?: () => Promise<void>,
): Promise<void> {
  const t = speaker("applications", keys.locale);
  await keys.follow(t(`section.${section}`));
  await keys.expectPage(t(`section.${section}`));
  await answer?.();
  await keys.press(new RegExp(`^(${t("fill.done")}|${t("fill.confirm")})$`));
  await keys.expectNotice(t("done.saved"));
}

/** From the list of one's own applications to this one. */
export async function openOwn({ seeker: keys, title }: BothSides): Promise<void> {
  const t = speaker("applications", keys.locale);
  await keys.page.goto(href(keys.locale, "shell.home"));
  await keys.follow(speaker("shell", keys.locale)("nav.applications"));
  await keys.expectPage(t("list.title"));
  await keys.followControl(keys.page.locator("main").getByRole("link", { name: title }).first());
  await keys.expectPage(t("show.title"));
}

/** Reads the question, sends an empty answer and is told, then answers. */
export async function answerQuestion(sides: BothSides, question: string): Promise<void> {
  const { seeker: keys } = sides;
  const t = speaker("applications", keys.locale);
  await openOwn(sides);
  await expect(keys.page.locator("main")).toContainText(t("state.asked"));
  await expect(keys.page.locator(".thread")).toContainText(question);
  await keys.press(t("thread.sendAnswer"));
  await keys.expectErrors(t("error.wordsMissing"));
  await keys.type(t("thread.answer"), "可以，周一到周五上午都行。");
  await keys.press(t("thread.sendAnswer"));
  await keys.expectNotice(t("done.answer"));
}

/** Reads what the employer said to each adjustment and takes the second of the times. */
export async function chooseTime(sides: BothSides, said: readonly string[]): Promise<void> {
  const { seeker: keys } = sides;
  const t = speaker("applications", keys.locale);
  const main = keys.page.locator("main");
  await openOwn(sides);
  await expect(main).toContainText(t("state.interview_offered"));
  for (const words of said) await expect(main).toContainText(words);
  const times = main.getByRole("radio");
  expect(await times.count()).toBe(2);
  await keys.press(t("interview.chooseButton"));
  await keys.expectErrors(t("error.chooseTime"));
  await keys.chooseControl(main.locator("input[name=slotId]").nth(1), "the second time");
  await keys.press(t("interview.chooseButton"));
  await keys.expectNotice(t("done.choose-time"));
  const calendar = await keys.fetchFile(t("interview.calendar"));
  expect(calendar.toString()).toContain("BEGIN:VEVENT");
}

export async function acceptOffer(sides: BothSides): Promise<void> {
  const { seeker: keys } = sides;
  const t = speaker("applications", keys.locale);
  await openOwn(sides);
  await keys.press(t("offer.accept"));
  await keys.expectNotice(t("done.accept"));
}
