import { errors } from "./en/errors.ts";
import { fields } from "./en/fields.ts";

export const en = { ...errors, ...fields } as const;
