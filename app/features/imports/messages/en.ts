import { errors } from "./en/errors.ts";
import { fields } from "./en/fields.ts";
import { ledger } from "./en/ledger.ts";
import { pages } from "./en/pages.ts";

export const en = { ...errors, ...fields, ...ledger, ...pages } as const;
