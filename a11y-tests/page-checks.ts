import AxeBuilder from "@axe-core/playwright";
import { expect, test, type Page } from "@playwright/test";
import { findAccepted, keyOf } from "./accepted.ts";

export const axeTags = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"];

/**
 * axe with every rule of WCAG 2.2 A and AA and best practice; exceptions only from accepted.ts. Runs
 * in the page itself, in half the time: the other way is for pages with frames, and ours have none.
 */
export async function expectNoViolations(page: Page, route: string): Promise<void> {
  expect(page.frames(), "frames, which axe would not look into").toHaveLength(1);
  const { violations } = await new AxeBuilder({ page })
    .setLegacyMode(true)
    .options({ resultTypes: ["violations"] })
    .withTags(axeTags)
    .analyze();
  const told = violations.flatMap(({ id, help, nodes }) =>
    nodes
      .filter(({ target }) => !isAccepted(id, route, target.join(" ")))
      .map(({ html, failureSummary }) => `${id}: ${help}\n  ${html}\n  ${failureSummary ?? ""}`),
  );
  expect(told, "axe").toEqual([]);
}

/** Covered by an exception, which the run then knows to be needed. */
export function isAccepted(rule: string, route: string, place: string): boolean {
  const entry = findAccepted(rule, route, place);
  if (entry) test.info().annotations.push({ type: "accepted", description: keyOf(entry) });
  return entry !== undefined;
}

/** One h1 that begins the title, the right language, landmarks, headings that do not skip. */
export async function expectStructure(page: Page, lang: string): Promise<void> {
  const told = await page.evaluate(() => {
    const levels = [...document.querySelectorAll("h1,h2,h3,h4,h5,h6")]
      .filter((heading) => heading.checkVisibility())
      .map((heading) => Number(heading.tagName[1]));
    const main = document.querySelector("h1");
    // What is in code is a name on purpose.
    const prose = [...document.querySelectorAll("code")].reduce(
      (text, { innerText }) => text.replace(innerText, ""),
      document.body.innerText,
    );
    const caption = main?.querySelector(".page-caption")?.textContent ?? "";
    return {
      lang: document.documentElement.lang,
      title: document.title,
      headings: [...document.querySelectorAll("h1")].length,
      heading: (main?.textContent ?? "").slice(caption.length).trim(),
      skipped: levels.filter((level, index) => index > 0 && level > (levels[index - 1] ?? 0) + 1),
      discovered: document.querySelectorAll("[data-discover]").length,
      mains: document.querySelectorAll("main").length,
      banners: document.querySelectorAll("body > header").length,
      footers: document.querySelectorAll("body > footer").length,
      rawKeys: /\b[a-z]+\.[a-z]+[A-Z]\w+\b/.exec(prose)?.[0] ?? null,
    };
  });
  expect(told).toMatchObject({
    lang,
    headings: 1,
    skipped: [],
    discovered: 0,
    mains: 1,
    banners: 1,
    footers: 1,
    rawKeys: null,
  });
  // What is not filed says so in the heading, too, as well as in the title.
  const bare = told.title.replace(/^(错误：|Error: )+/, "");
  expect(bare.startsWith(told.heading), `title "${told.title}" begins with "${told.heading}"`).toBe(
    true,
  );
}

/** The first Tab reaches the skip link, and following it puts the focus into main. */
export async function expectSkipLink(page: Page): Promise<void> {
  const taken = await page.evaluate(() => document.activeElement !== document.body);
  if (taken) return;
  await page.keyboard.press("Tab");
  await expect(page.locator(":focus")).toHaveAttribute("href", "#main");
  await page.keyboard.press("Enter");
  await expect(page.locator("main")).toBeFocused();
}

/** At 320 CSS px nothing scrolls sideways but tables inside their own focusable region, and WCAG
 * 1.4.12: with wider text nothing is cut off and nothing overlaps its box. */
export async function expectReflow(page: Page): Promise<void> {
  const size = page.viewportSize();
  await page.setViewportSize({ width: 320, height: 640 });
  expect(await widerThanPage(page), "wider than 320 px").toEqual([]);
  const style = await page.addStyleTag({
    content: `* { line-height: 1.5 !important; letter-spacing: 0.12em !important; word-spacing: 0.16em !important; }
      p { margin-block-end: 2em !important; }`,
  });
  expect(await widerThanPage(page), "wider than 320 px with text spacing").toEqual([]);
  expect(await cutText(page), "cut with text spacing").toEqual([]);
  await style.evaluate((element) => element.parentNode?.removeChild(element));
  if (size) await page.setViewportSize(size);
}

/** At the window's own width: nothing scrolls sideways and nothing is cut. */
export async function expectRoom(page: Page, told: string): Promise<void> {
  expect(await widerThanPage(page), `wider than the page with ${told}`).toEqual([]);
  expect(await cutText(page), `cut with ${told}`).toEqual([]);
}

function widerThanPage(page: Page): Promise<string[]> {
  return page.evaluate(() => {
    if (document.documentElement.scrollWidth <= window.innerWidth) return [];
    const wide = [...document.querySelectorAll("body *")].filter(
      (element) => element.getBoundingClientRect().right > window.innerWidth + 1,
    );
    const outside = wide.filter(
      (element) => !element.parentElement?.closest("[tabindex='0'][role='region']"),
    );
    // What lies in a region that scrolls may still widen the page, where the region does not hold it.
    return (outside.length > 0 ? outside : wide)
      .slice(0, 5)
      .map((element) => element.outerHTML.slice(0, 160));
  });
}

function cutText(page: Page): Promise<string[]> {
  return page.evaluate(() =>
    [...document.querySelectorAll("a, button, p, li, h1, h2, h3, dt, dd, td, th, label, legend")]
      .filter(
        (element) => element.checkVisibility() && !element.closest("[class*=visually-hidden]"),
      )
      .filter((element) => {
        const { overflowX, overflowY } = getComputedStyle(element);
        const cutsX = overflowX !== "visible" && element.scrollWidth > element.clientWidth + 1;
        const cutsY = overflowY === "hidden" && element.scrollHeight > element.clientHeight + 1;
        return cutsX || cutsY;
      })
      .map((element) => element.outerHTML.slice(0, 160)),
  );
}

/** A reading page carries data for machines at the most, never a program. */
export async function expectNoScript(page: Page): Promise<void> {
  const programs = await page
    .locator("script:not([type='application/ld+json']), link[rel=modulepreload]")
    .count();
  expect(programs, "scripts on a reading page").toBe(0);
}
