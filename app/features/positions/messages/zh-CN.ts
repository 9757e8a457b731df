import { codes } from "./zh-CN/codes.ts";
import { position } from "./zh-CN/position.ts";
import { saved } from "./zh-CN/saved.ts";
import { search } from "./zh-CN/search.ts";

export const zhCN = {
  ...codes,
  ...position,
  ...saved,
  ...search,
} as const;
