import { expect, type Locator, type Page } from "@playwright/test";

/** More stops than the longest page has. */
const PATIENCE = 250;

type Role = Parameters<Page["getByRole"]>[0];

interface Stop {
  readonly reached: boolean;
  readonly what: string;
  readonly fault: string | null;
}

/** A person without a mouse: Tab, Shift+Tab, arrows, Space, Enter and what they type. Every stop must be seen. */
export class Keyboard {
  readonly page: Page;

  constructor(page: Page) {
    this.page = page;
  }

  /** Tabs on until the control has the focus. */
  async reach(role: Role, name: string | RegExp): Promise<void> {
    await this.reachControl(this.page.getByRole(role, { name, exact: true }).first(), String(name));
  }

  async reachControl(target: Locator, told: string): Promise<void> {
    await target.waitFor({ state: "attached", timeout: 15_000 });
    const passed: string[] = [];
    for (let stop = 0; stop < PATIENCE; stop += 1) {
      await this.page.keyboard.press("Tab");
      const { reached, what, fault } = await target.evaluate(describeStop);
      passed.push(what);
      expect(fault, `focus on ${what}`).toBeNull();
      if (reached) return;
    }
    throw new Error(`Tab never reached ${told}; it passed ${passed.slice(0, 40).join(" | ")}`);
  }

  /** Fills a text field, replacing what it holds. */
  async type(label: string, text: string): Promise<void> {
    await this.reachControl(this.page.locator("main").getByLabel(label).first(), label);
    await this.page.keyboard.press("ControlOrMeta+A");
    await this.page.keyboard.insertText(text);
  }

  /** Arrows through a group of radio buttons to one of them. */
  async choose(label: string): Promise<void> {
    const wanted = this.page.getByRole("radio", { name: label, exact: true }).first();
    const name = await wanted.getAttribute("name");
    const first = this.page.locator(
      `input[type=radio][name="${name}"]:checked, input[type=radio][name="${name}"]`,
    );
    await this.reachAny(first, label);
    for (let step = 0; step < 20; step += 1) {
      if (await wanted.evaluate((radio) => radio === document.activeElement)) {
        await this.page.keyboard.press("Space");
        await expect(wanted).toBeChecked();
        return;
      }
      await this.page.keyboard.press("ArrowDown");
    }
    throw new Error(`Arrows never reached ${label}`);
  }

  async tick(label: string | RegExp): Promise<void> {
    await this.reach("checkbox", label);
    await this.page.keyboard.press("Space");
  }

  /** Presses a button that brings the next page. */
  async press(name: string | RegExp): Promise<void> {
    await this.reach("button", name);
    await this.leave();
  }

  async follow(name: string | RegExp): Promise<void> {
    await this.reach("link", name);
    await this.leave();
  }

  async followControl(link: Locator): Promise<void> {
    await this.reachControl(link, String(link));
    await this.leave();
  }

  /** Enter, and the next document. */
  async leave(): Promise<void> {
    const next = this.page.waitForEvent("domcontentloaded", { timeout: 15_000 });
    await this.page.keyboard.press("Enter");
    await next;
    await this.page.waitForLoadState("load");
  }

  /** Opens a closed part of the page. */
  async open(summary: string): Promise<void> {
    await this.reachControl(this.page.locator("summary", { hasText: summary }).first(), summary);
    await this.page.keyboard.press("Enter");
  }

  private async reachAny(targets: Locator, told: string): Promise<void> {
    await targets.first().waitFor({ state: "attached", timeout: 15_000 });
    for (let stop = 0; stop < PATIENCE; stop += 1) {
      await this.page.keyboard.press("Tab");
      const reached = await targets.evaluateAll((all) =>
        all.some((one) => one === document.activeElement),
      );
      if (reached) return;
    }
    throw new Error(`Tab never reached ${told}`);
  }
}

/** Runs in the page: what has the focus, whether it shows, and whether something lies over it. */
function describeStop(target: Element): Stop {
  const active = document.activeElement;
  if (active === null || active === document.body) {
    return { reached: false, what: "the page's end", fault: null };
  }
  const words = active.getAttribute("aria-label") ?? active.textContent;
  const what = `${active.tagName.toLowerCase()} ${active.id} ${words.trim().slice(0, 40)}`.trim();
  const drawn = [active, ...(active.parentElement ? [active.parentElement] : [])].some(
    (element) => {
      const { outlineStyle, outlineWidth, boxShadow } = getComputedStyle(element);
      return (
        (outlineStyle !== "none" && Number.parseFloat(outlineWidth) >= 2) || boxShadow !== "none"
      );
    },
  );
  const box = active.getClientRects()[0];
  const isBare = box === undefined || box.width < 2 || box.height < 2;
  const x = box ? Math.min(Math.max(box.left + box.width / 2, 1), innerWidth - 1) : 0;
  const y = box ? Math.min(Math.max(box.top + box.height / 2, 1), innerHeight - 1) : 0;
  const top = document.elementFromPoint(x, y);
  const isSeen = top !== null && (active.contains(top) || top.contains(active) || isLabelOf(top));
  function isLabelOf(element: Element): boolean {
    const label = element.closest("label");
    return label !== null && label.control === active;
  }
  const fault = isBare
    ? "has no size"
    : !drawn
      ? "has no visible focus"
      : !isSeen
        ? `lies under ${top?.outerHTML.slice(0, 80) ?? "nothing"}`
        : null;
  return { reached: active === target, what, fault };
}
