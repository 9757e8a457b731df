import { account } from "./zh-CN/account.ts";
import { barriers } from "./zh-CN/barriers.ts";
import { closing } from "./zh-CN/closing.ts";
import { invitation } from "./zh-CN/invitation.ts";
import { mail } from "./zh-CN/mail.ts";
import { registration } from "./zh-CN/registration.ts";
import { security } from "./zh-CN/security.ts";
import { signIn } from "./zh-CN/sign-in.ts";

export const zhCN = {
  ...account,
  ...signIn,
  ...registration,
  ...security,
  ...mail,
  ...barriers,
  ...invitation,
  ...closing,
  "signOut.title": "退出登录",
  "signOut.button": "退出",
} as const;
