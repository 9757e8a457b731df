import { expect, it } from "vitest";
import { keyOf, type Accepted } from "./accepted.ts";
import { needless } from "./needless.ts";

const entry: Accepted = {
  rule: "some-rule",
  route: "shell.home",
  selector: "<form ",
  reason: "of its own",
  until: "2026-11-25",
};
const today = "2026-11-25";
const checked = new Set(["shell.home"]);

it("keeps an exception that was needed, up to its last day", () => {
  expect(needless([entry], { used: new Set([keyOf(entry)]), checked, today })).toEqual([]);
});

it("names one that covers nothing any more", () => {
  expect(needless([entry], { used: new Set(), checked, today })).toEqual([
    "covers nothing: some-rule on shell.home: <form ",
  ]);
});

it("says nothing of a page that this run did not go over", () => {
  expect(needless([entry], { used: new Set(), checked: new Set(), today })).toEqual([]);
});

it("names one past its date, needed or not", () => {
  const run = { used: new Set([keyOf(entry)]), checked, today: "2026-11-26" };
  expect(needless([entry], run)).toEqual([
    "past its date 2026-11-25: some-rule on shell.home: <form ",
  ]);
});
