import type { Settings } from "meilisearch";
import type { IndexSettings } from "#search/engine.ts";
import { MAX_TOTAL_HITS } from "#search/engine.ts";

/** The first version with rules for the rank of the field and the place in it apart from each other. */
const SPLIT_ATTRIBUTE_RULE = { major: 1, minor: 47 };
/** Synonyms are looked up for up to this many neighbouring words. */
const LONGEST_SYNONYM = 3;
const SEARCH_CUTOFF_MS = 500;
const MOST_FACET_VALUES = 1_000;

/** The settings of an index on a server of this version. */
export function meilisearchSettings(settings: IndexSettings, version: string): Settings {
  const { vocabulary } = settings;
  const numbers = [...new Set([...settings.ranges, ...settings.sortable])];
  return {
    searchableAttributes: [...settings.searchable],
    displayedAttributes: ["id", "version", "stored", "shown", "title", "body", "_geo"],
    filterableAttributes: [
      {
        attributePatterns: [...settings.facets],
        features: { facetSearch: true, filter: { equality: true, comparison: false } },
      },
      {
        attributePatterns: numbers,
        features: { facetSearch: false, filter: { equality: true, comparison: true } },
      },
      ...(settings.geo ? ["_geo"] : []),
    ],
    sortableAttributes: [...settings.sortable, ...(settings.geo ? ["_geo"] : [])],
    rankingRules: [
      "sort",
      "words",
      "typo",
      "proximity",
      ...attributeRules(version),
      "exactness",
      `${settings.freshness}:desc`,
    ],
    localizedAttributes: [{ attributePatterns: ["*"], locales: ["cmn"] }],
    dictionary: [...vocabulary.dictionary],
    stopWords: [...vocabulary.stopWords],
    synonyms: synonymsBothWays(vocabulary.synonyms),
    typoTolerance: {
      enabled: true,
      minWordSizeForTypos: { oneTypo: 5, twoTypos: 9 },
      disableOnWords: [...vocabulary.noTypoWords],
      disableOnNumbers: true,
      disableOnAttributes: settings.searchable.includes("org") ? ["org"] : [],
    },
    faceting: { maxValuesPerFacet: MOST_FACET_VALUES, sortFacetValuesBy: { "*": "count" } },
    /** One more than can be paged to, which tells "exactly" from "at least". */
    pagination: { maxTotalHits: MAX_TOTAL_HITS + 1 },
    searchCutoffMs: SEARCH_CUTOFF_MS,
    proximityPrecision: "byWord",
    prefixSearch: "indexingTime",
  };
}

function attributeRules(version: string): string[] {
  const [major = 0, minor = 0] = version.split(".").map(Number);
  const split =
    major > SPLIT_ATTRIBUTE_RULE.major ||
    (major === SPLIT_ATTRIBUTE_RULE.major && minor >= SPLIT_ATTRIBUTE_RULE.minor);
  return split ? ["attributeRank", "wordPosition"] : ["attribute"];
}

/** Meilisearch's synonyms go one way: every term of a set leads to all others. */
function synonymsBothWays(sets: readonly (readonly string[])[]): Record<string, string[]> {
  const table: Record<string, string[]> = {};
  for (const set of sets) {
    for (const term of set.filter((one) => one.split(/\s+/).length <= LONGEST_SYNONYM)) {
      const others = set.filter((other) => other !== term);
      table[term] = [...(table[term] ?? []), ...others];
    }
  }
  return table;
}
