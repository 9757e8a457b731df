import { href } from "../../app/links.ts";
import type { FormCase } from "./form-case.ts";
import { position } from "./position-forms.ts";

export const outcomeForms = {
  "applicants.outcome": {
    as: "hr",
    at: async (own) =>
      href(own.locale, "applicants.outcome", { positionId: await position(own, "closed") }),
    wrong: { words: "来申请的人不多。" },
    faults: ["outcome"],
    right: { outcome: "not-hired" },
  },
} satisfies Readonly<Record<`applicants.${string}`, FormCase>>;
