import { readFile } from "node:fs/promises";
import { expect, type Locator, type Page } from "@playwright/test";
import { speaker } from "../app/i18n/catalogue.server.ts";
import type { Locale } from "../app/i18n/locales.ts";
import { describeStop } from "./stop.ts";

/** More stops than the longest page has. */
const PATIENCE = 250;
const STEPS = 60;

type Role = Parameters<Page["getByRole"]>[0];
type Words = string | RegExp;

/**
 * A person without a mouse: Tab, arrows, Space, Enter and what they type. Every stop must be seen, and
 * after each step the focus must be where accessibility.md promises it.
 */
export class Keyboard {
  readonly page: Page;
  readonly locale: Locale;

  constructor(page: Page, locale: Locale) {
    this.page = page;
    this.locale = locale;
  }

  /** Tabs on until the control has the focus. */
  async reach(role: Role, name: Words): Promise<void> {
    await this.reachControl(this.page.getByRole(role, { name, exact: true }).first(), name);
  }

  /** Looks the control up again at each stop: script may have put a better one in its place. */
  async reachControl(target: Locator, told: Words): Promise<void> {
    await target.waitFor({ state: "attached", timeout: 15_000 });
    const passed: string[] = [];
    for (let stop = 0; stop < PATIENCE; stop += 1) {
      const { reached, what, fault } = await target.evaluate(describeStop);
      if (stop > 0 || reached) expect(fault, `focus on ${what}`).toBeNull();
      if (reached) return;
      passed.push(what);
      await this.page.keyboard.press("Tab");
    }
    throw new Error(`Tab never reached ${String(told)}; it passed ${passed.slice(1).join(" | ")}`);
  }

  /** Fills a text field, replacing what it holds. */
  async type(label: Words, text: string): Promise<void> {
    await this.typeInto(this.field(label), label, text);
  }

  /** The same for a field whose label others on the page bear too, such as a day of several. */
  async typeInto(field: Locator, told: Words, text: string): Promise<void> {
    await this.reachControl(field, told);
    await this.page.keyboard.press("ControlOrMeta+A");
    if (text === "") await this.page.keyboard.press("Delete");
    else await this.page.keyboard.insertText(text);
  }

  /** Arrows through a group of radio buttons to one of them. */
  async choose(label: string): Promise<void> {
    await this.chooseControl(
      this.page.getByRole("radio", { name: label, exact: true }).first(),
      label,
    );
  }

  async chooseControl(wanted: Locator, label: string): Promise<void> {
    const name = await wanted.getAttribute("name");
    const group = this.page.locator(`input[type=radio][name="${name}"]`);
    const chosen = group.and(this.page.locator(":checked"));
    // Tab stops at the chosen one of a group, or at its first.
    await this.reachControl((await chosen.count()) > 0 ? chosen : group.first(), label);
    for (let step = 0; step < STEPS; step += 1) {
      if (await wanted.evaluate((radio) => radio === document.activeElement)) {
        await this.page.keyboard.press("Space");
        await expect(wanted).toBeChecked();
        return;
      }
      await this.page.keyboard.press("ArrowDown");
    }
    throw new Error(`Arrows never reached ${label}`);
  }

  /** Arrows through a list to the option that reads so. */
  async pick(label: string, option: string): Promise<void> {
    const list = this.field(label);
    await this.reachControl(list, label);
    await this.page.keyboard.press("Home");
    for (let step = 0; step < STEPS; step += 1) {
      const held = await list.evaluate(
        (select) => (select as HTMLSelectElement).selectedOptions[0]?.label,
      );
      if (held === option) return;
      await this.page.keyboard.press("ArrowDown");
    }
    throw new Error(`Arrows never reached ${option} of ${label}`);
  }

  async tick(label: Words): Promise<void> {
    await this.reach("checkbox", label);
    await this.page.keyboard.press("Space");
    await expect(this.page.locator(":focus")).toBeChecked();
  }

  /** Presses a button that brings the next page. */
  async press(name: Words): Promise<void> {
    await this.reach("button", name);
    await this.leave();
  }

  async follow(name: Words): Promise<void> {
    await this.reach("link", name);
    await this.leave();
  }

  async followControl(link: Locator): Promise<void> {
    await this.reachControl(link, String(link));
    await this.leave();
  }

  /** Follows a link that brings a file, and gives what arrived. */
  async fetchFile(name: Words): Promise<Buffer> {
    await this.reach("link", name);
    const arriving = this.page.waitForEvent("download");
    await this.page.keyboard.press("Enter");
    return readFile(await (await arriving).path());
  }

  /** Opens a closed part of the page. */
  async open(summary: string): Promise<void> {
    await this.reachControl(this.page.locator("summary", { hasText: summary }).first(), summary);
    await this.page.keyboard.press("Enter");
  }

  /** The page of this h1 has opened and is read from its top. */
  async expectPage(heading: Words): Promise<void> {
    await this.expectHeading(heading);
    await expect(this.page).not.toHaveTitle(this.errorTitle());
    const focus = await this.page.evaluate(() => document.activeElement?.tagName);
    expect(focus, "focus at the top of the page").toBe("BODY");
  }

  async expectHeading(words: Words): Promise<void> {
    await expect(this.page.getByRole("heading", { level: 1 })).toContainText(words);
  }

  /** The answer to what was just done has the focus. */
  async expectNotice(words: Words): Promise<void> {
    const focused = this.page.locator(":focus");
    await expect(focused).toHaveAttribute("role", "status");
    await expect(focused).toContainText(words);
    await expect(focused).toBeInViewport();
  }

  /** The failed submit says so in the title, and its summary has the focus and names every error. */
  async expectErrors(...messages: readonly Words[]): Promise<void> {
    const focused = this.page.locator(":focus");
    await expect(focused).toHaveClass("error-summary");
    await expect(focused).toBeInViewport();
    await expect(this.page).toHaveTitle(this.errorTitle());
    for (const message of messages) await expect(focused).toContainText(message);
  }

  /** Follows an error of the summary to its field, which then has the focus. */
  async followError(message: string, label: Words): Promise<void> {
    await this.reach("link", message);
    await this.page.keyboard.press("Enter");
    await expect(this.field(label)).toBeFocused();
  }

  private field(label: Words): Locator {
    const controls = this.page.locator("main").locator("input, select, textarea");
    return this.page.locator("main").getByLabel(label).and(controls).first();
  }

  private errorTitle(): RegExp {
    return new RegExp(`^${speaker("shell", this.locale)("title.error")}`);
  }

  /** Enter, and the next document. */
  private async leave(): Promise<void> {
    const next = this.page.waitForEvent("domcontentloaded", { timeout: 30_000 });
    await this.page.keyboard.press("Enter");
    await next;
    await this.page.waitForLoadState("load");
  }
}
