import { randomUUID } from "node:crypto";
import { href } from "../../app/links.ts";
import type { FormCase, Own } from "./form-case.ts";

const YEAR = new Date(Date.now() + 8 * 3_600_000).getUTCFullYear() - 1;

/** A certified return with a reward for this case's own employer, copied from one of the sample. */
async function certified({ db, organisationId }: Own, userId: string): Promise<string> {
  const { rows: found } = await db.query<{ id: string }>(
    "SELECT return_id AS id FROM determinations WHERE organisation_id = $1",
    [organisationId],
  );
  if (found[0]) return found[0].id;
  const [returnId, versionId] = [randomUUID(), randomUUID()];
  const copy = (table: string, where: string, changes: object) =>
    db.query(
      `INSERT INTO ${table} SELECT (jsonb_populate_record(m, $1::jsonb)).* FROM ${table} m WHERE ${where} LIMIT 1`,
      [JSON.stringify(changes)],
    );
  const own = { organisation_id: organisationId };
  const model = `(SELECT d.id FROM determinations d JOIN quota_returns r ON r.id = d.return_id
     WHERE d.reward_fen > 0 AND r.region = '140502' AND d.year = ${YEAR} AND r.state = 'approved' ORDER BY d.id LIMIT 1)`;
  const source = `(SELECT return_id FROM determinations WHERE id = ${model})`;
  const filed = { submitted_by_id: userId };
  await copy("quota_returns", `m.id = ${source}`, { id: returnId, ...own, ...filed });
  await copy("return_versions", `m.return_id = ${source}`, {
    ...{ id: versionId, return_id: returnId, receipt: randomUUID(), submitted_by_id: userId },
    ...own,
  });
  await copy("determinations", `m.id = ${model}`, {
    ...{ id: randomUUID(), return_id: returnId, version_id: versionId, ...own },
    ...{ number: randomUUID(), check_code: randomUUID() },
  });
  return returnId;
}

async function applied(own: Own): Promise<string> {
  const { db, locale } = own;
  const { rows } = await db.query<{ id: string; organisation_id: string }>(
    `SELECT a.id, a.organisation_id FROM reward_applications a
     WHERE a.region = '140502' AND a.state = 'applied' ORDER BY a.id DESC LIMIT 1`,
  );
  return href(locale, "rewards.one", { rewardId: rows[0]?.id ?? "" });
}

export const rewardForms = {
  "rewards.own": {
    as: "hr",
    at: async (own) => {
      await certified(own, own.userId);
      return href(own.locale, "rewards.own", { year: String(YEAR) });
    },
    wrong: { bank: "", account: "一二三", agree: false },
    faults: ["bank", "account", "agree"],
    right: { bank: "晋城银行凤台支行", account: "9990000123456789", agree: true },
  },
  "rewards.one": {
    as: "reviewer",
    at: applied,
    intent: "send-back",
    wrong: { reason: "" },
    right: { reason: "账号少一位，请更正。" },
  },
} satisfies Readonly<Record<`rewards.${string}`, FormCase>>;
