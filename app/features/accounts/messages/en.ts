import type { Translation } from "../../../i18n/translate.ts";
import type { zhCN } from "./zh-CN.ts";

export const en = {
  "signIn.title": "Sign in",
  "signOut.title": "Sign out",
  "signOut.button": "Sign out",
  "secondFactor.title": "Second step",
  "account.title": "Your account",
} as const satisfies Translation<typeof zhCN>;
