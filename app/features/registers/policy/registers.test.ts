import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { plainDate, type PlainDate } from "#app/lib/date.ts";
import {
  assignBalanced,
  compareList,
  dueFor,
  listFacts,
  moveEntry,
  overFacts,
  suggestListColumns,
} from "./index.ts";
import type { ListFacts, KnownEntry, ListedRow } from "./index.ts";

const day = (text: string): PlainDate => plainDate(text) as PlainDate;
const LIST = { kind: "graduate", year: 2026 } as const;
const facts = (changes: Partial<ListFacts> = {}): ListFacts => ({
  ...{ name: "周明", phone: "19900000001", school: "太原学院", major: "会计" },
  ...{
    degree: "本科",
    graduatedOn: "2026-06-01",
    hukou: "",
    group: "",
    unemployedOn: "",
    wish: "",
  },
  ...changes,
});
const listed = (personHash: string, changes: Partial<ListFacts> = {}, line = 2): ListedRow => ({
  ...{ line, personHash, facts: facts({ name: personHash, ...changes }) },
});
const known = (personHash: string, changes: Partial<KnownEntry> = {}): KnownEntry => ({
  ...{ id: `id-${personHash}`, version: 3, personHash, isGone: false },
  ...{ kind: "graduate", year: 2026 },
  facts: facts({ name: personHash }),
  ...changes,
});

describe("comparing a list with the register", () => {
  it.each([
    ["new", [listed("a")], [], "new", []],
    ["the same", [listed("a")], [known("a")], "same", []],
    ["changed", [listed("a", { phone: "19900000009" })], [known("a")], "changed", ["phone"]],
    ["an empty cell says nothing", [listed("a", { phone: "" })], [known("a")], "same", []],
    ["an older list's person", [listed("a")], [known("a", { year: 2025 })], "changed", ["year"]],
    [
      "another kind of list's person",
      [listed("a")],
      [known("a", { kind: "aid", year: 2025 })],
      "same",
      [],
    ],
    ["a newer list's person", [listed("a")], [known("a", { year: 2027 })], "same", []],
    ["back", [listed("a")], [known("a", { isGone: true })], "changed", ["back"]],
    ["other name", [listed("a", { name: "b" })], [known("a")], "conflicting", ["other-name"]],
    ["a mark in a name", [listed("a", { name: "a·" })], [known("a")], "changed", ["name"]],
    ["other number", [listed("b", { name: "a" })], [known("a")], "conflicting", ["other-number"]],
  ])("%s", (_name, rows, entries, kind, reasons) => {
    expect(compareList(rows, entries, LIST)[0]).toMatchObject({ kind, reasons });
  });

  it("twice the same is once; twice differently is a conflict of both", () => {
    expect(compareList([listed("a"), listed("a", {}, 3)], [], LIST)).toHaveLength(1);
    const both = compareList([listed("a"), listed("a", { school: "x" }, 3)], [], LIST);
    expect(both.map(({ kind, reasons }) => [kind, reasons])).toEqual([
      ["conflicting", ["twice"]],
      ["conflicting", ["twice"]],
    ]);
  });

  it("gone are those of the list's kind and year alone", () => {
    const others = [known("b", { year: 2025 }), known("d", { kind: "aid" })];
    const entries = [known("a"), ...others, known("c", { isGone: true })];
    expect(compareList([], entries, LIST)).toMatchObject([{ kind: "gone", entryId: "id-a" }]);
  });

  it("everybody of the file and of the year stands in the result", () => {
    const people = fc.uniqueArray(fc.constantFrom(..."abcdefgh".split("")));
    fc.assert(
      fc.property(people, people, (inFile, inRegister) => {
        const rows = inFile.map((one, at) => listed(one, {}, at));
        const result = compareList(
          rows,
          inRegister.map((one) => known(one)),
          LIST,
        );
        const told = new Set(result.map(({ personHash }) => personHash));
        expect(told).toEqual(new Set([...inFile, ...inRegister]));
        expect(result).toHaveLength(told.size);
      }),
    );
  });

  it("an empty cell takes nothing away", () => {
    const over = overFacts(facts({ wish: "文职" }), facts({ wish: "", phone: "1" }));
    expect(over).toMatchObject({ wish: "文职", phone: "1" });
    expect(Object.keys(over)).toEqual([...listFacts]);
  });
});

