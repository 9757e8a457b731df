import { parseWithZod } from "@conform-to/zod/v4";
import { describe, expect, it } from "vitest";
import { sectionForms } from "./section-forms.ts";
import type { PositionSection } from "./sections.ts";

function parsed(section: PositionSection, values: Readonly<Record<string, string | string[]>>) {
  const posted = new FormData();
  posted.set("version", "1");
  for (const [name, value] of Object.entries(values)) {
    for (const one of [value].flat()) posted.append(name, one);
  }
  const outcome = parseWithZod(posted, { schema: sectionForms[section] });
  return outcome.status === "success" ? outcome.value : { errors: outcome.error };
}

describe("pages of a position", () => {
  it("take a page on which nothing was filled in", () => {
    expect(parsed("basics", { title: "" })).toEqual({
      version: 1,
      title: "",
      titleEn: null,
      occupation: null,
      formOfWork: null,
      contract: null,
      openings: null,
      education: null,
      experienceYears: null,
      description: "",
      descriptionEn: null,
    });
    expect(parsed("demands", {})).toEqual({ version: 1, demands: {} });
    expect(parsed("software", {})).toEqual({ version: 1, software: [] });
  });

  it("read wages exactly, in full-width digits and with separators too", () => {
    expect(
      parsed("pay", { wageUnit: "month", wageFrom: "３,２００", wageTo: "4500.5 元" }),
    ).toEqual({
      version: 1,
      wageUnit: "month",
      wageFrom: 320_000,
      wageTo: 450_050,
    });
  });

  it("drop amounts where the wage is negotiable", () => {
    expect(parsed("pay", { wageUnit: "negotiable", wageFrom: "3000" })).toMatchObject({
      wageFrom: null,
      wageTo: null,
    });
  });

  it("name what cannot be read, field by field", () => {
    expect(parsed("pay", { wageFrom: "面议", wageTo: "12.345" })).toEqual({
      errors: { wageFrom: ["error.yuan"], wageTo: ["error.yuan"] },
    });
    expect(parsed("pay", { wageFrom: "5000", wageTo: "3000" })).toEqual({
      errors: { wageTo: ["error.wageOrder"] },
    });
    expect(
      parsed("basics", { openings: "0", experienceYears: "三年", occupation: "9-99" }),
    ).toEqual({
      errors: {
        openings: ["error.openings"],
        experienceYears: ["error.experience"],
        occupation: ["error.choose"],
      },
    });
  });

  it("read places as people write them and say when they cannot", () => {
    expect(parsed("place", { region: "山西省晋城市城区" })).toMatchObject({ region: "140502" });
    expect(parsed("place", { region: "火星" })).toMatchObject({
      errors: { region: ["error.regionUnknown"] },
    });
    expect(parsed("place", { region: "山西省晋城市城区凤台街12号" })).toMatchObject({
      errors: { region: ["error.regionUnknown"] },
    });
  });

  it("read a date in three boxes; half a date is an error and none is none", () => {
    const day = (year: string, month: string, date: string) => ({
      "closingOn.year": year,
      "closingOn.month": month,
      "closingOn.day": date,
    });
    expect(parsed("place", day("2026", "2", "28"))).toMatchObject({ closingOn: "2026-02-28" });
    expect(parsed("place", day("", "", ""))).toMatchObject({ closingOn: null });
    expect(parsed("place", day("2026", "2", "30"))).toMatchObject({
      errors: { closingOn: ["error.date"] },
    });
    expect(parsed("place", day("2026", "", ""))).toMatchObject({
      errors: { closingOn: ["error.date"] },
    });
  });

  it("keep the rows that say something", () => {
    expect(
      parsed("requirements", {
        "requirements[0].text": "能搬运20公斤的货箱",
        "requirements[0].bodily": "yes",
        "requirements[0].reason": "每天装卸货车",
        "requirements[1].text": "",
        "requirements[2].text": "会用表格软件",
      }),
    ).toEqual({
      version: 1,
      requirements: [
        { text: "能搬运20公斤的货箱", bodily: true, reason: "每天装卸货车" },
        { text: "会用表格软件", bodily: false, reason: "" },
      ],
    });
  });

  it("read mobile numbers and land lines", () => {
    expect(parsed("contact", { contactPhone: "199 0000 1234" })).toMatchObject({
      contactPhone: "19900001234",
    });
    expect(parsed("contact", { contactPhone: "0356-2021234" })).toMatchObject({
      contactPhone: "0356-2021234",
    });
    expect(parsed("contact", { contactPhone: "12345", contactEmail: "x" })).toEqual({
      errors: { contactPhone: ["error.phone"], contactEmail: ["error.email"] },
    });
  });

  it("take one choice of a list as a list", () => {
    expect(parsed("adjustments", { adjustments: "quiet-room" })).toMatchObject({
      adjustments: ["quiet-room"],
    });
    expect(
      parsed("adjustments", { adjustments: ["quiet-room", "captions"], accessFacts: "lift" }),
    ).toMatchObject({ adjustments: ["quiet-room", "captions"], accessFacts: ["lift"] });
  });
});
