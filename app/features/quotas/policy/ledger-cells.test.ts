import { describe, expect, it } from "vitest";
import {
  isRoundedNumber,
  parseCertificateKind,
  parseGrade,
  parsePaid,
  parsePost,
  parseWagePaid,
} from "./ledger-cells.ts";

const outcome = (verdict: { readonly ok: boolean } & object) => {
  const { ok, ...rest } = verdict as { ok: boolean; reason?: string };
  return ok ? Object.values(rest)[0] : rest.reason;
};

describe("cells of a ledger", () => {
  it.each([
    ["2500", 250_000],
    ["２,５００.５元", 250_050],
    ["￥1 980", 198_000],
    ["0", 0],
    ["", "empty"],
    ["—", "empty"],
    ["很多", "not-understood"],
    ["2500.555", "not-understood"],
    ["-1", "out-of-range"],
    ["10000000", 1_000_000_000],
    ["10000000.01", "out-of-range"],
  ])("wage %s is %s", (cell, expected) => {
    expect(outcome(parseWagePaid(cell))).toBe(expected);
  });

  it.each([
    ["是", true],
    ["已缴", true],
    ["√", true],
    ["Yes", true],
    ["368.50", true],
    ["0", false],
    ["未缴", false],
    ["×", false],
    ["", "empty"],
    ["有的", "not-understood"],
    ["-5", "not-understood"],
  ])("paid %s is %s", (cell, expected) => {
    expect(outcome(parsePaid(cell))).toBe(expected);
  });

  it.each([
    ["管理岗", "managerial-or-technical"],
    ["专业技术岗位", "managerial-or-technical"],
    ["其他岗位", "other"],
    ["技术工人", "managerial-or-technical"],
    ["生产一线", "other"],
    ["包装", "not-understood"],
    ["", "empty"],
  ])("post %s is %s", (cell, expected) => {
    expect(outcome(parsePost(cell))).toBe(expected);
  });

  it.each([
    ["残疾人证", "disability"],
    ["残疾军人证", "military"],
    ["身份证", "not-understood"],
  ])("certificate %s is %s", (cell, expected) => {
    expect(outcome(parseCertificateKind(cell))).toBe(expected);
  });

  it.each([
    ["3", 3],
    ["三级", 3],
    ["10级", 10],
    ["十级", 10],
    ["11", "out-of-range"],
    ["0", "not-understood"],
    ["重度", "not-understood"],
    ["", "empty"],
  ])("grade %s is %s", (cell, expected) => {
    expect(outcome(parseGrade(cell))).toBe(expected);
  });

  it("knows a number that a spreadsheet has rounded", () => {
    expect(isRoundedNumber("1.40502E+19")).toBe(true);
    expect(isRoundedNumber("14050219850601997X43")).toBe(false);
  });
});
