import { codes } from "./zh-CN/codes.ts";
import { fillIn } from "./zh-CN/fill-in.ts";
import { manage } from "./zh-CN/manage.ts";
import { position } from "./zh-CN/position.ts";
import { saved } from "./zh-CN/saved.ts";
import { savedSearches } from "./zh-CN/saved-searches.ts";
import { search } from "./zh-CN/search.ts";

export const zhCN = {
  ...codes,
  ...fillIn,
  ...manage,
  ...position,
  ...saved,
  ...savedSearches,
  ...search,
} as const;
