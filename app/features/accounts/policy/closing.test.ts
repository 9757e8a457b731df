import { describe, expect, it } from "vitest";
import { closingState, mayClose, restorableUntil } from "./closing.ts";

const closedAt = new Date("2026-11-25T06:00:00Z");
const after = (hours: number) => new Date(closedAt.getTime() + hours * 3_600_000);

describe("mayClose", () => {
  it.each(["seeker", "employer-member", "provider-member"] as const)("%s may", (kind) => {
    expect(mayClose(kind, [])).toEqual({ ok: true });
  });

  it.each(["counsellor", "officer", "administrator"] as const)("%s is the office's", (kind) => {
    expect(mayClose(kind, [])).toEqual({ ok: false, reason: "staff" });
  });

  it("names the organisations that would lose their last owner", () => {
    const verdict = mayClose("employer-member", ["同心客服中心"]);
    expect(verdict).toEqual({ ok: false, reason: "last-owner", organisations: ["同心客服中心"] });
  });
});

describe("closingState", () => {
  it.each([
    [null, null, 0, "open"],
    [closedAt, null, 0, "closing"],
    [closedAt, null, 23.999, "closing"],
    [closedAt, null, 24, "due"],
    [closedAt, closedAt, 1, "erased"],
  ] as const)("closed %s, erased %s, after %s hours: %s", (closed, erased, hours, state) => {
    expect(closingState({ closedAt: closed, erasedAt: erased }, after(hours))).toBe(state);
  });

  it("can be undone for a day", () => {
    expect(restorableUntil(closedAt)).toEqual(after(24));
  });
});
