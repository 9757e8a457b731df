import { calculator } from "./zh-CN/calculator.ts";
import { parameters } from "./zh-CN/parameters.ts";
import { working } from "./zh-CN/working.ts";

export const zhCN = { ...calculator, ...parameters, ...working } as const;
