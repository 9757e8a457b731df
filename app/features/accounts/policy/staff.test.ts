import { describe, expect, it } from "vitest";
import { changeStaff, needsRegion, staffRoles } from "./staff.ts";

const account = { id: "officer", isSuspended: false, hasSecondFactor: true };

describe("what an administrator may do to a staff account", () => {
  it.each([
    ["suspend", {}, undefined],
    ["suspend", { isSuspended: true }, "already-done"],
    ["restore", { isSuspended: true }, undefined],
    ["restore", {}, "already-done"],
    ["reset-second-factor", {}, undefined],
    ["reset-second-factor", { hasSecondFactor: false }, "already-done"],
  ] as const)("%s with %j", (change, facts, reason) => {
    const verdict = changeStaff({ ...account, ...facts }, change, "admin");
    expect(verdict.ok ? undefined : verdict.reason).toBe(reason);
  });

  it.each(["suspend", "restore", "reset-second-factor"] as const)("never %s oneself", (change) => {
    expect(changeStaff({ ...account, id: "admin" }, change, "admin")).toEqual({
      ok: false,
      reason: "own-account",
    });
  });

  it("gives every job but the administrator's a region", () => {
    expect(staffRoles.filter((role) => !needsRegion(role))).toEqual(["administrator"]);
  });
});
