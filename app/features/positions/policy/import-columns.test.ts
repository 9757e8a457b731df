import { describe, expect, it } from "vitest";
import { headerSynonyms, importFields, knownHeaders, suggestColumns } from "./import-columns.ts";

const fieldsOf = (headers: readonly string[]) => suggestColumns(headers).map(({ field }) => field);

describe("headers", () => {
  it.each(importFields)("%s has at least eight synonyms, each proposed for it", (field) => {
    expect(headerSynonyms[field].length).toBeGreaterThanOrEqual(8);
    for (const header of headerSynonyms[field]) {
      expect(suggestColumns([header])[0], header).toMatchObject({ field, confidence: "sure" });
    }
  });

  it("no header belongs to two fields", () => {
    const all = importFields.flatMap((field) => headerSynonyms[field]);
    expect(all.filter((header, at) => all.indexOf(header) !== at)).toEqual([]);
  });

  it.each([
    [
      ["招聘岗位", "薪资范围", "需求人数"],
      ["title", "wage", "openings"],
    ],
    [
      ["*职位名称（必填）", " 月 薪 ", "人数："],
      ["title", "wage", "openings"],
    ],
    [
      ["Job Title", "Salary Range", "Head_count"],
      ["title", "wage", "openings"],
    ],
    [
      ["序号", "岗位名称", "备注"],
      [null, "title", null],
    ],
    [
      ["拟招用岗位名称", "月工资标准（元）", "招聘人数(人)"],
      ["title", "wage", "openings"],
    ],
    [
      ["岗位", "岗位要求", "岗位职责"],
      ["title", "requirements", "description"],
    ],
    [
      ["最低工资", "最高工资", "计薪方式"],
      ["wageFrom", "wageTo", "wageUnit"],
    ],
    [
      ["联系人", "联系电话", "邮箱"],
      ["contactName", "contactPhone", "contactEmail"],
    ],
    [["联系人及电话"], ["contact"]],
    [
      ["工作地点", "详细地址"],
      ["place", "address"],
    ],
    [
      ["", "颜色", "随便写"],
      [null, null, null],
    ],
  ])("%o", (headers, fields) => {
    expect(fieldsOf(headers)).toEqual(fields);
  });

  it("proposes a field once, for the better header", () => {
    expect(suggestColumns(["月工资标准元", "薪资", "工资"])).toMatchObject([
      { field: null, confidence: "none" },
      { field: "wage", confidence: "sure" },
      { field: null, confidence: "none" },
    ]);
  });

  it.each([
    ["月薪（元）", "month"],
    ["薪资(千元/月)", "month"],
    ["年薪", "year"],
    ["日薪", "day"],
    ["工资（元/小时）", "hour"],
    ["工资（元/件）", "piece"],
    ["薪资", undefined],
  ])("reads the unit of %s: %s", (header, wageUnit) => {
    expect(suggestColumns([header])[0]?.wageUnit).toBe(wageUnit);
  });

  it("finds the header row by the headers it knows", () => {
    expect(knownHeaders(["晋城市城区2026年秋季招聘会岗位信息汇总表", "", ""])).toBe(0);
    expect(knownHeaders(["序号", "岗位名称", "招聘人数", "学历要求"])).toBe(3);
    expect(knownHeaders(["1", "客服", "3", "大专"])).toBe(0);
  });
});
