/** Cells that a vertical merge covers: the value of its first row holds for all of them. */
export interface Merge {
  readonly column: number;
  readonly from: number;
  readonly to: number;
}

const MOST = 20_000;
const LONGEST_LIST = 4 * 1_048_576;
const END_OF_DATA = "</sheetData>";

/**
 * The merges of a sheet that span rows, by column and first row. They stand behind the cells in the
 * file, so the sheet is run through once for them.
 */
export async function readMerges(pieces: AsyncIterable<Buffer>): Promise<readonly Merge[]> {
  let text = "";
  let isBehind = false;
  for await (const piece of pieces) {
    text += piece.toString("latin1");
    if (!isBehind) {
      const at = text.search(/<\/(?:\w+:)?sheetData>|<(?:\w+:)?sheetData\/>/);
      isBehind = at >= 0;
      text = isBehind ? text.slice(at) : text.slice(-END_OF_DATA.length * 2);
    }
    if (text.length > LONGEST_LIST) break;
  }
  const merges: Merge[] = [];
  for (const match of text.matchAll(/mergeCell ref="([A-Z]+)(\d+):[A-Z]+(\d+)"/g)) {
    const [, letters = "", from, to] = match;
    if (Number(to) > Number(from)) {
      merges.push({ column: columnOf(letters), from: Number(from), to: Number(to) });
    }
    if (merges.length === MOST) break;
  }
  return merges;
}

/** A → 0, Z → 25, AA → 26. */
export function columnOf(letters: string): number {
  let column = 0;
  for (const letter of letters) column = column * 26 + (letter.charCodeAt(0) - 64);
  return column - 1;
}

/** Gives the rows that follow a merge's first the value they are shown with. Rows come in order. */
export function fillMerges(merges: readonly Merge[]): (number: number, cells: string[]) => void {
  const waiting = merges.toSorted((a, b) => a.from - b.from);
  let next = 0;
  let open: (Merge & { value: string })[] = [];
  return (number, cells) => {
    open = open.filter(({ to }) => to >= number);
    for (const { column, value } of open) {
      while (cells.length <= column) cells.push("");
      if (cells[column] === "") cells[column] = value;
    }
    for (let merge = waiting[next]; merge && merge.from <= number; merge = waiting[next]) {
      if (merge.from === number) open.push({ ...merge, value: cells[merge.column] ?? "" });
      next += 1;
    }
  };
}
