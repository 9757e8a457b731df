// @vitest-environment happy-dom
import { describe, expect, it } from "vitest";

import { ResultItem, ResultList } from "./result-list.tsx";
import { serverWrote, the } from "./testing.tsx";

describe("a result", () => {
  it("is one list item, heard as title, byline, facts, labels and closing date", () => {
    const body = serverWrote(
      <ResultList>
        <ResultItem
          href="/positions/1"
          title="包装工"
          byline="晨星包装，晋城市"
          facts={[{ term: "工资", value: "3,200 元/月" }]}
          labels={{ name: "可提供的便利", tags: ["手语翻译"] }}
          foot={["12月8日截止"]}
        />
      </ResultList>,
    );
    const item = the(body, "ol[role=list] > li");
    expect(the(item, "h2 > a").getAttribute("href")).toBe("/positions/1");
    expect(item.textContent).toBe("包装工晨星包装，晋城市工资3,200 元/月手语翻译12月8日截止");
    expect(the(item, "ul").getAttribute("aria-label")).toBe("可提供的便利");
  });
});
