import type { Translation } from "../../../i18n/translate.ts";
import type { zhCN } from "./zh-CN.ts";

export const en = {
  "home.title": "Find work that fits",
} as const satisfies Translation<typeof zhCN>;
