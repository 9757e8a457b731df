import { describe, expect, it } from "vitest";
import {
  knownLedgerHeaders,
  ledgerFacts,
  ledgerFields,
  ledgerSynonyms,
  partsOfField,
  suggestLedgerColumns,
} from "./ledger-columns.ts";

const fieldsOf = (headers: readonly string[]) =>
  suggestLedgerColumns(headers).map(({ field }) => field);

describe("headers of a ledger", () => {
  it("has three fields of each month beside those of the person", () => {
    expect(ledgerFields).toHaveLength(8 + 36);
    expect(partsOfField("monthWage-12")).toEqual({ fact: "monthWage", month: 12 });
    expect(partsOfField("validTo")).toEqual({ fact: "validTo", month: null });
  });

  it.each(ledgerFacts)("%s has synonyms, each proposed for it", (field) => {
    expect(ledgerSynonyms[field].length).toBeGreaterThanOrEqual(8);
    for (const header of ledgerSynonyms[field]) {
      expect(suggestLedgerColumns([header])[0], header).toMatchObject({
        field,
        confidence: "sure",
      });
    }
  });

  it("no header belongs to two fields", () => {
    const all = ledgerFacts.flatMap((field) => ledgerSynonyms[field]);
    expect(all.filter((header, at) => all.indexOf(header) !== at)).toEqual([]);
  });

  it.each([
    ["1月工资", "monthWage-1"],
    ["2025年12月实发工资（元）", "monthWage-12"],
    ["11月份 养老保险", "monthPension-11"],
    ["３月医保", "monthMedical-3"],
    ["2025-07 职工医疗", "monthMedical-7"],
    ["202504工资", "monthWage-4"],
    ["Jan wage", "monthWage-1"],
    ["September pension", "monthPension-9"],
    ["Month 6 medical", "monthMedical-6"],
    ["Month 13 wage", null],
    ["13月工资", null],
    ["月工资", null],
    ["1月", null],
    ["备注", null],
    ["Market wage", null],
  ])("%s is %s", (header, field) => {
    expect(fieldsOf([header])).toEqual([field]);
  });

  it("finds the header row by what it knows", () => {
    expect(knownLedgerHeaders(["2025年度残疾职工台账", "", ""])).toBe(0);
    expect(knownLedgerHeaders(["序号", "姓名", "残疾证号", "1月工资"])).toBe(3);
    expect(knownLedgerHeaders(["1", "张三", "是", "2500"])).toBe(0);
  });
});
