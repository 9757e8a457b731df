import { expect, it } from "vitest";
import { maskedHolder, mayWithdrawCertificate } from "./certificate.ts";

it.each([
  ["王芳", "王*"],
  ["欧阳小满", "欧***"],
  ["Jo Lee", "J*****"],
  ["王", "王*"],
])("%s is told as %s", (name, told) => expect(maskedHolder(name)).toBe(told));

it.each([
  [false, "成绩登记错误", { ok: true }],
  [false, " ", { ok: false, reason: "words-missing" }],
  [true, "成绩登记错误", { ok: false, reason: "already-withdrawn" }],
])("withdrawn %s, %j", (isWithdrawn, words, verdict) => {
  expect(mayWithdrawCertificate({ isWithdrawn }, words)).toEqual(verdict);
});
