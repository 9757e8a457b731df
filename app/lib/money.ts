/**
 * An amount of money in fen (1/100 yuan), a safe integer. Never a fraction and never yuan.
 * Sums over the whole system stay far below 2^53 fen (90 trillion yuan); products of amounts and ratios go through
 * `ratio.ts`, which counts in bigint.
 */
export type Fen = number & { readonly __fen: unique symbol };

export type YuanRefusal = "not-a-number" | "more-than-two-decimals" | "too-large";

const YUAN = /^([+-]?)(\d{1,3}(?:,\d{3})+|\d+)(?:\.(\d*))?$/;

/** An integer number of fen. Throws RangeError on a fraction or beyond ±(2^53 − 1): a programming error, not input. */
export function fen(amount: number): Fen {
  if (!Number.isSafeInteger(amount))
    throw new RangeError(`not a whole, safe number of fen: ${amount}`);
  return (amount === 0 ? 0 : amount) as Fen;
}

/**
 * Reads a decimal amount of yuan exactly: `"1980"`, `"1,980.5"`, `"-0.07"`. Digits are moved, never multiplied, so no
 * rounding can happen. Trailing zeros beyond the second decimal are allowed (`"1.500"`); other digits there are refused.
 */
export function parseYuan(
  text: string,
): { readonly ok: true; readonly fen: Fen } | { readonly ok: false; readonly reason: YuanRefusal } {
  const match = YUAN.exec(text.trim());
  if (!match) return { ok: false, reason: "not-a-number" };
  const whole = (match[2] ?? "").replaceAll(",", "");
  const decimals = (match[3] ?? "").replace(/0+$/, "");
  if (decimals.length > 2) return { ok: false, reason: "more-than-two-decimals" };
  const digits = (whole + decimals.padEnd(2, "0")).replace(/^0+(?=\d)/, "");
  const amount = Number(digits);
  if (digits.length > 16 || !Number.isSafeInteger(amount))
    return { ok: false, reason: "too-large" };
  return { ok: true, fen: fen(match[1] === "-" ? -amount : amount) };
}

/** The parts a page needs to print an amount: sign, whole yuan as digits and exactly two digits of fen. */
export function yuanParts(amount: Fen): {
  readonly negative: boolean;
  readonly yuan: string;
  readonly fen: string;
} {
  const digits = String(Math.abs(amount)).padStart(3, "0");
  return { negative: amount < 0, yuan: digits.slice(0, -2), fen: digits.slice(-2) };
}

/** The amount as a plain decimal of yuan with two decimals, without grouping: for files, APIs and form fields. */
export function yuanText(amount: Fen): string {
  const parts = yuanParts(amount);
  return `${parts.negative ? "-" : ""}${parts.yuan}.${parts.fen}`;
}

/** Sum in fen. Throws RangeError if it leaves the safe range. */
export function addFen(...amounts: readonly Fen[]): Fen {
  return amounts.reduce((sum, amount) => fen(sum + amount), fen(0));
}

/** `amount` times a whole number. Throws RangeError if it leaves the safe range. */
export function timesFen(amount: Fen, times: number): Fen {
  if (!Number.isSafeInteger(times)) throw new RangeError(`not a whole number: ${times}`);
  return fen(amount * times);
}
