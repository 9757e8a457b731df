import type { Translation } from "../../../i18n/translate.ts";
import { account } from "./en/account.ts";
import { barriers } from "./en/barriers.ts";
import { closing } from "./en/closing.ts";
import { invitation } from "./en/invitation.ts";
import { mail } from "./en/mail.ts";
import { registration } from "./en/registration.ts";
import { security } from "./en/security.ts";
import { signIn } from "./en/sign-in.ts";
import type { zhCN } from "./zh-CN.ts";

export const en = {
  ...account,
  ...signIn,
  ...registration,
  ...security,
  ...mail,
  ...barriers,
  ...invitation,
  ...closing,
  "signOut.title": "Sign out",
  "signOut.button": "Sign out",
} as const satisfies Translation<typeof zhCN>;
