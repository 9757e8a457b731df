/** A text made comparable, with the way back to the original. */
export type FoldedText = {
  readonly text: string;
  /** Where in the original the folded characters `from` (inclusive) to `to` (exclusive) stand. */
  readonly original: (from: number, to: number) => { readonly start: number; readonly end: number };
};

const HAN = /\p{Script=Han}/u;
const SPACE = /[^\S\n]|[\u200b-\u200f\u2060\ufeff\u00ad]/u;
const DECORATION = /[·•*_^`'"‘’“”「」『』【】[\]<>《》]/u;
const WORD = /[a-z0-9]/;

const TRADITIONAL =
  "殘廢聾啞齡歲體視聽優戶籍無礙僅限錄絕謝擾須顏氣質貌紋懷結婚齊雙腳輪癱癡瘋癇憂鬱傳單貓雞馬龍豬屬處產";
const SIMPLIFIED =
  "残废聋哑龄岁体视听优户籍无碍仅限录绝谢扰须颜气质貌纹怀结婚齐双脚轮瘫痴疯痫忧郁传单猫鸡马龙猪属处产";
const SIMPLER: ReadonlyMap<string, string> = new Map(
  [...TRADITIONAL].map((character, at) => [character, [...SIMPLIFIED][at] ?? character]),
);

/**
 * Full width to half width, capitals to small letters, common traditional characters to simplified; spaces and
 * decoration between Chinese characters left out (`限 男 性`, `限·男·性`), kept as one space between words of letters.
 */
export function foldText(source: string): FoldedText {
  const starts: number[] = [];
  const ends: number[] = [];
  let text = "";
  let pendingSpace = false;
  let at = 0;
  for (const character of source) {
    const end = at + character.length;
    if (character >= "一" && character <= "鿿") {
      text += SIMPLER.get(character) ?? character;
      starts.push(at);
      ends.push(end);
      pendingSpace = false;
    } else if (SPACE.test(character)) {
      pendingSpace = true;
    } else if (!isDecoration(character, text)) {
      const folded = character.normalize("NFKC").toLowerCase();
      for (const piece of folded) {
        if (SPACE.test(piece)) continue;
        if (pendingSpace && needsSpace(text, piece)) {
          text += " ";
          starts.push(at);
          ends.push(at);
        }
        pendingSpace = false;
        const simple = SIMPLER.get(piece) ?? piece;
        text += simple;
        for (let unit = 0; unit < simple.length; unit += 1) {
          starts.push(at);
          ends.push(end);
        }
      }
    }
    at = end;
  }
  const original = (from: number, to: number) => ({
    start: starts[from] ?? at,
    end: ends[to - 1] ?? at,
  });
  return { text, original };
}

function isDecoration(character: string, before: string): boolean {
  return DECORATION.test(character) && HAN.test(before.slice(-1));
}

/** Between letters and digits a space parts words; next to Chinese it parts nothing. */
function needsSpace(before: string, next: string): boolean {
  const last = before.slice(-1);
  if (last === "" || last === "\n" || next === "\n") return false;
  return !HAN.test(last) && !HAN.test(next) && (WORD.test(last) || WORD.test(next));
}
