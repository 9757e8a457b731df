// @vitest-environment happy-dom
import { describe, expect, it } from "vitest";

import { RowCheckbox } from "./checkbox-field.tsx";
import { Form } from "./form.tsx";
import { Table } from "./table.tsx";
import { serverWrote, the, wordsOf } from "./testing.tsx";

const ROWS = [
  { id: "1", title: "包装工", openings: 12 },
  { id: "2", title: "按摩师", openings: 2 },
];

function table() {
  return serverWrote(
    <Form values={{ chosen: ["2"] }}>
      <Table
        caption="岗位"
        note="按名称排列"
        rows={ROWS}
        rowKey={(row) => row.id}
        footer={{ title: "合计", openings: 14 }}
        columns={[
          {
            key: "choose",
            header: "选择",
            cell: (row) => <RowCheckbox name="chosen" value={row.id} label={`选择 ${row.title}`} />,
          },
          {
            key: "title",
            header: "岗位",
            isRowHeader: true,
            cell: (row) => row.title,
            sort: { href: "?sort=title", direction: "descending" },
          },
          { key: "openings", header: "人数", align: "number", cell: (row) => row.openings },
        ]}
      />
    </Form>,
  );
}

describe("a table", () => {
  it("scrolls in a region that the keyboard reaches and that is named by the caption alone", () => {
    const body = table();
    const region = the(body, "[role=region]");
    expect(region.getAttribute("tabindex")).toBe("0");
    expect(wordsOf(body, region, "aria-labelledby")).toEqual(["岗位"]);
    expect(the(region, "caption").textContent).toBe("岗位按名称排列");
  });

  it("gives columns and rows their headers", () => {
    const body = table();
    expect([...body.querySelectorAll("th[scope=col]")]).toHaveLength(3);
    expect([...body.querySelectorAll("th[scope=row]")].map((cell) => cell.textContent)).toEqual([
      "包装工",
      "按摩师",
      "合计",
    ]);
  });

  it("says how it is sorted in words and to the reader", () => {
    const header = the(table(), "[aria-sort]");
    expect(header.getAttribute("aria-sort")).toBe("descending");
    expect(the(header, "a").textContent).toBe("岗位（按降序排列）");
  });

  it("names each row's box and keeps what was ticked", () => {
    const boxes = [...table().querySelectorAll("input")];
    expect(boxes.map((box) => box.checked)).toEqual([false, true]);
    expect(the(table(), `label[for="${boxes[1]?.id}"]`).textContent).toBe("选择 按摩师");
  });
});
