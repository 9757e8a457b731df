import { execFile } from "node:child_process";
import { existsSync } from "node:fs";
import { mkdir, readFile, writeFile } from "node:fs/promises";
import { connect } from "node:net";
import { join } from "node:path";
import { setTimeout as delay } from "node:timers/promises";
import { promisify } from "node:util";
import { chromium, expect, type BrowserContext, type Page } from "@playwright/test";
import type { Locale } from "../../app/i18n/locales.ts";
import { windowedChromiumPath } from "../chromium.ts";
import config from "../playwright.config.ts";
import { startStack, type Stack } from "./stack.ts";

const run = promisify(execFile);

/** How long silence must last to be the end of what is said. */
const QUIET_MS = 200;

interface State {
  readonly mode: "browse" | "focus" | "none";
  readonly where: string;
}

/** Somebody who works with Orca: presses keys, and hears. */
export class Reader {
  readonly page: Page;
  readonly context: BrowserContext;
  readonly #stack: Stack;

  private constructor(stack: Stack, context: BrowserContext, page: Page) {
    this.#stack = stack;
    this.context = context;
    this.page = page;
  }

  /** How long a line may keep one waiting. */
  patienceMs = 8_000;

  static async start(locale: Locale, url: string): Promise<Reader> {
    const stack = await startStack(locale === "zh-CN" ? "zh_CN" : "en");
    try {
      await quietBrowser(stack.profile);
      const { args = [] } = config.use?.launchOptions ?? {};
      const context = await chromium.launchPersistentContext(stack.profile, {
        headless: false,
        baseURL: url,
        viewport: null,
        bypassCSP: true,
        executablePath: windowedChromiumPath(),
        env: stack.variables,
        args: [
          ...args,
          "--force-renderer-accessibility",
          "--disable-gpu",
          "--test-type",
          "--ozone-platform=x11",
          "--window-size=1280,900",
          `--lang=${locale}`,
        ],
      });
      const page = context.pages()[0] ?? (await context.newPage());
      const reader = new Reader(stack, context, page);
      stack.startOrca();
      await expect.poll(() => existsSync(stack.syncSocket), { timeout: 30_000 }).toBe(true);
      await reader.#activate();
      return reader;
    } catch (error) {
      await stack.stop();
      throw error;
    }
  }

  async stop(): Promise<void> {
    await this.context.close().catch(() => undefined);
    await this.#stack.stop();
  }

  /** Opens a page and begins at its top, in browse mode. */
  async open(path: string): Promise<void> {
    await this.page.goto(path);
    await this.top();
  }

  async top(): Promise<void> {
    await this.quiet();
    for (let press = 0; press < 3 && (await this.state()).mode !== "browse"; press += 1) {
      await this.key("Insert+a");
      await this.quiet();
    }
    await this.key("ctrl+Home");
    await this.quiet();
  }

  /** Keys go through X, as a person's do: those of the browser's protocol never reach Orca. */
  async key(...keys: readonly string[]): Promise<void> {
    for (const key of keys) {
      await run("xdotool", ["key", "--clearmodifiers", key], { env: this.#stack.variables });
    }
  }

  /** Text typed into the field that has the focus; X has no keys for Chinese. */
  async write(text: string): Promise<void> {
    await this.page.keyboard.insertText(text);
    await this.quiet();
  }

  /** Does something and hears these words in this order; other words may stand between. Returns all lines. */
  async hears(keys: string | readonly string[], ...wanted: readonly string[]): Promise<string[]> {
    const before = (await this.lines()).length;
    await this.key(...(typeof keys === "string" ? [keys] : keys));
    return this.#await(before, wanted);
  }

  /** Presses a key that brings another document, and hears what is said of it. */
  async goes(key: string): Promise<string> {
    const before = (await this.lines()).length;
    const loaded = this.page.waitForEvent("load", { timeout: this.patienceMs });
    await this.key(key);
    await loaded;
    await this.#await(before, [await this.page.title()]);
    return (await this.lines()).slice(before).join("\n");
  }

  /** Presses a key again and again, as one looks for something, until the words are heard. */
  async seeks(key: string, ...wanted: readonly string[]): Promise<void> {
    const passed: string[] = [];
    for (let press = 0; press < 25; press += 1) {
      const before = (await this.lines()).length;
      await this.key(key);
      await this.quiet();
      const heard = (await this.lines()).slice(before);
      if (firstMissing(heard, wanted) === undefined) return;
      passed.push(...heard);
    }
    throw new Error(`${key} never led to: ${wanted.join(" ")}\nHeard: ${passed.join(" | ")}`);
  }

  async lines(): Promise<string[]> {
    const written = await readFile(this.#stack.speechLog, "utf8").catch(() => "");
    return written
      .split("\n")
      .filter((line) => line !== "")
      .map((line) => (JSON.parse(line) as { text: string }).text);
  }

  async #await(before: number, wanted: readonly string[]): Promise<string[]> {
    const deadline = performance.now() + this.patienceMs;
    for (;;) {
      const heard = (await this.lines()).slice(before);
      const missing = firstMissing(heard, wanted);
      if (missing === undefined) {
        await this.quiet();
        return (await this.lines()).slice(before);
      }
      if (performance.now() > deadline) {
        const { mode, where } = await this.state();
        throw new Error(
          `Not heard: ${missing}\nWanted: ${wanted.join(" | ")}\nHeard: ${heard.join(" | ")}\nOrca is in ${mode} mode at ${where}`,
        );
      }
      await delay(50);
    }
  }

  /** Until Orca has worked off its events and has said nothing for a while. */
  async quiet(): Promise<void> {
    let [before, since] = [-1, performance.now()];
    while (performance.now() - since < QUIET_MS) {
      await this.state();
      const { length } = await this.lines();
      if (length !== before) [before, since] = [length, performance.now()];
      await delay(25);
    }
  }

  state(): Promise<State> {
    return new Promise((resolve, reject) => {
      let told = "";
      connect(this.#stack.syncSocket)
        .on("data", (chunk) => (told += chunk.toString()))
        .on("end", () => resolve(JSON.parse(told) as State))
        .on("error", reject);
    });
  }

  async #activate(): Promise<void> {
    const { variables: env } = this.#stack;
    const { stdout } = await run(
      "xdotool",
      ["search", "--sync", "--onlyvisible", "--class", "chromium"],
      { env },
    );
    const window = stdout.trim().split("\n").at(-1) ?? "";
    await run("xdotool", ["windowactivate", "--sync", window], { env });
    // The address bar has the focus and would eat the keys: the page is blank still.
    await run("xdotool", ["mousemove", "640", "600", "click", "1"], { env });
    await this.quiet();
  }
}

/** A browser that asks nothing of its own accord, such as whether to translate. */
async function quietBrowser(profile: string): Promise<void> {
  await mkdir(join(profile, "Default"), { recursive: true });
  const preferences = { translate: { enabled: false } };
  await writeFile(join(profile, "Default", "Preferences"), JSON.stringify(preferences));
}

/** The first of the wanted words that do not follow, in order, in what was heard. */
function firstMissing(heard: readonly string[], wanted: readonly string[]): string | undefined {
  const said = heard.join("\n");
  let at = 0;
  for (const words of wanted) {
    const found = said.indexOf(words, at);
    if (found < 0) return words;
    at = found + words.length;
  }
  return undefined;
}
