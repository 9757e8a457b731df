// @vitest-environment happy-dom
import { describe, expect, it } from "vitest";

import { Button, LinkButton } from "./button.tsx";
import { Link } from "./link.tsx";
import { serverWrote, the } from "./testing.tsx";

describe("a link", () => {
  it("is an anchor and nothing more", () => {
    expect(serverWrote(<Link href="/help">帮助</Link>).innerHTML).toBe('<a href="/help">帮助</a>');
  });

  it("ends its name with what it is about", () => {
    const link = the(
      serverWrote(
        <Link href="/s" about="包装工">
          收藏
        </Link>,
      ),
      "a",
    );
    expect(link.textContent).toBe("收藏 包装工");
  });

  it("says that it opens a new window, and gives that window no hold on this one", () => {
    const link = the(
      serverWrote(
        <Link href="/law" opensNewWindow>
          条例全文
        </Link>,
      ),
      "a",
    );
    expect(link.textContent).toContain("（在新窗口打开）");
    expect([link.getAttribute("target"), link.getAttribute("rel")]).toEqual([
      "_blank",
      "noopener noreferrer",
    ]);
  });
});

describe("a button", () => {
  it("submits unless told otherwise and carries its intent", () => {
    const button = the(
      serverWrote(
        <Button name="intent" value="save">
          保存
        </Button>,
      ),
      "button",
    );
    expect(button.outerHTML).toBe(
      '<button name="intent" value="save" type="submit" class="button">保存</button>',
    );
  });

  it("that only goes somewhere is a link", () => {
    const link = the(
      serverWrote(
        <LinkButton href="/start" size="large">
          开始办理
        </LinkButton>,
      ),
      "a",
    );
    expect(link.className).toBe("button button-large");
  });
});
