import { expect, it } from "vitest";
import { letterKinds, letterRule } from "./letters.ts";

it.each(letterKinds)(
  "a letter of kind %s names its rule (财税〔2015〕72号 art. 12; 残疾人就业条例 art. 4)",
  (kind) => {
    const expected = kind.startsWith("reward-")
      ? "残疾人就业条例 第四条"
      : "财税〔2015〕72号 第十二条";
    expect(letterRule(kind)).toBe(expected);
  },
);
