import { describe, expect, it } from "vitest";
import type { Vocabulary } from "#search/engine.ts";
import { cropSegments, markHits, markedWords } from "./highlight.ts";
import { fold, foldWithOrigin, wellFormed } from "./normalise.ts";
import { createQueryParser } from "./parse-query.ts";
import { tokeniserFor } from "./tokenise.ts";
import { corrections, editDistance, typosAllowed } from "./typos.ts";

const vocabulary: Vocabulary = {
  synonyms: [
    ["客服", "客户服务", "customer service"],
    ["推拿", "盲人按摩"],
  ],
  dictionary: ["听打", "读屏"],
  noTypoWords: ["excel"],
  stopWords: ["的", "我要"],
};
const tokeniser = tokeniserFor(vocabulary);
const parser = createQueryParser(tokeniser, vocabulary);
const parse = (q: string) => parser.parse(q, () => []);

describe("folding", () => {
  it.each([
    ["ＥＸＣＥＬ", "excel"],
    ["數據標註", "数据标注"],
    ["C＋＋", "c++"],
    ["①", "1"],
    ["客服", "客服"],
  ])("%s is compared as %s", (text, folded) => expect(fold(text)).toBe(folded));

  it("keeps the way back where one character becomes several", () => {
    const { folded, originOf } = foldWithOrigin("㎡客");
    expect(folded).toBe("m2客");
    expect([0, 1, 2, 3].map(originOf)).toEqual([0, 0, 1, 2]);
  });

  it("takes out what PostgreSQL cannot store", () => {
    expect(wellFormed("a\u0000b\ud83dc😀")).toBe("abc😀");
  });
});

describe("words", () => {
  it("keeps C++, C# and joined scripts apart", () => {
    expect(tokeniser.forQuery("C++ 和 C#，3D建模")).toEqual(["c++", "和", "c#", "3d", "建模"]);
    expect(tokeniser.forQuery("Word+Excel")).toEqual(["word", "excel"]);
  });

  it("indexes a synonym phrase as one word, only where it stands", () => {
    expect(tokeniser.forIndex("负责客户服务").has("客户服务")).toBe(true);
    expect(tokeniser.forIndex("客户与服务").has("客户服务")).toBe(false);
    expect(tokeniser.forIndex("Customer Service desk").has("customer service")).toBe(true);
    expect(tokeniser.forIndex("customer services").has("customer service")).toBe(false);
  });

  it("finds titles by any part", () => {
    const words = tokeniser.forTitle("字幕听打员");
    for (const part of ["听打", "字幕", "打员", "员"]) expect(words.has(part)).toBe(true);
  });
});

describe("reading a query", () => {
  it("joins words that have synonyms", () => {
    const [term] = parse("盲人按摩").terms;
    expect(term?.exact).toBe("盲人按摩");
    expect(term?.alternatives).toContainEqual(["推拿"]);
  });

  it("lets only the last word be unfinished", () => {
    expect(parse("数据 标").terms.map(({ prefix }) => prefix)).toEqual([undefined, "标"]);
    expect(parse('标 "数据"').terms.map(({ prefix }) => prefix)).toEqual([undefined]);
  });

  it("leaves out words without meaning, unless there are no others", () => {
    expect(parse("我要北京的客服").terms.map(({ exact }) => exact)).toEqual(["北京", "客服"]);
    expect(parse("的").terms.map(({ exact }) => exact)).toEqual(["的"]);
  });

  it("takes phrases in any quotes and exclusions", () => {
    const query = parse("“语音转文字” 「字幕」 -电话 -");
    expect(query.phrases.map(({ text }) => text)).toEqual(["语音转文字", "字幕"]);
    expect(query.excluded).toEqual([["电话"]]);
    expect(query.terms).toEqual([]);
  });

  it("uses ten words", () => {
    expect(parse("a b c d e f g h i j k l").terms).toHaveLength(10);
  });
});

describe("typos", () => {
  it.each([
    ["java", 0],
    ["excel", 1],
    ["photoshop", 2],
    ["model20", 0],
    ["客服客服客", 0],
  ])("%s may have %i", (word, allowed) => expect(typosAllowed(word)).toBe(allowed));

  it.each([
    ["pyhton", "python", 1],
    ["photoshp", "photoshop", 1],
    ["kitten", "sitting", 3],
    ["same", "same", 0],
  ])("%s and %s are %i apart", (left, right, distance) => {
    expect(editDistance(left, right, 5)).toBe(distance);
  });

  it("counts a wrong first letter as two, and spares words that are never corrected", () => {
    const known = ["python", "jython", "excel", "photoshop"];
    expect(corrections("pythn", known, new Set())).toEqual(["python"]);
    expect(corrections("bython", known, new Set())).toEqual([]);
    expect(corrections("fhotoshop", known, new Set())).toEqual(["photoshop"]);
    expect(corrections("excel", ["excels"], new Set(["excel"]))).toEqual([]);
  });
});

describe("marking", () => {
  const words = (q: string) => markedWords(parse(q));

  it("marks in the original what was compared folded", () => {
    expect(markHits("熟悉ＥＸＣＥＬ表格", words("excel"))).toEqual([
      { text: "熟悉", hit: false },
      { text: "ＥＸＣＥＬ", hit: true },
      { text: "表格", hit: false },
    ]);
  });

  it("marks whole Latin words, or beginnings of the last one", () => {
    expect(markHits("JavaScript", words('"java"'))).toEqual([{ text: "JavaScript", hit: false }]);
    expect(markHits("JavaScript", words("java"))[0]).toEqual({ text: "Java", hit: true });
  });

  it("joins what touches", () => {
    expect(markHits("数据标注", words("数据 标注"))).toEqual([{ text: "数据标注", hit: true }]);
    expect(markHits("", words("数据"))).toEqual([{ text: "", hit: false }]);
  });

  it("crops between characters, never inside one", () => {
    const faces = markHits("😀".repeat(9) + "花" + "😀".repeat(9), words("花"));
    expect(cropSegments(faces, 8).map(({ text }) => text)).toEqual([
      "…",
      "😀😀",
      "花",
      "😀".repeat(5),
      "…",
    ]);
    expect(cropSegments(faces, 18)[0]).toEqual({ text: "…", hit: false });
  });

  it("crops around the first hit", () => {
    const long = markHits(`${"前".repeat(50)}目标${"后".repeat(50)}`, words("目标"));
    const cropped = cropSegments(long, 20);
    expect(cropped.map(({ text }) => text).join("")).toBe(
      `…${"前".repeat(5)}目标${"后".repeat(13)}…`,
    );
  });
});
