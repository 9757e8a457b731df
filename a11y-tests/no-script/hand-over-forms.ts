import { href } from "../../app/links.ts";
import type { FormCase, Own } from "./form-case.ts";

/** A batch of this case alone. */
async function openBatch({ db, locale, userId }: Own): Promise<string> {
  const { rows } = await db.query<{ id: string }>(
    `INSERT INTO hand_overs (id, kind, region, year, sequence, number, once_key, rows, total_fen, difference_fen, digest,
       created_at, created_by_id)
     SELECT gen_random_uuid(), 'finance', '140502', 2019, coalesce(max(sequence), 0) + 1,
       'CZ2019-140502-' || (coalesce(max(sequence), 0) + 1), gen_random_uuid()::text, 1, 0, 0, repeat('0', 64), now(), $1
     FROM hand_overs WHERE kind = 'finance' AND region = '140502' AND year = 2019 RETURNING id`,
    [userId],
  );
  return href(locale, "handOvers.one", { handOverId: rows[0]?.id ?? "" });
}

const today = () => {
  const [year = "", month = "", day = ""] = new Date(Date.now() + 8 * 3_600_000)
    .toISOString()
    .slice(0, 10)
    .split("-");
  return {
    "confirmedOn.year": year,
    "confirmedOn.month": String(Number(month)),
    "confirmedOn.day": String(Number(day)),
  };
};

export const handOverForms = {
  "handOvers.new": {
    as: "approver",
    // Rewards of the year before last: handing them over moves no return that other cases look at.
    at: ({ locale }) =>
      href(locale, "handOvers.new", {}, { kind: "finance", year: new Date().getUTCFullYear() - 2 }),
  },
  "handOvers.one": {
    as: "approver",
    at: openBatch,
    wrong: {
      confirmation: "财拨〔2026〕9号",
      "confirmedOn.year": "2026",
      "confirmedOn.month": "13",
    },
    faults: ["confirmedOn"],
    right: () => ({ confirmation: "财拨〔2026〕9号", ...today() }),
  },
} satisfies Readonly<Record<`handOvers.${string}`, FormCase>>;
