export const zhCN = {
  "signIn.title": "登录",
  "signOut.title": "退出登录",
  "signOut.button": "退出",
  "secondFactor.title": "第二步验证",
  "account.title": "我的账号",
} as const;
