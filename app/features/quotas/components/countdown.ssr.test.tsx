// @vitest-environment happy-dom
import { describe, expect, it } from "vitest";
import { messagesFor } from "#app/i18n/catalogue.server.ts";
import { SpeechProvider } from "#app/i18n/messages-context.tsx";
import { serverWrote } from "#app/ui/testing.tsx";
import { day } from "../testing/declarations.ts";
import type { ReturnStage } from "../policy/return-states.ts";
import { Countdown } from "./countdown.tsx";

const window = { opens: day("2026-03-01"), closes: day("2026-10-31") };

function said(
  today: string,
  locale: "zh-CN" | "en",
  of: typeof window | null = window,
  stage: ReturnStage = "draft",
) {
  return serverWrote(
    <SpeechProvider locale={locale} messages={messagesFor(locale, ["returns"])}>
      <Countdown year={2025} today={day(today)} window={of} stage={stage} />
    </SpeechProvider>,
  ).textContent;
}

describe("how long there is to file", () => {
  it.each([
    ["2026-02-28", "2026年3月1日（星期日）开始申报", "1 March 2026"],
    ["2026-03-01", "还有 244 天截止", "244 days left"],
    ["2026-10-29", "还有 2 天截止", "2 days left"],
    ["2026-10-30", "还有 1 天截止", "1 day left"],
    ["2026-10-31", "今天是最后一天", "Today is the last day"],
    ["2026-11-01", "已于 2026年10月31日", "Filing closed on Saturday, 31 October 2026"],
  ])("on %s: %s", (today, zh, en) => {
    expect(said(today, "zh-CN")).toContain(zh);
    expect(said(today, "en")).toContain(en);
  });

  it("is not told where no window is on record", () => {
    expect(said("2026-05-01", "zh-CN", null)).toContain("2025年的政策参数还没有录入");
  });

  it.each(["2026-05-01", "2026-10-31", "2026-11-20"])(
    "is told as no end to whom a return was sent back to, as it had come in time: %s",
    (today) => {
      const words = said(today, "zh-CN", window, "returned");
      expect(words).toContain("过了这一天也可以");
      expect(words).not.toMatch(/不能再申报|已于/);
    },
  );
});
