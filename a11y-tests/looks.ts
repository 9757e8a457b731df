import type { Page } from "@playwright/test";

/** Ways a page can look, by what the browser or the person asks for. */
export const looks = {
  light: { colorScheme: "light" },
  dark: { colorScheme: "dark" },
  "high contrast": { contrast: "more", colorScheme: "light" },
  "high contrast, dark": { contrast: "more", colorScheme: "dark" },
  "forced colours": { forcedColors: "active", colorScheme: "light" },
  "forced colours, dark": { forcedColors: "active", colorScheme: "dark" },
} as const satisfies Readonly<Record<string, Parameters<Page["emulateMedia"]>[0]>>;

export type Look = keyof typeof looks;
export const everyLook = Object.keys(looks) as Look[];

/** Whether the system's colours replace ours. */
export const isForced = (look: Look): boolean => "forcedColors" in looks[look];
