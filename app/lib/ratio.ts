/** An exact fraction in lowest terms; the denominator is positive. Equal fractions have equal parts. */
export type Ratio = { readonly numerator: bigint; readonly denominator: bigint };

const DECIMAL = /^([+-]?)(\d+)(?:\.(\d+))?$/;

/** `numerator / denominator`, reduced. Throws RangeError on a zero denominator or a number that is not a safe integer. */
export function ratio(numerator: bigint | number, denominator: bigint | number = 1n): Ratio {
  const top = whole(numerator);
  const bottom = whole(denominator);
  if (bottom === 0n) throw new RangeError("a ratio needs a denominator other than zero");
  const shared = greatestCommonDivisor(top, bottom) * (bottom < 0n ? -1n : 1n);
  return { numerator: top / shared, denominator: bottom / shared };
}

/** Reads a decimal such as `"0.015"` exactly; undefined if the text is not one. */
export function parseRatio(text: string): Ratio | undefined {
  const match = DECIMAL.exec(text.trim());
  if (!match) return undefined;
  const decimals = match[3] ?? "";
  const digits = BigInt((match[2] ?? "0") + decimals);
  return ratio(match[1] === "-" ? -digits : digits, 10n ** BigInt(decimals.length));
}

export function addRatio(a: Ratio, b: Ratio): Ratio {
  return ratio(
    a.numerator * b.denominator + b.numerator * a.denominator,
    a.denominator * b.denominator,
  );
}

export function subtractRatio(a: Ratio, b: Ratio): Ratio {
  return addRatio(a, ratio(-b.numerator, b.denominator));
}

export function multiplyRatio(a: Ratio, b: Ratio): Ratio {
  return ratio(a.numerator * b.numerator, a.denominator * b.denominator);
}

/** Throws RangeError if `b` is zero. */
export function divideRatio(a: Ratio, b: Ratio): Ratio {
  return ratio(a.numerator * b.denominator, a.denominator * b.numerator);
}

/** Negative if a < b, zero if equal, positive if a > b. */
export function compareRatio(a: Ratio, b: Ratio): -1 | 0 | 1 {
  const left = a.numerator * b.denominator;
  const right = b.numerator * a.denominator;
  if (left === right) return 0;
  return left < right ? -1 : 1;
}

/** The greatest whole number not above the ratio. */
export function floorRatio(value: Ratio): bigint {
  const quotient = value.numerator / value.denominator;
  const exact = quotient * value.denominator === value.numerator;
  return value.numerator < 0n && !exact ? quotient - 1n : quotient;
}

/** The nearest whole number; halves go away from zero (四舍五入). */
export function roundRatioHalfUp(value: Ratio): bigint {
  const negative = value.numerator < 0n;
  const size = negative ? -value.numerator : value.numerator;
  const rounded = (2n * size + value.denominator) / (2n * value.denominator);
  return negative ? -rounded : rounded;
}

/** The ratio as a decimal text with exactly `decimals` places, halves away from zero. For display, not for sums. */
export function ratioText(value: Ratio, decimals: number): string {
  const scaled = roundRatioHalfUp(multiplyRatio(value, ratio(10n ** BigInt(decimals))));
  const digits = String(scaled < 0n ? -scaled : scaled).padStart(decimals + 1, "0");
  const point = digits.length - decimals;
  const fraction = decimals > 0 ? `.${digits.slice(point)}` : "";
  return `${scaled < 0n ? "-" : ""}${digits.slice(0, point)}${fraction}`;
}

const MOST_DECIMALS = 9;

/** The ratio as an exact text: a decimal where one of at most nine places exists (`0.45`), else a fraction (`23/12`). */
export function exactText(value: Ratio): string {
  const { numerator, denominator } = value;
  for (let decimals = 0; decimals <= MOST_DECIMALS; decimals += 1) {
    if (10n ** BigInt(decimals) % denominator === 0n) return ratioText(value, decimals);
  }
  return `${numerator}/${denominator}`;
}

/** Reads what `exactText` writes, and any fraction of decimals; undefined if the text is none or divides by zero. */
export function parseExact(text: string): Ratio | undefined {
  const [top = "", bottom, ...rest] = text.split("/");
  const numerator = parseRatio(top);
  const denominator = parseRatio(bottom ?? "1");
  if (!numerator || !denominator || denominator.numerator === 0n || rest.length > 0)
    return undefined;
  return divideRatio(numerator, denominator);
}

function whole(value: bigint | number): bigint {
  if (typeof value === "number" && !Number.isSafeInteger(value)) {
    throw new RangeError(`not a whole, safe number: ${value}`);
  }
  return BigInt(value);
}

function greatestCommonDivisor(a: bigint, b: bigint): bigint {
  let [x, y] = [a < 0n ? -a : a, b < 0n ? -b : b];
  while (y !== 0n) [x, y] = [y, x % y];
  return x;
}
