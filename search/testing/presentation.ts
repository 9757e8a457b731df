import { expect, it } from "vitest";
import type { SearchHit, Segment } from "#search/engine.ts";
import { FIXED } from "./fixture.ts";
import type { Subject } from "./subject.ts";

const textOf = new Map(FIXED.map(({ id, text }) => [id, text]));
const joined = (segments: Segment[] = []) => segments.map(({ text }) => text).join("");
const marked = (segments: Segment[] = []) =>
  segments.filter(({ hit }) => hit).map(({ text }) => text);

/** Items 55 to 58, 60 and 61 of the contract. */
export function presentationContract(subject: () => Subject): void {
  async function hitOf(q: string, id: string, cropChars?: number): Promise<SearchHit> {
    const { hits } = await subject().find(q, {
      highlight: ["title", "body"],
      pageSize: 100,
      ...(cropChars === undefined ? {} : { cropChars }),
    });
    const hit = hits.find((one) => one.id === id);
    if (!hit) throw new Error(`"${q}" does not find ${id}`);
    return hit;
  }

  it("55 segments join to the text and mark the word", async () => {
    const { highlights } = await hitOf("标注", "biaozhu");
    expect(joined(highlights?.title)).toBe(textOf.get("biaozhu")?.title);
    expect(joined(highlights?.body)).toBe(textOf.get("biaozhu")?.body);
    expect(marked(highlights?.title).join("")).toContain("标注");
  });

  it("55 synonyms and corrections are marked", async () => {
    expect(marked((await hitOf("推拿", "anmo")).highlights?.title).join("")).toContain("盲人按摩");
    const corrected = marked((await hitOf("photoshp", "photoshop")).highlights?.title);
    expect(corrected.join("")).toMatch(/^Photosho/);
  });

  it("55 markup in a text stays text", async () => {
    const { highlights } = await hitOf("加粗", "markup");
    expect(joined(highlights?.title)).toBe("编辑 <b>加粗</b> 专员");
    expect(joined(highlights?.body)).toBe("整理 <script>alert(1)</script> 文档。");
  });

  it("56 the crop holds a hit and keeps its length", async () => {
    const { highlights } = await hitOf("装订", "long", 40);
    expect(marked(highlights?.body).join("")).toContain("装订");
    expect(Array.from(joined(highlights?.body).replaceAll("…", "")).length).toBeLessThanOrEqual(40);
  });

  it("56 no character is cut in two", async () => {
    const { highlights } = await hitOf("花束", "emoji", 25);
    expect(joined(highlights?.body)).toContain("花束");
    expect(joined(highlights?.body)).not.toMatch(/\p{Surrogate}/u);
  });

  it("57 several searches keep their order, and one that fails is alone", async () => {
    const answers = await subject().engine.multiSearch([
      { index: "positions", q: "茶艺师" },
      { index: "positions", facets: [{ field: "height" }] },
      { index: "courses", q: "茶艺" },
    ]);
    const firsts = answers.map((answer) => (answer.ok ? answer.result.hits[0]?.id : "failed"));
    expect(firsts).toEqual(["chayi", "failed", "tea"]);
  });

  it("57 one list of two indexes, moved by weights", async () => {
    const requests = [
      { index: "positions", q: "茶艺" },
      { index: "courses", q: "茶艺" },
    ] as const;
    const listed = async (weights: { positions: number; courses: number }) => {
      const { hits, total } = await subject().engine.federatedSearch({
        requests: [...requests],
        weights,
      });
      expect(total.value).toBe(hits.length);
      return hits.map(({ index, id }) => `${index}/${id}`);
    };
    expect((await listed({ positions: 9, courses: 1 }))[0]).toBe("positions/chayi");
    const coursesFirst = await listed({ positions: 1, courses: 9 });
    expect(coursesFirst[0]).toBe("courses/tea");
    expect(coursesFirst).toContain("positions/chayi");
  });

  it("58 an aborted search rejects with the reason given", async () => {
    const aborting = new AbortController();
    const search = subject().engine.search(
      { index: "positions", q: "客服" },
      { signal: aborting.signal },
    );
    aborting.abort(new Error("the reader left"));
    await expect(search).rejects.toThrow("the reader left");
  });

  it("60 health tells the engine and the backlog", async () => {
    expect(await subject().engine.health()).toEqual({
      ok: true,
      engine: subject().engine.name,
      pending: 3,
      lagSeconds: 12,
    });
  });

  it("suggests titles, each once with a hit that has it, that hold what was typed", async () => {
    const suggested = await subject().engine.suggest({ index: "positions", prefix: "数据标" });
    const titles = suggested.map(({ title }) => title);
    expect(titles).toContain("数据标注员");
    expect(new Set(titles).size).toBe(titles.length);
    expect(suggested.every(({ id }) => /^[A-Za-z0-9_-]+$/.test(id))).toBe(true);
    expect(await subject().engine.suggest({ index: "positions", prefix: " " })).toEqual([]);
  });
}
