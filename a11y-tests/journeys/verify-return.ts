import { expect } from "@playwright/test";
import { speaker } from "../../app/i18n/catalogue.server.ts";
import { href } from "../../app/links.ts";
import type { Keyboard } from "../keyboard.ts";

/** The officer finds an employer's return in the queue, opens it, and takes it on. */
async function takeOn(keys: Keyboard, employer: string, year: number): Promise<void> {
  const t = speaker("returnReview", keys.locale);
  await keys.page.goto(href(keys.locale, "shell.home"));
  await keys.follow(speaker("shell", keys.locale)("nav.reviewReturns"));
  await keys.expectPage(t("queue.title"));
  const option = keys.page.locator("main select[name=state] option[value=auto_passed]");
  await keys.pick(t("queue.state"), (await option.innerText()).trim());
  await keys.type(t("queue.employer"), employer);
  await keys.press(t("queue.apply"));
  await keys.follow(employer);
  await keys.expectPage(t("review.title", { name: employer, year }));
  await keys.press(t("review.begin"));
  await keys.expectNotice(t("done.begin"));
}

/** Forgets the reason once, then sends the return back with it. */
export async function sendBack(
  keys: Keyboard,
  { employer, year, reason }: { employer: string; year: number; reason: string },
): Promise<void> {
  const t = speaker("returnReview", keys.locale);
  await takeOn(keys, employer, year);
  await keys.press(t("review.send-back"));
  await keys.expectErrors(t("reason.missing"));
  await keys.followError(t("reason.missing"), t("review.reason.send-back"));
  await keys.type(t("review.reason.send-back"), reason);
  await keys.press(t("review.send-back"));
  await keys.expectNotice(t("done.send-back"));
}

/** Approves the return as it was filed now. */
export async function approve(keys: Keyboard, employer: string, year: number): Promise<void> {
  const t = speaker("returnReview", keys.locale);
  await takeOn(keys, employer, year);
  await keys.press(t("review.approve"));
  await keys.expectNotice(t("done.approve"));
}

/** Every number of a cell, without its grouping. */
const numbersIn = (text: string): number[] =>
  (text.match(/\d[\d,]*(?:\.\d+)?/g) ?? []).map((one) => Number(one.replaceAll(",", "")));

/** Redoes the sum with a pencil, from nothing but what stands on the determination. */
export async function redoByHand(keys: Keyboard, year: number): Promise<number> {
  const t = speaker("returns", keys.locale);
  await keys.page.goto(href(keys.locale, "returns.show", { year: String(year) }));
  await keys.follow(t("show.determination"));
  const tables = keys.page.locator("main table");
  const cells = (at: number) =>
    tables
      .nth(at)
      .locator("tbody tr")
      .evaluateAll((rows) =>
        rows.map((row) => [...row.children].map((cell) => (cell as HTMLElement).innerText.trim())),
      );
  const [people, staff, figures] = [await cells(0), await cells(1), await cells(2)];
  const line = (term: Parameters<typeof t>[0]) => {
    const found = figures.find(([first]) => first === t(term));
    if (!found) throw new Error(`No line ${t(term)}`);
    const [, working = "", value = ""] = found;
    return { working: numbersIn(working), value: numbersIn(value) };
  };
  const headcount = sum(staff.map(([, count = ""]) => Number(count))) / 12;
  const counted =
    sum(people.flatMap((row) => row.slice(1, 13).map((one) => Number(one) || 0))) / 12;
  const quota = (line("figure.required").working.at(-1) ?? 0) / 100;
  const gap = Math.max(0, headcount * quota - counted);
  const [payroll = 0] = line("figure.averageWage").working;
  const cap = line("figure.cappedWage").working.at(-1) ?? 0;
  const factor = (line("figure.factor").value[0] ?? 0) / 100;
  const due = Math.round(gap * Math.min(payroll / headcount, cap) * factor * 100) / 100;
  expect(line("figure.headcount").value[0]).toBeCloseTo(headcount, 4);
  expect(line("figure.counted").value[0]).toBeCloseTo(counted, 4);
  expect(line("figure.gap").value[0]).toBeCloseTo(gap, 4);
  expect(line("figure.due").value[0]).toBe(due);
  return due;
}

const sum = (numbers: readonly number[]): number => numbers.reduce((all, one) => all + one, 0);
