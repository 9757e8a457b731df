import { describe, expect, it } from "vitest";
import { addDays, plainDate } from "#app/lib/date.ts";
import type { PlainDate } from "#app/lib/date.ts";
import { fen } from "#app/lib/money.ts";
import { minimumWageFor, reachesMinimum } from "./minimum-wage.ts";
import type { MinimumWage } from "./minimum-wage.ts";
import { mayBePublished, textsOf } from "./publish.ts";
import type { PositionContent } from "./publish.ts";

const day = (text: string) => plainDate(text) as PlainDate;
const today = day("2026-11-23");
const minimum: MinimumWage = {
  region: "140000",
  validFrom: day("2026-01-01"),
  validTo: null,
  monthly: fen(198_000),
  hourly: fen(2_130),
  source: "made up for the test",
};

const complete: PositionContent = {
  title: "数据标注员",
  titleEn: "",
  description: "为图像和语音数据做标注，提供两周带薪培训。",
  descriptionEn: "",
  occupation: "4-04",
  formOfWork: "home-based",
  contract: "fixed-term",
  education: "none",
  experienceYears: 0,
  openings: 5,
  hours: "周一至周五，每天8小时，可弹性安排",
  region: "140502",
  address: "",
  wageFrom: fen(350_000),
  wageTo: fen(500_000),
  wageUnit: "month",
  closingOn: addDays(today, 30),
  requirements: [],
  demands: {
    sight: "adaptable",
    hearing: "not-needed",
    speech: "not-needed",
    hands: "adaptable",
    standing: "not-needed",
    lifting: "not-needed",
    travel: "not-needed",
  },
  adjustments: ["flexible-hours"],
  adjustmentsNote: "",
  accessFacts: ["lift"],
  contactName: "王女士",
  contactPhone: "19900001234",
  contactEmail: "",
  wordingReasons: {},
};

function problemsOf(change: Partial<PositionContent>) {
  const verdict = mayBePublished({ ...complete, ...change }, today, minimum);
  return verdict.ok ? [] : verdict.problems.map(({ field, code }) => `${field}: ${code}`);
}

