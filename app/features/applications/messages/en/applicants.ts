import { decide } from "./applicants/decide.ts";
import { list } from "./applicants/list.ts";
import { page } from "./applicants/page.ts";
import { terms } from "./applicants/terms.ts";

export const applicants = { ...list, ...page, ...decide, ...terms } as const;
