import { errors } from "./en/errors.ts";
import { fields } from "./en/fields.ts";
import { pages } from "./en/pages.ts";

export const en = { ...errors, ...fields, ...pages } as const;
