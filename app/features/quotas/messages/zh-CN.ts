import { calculator } from "./zh-CN/calculator.ts";
import { parameterPages } from "./zh-CN/parameter-pages.ts";
import { parameters } from "./zh-CN/parameters.ts";
import { special } from "./zh-CN/special.ts";
import { working } from "./zh-CN/working.ts";

export const zhCN = {
  ...calculator,
  ...parameterPages,
  ...parameters,
  ...special,
  ...working,
} as const;
