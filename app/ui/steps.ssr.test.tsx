// @vitest-environment happy-dom
import { describe, expect, it } from "vitest";

import { Steps } from "./steps.tsx";
import { serverWrote, the } from "./testing.tsx";

describe("steps", () => {
  it("say which is done and which is now, and link only backwards", () => {
    const body = serverWrote(
      <Steps
        current={1}
        steps={[
          { label: "选择文件", href: "/1" },
          { label: "核对", href: "/2" },
          { label: "完成", href: "/3" },
        ]}
      />,
    );
    expect([...body.querySelectorAll("li")].map((step) => step.textContent)).toEqual([
      "选择文件（已完成）",
      "核对",
      "完成",
    ]);
    expect(the(body, "[aria-current=step]").textContent).toBe("核对");
    expect(the(body, "a").getAttribute("href")).toBe("/1");
  });
});
