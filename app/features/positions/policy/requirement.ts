/** Levels of vocational skill (职业技能等级), the highest first: 一级 stands above 五级. */
const LEVELS = ["一级", "二级", "三级", "四级", "五级"] as const;

interface Named {
  /** Folded, without its level. */
  readonly base: string;
  /** 1 (highest) to 5; null where the name has none. */
  readonly level: number | null;
}

/**
 * Whether a certificate or skill, by its name, is one that a requirement asks for by name. Written together or apart,
 * wide or narrow, the name has to stand in the requirement; a level that the requirement names beside it has to be
 * reached (国家职业技能标准: 五级 is the lowest, 一级 the highest). "或" and "优先" make no difference: what is
 * preferred is met as well. A name of one sign is too short to be told from other words.
 */
export function isAskedFor(name: string, requirement: string): boolean {
  const { base, level } = readName(name);
  if ([...base].length < 2) return false;
  const text = foldName(requirement);
  return indexesOf(text, base).some((at) => {
    if (!standsAlone(text, at, base)) return false;
    const asked = levelAfter(text.slice(at + base.length));
    return asked === null || (level !== null && level <= asked);
  });
}

/** 电子商务师（五级）, 电子商务师五级 and 五级电子商务师 are one name. */
function readName(name: string): Named {
  const folded = foldName(name);
  const level = LEVELS.findIndex((word) => folded.endsWith(word) || folded.startsWith(word));
  if (level === -1) return { base: folded, level: null };
  return { base: folded.replace(LEVELS[level] ?? "", ""), level: level + 1 };
}

function levelAfter(rest: string): number | null {
  const at = LEVELS.findIndex((word) => rest.startsWith(word));
  return at === -1 ? null : at + 1;
}

/** Compatibility forms, lower case, without brackets and spaces; a plus or a hash belongs to a name (C++, C#). */
export function foldName(text: string): string {
  return text
    .normalize("NFKC")
    .toLowerCase()
    .replace(/[\s()[\]【】《》“”"'·、/-]/gu, "");
}

function indexesOf(text: string, base: string): number[] {
  const found: number[] = [];
  for (let at = text.indexOf(base); at !== -1; at = text.indexOf(base, at + 1)) found.push(at);
  return found;
}

/** A Latin name is not found within a longer one: "go" is not in "good", "c" not in "c++". */
function standsAlone(text: string, at: number, base: string): boolean {
  const latin = /[a-z0-9+#]/;
  const meets = (inside: string | undefined, outside: string | undefined) =>
    latin.test(inside ?? "") && latin.test(outside ?? "");
  return !meets(base[0], text[at - 1]) && !meets(base.at(-1), text[at + base.length]);
}
