import type { Translation } from "#app/i18n/translate.ts";
import { calculator } from "./en/calculator.ts";
import { parameterPages } from "./en/parameter-pages.ts";
import { parameters } from "./en/parameters.ts";
import { special } from "./en/special.ts";
import { working } from "./en/working.ts";
import type { zhCN } from "./zh-CN.ts";

export const en = {
  ...calculator,
  ...parameterPages,
  ...parameters,
  ...special,
  ...working,
} as const satisfies Translation<typeof zhCN>;
