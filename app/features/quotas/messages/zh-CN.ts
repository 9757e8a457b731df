import { working } from "./zh-CN/working.ts";

export const zhCN = { ...working } as const;
