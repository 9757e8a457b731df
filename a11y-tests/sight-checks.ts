import { expect, type Page } from "@playwright/test";
import { findEdgeless, findFaint } from "./sight.ts";

/**
 * What must be seen, measured where it is drawn, also in colours that the system forces: text at
 * `text`:1 and icons at 3:1 in a picture of the page, edges of controls at 3:1.
 */
export async function expectSeen(page: Page, { text = 4.5 } = {}): Promise<void> {
  const picture = await page.screenshot({ fullPage: true, scale: "css", animations: "disabled" });
  const faint = await page.evaluate(findFaint, { text, picture: picture.toString("base64") });
  expect(faint, "too faint").toEqual([]);
  expect(await page.evaluate(findEdgeless, "controls" as const), "edges").toEqual([]);
}

/** Everything that takes the focus shows it by an outline of 2 px or more at 3:1. */
export async function expectFocusSeen(page: Page): Promise<void> {
  // After a key, a focus is one that the browser shows.
  await page.keyboard.press("Tab");
  expect(await page.evaluate(findEdgeless, "focus" as const), "focus").toEqual([]);
}

/** With reduced motion asked for: no animation runs and no transition takes time. */
export async function expectStill(page: Page): Promise<void> {
  const moving = await page.evaluate(() => {
    const isLong = (durations: string) =>
      durations
        .split(",")
        .some((each) => Number.parseFloat(each) * (each.includes("ms") ? 1 : 1000) > 10);
    return [...document.querySelectorAll("body *")]
      .filter((element) => {
        const { transitionDuration, animationDuration, animationName } = getComputedStyle(element);
        const runs = animationName !== "none" && isLong(animationDuration);
        return runs || isLong(transitionDuration);
      })
      .map((element) => element.outerHTML.slice(0, 120));
  });
  expect(moving, "moves").toEqual([]);
}

/** Every control but a link within a sentence is at least 24 px each way (WCAG 2.5.8), counting its label. */
export async function expectTargets(page: Page): Promise<void> {
  const small = await page.evaluate(() => {
    const boxOf = (element: Element): { width: number; height: number } => {
      const boxes = [element, ...((element as HTMLInputElement).labels ?? [])].map((each) =>
        each.getBoundingClientRect(),
      );
      return {
        width: Math.max(...boxes.map(({ width }) => width)),
        height: Math.max(...boxes.map(({ height }) => height)),
      };
    };
    return [...document.querySelectorAll("a[href], button, input, select, textarea, summary")]
      .filter(
        (element) =>
          element.checkVisibility() && !element.closest("[class*=visually-hidden], .skip-link"),
      )
      .filter((element) => element.getAttribute("type") !== "hidden")
      .filter((element) => {
        const inSentence =
          element.tagName === "A" && getComputedStyle(element).display === "inline";
        const { width, height } = boxOf(element);
        return !inSentence && (width < 24 || height < 24);
      })
      .map((element) => element.outerHTML.slice(0, 160));
  });
  expect(small, "targets under 24 px").toEqual([]);
}
