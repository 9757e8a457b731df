// @vitest-environment happy-dom
import { describe, expect, it } from "vitest";
import { messagesFor } from "#app/i18n/catalogue.server.ts";
import { SpeechProvider } from "#app/i18n/messages-context.tsx";
import { fen } from "#app/lib/money.ts";
import { ratio } from "#app/lib/ratio.ts";
import { serverWrote } from "#app/ui/testing.tsx";
import { assess } from "../policy/index.ts";
import type { QuotaParameters, StaffOfYear } from "../policy/index.ts";
import { figuresOf } from "../schema/figures.ts";
import type { Figures } from "../schema/figures.ts";
import { enterprise, sampleParametersFor } from "../testing/declarations.ts";
import { ReturnFigures } from "./return-figures.tsx";

const forty: StaffOfYear = {
  months: Array.from({ length: 12 }, () => 40),
  seasonal: [],
  foundedInMonth: null,
};
const founded: StaffOfYear = {
  months: [...Array.from({ length: 8 }, () => 0), 10, 10, 10, 10],
  seasonal: [],
  foundedInMonth: 9,
};

function figures(staff: StaffOfYear, rules: Partial<QuotaParameters> = {}): Figures {
  const parameters: QuotaParameters = {
    ...sampleParametersFor(2025),
    headcountRounding: "none",
    foundingDivisor: "months-existing",
    ...rules,
  };
  const answer = assess(
    {
      employer: enterprise,
      staff,
      payroll: fen(100_000_000),
      disabled: { count: ratio(0) },
      filedOn: null,
    },
    parameters,
  );
  if (!answer.ok) throw new Error(answer.reason);
  return figuresOf(answer.assessment, 100_000_000, parameters);
}

function page(kept: Figures, locale: "zh-CN" | "en"): string {
  return serverWrote(
    <SpeechProvider locale={locale} messages={messagesFor(locale, ["returns", "workingTable"])}>
      <ReturnFigures caption="figures" figures={kept} />
    </SpeechProvider>,
  ).textContent;
}

describe("the working of the headcount kept with a version", () => {
  it.each([
    ["the months", figures(forty), "480 ÷ 12"],
    [
      "seasonal work",
      figures({ ...forty, seasonal: [{ people: 60, months: 3 }] }),
      "(480 + 180) ÷ 12",
    ],
    ["the months of existence", figures(founded), "40 ÷ 4"],
    ["twelve where the place does", figures(founded, { foundingDivisor: "twelve" }), "40 ÷ 12"],
    [
      "a rounded number",
      figures(founded, { foundingDivisor: "twelve", headcountRounding: "half-up-integer" }),
      "(40 + 0) ÷ 12, rounded",
    ],
  ])("says %s", (_name, kept, expected) => {
    expect(page(kept, "en")).toContain(expected);
    const chinese = expected.replace(", rounded", "，四舍五入").replace("(", "").replace(")", "");
    const [added = "", divisor = ""] = chinese.split(" ÷ ");
    expect(page(kept, "zh-CN")).toContain(`÷ ${divisor}`);
    expect(page(kept, "zh-CN")).toContain(added.split(" + ")[0]);
  });

  it("names no divisor in figures of before it was kept", () => {
    const { staffMonths: _, ...old } = figures(founded);
    expect(page(old, "en")).toContain("added up and averaged");
  });
});
