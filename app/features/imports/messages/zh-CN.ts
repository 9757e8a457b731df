import { errors } from "./zh-CN/errors.ts";
import { fields } from "./zh-CN/fields.ts";
import { pages } from "./zh-CN/pages.ts";

export const zhCN = { ...errors, ...fields, ...pages } as const;
