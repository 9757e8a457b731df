import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { commonPasswords } from "./common-passwords.ts";
import { checkPassword } from "./password.ts";

const person = { email: "Li.Lanying@example.cn", phone: "+86 199 0000 1234", name: "李兰英" };

describe("passwords", () => {
  it("knows at least a thousand common ones, all lower case", () => {
    expect(commonPasswords.size).toBeGreaterThanOrEqual(1000);
    expect([...commonPasswords].filter((entry) => entry !== entry.toLowerCase())).toEqual([]);
  });

  it.each([
    ["", "too-short"],
    ["short9!aX", "too-short"],
    ["九个字的密码不够长", "too-short"],
    ["x".repeat(201), "too-long"],
    ["aaaaaaaaaaaa", "repeated"],
    ["abcabcabcabc", "repeated"],
    ["52052052052", "repeated"],
    ["abc123abc123ab", "repeated"],
    ["1234567890", "sequence"],
    ["0987654321", "sequence"],
    ["qwertyuiop", "sequence"],
    ["asdfghjklzxc", "sequence"],
    ["abcdefghijkl", "sequence"],
    ["1234567890qwerty", "sequence"],
    ["1111122222", "sequence"],
  ])("refuses %s: %s", (password, reason) => {
    expect(checkPassword(password)).toEqual({ ok: false, reason });
  });

  it.each([
    "woaini1314",
    "WoAiNi1314",
    "woaini5201314",
    "5201314woaini",
    "woaini1314520",
    "52013141314",
    "zhangwei123",
    "zhangwei1990",
    "zhangwei19900101",
    "wangfang@123",
    "password123",
    "Password2026!",
    "P@ssw0rd2026!",
    "pa55w0rd1234",
    "iloveyou520",
    "administrator",
    "Admin@2026#",
    "1qaz2wsx3edc",
    "1q2w3e4r5t",
    "q1w2e3r4t5",
    "qazwsxedc123",
    "abc123456789",
    "aa123456789",
    "147258369147",
    "shengrikuaile",
    "nihao123456",
    "caonima123!",
    "beijinghuanyingni",
    "beijing2008!",
    "dragonmonkey",
    "19900101",
    "1990010112",
    "2008-08-08!!",
    "ｐａｓｓｗｏｒｄ１２３",
    "!!!zhongguo!!!",
  ])("refuses %s as among the first to be tried", (password) => {
    const verdict = checkPassword(password);
    expect(verdict.ok).toBe(false);
    expect(["common", "sequence", "too-short"]).toContain(verdict.ok ? "" : verdict.reason);
  });

  it.each([
    ["li.lanying后缀很长", "contains-email"],
    ["我的LI.LANYING很好记", "contains-email"],
    ["口令是19900001234吧", "contains-phone"],
    ["我家门牌00001234号楼", "contains-phone"],
    ["李兰英今天去赶集了", "too-short"],
    ["李兰英今天又去赶集了", "contains-name"],
  ])("refuses %s: %s", (password, reason) => {
    expect(checkPassword(password, person)).toEqual({ ok: false, reason });
  });

  it("knows Latin names by their parts, but not by two letters", () => {
    const latin = { name: "Bo Fernandez" };
    expect(checkPassword("vbfernandezkq", latin)).toEqual({ ok: false, reason: "contains-name" });
    expect(checkPassword("boat house by the lake", latin).ok).toBe(true);
  });

  it.each([
    "correct horse battery staple",
    "春天的第一杯豆浆很烫",
    "lake tram velvet 9",
    "kqzvm-3817-wnt",
    "gT7#pLq2vX",
    "tie shu kai hua le ma",
    "楼下那只橘猫叫铁柱子",
    "83610274915",
    "zhangwei mai le san jin li",
    "password is not what I use",
  ])("accepts %s", (password) => {
    expect(checkPassword(password, person)).toEqual({ ok: true });
  });

  it("answers for any text, and random text of 16 letters is fine", () => {
    fc.assert(
      fc.property(fc.string({ unit: "grapheme", maxLength: 300 }), (password) => {
        expect(typeof checkPassword(password, person).ok).toBe("boolean");
      }),
    );
    fc.assert(
      fc.property(fc.constantFrom("kzqvwhxnmtrbdgpc", "vtxqnzkwmhjfbdrl"), (password) => {
        expect(checkPassword(password).ok).toBe(true);
      }),
    );
  });
});
