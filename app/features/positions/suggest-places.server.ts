import { allRegions, regionName, regionOwnName } from "./reference/regions.ts";

const MOST_SUGGESTIONS = 8;
const LEVELS = ["province", "prefecture", "district"] as const;

interface Known {
  readonly code: string;
  readonly level: number;
  /** Its names in both languages, as they may be typed. */
  readonly names: readonly string[];
}

let known: readonly Known[] | undefined;

function knownRegions(): readonly Known[] {
  known ??= allRegions.map(({ code, zh, level }) => ({
    code,
    level: LEVELS.indexOf(level),
    names: [zh, regionName(code, "zh-CN"), regionOwnName(code, "en").toLowerCase()],
  }));
  return known;
}

/**
 * Regions with a name that begins with the text, larger ones first. Typed in either language, named
 * in full in Chinese: only so does the field understand every one of them.
 */
export function suggestPlaces(text: string): string[] {
  const wanted = text.normalize("NFKC").toLowerCase();
  if (wanted === "") return [];
  return knownRegions()
    .filter(({ names }) => names.some((name) => name.startsWith(wanted)))
    .sort((a, b) => a.level - b.level)
    .slice(0, MOST_SUGGESTIONS)
    .map(({ code }) => regionName(code, "zh-CN"));
}
