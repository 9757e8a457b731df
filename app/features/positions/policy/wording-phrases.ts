import { disabilityPhrases } from "./wording-phrases-disability.ts";
import { englishPhrases } from "./wording-phrases-english.ts";
import { familyPhrases } from "./wording-phrases-family.ts";
import { originPhrases } from "./wording-phrases-origin.ts";
import { personPhrases } from "./wording-phrases-person.ts";
import type { WordingPhrase } from "./wording-phrase.ts";

/** Every phrase the posting review knows. Patterns have no unbounded repetition, so a search is linear in the text. */
export const wordingPhrases: readonly WordingPhrase[] = [
  ...disabilityPhrases,
  ...personPhrases,
  ...familyPhrases,
  ...originPhrases,
  ...englishPhrases,
];
