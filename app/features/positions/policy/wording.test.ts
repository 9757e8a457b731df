import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { reviewWording, shortestReason } from "./wording.ts";
import { wordingPhrases } from "./wording-phrases.ts";
import { falseFriends, trueHits } from "./wording-examples.ts";

const review = (text: string, reasons?: Record<string, string>) =>
  reviewWording([{ field: "description", text }], reasons);
const idsIn = (text: string) => review(text).findings.map(({ phraseId }) => phraseId);

describe("the list of phrases", () => {
  it("has at least 60, each with a unique id, a law and both languages", () => {
    expect(wordingPhrases.length).toBeGreaterThanOrEqual(60);
    expect(new Set(wordingPhrases.map(({ id }) => id)).size).toBe(wordingPhrases.length);
    for (const { pattern, except, article, instead } of wordingPhrases) {
      expect(pattern.flags).toBe("g");
      expect(except?.flags ?? "g").toBe("g");
      expect(article.law.zh).toMatch(/^[\p{Script=Han}]+$/u);
      expect(article.article).toBeGreaterThan(0);
      expect(instead.zh).toMatch(/\p{Script=Han}.*。$/u);
      expect(instead.en).toMatch(/^[A-Z].*[.”]$/);
    }
  });

  it("has a true example for every phrase", () => {
    expect(Object.keys(trueHits).toSorted()).toEqual(wordingPhrases.map(({ id }) => id).toSorted());
  });
});

describe("finds what excludes", () => {
  const examples = Object.entries(trueHits).flatMap(([id, texts]) =>
    texts.map((text) => ({ id, text })),
  );

  it.each(examples)("$id: $text", ({ id, text }) => {
    expect(idsIn(text)).toContain(id);
  });

  it.each([
    "限 男 性",
    "限　男　性",
    "限\u200b男\u200b性",
    "限·男·性",
    "限*男*性",
    "【限男性】",
    "限\t男性",
  ])("however it is spaced: %s", (text) => {
    expect(idsIn(text)).toContain("men-only");
  });

  it.each([
    ["年龄：１８－３５周岁", "age-range"],
    ["僅限男性", "men-only"],
    ["無殘疾", "no-impairment"],
    ["ＭＡＬＥ　ＯＮＬＹ", "en-men-only"],
    ["Male\n only", undefined],
  ])("full-width, traditional, capitals: %s", (text, id) => {
    expect(idsIn(text)[0]).toBe(id);
  });
});

describe("lets pass what does not exclude", () => {
  it.each(falseFriends)("%s", (text) => {
    expect(idsIn(text)).toEqual([]);
  });

  it("has at least forty of them", () => {
    expect(falseFriends.length).toBeGreaterThanOrEqual(40);
  });
});

describe("where it stands", () => {
  it("gives offsets in the original text, over full-width, spaces and signs beyond the BMP", () => {
    const text = "😀要求：限　男 性，五官端正。";
    const { findings } = review(text);
    expect(findings.map(({ found, phraseId }) => [phraseId, found])).toEqual([
      ["men-only", "限　男 性"],
      ["face", "五官端正"],
    ]);
    for (const { start, end, found } of findings) expect(text.slice(start, end)).toBe(found);
  });

  it("names the field, the article and what to write instead", () => {
    const verdict = reviewWording([
      { field: "title", text: "文员" },
      { field: "requirements.0", text: "不招残疾人" },
    ]);
    expect(verdict).toMatchObject({
      ok: false,
      reason: "exclusion",
      findings: [
        {
          field: "requirements.0",
          start: 0,
          end: 5,
          severity: "refuse",
          article: { law: { zh: "就业促进法" }, article: 29 },
        },
      ],
    });
  });

  it("offsets are always right and nothing throws, whatever the text", () => {
    const words = fc.constantFrom(
      "限",
      "男",
      " ",
      "　",
      "性",
      "不招",
      "残疾人",
      "㎝",
      "😀",
      "\n",
      "ﬁ",
      "35岁以下",
      "No",
      "disabled",
      "，",
    );
    fc.assert(
      fc.property(fc.array(words, { maxLength: 40 }), (parts) => {
        const text = parts.join("");
        for (const { start, end, found } of review(text).findings) {
          expect(end).toBeGreaterThan(start);
          expect(text.slice(start, end)).toBe(found);
        }
      }),
    );
  });
});

describe("verdicts", () => {
  it("accepts a plain posting and one with suggestions only", () => {
    expect(review("负责数据标注，可居家办公，欢迎残疾人应聘。")).toEqual({
      ok: true,
      findings: [],
    });
    expect(review("身体健康，普通话标准。")).toMatchObject({ ok: true, findings: [{}, {}] });
  });

  it("a demand without its reason waits for it, and stands with it", () => {
    expect(review("形象气质佳")).toMatchObject({ ok: false, reason: "unexplained" });
    const reasons = { appearance: "平面模特岗位，需展示服装上身效果" };
    expect(review("形象气质佳", reasons)).toMatchObject({
      ok: true,
      findings: [{ explained: "by-employer" }],
    });
    expect(review("形象气质佳", { appearance: "x".repeat(shortestReason - 1) }).ok).toBe(false);
    expect(review("形象气质佳", { height: "与此无关的一条理由" }).ok).toBe(false);
  });

  it.each([
    "需驾驶，故需持有C1驾照；视力符合驾照要求",
    "因岗位需目检电路板，矫正视力1.0以上",
    "需分辨线束颜色，色盲、色弱不适合",
    "按照食品安全规定，无传染性疾病，持健康证上岗",
    "负责接听急救电话，听力正常",
    "Normal vision because the job includes driving a van",
  ])("lets a bodily demand through with its reason in the sentence: %s", (text) => {
    const verdict = review(text);
    expect(verdict.ok).toBe(true);
    for (const { severity, explained } of verdict.findings) {
      if (severity === "explain") expect(explained).toBe("in-text");
    }
  });

  it.each(["视力1.0以上。负责驾驶叉车。", "因需驾驶，限35岁以下", "负责安全，形象佳"])(
    "a reason elsewhere, or for something else than the body, does not count: %s",
    (text) => {
      expect(review(text)).toMatchObject({ ok: false, reason: "unexplained" });
    },
  );

  it("no reason saves a blanket exclusion", () => {
    const reasons = Object.fromEntries(wordingPhrases.map(({ id }) => [id, "这是一条很长的理由"]));
    expect(review("不招残疾人", reasons)).toMatchObject({ ok: false, reason: "exclusion" });
  });
});

describe("time", () => {
  const hostile = [
    "无",
    "不招",
    "限",
    "1",
    "18-",
    "没有任何",
    "年龄",
    " a",
    "young ",
    "no ",
    "视力",
    "男",
  ];

  it.each(hostile)("grows with the length of the text, not faster: %s…", (unit) => {
    const time = (length: number) => {
      const text = unit.repeat(length / unit.length);
      const before = process.cpuUsage();
      review(text);
      return process.cpuUsage(before).user / 1000;
    };
    time(10_000);
    // Milliseconds of this process alone, however busy the machine: a square of the length takes minutes.
    const whole = Math.min(time(100_000), time(100_000));
    expect(whole).toBeLessThan(3000);
  });
});
