import { readAllXml } from "./read-xml.server.ts";
import type { Zip } from "./zip-entries.server.ts";

export interface SheetPart {
  readonly name: string;
  /** Path of its XML in the ZIP. */
  readonly path: string;
}

export interface Workbook {
  /** Visible sheets in the order of their tabs. */
  readonly sheets: readonly SheetPart[];
  readonly strings: string | null;
  /** Days count from 1904 in workbooks of old Macintosh programs. */
  readonly from1904: boolean;
  /** For each cell style whether its number is a day. */
  readonly dateStyles: readonly boolean[];
}

const BOOK = "xl/workbook.xml";
const RELATIONS = "xl/_rels/workbook.xml.rels";

/** Reads what a workbook says of its sheets, texts and date formats. */
export async function readWorkbook(zip: Zip): Promise<Workbook> {
  const named: { name: string; relation: string }[] = [];
  let from1904 = false;
  await readAllXml(zip.read(BOOK), {
    open: (name, attributes) => {
      if (name === "workbookPr") from1904 = /^(1|true)$/.test(attributes.date1904 ?? "");
      if (name !== "sheet" || (attributes.state ?? "visible") !== "visible") return;
      const relation = Object.entries(attributes).find(([key]) => /(^|:)id$/.test(key))?.[1] ?? "";
      named.push({ name: attributes.name ?? "", relation });
    },
  });
  const targets = await readTargets(zip);
  const pathOf = (test: (target: Target) => boolean) => targets.find(test)?.path;
  const strings = pathOf(({ type }) => type.endsWith("/sharedStrings")) ?? "xl/sharedStrings.xml";
  const styles = pathOf(({ type }) => type.endsWith("/styles")) ?? "xl/styles.xml";
  return {
    from1904,
    sheets: named.flatMap(({ name, relation }) => {
      const path = pathOf((target) => target.id === relation && /\/worksheet$/.test(target.type));
      return path && zip.has(path) ? [{ name, path }] : [];
    }),
    strings: zip.has(strings) ? strings : null,
    dateStyles: zip.has(styles) ? await readDateStyles(zip, styles) : [],
  };
}

interface Target {
  readonly id: string;
  readonly type: string;
  readonly path: string;
}

async function readTargets(zip: Zip): Promise<Target[]> {
  const targets: Target[] = [];
  if (!zip.has(RELATIONS)) return targets;
  await readAllXml(zip.read(RELATIONS), {
    open: (name, { Id = "", Type = "", Target = "" }) => {
      if (name !== "Relationship") return;
      const path = Target.startsWith("/") ? Target.slice(1) : `xl/${Target}`;
      targets.push({ id: Id, type: Type, path });
    },
  });
  return targets;
}

/** Built-in formats that show days; 27 to 36 and 50 to 58 are those of East Asian editions. */
function isBuiltInDate(format: number): boolean {
  return (
    (format >= 14 && format <= 17) ||
    format === 22 ||
    (format >= 27 && format <= 36) ||
    (format >= 50 && format <= 58)
  );
}

async function readDateStyles(zip: Zip, path: string): Promise<boolean[]> {
  const dateFormats = new Set<number>();
  const styles: boolean[] = [];
  let inCells = false;
  await readAllXml(zip.read(path), {
    open: (name, attributes) => {
      if (name === "cellXfs") inCells = true;
      else if (name === "numFmt") {
        const code = (attributes.formatCode ?? "").replace(/"[^"]*"|\[[^\]]*\]|\\./g, "");
        if (/[yd]/i.test(code)) dateFormats.add(Number(attributes.numFmtId));
      } else if (name === "xf" && inCells) {
        const format = Number(attributes.numFmtId ?? 0);
        styles.push(dateFormats.has(format) || isBuiltInDate(format));
      }
    },
    close: (name) => {
      if (name === "cellXfs") inCells = false;
    },
  });
  return styles;
}
