import { readFileSync } from "node:fs";

import { describe, expect, it } from "vitest";

const css = readFileSync(new URL("./tokens.css", import.meta.url), "utf8");
const PALETTES = ["light", "dark", "light-contrast", "dark-contrast"] as const;
type Palette = (typeof PALETTES)[number];

const TEXT_PAIRS = [
  ["ink", "paper"],
  ["ink", "wash"],
  ["muted", "paper"],
  ["muted", "wash"],
  ["accent", "paper"],
  ["accent", "wash"],
  ["accent-strong", "paper"],
  ["accent-strong", "wash"],
  ["on-accent", "accent"],
  ["on-accent", "accent-strong"],
  ["visited", "paper"],
  ["danger", "paper"],
  ["danger", "danger-wash"],
  ["danger-strong", "paper"],
  ["on-danger", "danger"],
  ["on-danger", "danger-strong"],
  ["warning", "warning-wash"],
  ["success", "success-wash"],
  ["ink", "danger-wash"],
  ["ink", "warning-wash"],
  ["ink", "success-wash"],
  ["accent", "warning-wash"],
  ["accent", "success-wash"],
] as const;

const BORDER_PAIRS = [
  ["border", "paper"],
  ["border", "wash"],
  ["danger", "paper"],
  ["accent", "paper"],
] as const;

/** Relative luminance by WCAG 2.2. */
function luminance(hex: string): number {
  const [red = 0, green = 0, blue = 0] = [1, 3, 5].map((start) => {
    const channel = Number.parseInt(hex.slice(start, start + 2), 16) / 255;
    return channel <= 0.04045 ? channel / 12.92 : ((channel + 0.055) / 1.055) ** 2.4;
  });
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}

function contrast(one: string, other: string): number {
  const [dark = 0, light = 0] = [luminance(one), luminance(other)].sort((a, b) => a - b);
  return (light + 0.05) / (dark + 0.05);
}

function colour(token: string, palette: Palette): string {
  const rule = new RegExp(`--${token}:([^;]+);`).exec(css)?.[1] ?? "";
  const value = new RegExp(`--when-${palette}, (#[0-9a-f]{6})\\)`).exec(rule)?.[1];
  if (!value) throw new Error(`--${token} has no colour for ${palette}`);
  return value;
}

describe.each(PALETTES)("%s", (palette) => {
  it.each(TEXT_PAIRS)("%s is read on %s at 7:1 or more", (text, ground) => {
    expect(contrast(colour(text, palette), colour(ground, palette))).toBeGreaterThanOrEqual(7);
  });

  it.each(BORDER_PAIRS)("%s is seen on %s at 3:1 or more", (edge, ground) => {
    expect(contrast(colour(edge, palette), colour(ground, palette))).toBeGreaterThanOrEqual(3);
  });

  it("shows the focus: one of its two rings stands out from any ground at 3:1", () => {
    for (const ground of ["paper", "wash", "accent", "danger", "warning-wash"]) {
      const rings = ["focus-outer", "focus-inner"].map((ring) =>
        contrast(colour(ring, palette), colour(ground, palette)),
      );
      expect(Math.max(...rings), ground).toBeGreaterThanOrEqual(3);
    }
  });
});

describe("the flags", () => {
  const rules = [...css.matchAll(/(:root[^{]*)\{([^}]*--when-[^}]*)\}/g)];

  it("leave exactly one palette switched on wherever they are set", () => {
    const set = rules.flatMap(([, , body = ""]) => {
      const flags = [...body.matchAll(/--when-[a-z-]+: (initial)?;/g)];
      return flags.length > 0 ? [flags.filter(([, on]) => on).length] : [];
    });
    expect(set.length).toBeGreaterThan(5);
    expect(set.every((on) => on === 1)).toBe(true);
  });
});
