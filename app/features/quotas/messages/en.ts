import type { Translation } from "#app/i18n/translate.ts";
import { working } from "./en/working.ts";
import type { zhCN } from "./zh-CN.ts";

export const en = { ...working } as const satisfies Translation<typeof zhCN>;
