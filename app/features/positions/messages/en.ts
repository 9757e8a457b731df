import type { Translation } from "../../../i18n/translate.ts";
import { codes } from "./en/codes.ts";
import { fillIn } from "./en/fill-in.ts";
import { manage } from "./en/manage.ts";
import { position } from "./en/position.ts";
import { saved } from "./en/saved.ts";
import { savedSearches } from "./en/saved-searches.ts";
import { search } from "./en/search.ts";
import type { zhCN } from "./zh-CN.ts";

export const en = {
  ...codes,
  ...fillIn,
  ...manage,
  ...position,
  ...saved,
  ...savedSearches,
  ...search,
} as const satisfies Translation<typeof zhCN>;
