import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { isAskedFor } from "./requirement.ts";

describe("a certificate or skill that a requirement names", () => {
  it.each([
    ["养老护理员", "持养老护理员证优先，没有的单位出钱培训", true],
    ["养老护理员（五级）", "持养老护理员证优先", true],
    ["电子商务师（五级）", "有电子商务师（四级）或以上证书", false],
    ["电子商务师（三级）", "有电子商务师四级证书", true],
    ["三级电子商务师", "有电子商务师四级证书", true],
    ["电子商务师", "有电子商务师四级证书", false],
    ["电子表格", "会用 电子表格 做简单登记", true],
    ["电子表格", "会用表格做简单登记", false],
    ["Excel", "会用ＥＸＣＥＬ做统计", true],
    ["Go", "good communication", false],
    ["C#", "熟悉 C# 开发", true],
    ["C", "熟悉 C++ 开发", false],
    ["表", "会用表格", false],
    ["", "守时", false],
    ["（五级）", "五级", false],
  ])("%s in %s: %s", (name, requirement, isAsked) => {
    expect(isAskedFor(name, requirement)).toBe(isAsked);
  });

  it("finds any Chinese name in a text that quotes it", () => {
    const han = fc.array(fc.constantFrom(..."养老护理员电子商务按摩编织"), {
      minLength: 2,
      maxLength: 8,
    });
    fc.assert(
      fc.property(han, (signs) => {
        const name = signs.join("");
        expect(isAskedFor(name, `须会《${name}》。`)).toBe(true);
      }),
    );
  });
});
