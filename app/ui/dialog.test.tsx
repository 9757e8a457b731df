// @vitest-environment happy-dom
import { cleanup, render, screen } from "@testing-library/react";
import { userEvent } from "@testing-library/user-event";
import { afterEach, describe, expect, it, vi } from "vitest";

import { Dialog, DialogLink } from "./dialog.tsx";
import { InChinese } from "./example-frame.tsx";
import { serverWrote, the } from "./testing.tsx";

afterEach(cleanup);

const LINK = (
  <DialogLink href="/withdraw" label="撤回申请" title="要撤回吗？" closeLabel="不撤回">
    <p>撤回后可以重新申请。</p>
  </DialogLink>
);

describe("a link to a dialog", () => {
  it("is a link to a page before the script runs", () => {
    const body = serverWrote(LINK);
    expect(the(body, "a").getAttribute("href")).toBe("/withdraw");
    expect(the(body, "dialog").hasAttribute("open")).toBe(false);
  });

  it("opens a dialog with a name and a description, and closes it by its button", async () => {
    const user = userEvent.setup();
    render(<InChinese>{LINK}</InChinese>);
    await user.click(screen.getByRole("link", { name: "撤回申请" }));
    const dialog = screen.getByRole<HTMLDialogElement>("dialog", { name: "要撤回吗？" });
    expect(dialog.open).toBe(true);
    expect(the(dialog, "p").textContent).toBe("撤回后可以重新申请。");
    await user.click(screen.getByRole("button", { name: "不撤回" }));
    expect(dialog.open).toBe(false);
  });

  it("leaves a press that asks for a new tab to the browser", async () => {
    const user = userEvent.setup();
    render(<InChinese>{LINK}</InChinese>);
    await user.keyboard("{Control>}");
    await user.click(screen.getByText("撤回申请"));
    expect(document.querySelector("dialog")?.open).toBe(false);
  });
});

describe("a dialog", () => {
  it("asks to be closed when the browser closes it, as it does on Escape", () => {
    const onClose = vi.fn();
    render(
      <InChinese>
        <Dialog title="即将退出登录" isOpen onClose={onClose}>
          <p>还有 5 分钟。</p>
        </Dialog>
      </InChinese>,
    );
    screen.getByRole<HTMLDialogElement>("dialog").close();
    expect(onClose).toHaveBeenCalledOnce();
  });

  it("closes when it is told to", () => {
    const dialog = (isOpen: boolean) => (
      <InChinese>
        <Dialog title="帮助" isOpen={isOpen} onClose={() => undefined}>
          <p>按 Tab 键前进。</p>
        </Dialog>
      </InChinese>
    );
    const { rerender } = render(dialog(true));
    expect(document.querySelector("dialog")?.open).toBe(true);
    rerender(dialog(false));
    expect(document.querySelector("dialog")?.open).toBe(false);
  });
});
