import { lookSample } from "./look-parameters.ts";
import { specialSample, trainingTargetSample } from "./special-parameters.ts";
import {
  FIXTURE,
  HABIT,
  LETTER_63,
  METHOD_72,
  NOTICE_18,
  NOTICE_8,
  NOTICE_98,
  ONLINE_16,
  PLAN_23,
  REGULATION,
  RETIREMENT,
  SHANXI_METHOD,
  SHANXI_REWARD,
} from "./policy-documents.ts";

/** A dated value of policy with the document that set it. `official-text` was read in full, `secondary` in a copy. */
export interface SampleParameter {
  readonly name: string;
  readonly region: string;
  readonly from: string;
  readonly to: string | null;
  readonly value: string;
  readonly unit: string;
  readonly source: string;
  readonly article: string;
  readonly confidence: "unconfirmed" | "secondary" | "official-text";
}

const NATION = "100000";
const SHANXI = "140000";
const JINCHENG = "140500";
const DISTRICT = "140502";

type Row = readonly [
  name: string,
  region: string,
  from: string,
  to: string | null,
  value: string,
  unit: string,
  source: string,
  article: string,
  confidence: SampleParameter["confidence"],
];

const averageWages: readonly Row[] = (
  [
    [2023, "7600000"],
    [2024, "7800000"],
    [2025, "8000000"],
    [2026, "8200000"],
    [2027, "8400000"],
  ] as const
).map(([year, value]) => [
  "local-average-wage",
  JINCHENG,
  `${year}-01-01`,
  `${year}-12-31`,
  value,
  "fen",
  FIXTURE,
  "",
  "unconfirmed",
]);

const relief = (from: string, to: string, source: string): readonly Row[] => [
  ["relief", NATION, from, to, "bands", "choice", source, "", "secondary"],
  ["relief-small-staff", NATION, from, to, "30", "people", source, "", "secondary"],
  ["relief-band-share", NATION, from, to, "1/100", "share-of-staff", source, "", "secondary"],
  ["relief-upper-factor", NATION, from, to, "1/2", "factor", source, "", "secondary"],
  ["relief-lower-factor", NATION, from, to, "9/10", "factor", source, "", "secondary"],
];

