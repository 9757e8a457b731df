import { expect, test } from "./fixtures.ts";
import { expectValidMarkup } from "./markup-check.ts";
import { expectFocusSeen, expectSeen, expectStill, expectTargets } from "./sight-checks.ts";

/** Pages with one fault each, and what must be said of them: the checks themselves see. */
const faults = [
  ["faint text", `<p style="color:#999">读不清</p>`, expectSeen, /too faint/],
  [
    "faint icon",
    `<svg width="20" height="20"><path d="M0 0h20v20z" fill="#ddd"/></svg>`,
    expectSeen,
    /too faint/,
  ],
  ["a field without an edge", `<input style="border:0" aria-label="姓名">`, expectSeen, /edges/],
  [
    "no outline",
    `<a href="#x">一</a> <a href="#y" style="outline:none">二</a>`,
    expectFocusSeen,
    /no outline/,
  ],
  [
    "a faint outline",
    `<a href="#x">一</a> <a href="#y" style="outline:3px solid #ddd">二</a>`,
    expectFocusSeen,
    /outline at/,
  ],
  [
    "a small target",
    `<button style="width:20px;height:20px;padding:0">×</button>`,
    expectTargets,
    /under 24/,
  ],
  ["something moving", `<p style="transition:color 1s">慢</p>`, expectStill, /moves/],
] as const;

for (const [fault, html, check, message] of faults) {
  test(`${fault} is seen`, async ({ page }) => {
    await page.setContent(`<body style="background:#fff">${html}</body>`);
    await expect(check(page)).rejects.toThrow(message);
  });
}

test("an element where it may not stand is seen", async () => {
  const html = `<!doctype html><html lang="zh-CN"><head><title>一</title></head><body><ul><p>二</p></ul></body></html>`;
  await expect(expectValidMarkup(html)).rejects.toThrow(/element-permitted-content/);
});

test("a page without a fault passes", async ({ page }) => {
  await page.setContent(
    `<body style="background:#fff"><p>清楚</p><a href="#x" style="display:inline-block;padding:8px;outline-width:3px">一</a>
     <style>a:focus-visible { outline: 3px solid #000 }</style></body>`,
  );
  await expectSeen(page, { text: 7 });
  await expectFocusSeen(page);
  await expectStill(page);
  await expectTargets(page);
});
