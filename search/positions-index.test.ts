import { describe, expect, it } from "vitest";
import { emptyQuery } from "#app/features/positions/policy/index.ts";
import type { PositionQuery } from "#app/features/positions/policy/index.ts";
import { plainDate } from "#app/lib/date.ts";
import type { PlainDate } from "#app/lib/date.ts";
import { faultOf } from "./documents.ts";
import { checkRequest } from "./filters.ts";
import {
  positionDocument,
  positionsCountRequest,
  positionsFilter,
  positionsRequest,
  positionsSettings,
} from "./positions-index.ts";
import type { PositionForSearch } from "./positions-index.ts";

const day = (text: string) => plainDate(text) as PlainDate;
const today = day("2026-11-23");
const open = { op: "range", field: "closesOn", gte: 20261123 };

const position: PositionForSearch = {
  id: "0199-a",
  version: 7,
  title: "文字客服",
  titleEn: "Chat support",
  organisationId: "org-1",
  organisationName: "晴川信息",
  organisationNameEn: null,
  occupation: "4-01",
  form: "home-based",
  contract: "fixed-term",
  education: "none",
  experienceYears: 0,
  region: "310115",
  address: "锦绣路一号",
  lat: 31.2,
  lng: 121.5,
  wageFrom: 500_000,
  wageTo: null,
  wageUnit: "month",
  closingOn: day("2026-12-31"),
  publishedAt: new Date("2026-11-01T00:00:00Z"),
  description: "在线回复顾客",
  descriptionEn: null,
  requirements: ["会打字"],
  demands: { sight: "not-needed", lifting: "essential" },
  adjustments: ["flexible-hours"],
  adjustmentsNote: "",
  access: ["ramp"],
  software: [{ name: "钉钉", triedWith: "NVDA" }],
};

describe("a position as a document", () => {
  const document = positionDocument(position);

  it("fits its index and carries no person", () => {
    expect(faultOf(document, positionsSettings)).toBeUndefined();
    expect(document.stored).toEqual({ title: "文字客服", organisationName: "晴川信息" });
  });

  it("is found under every region and occupation above its own", () => {
    expect(document.facets.region).toEqual(["310115", "310000"]);
    expect(document.facets.occupation).toEqual(["4", "4-01"]);
    expect(document.facets.demand).toEqual(["sight-not-needed", "lifting-essential"]);
    expect(document.facets.tried).toEqual(["screen-reader"]);
  });

  it("is found by the names of its codes in both languages", () => {
    for (const name of ["Chat support", "居家就业", "浦东新区", "Shanghai", "钉钉"]) {
      expect(document.text.labels).toContain(name);
    }
  });

  it("leaves out what is not known", () => {
    expect(document.numbers).toEqual({
      publishedAt: 1_793_491_200,
      closesOn: 20261231,
      wageFrom: 500_000,
      experienceYears: 0,
    });
    expect(positionDocument({ ...position, lat: null }).geo).toBeUndefined();
    const untried = positionDocument({ ...position, software: [{ name: "钉钉", triedWith: "" }] });
    expect(untried.facets.tried).toEqual([]);
  });
});

describe("a query as a request", () => {
  it("always asks for positions that are open", () => {
    expect(positionsFilter(emptyQuery, today)).toEqual({ op: "and", of: [open] });
  });

  it.each<[string, Partial<PositionQuery>, object]>([
    ["region", { region: "310000" }, { op: "in", field: "region", values: ["310000"] }],
    [
      "every adjustment",
      { adjustments: ["captions", "quiet-room"] },
      { op: "all", field: "adjustment", values: ["captions", "quiet-room"] },
    ],
    [
      "nothing one cannot do",
      { without: ["lifting"] },
      { op: "not", of: { op: "in", field: "demand", values: ["lifting-essential"] } },
    ],
    [
      "no more schooling than one has",
      { education: "bachelor" },
      { op: "not", of: { op: "in", field: "education", values: ["master", "doctorate"] } },
    ],
    [
      "no more years than one has",
      { experience: 2 },
      { op: "not", of: { op: "range", field: "experienceYears", gte: 3 } },
    ],
    [
      "near",
      { near: { lat: 31, lng: 121, km: 5 } },
      { op: "radius", lat: 31, lng: 121, meters: 5000 },
    ],
  ])("%s", (_, query, condition) => {
    const filter = positionsFilter({ ...emptyQuery, ...query }, today);
    expect(filter).toEqual({ op: "and", of: [open, condition] });
  });

  it("closes the window of closing days at both ends", () => {
    const filter = positionsFilter({ ...emptyQuery, closingWithinDays: 14 }, today);
    expect(filter).toEqual({ op: "and", of: [{ ...open, lte: 20261207 }] });
  });

  it.each<PositionQuery["sort"]>(["relevance", "newest", "closing-soon", "wage", "near"])(
    "order %s is one the index has",
    (sort) => {
      const request = positionsRequest({ ...emptyQuery, sort }, today);
      expect(() => checkRequest(request, positionsSettings)).not.toThrow();
    },
  );

  it("counts without fetching", () => {
    const request = positionsCountRequest({ ...emptyQuery, q: "客服" }, today);
    expect(request).toMatchObject({ q: "客服", pageSize: 0 });
  });
});
