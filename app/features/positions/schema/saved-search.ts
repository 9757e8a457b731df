import { searchAddress } from "./search-address.ts";
import { toAskedSearch, type AskedSearch } from "./search-query.ts";

/** A stored search as it is asked: what has become unknown since is dropped. */
export function askedOfStored(query: string): AskedSearch {
  const names = new URLSearchParams(query);
  return toAskedSearch(
    Object.fromEntries([...new Set(names.keys())].map((name) => [name, names.getAll(name)])),
  );
}

/** One way to write a search down, so that the same search is kept once; page and order are not part of it. */
export function storedOf({ query, centre }: AskedSearch): string {
  const { page: _page, sort: _sort, ...address } = searchAddress(query, centre);
  const pairs = Object.entries(address).flatMap(([name, value]) =>
    [value ?? []].flat().map((one): [string, string] => [name, one]),
  );
  pairs.sort(([a, x], [b, y]) => (a + x < b + y ? -1 : 1));
  return new URLSearchParams(pairs).toString();
}
