import type { Translation } from "../../../i18n/translate.ts";
import { mail } from "./en/mail.ts";
import { signIn } from "./en/sign-in.ts";
import type { zhCN } from "./zh-CN.ts";

export const en = {
  ...signIn,
  ...mail,
  "signOut.title": "Sign out",
  "signOut.button": "Sign out",
  "secondFactor.title": "Second step",
  "account.title": "Your account",
} as const satisfies Translation<typeof zhCN>;
