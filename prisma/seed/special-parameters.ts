import { DISTRICT_PLAN, FIXTURE, METHOD_72, REGULATION, VAT_52 } from "./policy-documents.ts";
import type { SampleParameter } from "./policy-parameters.ts";

const NATION = "100000";

/** The numbers of the rules beside the levy, by the documents that set them. */
export const specialSample: readonly SampleParameter[] = (
  [
    ["concentrated-share", NATION, "2007-05-01", "1/4", "share-of-staff", REGULATION, "第十一条"],
    ["vat-share", NATION, "2016-05-01", "1/4", "share-of-staff", VAT_52, "第二条"],
    ["vat-least-staff", NATION, "2016-05-01", "10", "people", VAT_52, "第二条"],
    ["vat-least-massage", NATION, "2016-05-01", "5", "people", VAT_52, "第二条"],
    ["vat-cap-times", NATION, "2016-05-01", "4", "times", VAT_52, "第一条"],
    ["dpf-share", "140502", "2021-01-01", "3/20", "share-of-staff", DISTRICT_PLAN, "专栏4.1"],
    ["hardship-most-years", NATION, "2015-10-01", "1", "years", METHOD_72, "第十七条"],
    ["hardship-defer-months", NATION, "2015-10-01", "6", "months", METHOD_72, "第十七条"],
  ] as const
).map(([name, region, from, value, unit, source, article]) => ({
  ...{ name, region, from, value, unit, source, article },
  to: null,
  confidence: name === "dpf-share" ? "unconfirmed" : "secondary",
}));

/** Indicator 2 of the district's plan, and a made-up one for the years after it. */
export const trainingTargetSample: readonly SampleParameter[] = (
  [
    ["2021-01-01", "2025-12-31", "400", DISTRICT_PLAN, "专栏1", "official-text"],
    ["2026-01-01", "2030-12-31", "420", FIXTURE, "", "unconfirmed"],
  ] as const
).map(([from, to, value, source, article, confidence]) => ({
  ...{ name: "training-target-people", region: "140502", unit: "people" },
  ...{ from, to, value, source, article, confidence },
}));
