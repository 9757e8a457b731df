import type { Translation } from "../../../i18n/translate.ts";
import { account } from "./en/account.ts";
import { mail } from "./en/mail.ts";
import { registration } from "./en/registration.ts";
import { signIn } from "./en/sign-in.ts";
import type { zhCN } from "./zh-CN.ts";

export const en = {
  ...account,
  ...signIn,
  ...registration,
  ...mail,
  "signOut.title": "Sign out",
  "signOut.button": "Sign out",
  "secondFactor.title": "Second step",
} as const satisfies Translation<typeof zhCN>;