describe("columns", () => {
  it.each([
    ["姓名", "name"],
    ["学生姓名*", "name"],
    ["残疾人证号", "number"],
    ["身份证号码", "number"],
    ["联系电话（本人）", "phone"],
    ["毕业院校", "school"],
    ["所学专业", "major"],
    ["学历层次", "degree"],
    ["毕业时间", "graduatedOn"],
    ["户籍所在地", "hukou"],
    ["就业意向", "wish"],
    ["序号", null],
  ])("%s → %s", (header, field) => {
    expect(suggestListColumns([header], "graduate")[0]?.field).toBe(field);
  });

  it("a list reads what a plan of its kind needs, and nothing else", () => {
    const fieldOf = (header: string, kind: "aid" | "graduate") =>
      suggestListColumns([header], kind)[0]?.field ?? null;
    expect(fieldOf("毕业院校", "aid")).toBeNull();
    expect(fieldOf("人员类别", "aid")).toBe("group");
    expect(fieldOf("失业登记日期", "aid")).toBe("unemployedOn");
    expect(fieldOf("人员类别", "graduate")).toBeNull();
  });
});

describe("assigning", () => {
  const loads = fc.uniqueArray(fc.record({ counsellorId: fc.uuid(), people: fc.nat(30) }), {
    selector: ({ counsellorId }) => counsellorId,
    minLength: 1,
    maxLength: 8,
  });

  it("gives everybody to one counsellor, and no caseload grows while a smaller one could", () => {
    fc.assert(
      fc.property(loads, fc.uniqueArray(fc.uuid(), { maxLength: 60 }), (before, people) => {
        const given = assignBalanced(people, before);
        expect(given.map(({ personId }) => personId)).toEqual(people);
        const after = new Map(before.map((load) => [load.counsellorId, load.people]));
        for (const { counsellorId, had } of given) {
          expect(had).toBe(Math.min(...after.values()));
          expect(after.get(counsellorId)).toBe(had);
          after.set(counsellorId, had + 1);
        }
        expect(assignBalanced(people, before.toReversed())).toEqual(given);
      }),
    );
  });

  it("with nobody to give to gives nobody", () => {
    expect(assignBalanced(["a"], [])).toEqual([]);
  });
});

describe("steps of somebody on the register", () => {
  const none: never[] = [];
  const tries = ["phone", "text", "phone"].map((channel) => ({ channel, reached: false }));
  it.each([
    ["listed", "contact", none, "contacted"],
    ["listed", "plan", none, "not-now"],
    ["contacted", "plan", none, "planned"],
    ["listed", "decline", none, "not-now"],
    ["contacted", "decline", none, "declined"],
    ["contacted", "no-need", none, "no_need"],
    ["listed", "unreachable", none, "attempts-missing"],
    ["listed", "unreachable", tries, "unreachable"],
    ["unreachable", "reopen", none, "listed"],
    ["planned", "reopen", none, "not-now"],
  ] as const)("%s, %s → %4$s", (state, move, attempts, outcome) => {
    const moved = moveEntry(state, move, attempts);
    expect(moved.ok ? moved.to : moved.reason).toBe(outcome);
  });
});

describe("what is due", () => {
  const days = { contact: 10, assessment: 30 };
  it.each([
    ["listed", "2026-11-23", { what: "contact", by: "2026-12-07", isLate: false }],
    ["listed", "2026-12-08", { what: "contact", by: "2026-12-07", isLate: true }],
    ["contacted", "2026-12-08", { what: "assessment", by: "2027-01-04", isLate: false }],
    ["planned", "2026-12-08", null],
  ])("%s on %s", (state, today, due) => {
    expect(dueFor({ state, listedOn: day("2026-11-23") }, days, day(today))).toEqual(due);
  });

  it("is nothing where no number of days is in force", () => {
    const unset = { contact: null, assessment: null };
    expect(dueFor({ state: "listed", listedOn: day("2026-01-01") }, unset, day("2026-12-01"))).toBe(
      null,
    );
  });
});
