import { simply } from "../probe.ts";
import type { FormCase } from "./form-case.ts";

export const delegationForms = {
  "delegations.own": {
    as: "seeker",
    at: simply("delegations.own"),
    intent: "give",
    wrong: { address: "不是地址", "until.year": "2027" },
    faults: ["address", "scope", "until"],
    right: {
      address: "fudao@example.cn",
      scope: "search",
      "until.month": "1",
      "until.day": "31",
    },
  },
  "delegations.mine": {
    as: "counsellor",
    at: async (own) => {
      await own.db.query(
        `INSERT INTO delegations (id, person_id, delegate_id, scopes, until, told_as, created_at)
         SELECT gen_random_uuid(), id, $1, '{search}', current_date + 30, 'f***@example.cn', now() FROM users WHERE email = 'qiuzhi@example.cn'`,
        [own.userId],
      );
      return simply("delegations.mine")(own);
    },
    intent: "begin",
  },
} satisfies Readonly<Record<string, FormCase>>;
