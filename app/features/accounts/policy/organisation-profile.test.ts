import { describe, expect, it } from "vitest";
import {
  checkOrganisation,
  organisationGaps,
  sameOrganisationName,
} from "./organisation-profile.ts";

const complete = {
  name: "同心客服中心",
  uscc: "91140502999000128J",
  nature: "enterprise",
  region: "140502",
  address: "凤台西街12号",
  contactName: "王女士",
  contactPhone: "19900001234",
};

describe("what is missing before verification", () => {
  it("is nothing in a complete profile", () => {
    expect(organisationGaps(complete)).toEqual([]);
  });

  it.each([
    ["name", { name: " " }],
    ["uscc", { uscc: "91140502999000128K" }],
    ["place", { region: "140500" }],
    ["place", { address: "" }],
    ["contactName", { contactName: "" }],
    ["contactPhone", { contactPhone: "" }],
  ])("names %s", (gap, change) => {
    expect(organisationGaps({ ...complete, ...change })).toEqual([gap]);
  });

  it("names all of it in the order of the page", () => {
    const nothing = {
      name: "",
      uscc: "",
      region: "",
      address: "",
      contactName: "",
      contactPhone: "",
    };
    expect(organisationGaps({ ...complete, ...nothing })).toEqual([
      "name",
      "uscc",
      "place",
      "contactName",
      "contactPhone",
    ]);
  });
});

describe("what an officer is shown about the code", () => {
  it.each([
    ["91140502MA0TEKT17P", "enterprise", "140502", []],
    ["92140502MA0HDEF31J", "enterprise", "140502", ["kind-differs"]],
    ["91350100M000100Y43", "enterprise", "140502", ["region-differs"]],
    ["91350100M000100Y42", "enterprise", "350100", ["uscc-invalid"]],
  ])("%s as %s in %s", (uscc, nature, region, hints) => {
    const told = checkOrganisation({ uscc, nature, region });
    expect(told.filter((hint) => hint !== "organisation-code-checksum")).toEqual(hints);
  });
});

describe("two names of one organisation", () => {
  it.each([
    ["同心（晋城）客服中心", "同心(晋城)客服中心"],
    ["ＡＢＣ 软件有限公司", "abc软件有限公司"],
  ])("%s is %s", (one, other) => {
    expect(sameOrganisationName(one)).toBe(sameOrganisationName(other));
  });

  it("different names stay different", () => {
    expect(sameOrganisationName("同心客服")).not.toBe(sameOrganisationName("同心酒店"));
  });
});
