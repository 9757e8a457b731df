import { errors } from "./zh-CN/errors.ts";
import { fields } from "./zh-CN/fields.ts";
import { ledger } from "./zh-CN/ledger.ts";
import { pages } from "./zh-CN/pages.ts";
import { training } from "./zh-CN/training.ts";

export const zhCN = { ...errors, ...fields, ...ledger, ...pages, ...training } as const;
