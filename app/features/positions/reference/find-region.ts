import { groupBy } from "#app/lib/group.ts";
import { accepted, refused } from "#app/lib/verdict.ts";
import type { Verdict } from "#app/lib/verdict.ts";
import { regionStem } from "#app/lib/region.ts";
import { allRegions, regionName, regionOwnName } from "./regions.ts";
import type { Region } from "./regions.ts";

type Found = { readonly region: Region; readonly rest: string };

const LONGEST = 15;
/** Three levels, and one more where a municipality says its name twice. */
const DEEPEST = 4;
const LEVELS = ["province", "prefecture", "district"] as const;
const LABEL = /^(?:工作|上班|所在|办公|用工|公司)?(?:地点|地址|城市|地区|区域|地)[:：]/;
const STREET = /^(?:东|西|南|北|中|大|新)?(?:路|街|巷|大道|道|胡同|小区|花园|大厦|广场)/;

const byName = new Map<string, Region[]>();
for (const region of allRegions) {
  for (const name of new Set([region.zh, region.short])) {
    byName.set(name, [...(byName.get(name) ?? []), region]);
  }
}
/** Names in full, which are a region's alone but for a few, and own names, which several may share. */
const inEnglish = [regionName, regionOwnName].map((nameOf) =>
  groupBy(allRegions, ({ code }) =>
    nameOf(code, "en")
      .replace(/[\s,\-]+/g, "")
      .toLowerCase(),
  ),
);
const byCode = new Map(allRegions.map((region) => [region.code, region]));

/**
 * The region that a text as found in spreadsheets begins with: `晋城市城区凤台街12号`, `山西晋城`, `北京朝阳`, `北京-朝阳区`,
 * `140502`, or an English name and no more: `Jincheng, Shanxi`. `rest` is what follows: the address within it. Where several districts fit, `candidates` names them.
 */
export function findRegion(
  text: string,
): Verdict<Found, "unknown" | "ambiguous", { readonly candidates: readonly Region[] }> {
  const plain = text
    .normalize("NFKC")
    .replace(/[\s\-–—_·•/\\,，、|>→]+/g, "")
    .replace(LABEL, "")
    .replace(/^中国|^中华人民共和国/, "");
  const code = byCode.get(plain);
  if (code) return accepted({ region: code, rest: "" });
  const english = inEnglish.map((names) => names.get(plain.toLowerCase()) ?? []);
  const [named, ...namesakes] = english.find((regions) => regions.length > 0) ?? [];
  if (named && namesakes.length > 0) {
    return refused("ambiguous", { candidates: [named, ...namesakes] });
  }
  if (named) return accepted({ region: named, rest: "" });
  const best = closestOf(resolve(plain, undefined, DEEPEST));
  const [first, ...others] = best;
  if (!first) return refused("unknown", { candidates: [] });
  if (others.length > 0)
    return refused("ambiguous", { candidates: best.map(({ region }) => region) });
  return accepted(first);
}

/** Everything the text can begin with below `scope`, each followed down as far as the text goes. */
function resolve(text: string, scope: Region | undefined, depth: number): Found[] {
  if (depth === 0) return [];
  const found: Found[] = [];
  for (let length = Math.min(LONGEST, text.length); length >= 2; length -= 1) {
    const name = text.slice(0, length);
    const rest = text.slice(length);
    for (const region of byName.get(name) ?? []) {
      if (isWithin(region, scope) && isMeant(region, name, rest, scope)) {
        const deeper = closestOf(
          resolve(rest.replace(/^(?:市辖区|县辖区)/, ""), region, depth - 1),
        );
        found.push(...(deeper.length > 0 ? deeper : [{ region, rest }]));
      }
    }
  }
  return found;
}

/** Those that leave the least text over and, among them, the highest level: 朝阳 alone is the prefecture. */
function closestOf(found: readonly Found[]): Found[] {
  const least = Math.min(...found.map(({ rest }) => rest.length));
  const closest = found.filter(({ rest }) => rest.length === least);
  const level = LEVELS.find((each) => closest.some(({ region }) => region.level === each));
  const codes = new Set<string>();
  return closest.filter(({ region }) => {
    const isNew = region.level === level && !codes.has(region.code);
    codes.add(region.code);
    return isNew;
  });
}

function isWithin(region: Region, scope: Region | undefined): boolean {
  if (!scope) return true;
  return region.code.startsWith(regionStem(scope.code));
}

/** A short name may be part of a street (北京路) or of anything (和平): then it is not the region. */
function isMeant(region: Region, name: string, rest: string, scope: Region | undefined): boolean {
  if (name === region.zh) return true;
  if (STREET.test(rest)) return false;
  return scope !== undefined || region.level !== "district" || rest === "";
}