describe("mayBePublished", () => {
  it("a complete position may, without advice", () => {
    expect(mayBePublished(complete, today, minimum)).toEqual({
      ok: true,
      advice: [],
      findings: [],
    });
  });

  it.each<[Partial<PositionContent>, string]>([
    [{ title: "" }, "title: missing"],
    [{ title: "工" }, "title: too-short"],
    [{ title: "长".repeat(81) }, "title: too-long"],
    [{ description: "" }, "description: missing"],
    [{ description: "来上班" }, "description: too-short"],
    [{ description: "长".repeat(10_001) }, "description: too-long"],
    [{ formOfWork: null }, "formOfWork: missing"],
    [{ region: null }, "region: missing"],
    [{ wageUnit: null }, "wageUnit: missing"],
    [{ wageFrom: null, wageTo: null }, "wageFrom: missing"],
    [{ wageFrom: fen(600_000) }, "wageTo: from-above-to"],
    [{ wageFrom: fen(0) }, "wageFrom: out-of-range"],
    [{ wageUnit: "hour" }, "wageFrom: out-of-range"],
    [{ wageFrom: fen(197_999) }, "wageFrom: below-minimum-wage"],
    [{ openings: 0 }, "openings: out-of-range"],
    [{ openings: 1.5 }, "openings: out-of-range"],
    [{ openings: 10_000 }, "openings: out-of-range"],
    [{ experienceYears: -1 }, "experienceYears: out-of-range"],
    [{ closingOn: null }, "closingOn: missing"],
    [{ closingOn: today }, "closingOn: closing-too-soon"],
    [{ closingOn: addDays(today, 181) }, "closingOn: closing-too-late"],
    [{ contactName: "" }, "contactName: missing"],
    [{ contactPhone: "" }, "contact: missing"],
    [{ title: "文员（限女性）" }, "title: unexplained"],
    [{ description: "负责接待来访客人，不招残疾人。" }, "description: exclusion"],
    [
      { requirements: [{ text: "限男性", bodily: false, reason: "" }] },
      "requirements.0: exclusion",
    ],
    [
      { requirements: [{ text: "能看清仪表", bodily: true, reason: "  要看 " }] },
      "requirements.0: reason-missing",
    ],
    [{ demands: { ...complete.demands, sight: "essential" } }, "demands: reason-missing"],
  ])("%o: %s", (change, problem) => {
    expect(problemsOf(change)).toEqual([problem]);
  });

  it("collects every problem in the order of the form", () => {
    expect(
      problemsOf({ title: "", region: null, closingOn: null, contactEmail: "", contactPhone: "" }),
    ).toEqual(["title: missing", "region: missing", "closingOn: missing", "contact: missing"]);
  });

  it("lets an essential demand through with the part of the job that asks it", () => {
    const reason = "每班需驾驶厢式货车配送";
    expect(
      problemsOf({
        demands: { ...complete.demands, sight: "essential" },
        requirements: [{ text: "持C1驾照，视力符合驾照要求", bodily: true, reason }],
      }),
    ).toEqual([]);
  });

  it("the reason of a bodily requirement answers the posting review, for the body only", () => {
    const requirement = (text: string) => [{ text, bodily: true, reason: "每天与三十位客户通话" }];
    expect(problemsOf({ requirements: requirement("听力良好") })).toEqual([]);
    expect(problemsOf({ requirements: requirement("形象佳") })).toEqual([
      "requirements.0: unexplained",
    ]);
  });

  it("the reason itself is read too", () => {
    const requirements = [{ text: "能搬运货箱", bodily: true, reason: "工作较重，不招女性" }];
    expect(problemsOf({ requirements })).toEqual(["requirements.0.reason: exclusion"]);
  });

  it("travel is not asked of the body", () => {
    expect(problemsOf({ demands: { ...complete.demands, travel: "essential" } })).toEqual([]);
  });

  it("takes the employer's reason for a phrase", () => {
    const change = {
      title: "平面模特（女性优先）",
      wordingReasons: { "women-preferred": "展示女装的上身效果" },
    };
    expect(problemsOf(change)).toEqual([]);
  });

  it.each<[Partial<PositionContent>]>([
    [{ openings: null }],
    [{ wageUnit: "negotiable", wageFrom: null, wageTo: null }],
    [{ wageTo: null }],
    [{ wageFrom: null }],
    [{ contactPhone: "", contactEmail: "hr@example.cn" }],
    [{ formOfWork: "traineeship", wageFrom: fen(120_000) }],
  ])("does not mind %o", (change) => {
    expect(problemsOf(change)).toEqual([]);
  });

  it("advises what would help and does not hold the position up", () => {
    const verdict = mayBePublished(
      {
        ...complete,
        formOfWork: "full-time",
        wageUnit: "negotiable",
        occupation: null,
        hours: "",
        demands: { sight: "not-needed" },
        adjustments: [],
        accessFacts: [],
      },
      today,
      undefined,
    );
    expect(verdict).toMatchObject({
      ok: true,
      advice: [
        "negotiable-wage",
        "no-occupation",
        "no-hours",
        "no-address",
        "demands-unanswered",
        "no-adjustments",
        "no-access-facts",
      ],
    });
  });

  it("reads every text a person would read", () => {
    const texts = textsOf({
      ...complete,
      titleEn: "Annotator",
      descriptionEn: "Label images",
      adjustmentsNote: "可居家",
      requirements: [{ text: "会用电脑", bodily: false, reason: "" }],
    });
    expect(texts.map(({ field }) => field)).toEqual([
      "title",
      "titleEn",
      "description",
      "descriptionEn",
      "hours",
      "requirements.0",
      "adjustmentsNote",
    ]);
  });
});

describe("minimum wage", () => {
  const older = {
    ...minimum,
    validFrom: day("2024-01-01"),
    validTo: day("2025-12-31"),
    monthly: fen(1),
  };
  const city = { ...minimum, region: "140500", monthly: fen(2) };

  it("is the row of the day, of the closest region", () => {
    expect(minimumWageFor([older, minimum], "140502", today)).toEqual({ ok: true, minimum });
    expect(minimumWageFor([older, minimum], "140502", day("2025-12-31"))).toEqual({
      ok: true,
      minimum: older,
    });
    expect(minimumWageFor([minimum, city], "140502", today)).toEqual({ ok: true, minimum: city });
  });

  it.each([
    ["140502", "2023-12-31"],
    ["110105", "2026-11-23"],
  ])("never falls back to another day or place: %s on %s", (region, date) => {
    expect(minimumWageFor([older, minimum], region, day(date))).toEqual({
      ok: false,
      reason: "no-minimum-wage",
    });
  });

  it.each([
    [198_000, "month", "full-time", true],
    [197_999, "month", "full-time", false],
    [100_000, "month", "part-time", true],
    [2_376_000, "year", "full-time", true],
    [2_375_999, "year", null, false],
    [9_104, "day", "full-time", true],
    [9_103, "day", "full-time", false],
    [2_130, "hour", "part-time", true],
    [2_129, "hour", "part-time", false],
    [1, "piece", "home-based", true],
    [1, "month", "assisted", true],
    [1, "negotiable", "full-time", true],
  ] as const)("%i fen a %s, %s: %s", (amount, unit, form, reached) => {
    expect(reachesMinimum(fen(amount), unit, form, minimum)).toBe(reached);
  });
});
