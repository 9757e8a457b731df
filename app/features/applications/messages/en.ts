import type { Translation } from "#app/i18n/translate.ts";
import { applicationText } from "./en/application-text.ts";
import { fillIn } from "./en/fill-in.ts";
import { mail } from "./en/mail.ts";
import { overdue } from "./en/overdue.ts";
import { underWay } from "./en/under-way.ts";
import type { zhCN } from "./zh-CN.ts";

export const en = {
  ...applicationText,
  ...fillIn,
  ...mail,
  ...overdue,
  ...underWay,
} as const satisfies Translation<typeof zhCN>;
