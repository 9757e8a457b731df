import { describe, expect, test } from "vitest";
import { networkOf, rateLimits, waitUntil, windowAt } from "./rate-limits.ts";

const now = new Date("2026-11-23T08:07:30Z");

describe("windowAt", () => {
  test("windows begin at multiples of their length", () => {
    expect(windowAt(now, 900)).toEqual({
      start: new Date("2026-11-23T08:00:00Z"),
      end: new Date("2026-11-23T08:15:00Z"),
    });
  });
});

describe("waitUntil", () => {
  const tiers = [
    { limit: 5, seconds: 60 },
    { limit: 10, seconds: 900 },
  ];
  test.each([
    ["nothing tried", [0, 0], undefined],
    ["one below the limit", [4, 9], undefined],
    ["the short window is full", [5, 5], "2026-11-23T08:08:00.000Z"],
    ["both are full: the longer wait", [5, 10], "2026-11-23T08:15:00.000Z"],
    ["only the long one is full", [1, 10], "2026-11-23T08:15:00.000Z"],
  ])("%s", (_, taken, until) => {
    expect(waitUntil(tiers, taken, now)?.toISOString()).toBe(until);
  });
});

test("waits grow: a longer window allows more, but fewer a second", () => {
  for (const tiers of Object.values(rateLimits)) {
    const steps = tiers.slice(1).map((tier, at) => ({ before: tiers[at] ?? tier, tier }));
    for (const { before, tier } of steps) {
      expect(tier.limit).toBeGreaterThan(before.limit);
      expect(tier.limit / tier.seconds).toBeLessThan(before.limit / before.seconds);
    }
  }
});

describe("networkOf", () => {
  test.each([
    ["203.0.113.7", "203.0.113.7"],
    ["::ffff:203.0.113.7", "203.0.113.7"],
    ["2001:db8:1:2:3:4:5:6", "2001:db8:1:2::/64"],
    ["2001:0DB8:0001:0002::6", "2001:db8:1:2::/64"],
    ["2001:db8::1", "2001:db8:0:0::/64"],
    ["::1", "0:0:0:0::/64"],
    ["fe80::1%eth0", "fe80:0:0:0::/64"],
  ])("%s → %s", (ip, network) => {
    expect(networkOf(ip)).toBe(network);
  });
});
