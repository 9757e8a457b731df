import type { Catalogue } from "#app/i18n/catalogue.server.ts";
import type { Translate } from "#app/i18n/translate.ts";

import type { ImportKind } from "../policy/index.ts";

type Words = Translate<Catalogue["imports"]>;
type Speak = (...said: Parameters<Words>) => string;

/** Speaks of one kind of import: by a key of that kind where there is one. */
export function wordsOf(t: Words, kind: ImportKind): Speak {
  return (key, values) => {
    const own = `${key}.${kind}`;
    return t(t.has(own) ? own : key, values);
  };
}
