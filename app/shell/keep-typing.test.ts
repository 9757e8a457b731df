// @vitest-environment happy-dom
import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import { keepTyping, type Keeping } from "./keep-typing.ts";

const FIRST = "2026-11-25T06:00:00.000Z";
let told: Keeping[] = [];
let asked: FormData[] = [];
let answer: () => Promise<Response>;
let stop: () => void;
let form: HTMLFormElement;

const kept = (at = FIRST) => Promise.resolve(Response.json({ keptAt: at }));
const box = () => form.querySelector<HTMLInputElement>("[name=title]") as HTMLInputElement;

function type(text: string) {
  box().value += text;
  box().dispatchEvent(new Event("input", { bubbles: true }));
}

beforeEach(() => {
  vi.useFakeTimers();
  document.body.innerHTML = `<form method="post"><input name="version" value="3" type="hidden">
    <input name="title" value=""></form>`;
  form = document.querySelector("form") as HTMLFormElement;
  told = [];
  asked = [];
  answer = () => kept();
  vi.stubGlobal("fetch", (_address: string, { body }: { body: FormData }) => {
    asked.push(body);
    return answer();
  });
  stop = keepTyping(form, "/session/keep", null, (keeping) => told.push(keeping));
});

afterEach(() => {
  stop();
  vi.useRealTimers();
  vi.unstubAllGlobals();
});

describe("keepTyping", () => {
  it("says nothing and sends nothing while somebody types, then keeps the form once", async () => {
    for (const letter of ["客", "服", "员"]) {
      type(letter);
      await vi.advanceTimersByTimeAsync(2000);
    }
    expect([asked.length, told.length]).toEqual([0, 0]);
    await vi.advanceTimersByTimeAsync(1000);
    expect(asked).toHaveLength(1);
    expect(JSON.parse(asked[0]?.get("values") as string)).toEqual([
      ["version", "3"],
      ["title", "客服员"],
    ]);
    expect([asked[0]?.get("over"), asked[0]?.get("field")]).toEqual(["none", "title"]);
    expect(told).toEqual([{ state: "kept", at: new Date(FIRST) }]);
  });

  it("keeps what follows over what it kept, also what was typed while the server was asked", async () => {
    let release: (value: Response) => void = () => undefined;
    answer = () => new Promise((resolve) => (release = resolve));
    type("一");
    await vi.advanceTimersByTimeAsync(3000);
    type("二");
    release(Response.json({ keptAt: FIRST }));
    answer = () => kept();
    await vi.advanceTimersByTimeAsync(6000);
    expect(asked.map((body) => body.get("over"))).toEqual(["none", FIRST]);
    expect(asked[1]?.get("values")).toContain("一二");
  });

  it("keeps during long typing too", async () => {
    for (let second = 0; second < 25; second += 1) {
      type("字");
      await vi.advanceTimersByTimeAsync(1000);
    }
    expect(asked.length).toBeGreaterThan(0);
  });

  it("stops where another window kept the form, and never writes over it", async () => {
    answer = () => Promise.resolve(new Response("{}", { status: 409 }));
    type("左");
    await vi.advanceTimersByTimeAsync(3000);
    type("右");
    await vi.advanceTimersByTimeAsync(60_000);
    expect(told).toEqual([{ state: "elsewhere" }]);
    expect(asked).toHaveLength(1);
  });

  it("tries again while the server cannot be reached", async () => {
    answer = () => Promise.reject(new Error("no network"));
    type("字");
    await vi.advanceTimersByTimeAsync(3000);
    answer = () => kept();
    await vi.advanceTimersByTimeAsync(15_000);
    expect(told.map(({ state }) => state)).toEqual(["unreachable", "kept"]);
  });

  it("sends nothing more once the form is sent", async () => {
    type("字");
    form.dispatchEvent(new Event("submit", { cancelable: true }));
    await vi.advanceTimersByTimeAsync(60_000);
    expect(asked).toEqual([]);
  });

  it("sends what is not kept yet when the page is left", () => {
    const sent: unknown[] = [];
    vi.stubGlobal("navigator", { sendBeacon: (_to: string, body: unknown) => sent.push(body) });
    type("字");
    window.dispatchEvent(new Event("pagehide"));
    expect(sent).toHaveLength(1);
  });
});
