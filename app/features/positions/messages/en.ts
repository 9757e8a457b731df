import type { Translation } from "../../../i18n/translate.ts";
import { codes } from "./en/codes.ts";
import type { zhCN } from "./zh-CN.ts";

export const en = {
  ...codes,
  "home.title": "Find work that fits",
} as const satisfies Translation<typeof zhCN>;
