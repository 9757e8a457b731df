// @vitest-environment happy-dom
import { cleanup, render, screen } from "@testing-library/react";
import { userEvent } from "@testing-library/user-event";
import { afterEach, describe, expect, it } from "vitest";

import { TabNav, Tabs, tabAfterKey } from "./tabs.tsx";
import { serverWrote, the } from "./testing.tsx";

afterEach(cleanup);

const TABS = (
  <Tabs
    label="岗位详情"
    panels={[
      { id: "work", label: "工作内容", content: <p>分拣装箱</p> },
      { id: "place", label: "工作地点", content: <p>没有台阶</p> },
    ]}
  />
);

describe("tabs", () => {
  it("are headings with links to each before the script runs", () => {
    const body = serverWrote(TABS);
    expect(body.querySelector("[role=tab], [hidden]")).toBeNull();
    expect([...body.querySelectorAll("h2")].map((heading) => heading.textContent)).toEqual([
      "工作内容",
      "工作地点",
    ]);
    expect(the(body, "a[href='#place']").textContent).toBe("工作地点");
  });

  it("show one panel at a time and move by arrow, with one stop for Tab", async () => {
    const user = userEvent.setup();
    render(TABS);
    await user.tab();
    expect(document.activeElement).toBe(
      screen.getByRole("tab", { name: "工作内容", selected: true }),
    );
    await user.keyboard("{ArrowRight}");
    expect(document.activeElement).toBe(
      screen.getByRole("tab", { name: "工作地点", selected: true }),
    );
    expect(screen.getByRole("tabpanel", { name: "工作地点" }).textContent).toBe("没有台阶");
    await user.tab();
    expect(document.activeElement?.getAttribute("role")).toBe("tabpanel");
  });

  it.each([
    ["ArrowRight", 2, 0],
    ["ArrowLeft", 0, 2],
    ["Home", 2, 0],
    ["End", 0, 2],
    ["a", 1, undefined],
  ])("%s from %s goes to %s", (key, from, to) => {
    expect(tabAfterKey(key, from, 3)).toBe(to);
  });

  it("that are pages are plain links with the current one marked", () => {
    const body = serverWrote(
      <TabNav
        label="状态"
        tabs={[
          { label: "待审核", href: "?s=1", isCurrent: true },
          { label: "已发布", href: "?s=2" },
        ]}
      />,
    );
    expect(the(body, "[aria-current=page]").textContent).toBe("待审核");
  });
});
