import { applicationText } from "./zh-CN/application-text.ts";
import { fillIn } from "./zh-CN/fill-in.ts";
import { mail } from "./zh-CN/mail.ts";
import { overdue } from "./zh-CN/overdue.ts";
import { underWay } from "./zh-CN/under-way.ts";

export const zhCN = { ...applicationText, ...fillIn, ...mail, ...overdue, ...underWay } as const;
