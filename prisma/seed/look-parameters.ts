import type { SampleParameter } from "./policy-parameters.ts";

/** When officers are asked to look at what is lawful on its face, and what is too little to publish; no document sets these. */
export const lookSample: readonly SampleParameter[] = (
  [
    ["publish-least-people", "3", "people"],
    ["look-least-people", "3", "people"],
    ["look-staff-share", "1/3", "share-of-staff"],
    ["look-year-end-rise", "2", "people"],
    ["look-employers", "3", "times"],
    ["look-retirement-months", "6", "months"],
    ["look-near-people", "1/12", "people"],
    ["look-near-staff", "1", "people"],
    ["look-staff-drop", "1/4", "share-of-staff"],
  ] as const
).map(([name, value, unit]) => ({
  name,
  region: "100000",
  from: "2021-01-01",
  to: null,
  value,
  unit,
  source: "平台预设的口径，不是文件规定，待主管部门核定",
  article: "",
  confidence: "unconfirmed",
}));
