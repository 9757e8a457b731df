import { pinyin } from "pinyin-pro";

/** Names whose English is not the pinyin of the Chinese, or whose pinyin has a rare reading. */
const ESTABLISHED: Readonly<Record<string, string>> = {
  "150000": "Inner Mongolia",
  "450000": "Guangxi",
  "540000": "Tibet",
  "610000": "Shaanxi",
  "640000": "Ningxia",
  "650000": "Xinjiang",
  "810000": "Hong Kong",
  "820000": "Macao",
  "150100": "Hohhot",
  "150200": "Baotou",
  "150600": "Ordos",
  "150700": "Hulunbuir",
  "150800": "Bayannur",
  "150900": "Ulanqab",
  "152200": "Hinggan",
  "152500": "Xilingol",
  "152900": "Alxa",
  "230100": "Harbin",
  "230200": "Qiqihar",
  "513200": "Ngawa",
  "513300": "Garze",
  "540100": "Lhasa",
  "540200": "Xigaze",
  "540300": "Qamdo",
  "540400": "Nyingchi",
  "540500": "Shannan",
  "540600": "Nagqu",
  "542500": "Ngari",
  "632200": "Haibei",
  "632800": "Haixi",
  "650100": "Urumqi",
  "650200": "Karamay",
  "650400": "Turpan",
  "650500": "Hami",
  "652300": "Changji",
  "652700": "Bortala",
  "652800": "Bayingolin",
  "652900": "Aksu",
  "653000": "Kizilsu",
  "653100": "Kashgar",
  "653200": "Hotan",
  "654000": "Ili",
  "654200": "Tacheng",
  "654300": "Altay",
  "141024": "Hongtong",
  "371722": "Shanxian",
};

/** The name in English: the established one, else pinyin of the short name with District, County and the like. */
export function regionEnglish(code: string, full: string, short: string): string {
  const established = ESTABLISHED[code];
  if (established !== undefined) return established;
  const kind = code.endsWith("00") ? "" : districtKind(full, short);
  return kind === "" ? romanised(short) : `${romanised(short)} ${kind}`;
}

function districtKind(full: string, short: string): string {
  if (full === short) return "";
  if (full.endsWith("新区")) return "New Area";
  if (full.endsWith("区")) return "District";
  if (full.endsWith("县")) return "County";
  return full.endsWith("旗") ? "Banner" : "";
}

function romanised(name: string): string {
  const syllables = pinyin(name, { toneType: "none", type: "array", v: true });
  const joined = syllables
    .map((each) => each.replace("v", "ü"))
    .reduce((word, each) => word + (word !== "" && /^[aoe]/.test(each) ? "'" : "") + each, "");
  return joined.charAt(0).toUpperCase() + joined.slice(1);
}
