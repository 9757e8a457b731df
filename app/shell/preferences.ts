/** Reading preferences, applied on the server as attributes of `<html>`; absent: the browser's own settings. */
export const readingPreferences = {
  theme: ["system", "light", "dark"],
  contrast: ["system", "standard", "more"],
  text: ["standard", "larger", "largest"],
  spacing: ["standard", "wider"],
  results: ["full", "short"],
  pageLength: ["20", "10", "50"],
} as const;

export type PreferenceName = keyof typeof readingPreferences;
export type ReadingPreferences = {
  readonly [K in PreferenceName]?: (typeof readingPreferences)[K][number];
};

/** Keeps what is known, drops the rest: the cookie may be old. */
export function toReadingPreferences(stored: unknown): ReadingPreferences {
  if (typeof stored !== "object" || stored === null) return {};
  const entries = Object.entries(stored).filter(([name, value]) =>
    (readingPreferences[name as PreferenceName] as readonly string[] | undefined)?.includes(
      String(value),
    ),
  );
  return Object.fromEntries(entries);
}

/** `data-theme="dark"` and the like; the standard needs no attribute. */
export function htmlAttributes(preferences: ReadingPreferences): Record<string, string> {
  const { theme, contrast, text, spacing } = preferences;
  const chosen = { theme, contrast, text, spacing };
  return Object.fromEntries(
    Object.entries(chosen)
      .filter(([name, value]) => value && value !== readingPreferences[name as PreferenceName][0])
      .map(([name, value]) => [`data-${name}`, value as string]),
  );
}
