import { describe, expect, it } from "vitest";
import {
  applicationSections,
  longestGap,
  mayBeHandedIn,
  problemsOf,
  sectionsFor,
} from "./sections.ts";
import type { ApplicationFacts } from "./sections.ts";

const work = { role: "客服", employer: "同心", from: "2020-03", to: "2024-01", words: "" };
const whole: ApplicationFacts = {
  content: {
    identity: { name: "李梅", email: "li@example.cn", phone: "" },
    experience: { works: [work], none: false, gap: "" },
    education: { level: "bachelor", school: "", subject: "" },
    skills: { words: "打字", certificates: "" },
  },
  hasCv: false,
  questions: [{ id: "q", answer: "可以" }],
  files: [],
  adjustments: 1,
  showsNeeds: true,
  done: applicationSections,
};
const changed = (content: Partial<ApplicationFacts["content"]>): ApplicationFacts => ({
  ...whole,
  content: { ...whole.content, ...content },
});

describe("what still stands in the way of handing in", () => {
  it("nothing, when every section is whole and done", () => {
    expect(mayBeHandedIn(whole)).toEqual({ ok: true });
  });

  it.each([
    ["no name", changed({ identity: { name: " ", email: "a@b.cn", phone: "" } }), "name-missing"],
    ["no contact", changed({ identity: { name: "李", email: "", phone: "" } }), "contact-missing"],
    [
      "no work and not said so",
      changed({ experience: { works: [], none: false, gap: "" } }),
      "experience-missing",
    ],
    [
      "no level of education",
      changed({ education: { level: "", school: "", subject: "" } }),
      "education-missing",
    ],
    ["no skills", changed({ skills: { words: "", certificates: "x" } }), "skills-missing"],
    [
      "an unanswered question",
      { ...whole, questions: [{ id: "q", answer: " " }] },
      "answer-missing",
    ],
    ["an infected file", { ...whole, files: [{ malware: "infected" }] }, "file-infected"],
    ["adjustments nobody may see", { ...whole, showsNeeds: false }, "needs-not-shown"],
  ] as const)("%s", (_, facts, problem) => {
    expect(problemsOf(facts).map((one) => one.problem)).toEqual([problem]);
  });

  it.each(applicationSections)("%s, until the person says it is done", (section) => {
    const done = applicationSections.filter((one) => one !== section);
    expect(problemsOf({ ...whole, done })).toEqual([{ section, problem: "section-not-done" }]);
  });

  it("no work yet, once it is said, is an answer", () => {
    expect(mayBeHandedIn(changed({ experience: { works: [], none: true, gap: "" } })).ok).toBe(
      true,
    );
  });

  it("a CV of one's own stands instead of experience, education and skills", () => {
    const facts = {
      ...whole,
      hasCv: true,
      done: ["identity", "questions", "files", "adjustments", "disclosure"] as const,
    };
    expect(mayBeHandedIn(facts)).toEqual({ ok: true });
    expect(sectionsFor({ hasCv: true, questions: [] })).toEqual([
      "identity",
      "files",
      "adjustments",
      "disclosure",
    ]);
  });
});

describe("a gap that is asked about", () => {
  const spans = (...pairs: [string, string][]) => pairs.map(([from, to]) => ({ from, to }));
  it.each([
    ["none with no work", [], null],
    ["none while work goes on", spans(["2020-01", ""]), null],
    ["six months free", spans(["2020-01", "2020-03"], ["2020-10", ""]), 6],
    ["five months free", spans(["2020-01", "2020-03"], ["2020-09", ""]), null],
    ["until today", spans(["2020-01", "2026-01"]), 9],
    ["works that overlap", spans(["2020-01", "2026-11"], ["2021-01", "2021-03"]), null],
    [
      "the longest of two",
      spans(["2019-01", "2019-02"], ["2020-02", "2021-01"], ["2024-01", ""]),
      35,
    ],
  ] as const)("%s", (_, works, months) => {
    expect(longestGap(works, "2026-11")?.months ?? null).toBe(months);
  });
});
