import { describe, expect, it } from "vitest";
import { FIXED } from "./fixture.ts";
import type { Subject } from "./subject.ts";

const titleOf = new Map(FIXED.map(({ id, text }) => [id, text.title]));

/** Items 16 to 40 of the contract, on the fixed documents and the bulk. */
export function textContract(subject: () => Subject): void {
  const ids = (q: string, more = {}) => subject().ids(q, more);

  it("16 the best hits of one word have it in the title", async () => {
    const best = (await ids("客服")).slice(0, 5);
    expect(best).toHaveLength(5);
    for (const id of best) expect(titleOf.get(id)).toMatch(/客服|客户服务/);
  });

  it("17 a match in the title comes before one in the text", async () => {
    expect((await ids("茶艺师")).slice(0, 2)).toEqual(["chayi", "bodyOnly"]);
  });

  it.each([
    ["按摩", "anmo"],
    ["标注", "biaozhu"],
    ["修图", "photoshop"],
  ])("18 part of a compound: %s", async (q, id) => {
    expect(await ids(q)).toContain(id);
  });

  it.each([
    ["客服", "taobao"],
    ["测试员", "duping"],
    ["体验官", "wuzhangai"],
  ])("19 end of a compound: %s", async (q, id) => {
    expect(await ids(q)).toContain(id);
  });

  it("20 two words without a space are found as with one", async () => {
    const apart = new Set((await ids("北京 客服")).slice(0, 2));
    const together = new Set((await ids("北京客服")).slice(0, 2));
    expect(together).toEqual(apart);
    expect(together).toEqual(new Set(["kefuBj", "kefuBj2"]));
  });

  it("21 relaxed drops trailing words, all does not", async () => {
    expect(await ids("茶艺师 潜水艇驾驶")).toContain("chayi");
    expect(await ids("茶艺师 潜水艇驾驶", { match: "all" })).toEqual([]);
  });

  it.each([
    ["数据标", "biaozhu"],
    ["茶", "chayi"],
  ])("22 beginning of a Chinese word: %s", async (q, id) => {
    expect(await ids(q)).toContain(id);
  });

  it("23 beginning of a Latin word", async () => {
    expect((await ids("pyth"))[0]).toBe("python");
  });

  it("24 only the last word may be unfinished", async () => {
    expect(await ids("工程师 pyth", { match: "all" })).toContain("python");
    expect(await ids("pyth 工程师", { match: "all" })).not.toContain("python");
  });

  it.each([
    ["photoshp", "photoshop"],
    ["javscript", "javascript"],
    ["kuberntes", "kubernetes"],
    ["pyhton", "python"],
  ])("25 a typo: %s", async (q, id) => {
    expect(await ids(q)).toContain(id);
  });

  it.each([
    ["jva", "java"],
    ["30522", "plotter"],
  ])("26 no correction of short words nor of numbers: %s", async (q, id) => {
    expect(await ids(q)).not.toContain(id);
  });

  it("27 the word itself comes before words that begin with it", async () => {
    const found = await ids("java");
    expect(found.indexOf("java")).toBe(0);
    expect(found).toContain("javascript");
  });

  it("28 the word itself comes before what it may have been mistyped for", async () => {
    expect((await ids("python"))[0]).toBe("python");
  });

  it("29 synonyms work both ways", async () => {
    expect(await ids("客服")).toEqual(expect.arrayContaining(["fuwu", "fuwuBody"]));
    expect(await ids("客户服务")).toEqual(expect.arrayContaining(["taobao", "kefuDianhua"]));
    expect(await ids("推拿")).toEqual(expect.arrayContaining(["tuina", "anmo", "anmo2", "anmo3"]));
    expect(await ids("盲人按摩")).toContain("tuina");
  });

  it("29 words as typed come before their synonyms", async () => {
    const best = (await ids("盲人按摩")).slice(0, 3);
    expect(new Set(best)).toEqual(new Set(["anmo", "anmo2", "anmo3"]));
  });

  it("30 a synonym of several words matches as a phrase only", async () => {
    expect(await ids("推拿")).not.toContain("scattered");
    expect(await ids("客服")).not.toContain("fuwuScattered");
  });

  it.each(["ＥＸＣＥＬ", "EXCEL", "Excel", "ｅｘｃｅｌ"])("31 width and case: %s", async (q) => {
    expect((await ids(q))[0]).toBe("excel");
  });

  it("32 traditional characters find simplified ones and the other way round", async () => {
    expect(await ids("數據標註")).toContain("biaozhu");
    expect(await ids("繁体字校对")).toContain("traditional");
  });

  it.each([
    ["AI训练师", "aiTrainer"],
    ["3D建模", "threeD"],
    ["ai训练", "aiTrainer"],
  ])("33 scripts mixed in one word: %s", async (q, id) => {
    expect((await ids(q))[0]).toBe(id);
  });

  it("34 C++, C# and C are three words", async () => {
    expect(await ids("C++", { match: "all" })).toEqual(["cpp"]);
    expect(await ids("C#", { match: "all" })).toEqual(["csharp"]);
    expect((await ids("C 语言"))[0]).toBe("clang");
  });

  it.each([
    ["听打", "tingda"],
    ["读屏", "duping"],
    ["无障碍", "wuzhangai"],
  ])("35 words of the dictionary: %s", async (q, id) => {
    expect((await ids(q))[0]).toBe(id);
  });

  it("36 a phrase finds only where it stands as it is", async () => {
    expect(await ids('"语音转文字"')).toEqual(["yuyin"]);
    expect(await ids("“语音转文字”")).toEqual(["yuyin"]);
  });

  it("37 a minus sign excludes", async () => {
    const found = await ids("客服 -电话");
    expect(found).toContain("taobao");
    expect(found).not.toContain("kefuDianhua");
    expect(await ids("-电话")).not.toContain("kefuDianhua");
  });

  it("38 nonsense finds nothing", async () => {
    const { hits, total } = await subject().find("qxzvvkj");
    expect(hits).toEqual([]);
    expect(total).toEqual({ value: 0, relation: "exact" });
  });

  describe("39 hostile input is only text", () => {
    it.each([
      "'",
      '"',
      "\\",
      "&",
      "|",
      "!",
      "(",
      ")",
      ":",
      "*",
      "a' & b | !c:*",
      "'; DROP TABLE search.positions; --",
      "<script>alert(1)</script>",
      "😀",
      "\ud83d",
      "a\u0000b",
      "-",
      '"未闭合',
      "字".repeat(10_000),
      "(".repeat(1_000),
    ])("%j", async (q) => {
      await expect(subject().find(q)).resolves.toMatchObject({ page: 1 });
    });

    it("blanks only browse", async () => {
      const browsed = await subject().find(" \t\u3000\n ");
      expect(browsed.total.value).toBeGreaterThan(900);
    });
  });

  it("40 more than ten words are fine", async () => {
    const q = `茶艺师 ${"泡茶 ".repeat(20)}`;
    expect(await ids(q)).toContain("chayi");
  });
}
