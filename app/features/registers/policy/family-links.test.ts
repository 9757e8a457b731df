import { expect, it } from "vitest";
import { answerFamily } from "./family-links.ts";

it.each([
  ["their own", {}, null],
  ["another's day of birth", { isTheirDay: false }, "not-yours"],
  ["tried too often, also with the right day", { attempts: 5 }, "too-often"],
  ["member of another family", { isInAnother: true }, "another-family"],
  ["said no before", { isRefused: true }, "answered"],
] as const)("%s", (_, changes, reason) => {
  const asked = { attempts: 4, isRefused: false, isInAnother: false, isTheirDay: true };
  const verdict = answerFamily({ ...asked, ...changes });
  expect(verdict.ok ? null : verdict.reason).toBe(reason);
});
