import { describe, expect, test } from "vitest";
import { mayShowStep, nextStep, registrationSteps, stepsFor } from "./registration.ts";

describe("steps of a registration", () => {
  test("a seeker gives a name, an address and a password, and reads the notice", () => {
    expect(stepsFor("seeker")).toEqual(["name", "address", "code", "password", "consent"]);
  });

  test.each(["employer_member", "provider_member"] as const)(
    "%s also names the organisation",
    (kind) => {
      expect(stepsFor(kind)).toEqual(registrationSteps);
    },
  );

  test("the next step is the first without an answer", () => {
    expect(nextStep("seeker", new Set())).toBe("name");
    expect(nextStep("seeker", new Set(["name", "address", "password"]))).toBe("code");
    expect(nextStep("seeker", new Set(stepsFor("seeker")))).toBe("check");
  });

  test("a step opens once all before it are answered", () => {
    expect(mayShowStep("seeker", "address", new Set(["name"]))).toBe(true);
    expect(mayShowStep("seeker", "code", new Set(["name"]))).toBe(false);
    expect(mayShowStep("seeker", "name", new Set(["name", "address"]))).toBe(true);
    expect(mayShowStep("seeker", "uscc", new Set(stepsFor("seeker")))).toBe(false);
  });
});
