import { ratio } from "#app/lib/ratio.ts";
import type { Ratio } from "#app/lib/ratio.ts";

/** A ratio as it is kept with a version and a determination: `23/12`. Pages read it back, so zod stays out of here. */
export function exactText({ numerator, denominator }: Ratio): string {
  return `${numerator}/${denominator}`;
}

/** Reads what `exactText` wrote. */
export function readExact(text: string): Ratio {
  const [numerator = "0", denominator = "1"] = text.split("/");
  return ratio(BigInt(numerator), BigInt(denominator));
}
