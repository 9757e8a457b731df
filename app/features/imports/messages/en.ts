import { errors } from "./en/errors.ts";
import { fields } from "./en/fields.ts";
import { ledger } from "./en/ledger.ts";
import { pages } from "./en/pages.ts";
import { training } from "./en/training.ts";

export const en = { ...errors, ...fields, ...ledger, ...pages, ...training } as const;
