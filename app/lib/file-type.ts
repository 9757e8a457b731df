/** Parity with the database's `malware_state`. */
export const malwareStates = ["unscanned", "waiting", "clean", "infected", "failed"] as const;
export type MalwareState = (typeof malwareStates)[number];

/** What is taken: texts and pictures. Word files are zip archives and are told apart by what lies inside. */
export const fileTypes = [
  "application/pdf",
  "image/jpeg",
  "image/png",
  "image/webp",
  "image/heic",
  "application/vnd.openxmlformats-officedocument.wordprocessingml.document",
  "text/plain",
] as const;
export type FileType = (typeof fileTypes)[number];

/**
 * What the bytes are, whatever the name says; undefined: nothing we take. `head` is the beginning. A Word file names its parts near the beginning.
 */
export function fileTypeOf(head: Uint8Array): FileType | undefined {
  const starts = (...bytes: number[]) => bytes.every((byte, at) => head[at] === byte);
  const ascii = (from: number, to: number) => String.fromCharCode(...head.slice(from, to));
  if (ascii(0, 5) === "%PDF-") return "application/pdf";
  if (starts(0xff, 0xd8, 0xff)) return "image/jpeg";
  if (starts(0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a)) return "image/png";
  if (ascii(0, 4) === "RIFF" && ascii(8, 12) === "WEBP") return "image/webp";
  if (ascii(4, 8) === "ftyp" && ["heic", "heix", "mif1"].includes(ascii(8, 12))) {
    return "image/heic";
  }
  if (starts(0x50, 0x4b, 0x03, 0x04)) return hasWordPart(head) ? WORD : undefined;
  return isText(head) ? "text/plain" : undefined;
}

/** May others open it? One found infected is nobody's, one that waits only its owner's. */
export function mayBeOpened(malware: MalwareState, isOwner: boolean): boolean {
  if (malware === "infected") return false;
  return isOwner || malware === "clean" || malware === "unscanned";
}

const WORD = "application/vnd.openxmlformats-officedocument.wordprocessingml.document";

function hasWordPart(head: Uint8Array): boolean {
  let text = "";
  for (const byte of head) text += String.fromCharCode(byte);
  return text.includes("[Content_Types].xml") || text.includes("word/");
}

/** UTF-8 without control signs other than tab and line ends; the last sign may be cut off. */
function isText(head: Uint8Array): boolean {
  let rest = 0;
  for (const byte of head) {
    if (rest > 0) {
      if ((byte & 0xc0) !== 0x80) return false;
      rest -= 1;
    } else if (byte >= 0xf0 && byte < 0xf8) rest = 3;
    else if (byte >= 0xe0) rest = byte < 0xf0 ? 2 : -1;
    else if (byte >= 0xc0) rest = 1;
    else if (byte >= 0x80 || (byte < 0x20 && ![0x09, 0x0a, 0x0d].includes(byte))) return false;
    if (rest < 0) return false;
  }
  return head.length > 0;
}
