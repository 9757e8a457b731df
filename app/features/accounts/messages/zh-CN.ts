import { mail } from "./zh-CN/mail.ts";
import { signIn } from "./zh-CN/sign-in.ts";

export const zhCN = {
  ...signIn,
  ...mail,
  "signOut.title": "退出登录",
  "signOut.button": "退出",
  "secondFactor.title": "第二步验证",
  "account.title": "我的账号",
} as const;
