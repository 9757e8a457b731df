import { decide } from "./applicants/decide.ts";
import { list } from "./applicants/list.ts";
import { many } from "./applicants/many.ts";
import { outcome } from "./applicants/outcome.ts";
import { page } from "./applicants/page.ts";
import { terms } from "./applicants/terms.ts";

export const applicants = { ...list, ...page, ...decide, ...terms, ...many, ...outcome } as const;
