import { parseYuan } from "#app/lib/money.ts";
import type { Fen } from "#app/lib/money.ts";
import { accepted, refused } from "#app/lib/verdict.ts";
import type { Verdict } from "#app/lib/verdict.ts";
import { mostMonthlyWage } from "./ledger.ts";
import type { Post } from "./ledger.ts";

type CellRefusal = "empty" | "not-understood" | "out-of-range";

const EMPTY = /^[-/—–]*$/;

function plain(cell: string): string {
  return cell.normalize("NFKC").trim().toLowerCase();
}

/** A month's wage in yuan: `2500`, `2,500.00`, `￥2500元`. Empty: nothing is said of the month. */
export function parseWagePaid(cell: string): Verdict<{ readonly wage: Fen }, CellRefusal> {
  const text = plain(cell);
  if (EMPTY.test(text)) return refused("empty");
  const amount = parseYuan(text.replace(/[¥元,\s]|rmb|cny/g, ""));
  if (!amount.ok) return refused(amount.reason === "too-large" ? "out-of-range" : "not-understood");
  return amount.fen >= 0 && amount.fen <= mostMonthlyWage
    ? accepted({ wage: amount.fen })
    : refused("out-of-range");
}

const YES = /^(是|有|已缴|已参保|参保|已缴纳|缴纳|正常|已交|√|✓|✔|v|y|yes|true)$/;
const NO = /^(否|无|没有|未缴|未参保|未缴纳|未交|断缴|×|✗|x|n|no|false)$/;

/** Whether an insurance was paid: a word, a tick, or the amount that was paid; 0 is none. */
export function parsePaid(cell: string): Verdict<{ readonly isPaid: boolean }, CellRefusal> {
  const text = plain(cell);
  if (EMPTY.test(text)) return refused("empty");
  if (YES.test(text)) return accepted({ isPaid: true });
  if (NO.test(text)) return accepted({ isPaid: false });
  const amount = parseYuan(text.replace(/[¥元,\s]/g, ""));
  if (!amount.ok || amount.fen < 0) return refused("not-understood");
  return accepted({ isPaid: amount.fen > 0 });
}

/** The kind of post, which decides when women retire. */
export function parsePost(cell: string): Verdict<{ readonly post: Post }, CellRefusal> {
  const text = plain(cell);
  if (EMPTY.test(text)) return refused("empty");
  if (/^(其他|其它|普通|工人|生产|操作|一线|后勤|服务|other|worker)/.test(text)) {
    return accepted({ post: "other" as const });
  }
  if (/管理|技术|干部|managerial|technical|manager/.test(text)) {
    return accepted({ post: "managerial-or-technical" as const });
  }
  return refused("not-understood");
}

export function parseCertificateKind(
  cell: string,
): Verdict<{ readonly kind: "disability" | "military" }, CellRefusal> {
  const text = plain(cell);
  if (EMPTY.test(text)) return refused("empty");
  if (/军人|军残|伤残证|military/.test(text)) return accepted({ kind: "military" as const });
  if (/残疾人证|残疾证|残联|disability/.test(text))
    return accepted({ kind: "disability" as const });
  return refused("not-understood");
}

const CHINESE_DIGITS = "一二三四五六七八九十";

/** 1 to 10: `3`, `3级`, `三级`. */
export function parseGrade(cell: string): Verdict<{ readonly grade: number }, CellRefusal> {
  const text = plain(cell).replace(/级$|^grade\s*/g, "");
  if (EMPTY.test(text)) return refused("empty");
  const grade = /^\d{1,2}$/.test(text)
    ? Number(text)
    : text.length === 1
      ? CHINESE_DIGITS.indexOf(text) + 1
      : 0;
  if (grade === 0) return refused("not-understood");
  return grade <= 10 ? accepted({ grade }) : refused("out-of-range");
}

/** A number that a spreadsheet program has rounded: its last figures are lost. */
export function isRoundedNumber(cell: string): boolean {
  return /^\d(\.\d+)?e\+?\d+$/i.test(cell.trim());
}
