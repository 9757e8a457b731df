const KEY = /^([^/]+)\/([0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12})$/;

/** The last row of a page: the moment or day a list is ordered by, null where it has none, and its id. */
export type Place = { readonly at: Date | null; readonly id: string };

/**
 * `instant/id`, after which the next page begins. It names no row to be found again: what leaves a filtered list
 * between two pages moves nobody over a page's edge.
 */
export function keyOf({ at, id }: Place): string {
  return `${at?.toISOString() ?? "-"}/${id}`;
}

/** The place of a key; null where somebody made it up, and the list begins at the beginning. */
export function readKey(key: string): Place | null {
  const [, instant = "", id = ""] = KEY.exec(key) ?? [];
  if (id === "") return null;
  if (instant === "-") return { at: null, id };
  const at = new Date(instant);
  return Number.isNaN(at.getTime()) ? null : { at, id };
}

/** A condition on rows that stand after a place; none where the list begins at the beginning. */
export type AfterPlace<Column extends string> = {
  readonly OR?: (Readonly<Record<Column, Date | { gt: Date } | { lt: Date }>> & {
    readonly id?: { gt: string } | { lt: string };
  })[];
};

/** What comes after a key in a list that is ordered by a column that is never empty, and then by id, the same way. */
export function afterPlace<Column extends string>(
  key: string,
  column: Column,
  order: "asc" | "desc",
): AfterPlace<Column> {
  const place = readKey(key);
  if (!place?.at) return {};
  const { at, id } = place;
  const beyond = <T>(value: T) => (order === "asc" ? { gt: value } : { lt: value });
  const later = [{ [column]: beyond(at) }, { [column]: at, id: beyond(id) }];
  return { OR: later } as AfterPlace<Column>;
}

/**
 * Every row of a list that is ordered by id, at most `size` at a time and none of them empty: `read` gives the rows that
 * stand after a place. A page that is not full is the last.
 */
export async function* inPages<Row extends { readonly id: string }>(
  size: number,
  read: (after: { readonly id?: { readonly gt: string } }) => Promise<Row[]>,
): AsyncGenerator<Row[], void> {
  let after = {};
  for (;;) {
    const rows = await read(after);
    const last = rows.at(-1);
    if (!last) return;
    yield rows;
    if (rows.length < size) return;
    after = { id: { gt: last.id } };
  }
}
