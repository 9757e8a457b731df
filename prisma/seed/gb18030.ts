const FOUR_BYTE_BMP = 39_420;
const SUPPLEMENTARY = 189_000;

let table: Map<number, readonly number[]> | undefined;

/** Text as GB18030, which Node can read but not write: its decoder is asked for every code once. */
export function encodeGb18030(text: string): Buffer {
  table ??= readTable();
  const bytes: number[] = [];
  for (const character of text) {
    const code = character.codePointAt(0) ?? 0;
    if (code < 0x80) bytes.push(code);
    else if (code > 0xffff) bytes.push(...fourBytes(SUPPLEMENTARY + code - 0x10000));
    else bytes.push(...(table.get(code) ?? [0x3f]));
  }
  return Buffer.from(bytes);
}

function readTable(): Map<number, readonly number[]> {
  const decoder = new TextDecoder("gb18030");
  const read = new Map<number, readonly number[]>();
  const keep = (bytes: readonly number[]) => {
    const [character = "", more] = decoder.decode(Uint8Array.from(bytes));
    if (more === undefined && character !== "\ufffd") read.set(character.charCodeAt(0), bytes);
  };
  for (let index = 0; index < FOUR_BYTE_BMP; index += 1) keep(fourBytes(index));
  for (let lead = 0x81; lead <= 0xfe; lead += 1) {
    for (let trail = 0x40; trail <= 0xfe; trail += 1) if (trail !== 0x7f) keep([lead, trail]);
  }
  return read;
}

function fourBytes(index: number): number[] {
  return [
    0x81 + Math.floor(index / 12_600),
    0x30 + (Math.floor(index / 1_260) % 10),
    0x81 + (Math.floor(index / 10) % 126),
    0x30 + (index % 10),
  ];
}
