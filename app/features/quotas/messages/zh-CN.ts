import { calculator } from "./zh-CN/calculator.ts";
import { parameterPages } from "./zh-CN/parameter-pages.ts";
import { parameters } from "./zh-CN/parameters.ts";
import { working } from "./zh-CN/working.ts";

export const zhCN = { ...calculator, ...parameterPages, ...parameters, ...working } as const;
