import { describe, expect, it } from "vitest";
import { languageOf } from "./language-of.ts";

describe("languageOf", () => {
  it.each([
    ["包装工", "zh-CN", undefined],
    ["包装工", "en", "zh-CN"],
    ["Packer", "zh-CN", "en"],
    ["Packer", "en", undefined],
    ["AI训练师", "zh-CN", undefined],
    ["AI训练师", "en", "zh-CN"],
    ["C++", "zh-CN", undefined],
    ["", "zh-CN", undefined],
  ] as const)("%s on a page in %s", (text, page, expected) => {
    expect(languageOf(text, page)).toBe(expected);
  });
});
