import { codes } from "./zh-CN/codes.ts";

export const zhCN = {
  ...codes,
  "home.title": "找一份合适的工作",
} as const;
