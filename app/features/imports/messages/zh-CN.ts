import { errors } from "./zh-CN/errors.ts";
import { fields } from "./zh-CN/fields.ts";

export const zhCN = { ...errors, ...fields } as const;