const rows: readonly Row[] = [
  [
    "minimum-wage-monthly",
    DISTRICT,
    "2023-01-01",
    null,
    "198000",
    "fen",
    "山西省最低工资标准（一类，2023年），待人社部门核对现行标准",
    "",
    "unconfirmed",
  ],
  [
    "minimum-wage-hourly",
    DISTRICT,
    "2023-01-01",
    null,
    "2130",
    "fen",
    "山西省非全日制小时最低工资标准（一类，2023年），待人社部门核对现行标准",
    "",
    "unconfirmed",
  ],
  [
    "quota-ratio",
    SHANXI,
    "2021-01-01",
    null,
    "3/200",
    "share-of-staff",
    SHANXI_METHOD,
    "",
    "secondary",
  ],
  [
    "quota-ratio",
    NATION,
    "2007-05-01",
    null,
    "3/200",
    "share-of-staff",
    REGULATION,
    "第八条",
    "official-text",
  ],
  ...averageWages,
  ["wage-cap-times", NATION, "2018-04-01", null, "2", "times", NOTICE_98, "", "secondary"],
  [
    "average-wage-rounded-first",
    SHANXI,
    "2021-01-01",
    null,
    "no",
    "choice",
    HABIT,
    "",
    "unconfirmed",
  ],
  ["relief-key", NATION, "2020-01-01", null, "levy-year", "choice", NOTICE_8, "", "unconfirmed"],
  ...relief("2020-01-01", "2022-12-31", NOTICE_98),
  ...relief("2023-01-01", "2027-12-31", NOTICE_8),
  ["relief", NATION, "2028-01-01", null, "none", "choice", NOTICE_8, "", "unconfirmed"],
  ["young-small-staff", NATION, "2017-04-01", null, "30", "people", NOTICE_18, "", "unconfirmed"],
  ["young-small-years", NATION, "2017-04-01", null, "3", "years", NOTICE_18, "", "unconfirmed"],
  [
    "late-fee-daily",
    NATION,
    "2007-05-01",
    null,
    "5/1000",
    "share-a-day",
    REGULATION,
    "第二十七条",
    "official-text",
  ],
  ["headcount-rounding", SHANXI, "2021-01-01", null, "none", "choice", HABIT, "", "unconfirmed"],
  [
    "founding-year-divisor",
    SHANXI,
    "2021-01-01",
    null,
    "months-existing",
    "choice",
    HABIT,
    "",
    "unconfirmed",
  ],
  ["weighting", NATION, "2015-10-01", null, "national", "choice", LETTER_63, "（一）", "secondary"],
  ["weight-at", SHANXI, "2021-01-01", null, "filing", "choice", LETTER_63, "", "unconfirmed"],
  [
    "least-term-months",
    NATION,
    "2015-10-01",
    null,
    "12",
    "months",
    METHOD_72,
    "第六条",
    "secondary",
  ],
  [
    "work-age-rule",
    NATION,
    "2015-10-01",
    "2024-12-31",
    "fixed",
    "choice",
    REGULATION,
    "第二十九条",
    "unconfirmed",
  ],
  ["work-age-rule", NATION, "2025-01-01", null, "gradual", "choice", RETIREMENT, "", "unconfirmed"],
  ["work-age-from", NATION, "1995-01-01", null, "16", "years", "劳动法", "第十五条", "unconfirmed"],
  [
    "work-age-men-to",
    NATION,
    "2015-10-01",
    null,
    "59",
    "years",
    "各地审核通知（男16—59周岁）",
    "",
    "unconfirmed",
  ],
  [
    "work-age-women-to",
    NATION,
    "2015-10-01",
    null,
    "54",
    "years",
    "各地审核通知（女16—54周岁）",
    "",
    "unconfirmed",
  ],
  [
    "retirement-men",
    NATION,
    "2025-01-01",
    null,
    "60/1965-01/4/63",
    "retirement",
    RETIREMENT,
    "",
    "unconfirmed",
  ],
  [
    "retirement-women-55",
    NATION,
    "2025-01-01",
    null,
    "55/1970-01/4/58",
    "retirement",
    RETIREMENT,
    "",
    "unconfirmed",
  ],
  [
    "retirement-women-50",
    NATION,
    "2025-01-01",
    null,
    "50/1975-01/2/55",
    "retirement",
    RETIREMENT,
    "",
    "unconfirmed",
  ],
  ["filing-window", SHANXI, "2021-01-01", null, "03-01/10-31", "days", ONLINE_16, "", "secondary"],
  [
    "reward-window",
    SHANXI,
    "2021-01-01",
    null,
    "03-01/04-10",
    "days",
    SHANXI_REWARD,
    "",
    "secondary",
  ],
  ["reward-months", JINCHENG, "2021-01-01", null, "12", "months", SHANXI_REWARD, "", "secondary"],
  ["reward-share", JINCHENG, "2021-01-01", null, "1/2", "factor", SHANXI_REWARD, "", "secondary"],
  [
    "reward-least-surplus",
    JINCHENG,
    "2021-01-01",
    null,
    "1",
    "people",
    SHANXI_REWARD,
    "",
    "secondary",
  ],
  ["surplus-rounding", JINCHENG, "2021-01-01", null, "floor", "choice", HABIT, "", "unconfirmed"],
  [
    "single-organ-posts",
    NATION,
    "2025-01-01",
    "2027-12-31",
    "50",
    "people",
    PLAN_23,
    "",
    "secondary",
  ],
  [
    "single-institution-posts",
    NATION,
    "2025-01-01",
    "2027-12-31",
    "67",
    "people",
    PLAN_23,
    "",
    "secondary",
  ],
];

/** What a new district begins with. The average wages are made up, and say so. */
export const sampleParameters: readonly SampleParameter[] = [
  ...rows.map(([name, region, from, to, value, unit, source, article, confidence]) => ({
    ...{ name, region, from, to, value, unit },
    ...{ source, article, confidence },
  })),
  ...lookSample,
  ...specialSample,
  ...trainingTargetSample,
];
