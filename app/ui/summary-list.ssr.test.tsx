// @vitest-environment happy-dom
import { describe, expect, it } from "vitest";

import { SummaryList } from "./summary-list.tsx";
import { serverWrote, the } from "./testing.tsx";

describe("a summary list", () => {
  it("pairs each term with its answer and says what each action changes", () => {
    const body = serverWrote(
      <SummaryList
        rows={[{ term: "电话", value: "199 0000 0001", actions: [{ href: "/p", label: "更改" }] }]}
      />,
    );
    expect(the(body, "dt").textContent).toBe("电话");
    expect([...body.querySelectorAll("dd")].map((cell) => cell.textContent)).toEqual([
      "199 0000 0001",
      "更改 电话",
    ]);
  });

  it("has no empty cell for a row without an action", () => {
    const body = serverWrote(<SummaryList rows={[{ term: "工资", value: "面议" }]} />);
    expect(body.querySelectorAll("dd")).toHaveLength(1);
  });
});
