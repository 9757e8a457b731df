import { describe, expect, it } from "vitest";
import {
  findOccupation,
  majorOccupation,
  majorOccupations,
  mediumOccupations,
  occupationByCode,
  occupationsIn,
} from "./occupations.ts";

describe("职业分类大典 2022", () => {
  it("has 8 大类 and 79 中类", () => {
    expect(majorOccupations).toHaveLength(8);
    expect(mediumOccupations).toHaveLength(79);
    expect(majorOccupations.map(({ code }) => occupationsIn(code).length)).toEqual([
      6, 11, 4, 15, 6, 32, 4, 1,
    ]);
  });

  it("has unique codes and a name in both languages everywhere", () => {
    const all = [...majorOccupations, ...mediumOccupations];
    expect(new Set(all.map(({ code }) => code)).size).toBe(87);
    for (const { code, zh, en } of all) {
      expect(code).toMatch(/^[1-8](-\d\d)?$/);
      expect(zh).toMatch(/^[\p{Script=Han}、（）]+$/u);
      expect(en).toMatch(/^[A-Z][A-Za-z ,'-]+$/);
    }
  });

  it.each([
    ["4-01", "4-01"],
    ["４－０１", "4-01"],
    ["4-01-02-03", "4-01"],
    ["6", "6"],
    ["批发与零售服务人员", "4-01"],
    ["健康体育和休闲服务人员", "4-14"],
    ["Teachers", "2-08"],
    ["9-01", undefined],
    ["4-77", undefined],
    ["客服", undefined],
  ])("finds %s: %s", (text, code) => {
    expect(findOccupation(text)?.code).toBe(code);
  });

  it("knows the 大类 of a code", () => {
    expect(majorOccupation("4-01")?.zh).toBe("社会生产服务和生活服务人员");
    expect(majorOccupation("4")?.code).toBe("4");
    expect(majorOccupation("9-99")).toBeUndefined();
    expect(occupationByCode("8-00")?.zh).toBe("不便分类的其他从业人员");
  });
});
