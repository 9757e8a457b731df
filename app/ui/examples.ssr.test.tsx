// @vitest-environment happy-dom
import { cleanup, render } from "@testing-library/react";
import { afterEach, describe, expect, it, vi } from "vitest";

import { InChinese } from "./example-frame.tsx";
import { ExamplesPage } from "./examples-page.tsx";
import { examplesByPrimitive } from "./examples.ts";
import { serverWrote } from "./testing.tsx";

afterEach(cleanup);

const REFERENCES = ["for", "aria-describedby", "aria-labelledby", "aria-controls"];
const cases = Object.entries(examplesByPrimitive).flatMap(([primitive, examples]) =>
  Object.entries(examples).map(([title, element]) => ({ primitive, title, element })),
);

const sources = import.meta.glob<string>(
  ["./**/*.tsx", "!./**/*.test.tsx", "!./**/*.examples.tsx", "!./example*.tsx", "!./testing.tsx"],
  { query: "?raw", import: "default", eager: true },
);
const exampleSources = Object.values(
  import.meta.glob<string>(["./*.examples.tsx", "./example-frame.tsx"], {
    query: "?raw",
    import: "default",
    eager: true,
  }),
);

/** Used in an example, or used by a component of another file that is. */
function isShown(component: string, path: string, seen: readonly string[] = []): boolean {
  const use = new RegExp(`<${component}\\b|\\b${component}\\)`);
  if (exampleSources.some((source) => use.test(source))) return true;
  return Object.entries(sources)
    .filter(([other, source]) => use.test(source) && !seen.includes(other))
    .some(([other, source]) =>
      [...source.matchAll(/^export (?:function|const) ([A-Z]\w+)/gm)].some(
        ([, name]) =>
          name !== undefined && name !== component && isShown(name, other, [...seen, path, other]),
      ),
    );
}

describe("the examples", () => {
  it("cover every primitive that has a file of examples", () => {
    const files = Object.keys(import.meta.glob("./*.examples.tsx")).map((path) =>
      path.replace("./", "").replace(".examples.tsx", ""),
    );
    expect(Object.keys(examplesByPrimitive).sort()).toEqual(files.sort());
  });

  it("show every component of this folder, by itself or as a part of another", () => {
    const unshown = Object.entries(sources).flatMap(([path, source]) =>
      [...source.matchAll(/^export (?:function|const) ([A-Z]\w+)/gm)]
        .map(([, name]) => name ?? "")
        .filter((name) => !isShown(name, path)),
    );
    expect(unshown).toEqual([]);
  });

  it.each(Object.entries(examplesByPrimitive))(
    "%s is shown in Chinese and in English",
    (_, all) => {
      const titles = Object.keys(all);
      expect(titles).toContain("English");
      expect(titles.length).toBeGreaterThan(1);
    },
  );

  it("use every id once and point only at ids that exist", () => {
    const page = serverWrote(<ExamplesPage />);
    const ids = [...page.querySelectorAll("[id]")].map((element) => element.id);
    expect(ids.filter((id, index) => ids.indexOf(id) !== index)).toEqual([]);
    const dangling = REFERENCES.flatMap((attribute) =>
      [...page.querySelectorAll(`[${attribute}]`)].flatMap((element) =>
        (element.getAttribute(attribute) ?? "").split(" ").filter((id) => !ids.includes(id)),
      ),
    );
    expect(dangling).toEqual([]);
  });

  it("give every control a label and every button words", () => {
    const page = serverWrote(<ExamplesPage />);
    const controls = [...page.querySelectorAll("input:not([type=hidden]), select, textarea")];
    const unnamed = controls.filter((control) => !page.querySelector(`label[for="${control.id}"]`));
    expect(unnamed.map((control) => control.outerHTML)).toEqual([]);
    for (const button of page.querySelectorAll("button, a[href]")) {
      expect(button.textContent.trim(), button.outerHTML).not.toBe("");
    }
    expect(page.querySelectorAll("[disabled], [placeholder], [title]")).toHaveLength(0);
  });

  it("hide every icon from the reader, since words stand beside it", () => {
    const icons = [...serverWrote(<ExamplesPage />).querySelectorAll("svg")];
    expect(icons.length).toBeGreaterThan(10);
    expect(icons.every((icon) => icon.getAttribute("aria-hidden") === "true")).toBe(true);
  });

  it.each(cases)("$primitive, $title: React finds nothing nested wrongly", ({ element }) => {
    const complaint = vi.spyOn(console, "error").mockImplementation(() => undefined);
    render(<InChinese>{element}</InChinese>);
    expect(complaint.mock.calls).toEqual([]);
    complaint.mockRestore();
  });
});
