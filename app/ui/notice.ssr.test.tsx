// @vitest-environment happy-dom
import { describe, expect, it } from "vitest";

import { Notice } from "./notice.tsx";
import { serverWrote, the } from "./testing.tsx";

describe("a notice", () => {
  it("is a live region that says its kind in words", () => {
    const notice = the(serverWrote(<Notice kind="warning" title="即将退出登录" />), ".notice");
    expect(notice.getAttribute("role")).toBe("status");
    expect(notice.textContent).toBe("注意：即将退出登录");
    expect(notice.hasAttribute("tabindex")).toBe(false);
  });

  it("says its kind without a title too", () => {
    expect(serverWrote(<Notice kind="danger">已停止招聘</Notice>).textContent).toBe(
      "重要：已停止招聘",
    );
  });

  it("is no live region where it is part of the page", () => {
    const notice = the(serverWrote(<Notice isStanding title="示例数据" />), ".notice");
    expect(notice.hasAttribute("role")).toBe(false);
  });

  it("takes the focus without script after a redirect", () => {
    const notice = the(serverWrote(<Notice takesFocus title="已保存" />), ".notice");
    expect([notice.hasAttribute("autofocus"), notice.tabIndex]).toEqual([true, -1]);
  });
});
