import { applicationText } from "./en/application-text.ts";

export const en = { ...applicationText } as const;
