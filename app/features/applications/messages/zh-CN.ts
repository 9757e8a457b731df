import { applicationText } from "./zh-CN/application-text.ts";

export const zhCN = { ...applicationText } as const;
