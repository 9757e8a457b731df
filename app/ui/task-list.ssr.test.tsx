// @vitest-environment happy-dom
import { describe, expect, it } from "vitest";

import { TaskList } from "./task-list.tsx";
import { serverWrote, the, wordsOf } from "./testing.tsx";

describe("a task list", () => {
  it("describes each link by its hint and its state", () => {
    const body = serverWrote(
      <TaskList
        tasks={[
          { id: "licence", title: "营业执照", href: "/l", hint: "拍照也可以", status: "未开始" },
        ]}
      />,
    );
    expect(wordsOf(body, the(body, "a"), "aria-describedby")).toEqual(["拍照也可以", "未开始"]);
  });

  it("has no link for what cannot be begun, and says why", () => {
    const body = serverWrote(
      <TaskList
        tasks={[{ id: "send", title: "提交", hint: "先完成前两项", status: "暂不能办理" }]}
      />,
    );
    expect(body.querySelector("a")).toBeNull();
    expect(body.textContent).toContain("先完成前两项");
  });
});
