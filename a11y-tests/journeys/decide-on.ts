import { expect } from "@playwright/test";
import { speaker } from "../../app/i18n/catalogue.server.ts";
import { href } from "../../app/links.ts";
import type { Keyboard } from "../keyboard.ts";
import type { BothSides } from "./both-sides.ts";

const DAY_MS = 86_400_000;

/** From the list of what was received to the one application there is. */
export async function openReceived({ employer: keys, title }: BothSides): Promise<void> {
  const t = speaker("applicants", keys.locale);
  await keys.page.goto(href(keys.locale, "shell.home"));
  await keys.follow(speaker("shell", keys.locale)("nav.applicants"));
  await keys.expectPage(t("list.title"));
  const row = keys.page.locator("main tbody tr").filter({ hasText: title });
  await keys.followControl(row.getByRole("link").first());
}

export async function ask(sides: BothSides, question: string): Promise<void> {
  const { employer: keys } = sides;
  const t = speaker("applicants", keys.locale);
  await openReceived(sides);
  await keys.follow(t("move.ask"));
  await keys.press(t("decide.send.ask"));
  await keys.expectErrors(t("error.wordsMissing"));
  await keys.type(t("decide.question"), question);
  await keys.press(t("decide.send.ask"));
  await keys.expectNotice(t("done.ask"));
}

/** Shortlists; the interview is then not among the steps, and its page says what it waits for. */
export async function shortlistAndWait(sides: BothSides): Promise<void> {
  const { employer: keys } = sides;
  const t = speaker("applicants", keys.locale);
  await openReceived(sides);
  await keys.follow(t("move.shortlist"));
  await keys.press(t("decide.send.shortlist"));
  await keys.expectNotice(t("done.shortlist"));
  const { page } = keys;
  await expect(page.locator("main")).toContainText(t("one.adjustmentsOpen", { count: 2 }));
  await expect(page.getByRole("link", { name: t("move.offer-interview") })).toHaveCount(0);
  const applicationId = /[\w-]{36}/.exec(page.url())?.[0] ?? "none";
  const at = { applicationId, move: "offer-interview" };
  await page.goto(href(keys.locale, "applicants.decide", at));
  await expect(page.locator("main")).toContainText(t("refused.adjustments-open"));
  await expect(page.getByRole("button", { name: t("decide.send.offer-interview") })).toHaveCount(0);
  await keys.follow(t("one.back"));
}

/** One agreed to, another way for the other, with words and a day each; gives the words. */
export async function answerAdjustments({ employer: keys }: BothSides): Promise<string[]> {
  const t = speaker("applicants", keys.locale);
  const main = keys.page.locator("main");
  const said: string[] = [];
  for (const [answer, words] of [
    ["agreed", "读屏软件已经装好。"],
    ["alternative", "材料在面试前两天发到您的邮箱。"],
  ] as const) {
    await keys.followControl(
      main.getByRole("link", { name: new RegExp(`^${t("one.answer")}`) }).first(),
    );
    await keys.expectPage(t("reply.title"));
    await keys.press(t("reply.save"));
    await keys.expectErrors(t("error.choose"));
    await keys.choose(t(`reply.${answer}`));
    await keys.type(t("reply.words"), words);
    await typeDay(keys, "byWhen", inDays(3));
    await keys.press(t("reply.save"));
    await keys.expectNotice(t("done.replied"));
    said.push(words);
  }
  return said;
}

/** Two times to choose from, the first of them too soon until it is put right. */
export async function offerTimes({ employer: keys }: BothSides): Promise<void> {
  const t = speaker("applicants", keys.locale);
  await keys.follow(t("move.offer-interview"));
  await keys.choose(t("mode.writing"));
  await keys.type(t("decide.place"), "网上文字会谈，链接发到邮箱");
  for (const [at, days] of [0, 5].entries()) {
    await typeDay(keys, `slots[${at}].day`, inDays(days));
    await keys.type(t("decide.slotFrom", { place: at + 1 }), "14:30");
  }
  await keys.press(t("decide.send.offer-interview"));
  await keys.expectErrors(t("refused.time-too-soon", { number: 1 }));
  await typeDay(keys, "slots[0].day", inDays(4));
  await keys.press(t("decide.send.offer-interview"));
  await keys.expectNotice(t("done.offer-interview"));
}

export async function offerJob(sides: BothSides): Promise<void> {
  const { employer: keys } = sides;
  const t = speaker("applicants", keys.locale);
  await openReceived(sides);
  await expect(keys.page.locator("main")).toContainText(t("state.interview_chosen"));
  await keys.follow(t("move.offer"));
  await keys.type(t("decide.offerWords"), "我们想请您来上班。");
  await keys.press(t("decide.send.offer"));
  await keys.expectNotice(t("done.offer"));
}

export async function hire(sides: BothSides): Promise<void> {
  const { employer: keys } = sides;
  const t = speaker("applicants", keys.locale);
  await openReceived(sides);
  await keys.follow(t("move.hire"));
  await keys.press(t("decide.send.hire"));
  await keys.expectErrors(t("error.dayMissing"));
  await typeDay(keys, "startsOn", inDays(14));
  await keys.press(t("decide.send.hire"));
  await keys.expectNotice(t("done.hire"));
}

/** Refuses in words, after being asked for a reason. */
export async function refuse(sides: BothSides, words: string): Promise<void> {
  const { employer: keys } = sides;
  const t = speaker("applicants", keys.locale);
  await openReceived(sides);
  await keys.follow(t("move.refuse"));
  await keys.type(t("decide.words"), words);
  await keys.press(t("decide.send.refuse"));
  await keys.expectErrors(t("error.choose"));
  await keys.choose(t("reason.others-fit-better"));
  await keys.press(t("decide.send.refuse"));
  await keys.expectNotice(t("done.refuse"));
}

/** A day in its three boxes, in the order in which the language reads them. */
export async function typeDay(keys: Keyboard, name: string, day: Date): Promise<void> {
  const parts = {
    year: day.getUTCFullYear(),
    month: day.getUTCMonth() + 1,
    day: day.getUTCDate(),
  };
  const order = keys.locale === "en" ? (["day", "month", "year"] as const) : null;
  for (const part of order ?? (["year", "month", "day"] as const)) {
    const box = keys.page.locator(`input[name="${name}.${part}"]`);
    await keys.typeInto(box, `${name} ${part}`, String(parts[part]));
  }
}

/** That many days ahead on the calendar of Shanghai, as the parts of UTC. */
function inDays(days: number): Date {
  return new Date(Date.now() + 8 * 3_600_000 + days * DAY_MS);
}
