import { href } from "../../app/links.ts";
import { personas } from "../personas.ts";
import { simply } from "../probe.ts";
import type { FormCase, Own } from "./form-case.ts";

/** A new minimum wage that somebody else proposed. */
async function proposed({ db, locale }: Own): Promise<string> {
  const { rows } = await db.query<{ id: string }>(
    `INSERT INTO parameter_proposals (id, name, region, valid_from, value, source, article, confidence, reason,
       state, proposed_by_id, proposed_at)
     SELECT gen_random_uuid(), 'minimum-wage-monthly', '140502', '2027-01-01', '210000',
       '山西省最低工资标准（2027年）', '第一条', 'official-text', '新标准公布', 'waiting', id, now()
     FROM users WHERE email = $1 RETURNING id`,
    [personas.approver],
  );
  return href(locale, "quotas.parameterProposal", { proposalId: rows[0]?.id ?? "none" });
}

export const quotaForms = {
  "quotas.calculatorStep": {
    as: "visitor",
    at: ({ locale }) => href(locale, "quotas.calculatorStep", { step: "place" }),
    wrong: { place: "桃花源县" },
    right: { place: "山西省晋城市城区" },
  },
  "quotas.specialRules": {
    as: "visitor",
    at: simply("quotas.specialRules"),
    intent: "hardship",
    wrong: { due: "很多", "dueOn.year": "2026", "dueOn.month": "13", "dueOn.day": "1" },
    faults: ["cause", "due", "dueOn", "ask"],
    right: {
      cause: "yes",
      due: "30000",
      "dueOn.month": "11",
      ask: "reduce",
      by: "20000",
    },
  },
  "quotas.proposeParameter": {
    as: "administrator",
    at: simply("quotas.proposeParameter"),
    wrong: {
      name: "minimum-wage-monthly",
      place: "桃花源县",
      value: "210000",
      "validFrom.year": "2028",
      "validFrom.month": "1",
      "validFrom.day": "1",
      source: "山西省最低工资标准（2028年）",
      confidence: "official-text",
      reason: "",
    },
    faults: ["place", "reason"],
    right: { place: "山西省晋城市城区", reason: "新标准公布" },
  },
  "quotas.parameterProposal": {
    as: "administrator",
    at: proposed,
    intent: "refuse",
    wrong: { note: "" },
    right: { note: "请附上文件的原文。" },
  },
} satisfies Readonly<Record<`quotas.${string}`, FormCase>>;
