type Given = Readonly<Record<string, string | readonly string[]>>;

interface Names {
  /** Whether a value, already trimmed, can be used under a name. */
  readonly fits: (name: string, value: string) => boolean;
  /** Names that may have several values. */
  readonly lists: ReadonlySet<string>;
  /** Names that belong to something else and are not reported. */
  readonly others: ReadonlySet<string>;
}

export interface Asked {
  readonly kept: Readonly<Record<string, string | readonly string[]>>;
  /** What could not be used, as it was given. */
  readonly dropped: readonly { readonly name: string; readonly value: string }[];
}

/** Keeps what can be used of an address and reports the rest: a page never fails on its address. */
export function sortAsked(given: Given, { fits, lists, others }: Names): Asked {
  const kept: Record<string, string | readonly string[]> = {};
  const dropped: { name: string; value: string }[] = [];
  for (const [name, values] of Object.entries(given)) {
    if (others.has(name)) continue;
    for (const value of [values].flat().map((each) => each.trim())) {
      if (value === "") continue;
      if (!fits(name, value)) dropped.push({ name, value: value.slice(0, 100) });
      else if (lists.has(name)) kept[name] = [...new Set([...(kept[name] ?? []), value])];
      else kept[name] = value;
    }
  }
  return { kept, dropped };
}
