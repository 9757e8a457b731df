import { createHash, randomBytes } from "node:crypto";
import { href } from "../../app/links.ts";
import { simply } from "../probe.ts";
import type { FormCase, Own } from "./form-case.ts";
import { twin } from "./own-person.ts";

/** A position in a state, of this case's own employer. */
export function position({ db, organisationId }: Own, state: string): Promise<string> {
  const changes = { organisation_id: organisationId, import_key: null, import_batch_id: null };
  return twin(
    db,
    "positions",
    "state = $1::position_state AND region = '140502' AND description <> ''",
    [state],
    { ...changes, ...(state === "draft" ? { closing_on: inDays(60), title: "无脚本岗位" } : {}) },
  );
}

const inDays = (days: number) =>
  new Date(Date.now() + days * 86_400_000).toISOString().slice(0, 10);

async function published({ db }: Own): Promise<string> {
  const { rows } = await db.query<{ id: string }>(
    "SELECT id FROM positions WHERE state = 'published' AND closing_on > current_date + 10 ORDER BY id LIMIT 1",
  );
  return rows[0]?.id ?? "none";
}

async function savedSearch({ db, userId }: Own): Promise<string> {
  const { rows } = await db.query<{ id: string }>(
    `INSERT INTO saved_searches (id, user_id, name, query, frequency, created_at, told_up_to, next_run_at, expires_at)
     VALUES (gen_random_uuid(), $1, '客服工作', $2, 'daily', now(), now(), now() + interval '1 day', now() + interval '90 days')
     RETURNING id`,
    [userId, `q=${randomBytes(6).toString("hex")}`],
  );
  return rows[0]?.id ?? "none";
}

export const positionForms = {
  "positions.save": {
    as: "seeker",
    at: async (own) => href(own.locale, "positions.save", { positionId: await published(own) }),
  },
  "positions.saved": {
    as: "seeker",
    at: async (own) => {
      await own.db.query(
        "INSERT INTO saved_positions (user_id, position_id, saved_at) VALUES ($1, $2, now())",
        [own.userId, await published(own)],
      );
      return simply("positions.saved")(own);
    },
    intent: "remind",
    right: { reminder: "1" },
  },
  "positions.saveSearch": {
    as: "seeker",
    at: ({ locale }) => href(locale, "positions.saveSearch", {}, { q: "客服" }),
    wrong: { name: "" },
    right: { name: "家附近的客服", frequency: "weekly" },
  },
  "positions.savedSearches": {
    as: "seeker",
    at: async (own) => {
      await own.db.query("DELETE FROM saved_searches WHERE user_id = $1", [own.userId]);
      for (let count = 0; count < 2; count += 1) await savedSearch(own);
      return simply("positions.savedSearches")(own);
    },
    intent: "change",
    wrong: { name: "" },
    right: { name: "换了名字" },
  },
  "positions.alert": {
    as: "visitor",
    at: async (own) => {
      const token = randomBytes(32).toString("base64url");
      await own.db.query(
        `INSERT INTO search_alerts (id, saved_search_id, sent_at, position_ids, token_hash)
         VALUES (gen_random_uuid(), $1, now(), ARRAY[gen_random_uuid()], $2)`,
        [await savedSearch(own), createHash("sha256").update(token).digest("base64url")],
      );
      return href(own.locale, "positions.alert", { token });
    },
    press: "relevant",
  },
  "positions.new": {
    as: "hr",
    at: simply("positions.new"),
    wrong: { title: "" },
    right: { title: "前台接待" },
  },
  "positions.submitMany": {
    as: "hr",
    at: async (own) =>
      href(own.locale, "positions.submitMany", {}, { id: await position(own, "draft") }),
  },
  "positions.workplace": {
    as: "hr",
    at: simply("positions.workplace"),
    wrong: { accessNote: "长".repeat(2001) },
    right: { accessNote: "一楼有坡道，电梯有语音。", accessFacts: "ramp" },
  },
  "positions.ownPosition": {
    as: "hr",
    at: async (own) =>
      href(own.locale, "positions.ownPosition", { positionId: await position(own, "draft") }),
    intent: "copy",
  },
  "positions.editPart": {
    as: "hr",
    at: async (own) =>
      href(own.locale, "positions.editPart", {
        positionId: await position(own, "draft"),
        part: "place",
      }),
    wrong: {
      region: "桃花源县",
      "closingOn.year": "2027",
      "closingOn.month": "13",
      "closingOn.day": "1",
    },
    faults: ["region", "closingOn"],
    right: { region: "山西省晋城市城区", "closingOn.month": "1" },
  },
  "positions.check": {
    as: "hr",
    at: async (own) =>
      href(own.locale, "positions.check", { positionId: await position(own, "draft") }),
  },
  "positions.change": {
    as: "hr",
    at: async (own) =>
      href(own.locale, "positions.change", {
        positionId: await position(own, "published"),
        move: "extend",
      }),
    wrong: { "closingOn.day": "31", reason: "" },
    faults: ["closingOn", "reason"],
    right: () => {
      const [year = "", month = "", day = ""] = inDays(170).split("-");
      return {
        "closingOn.year": year,
        "closingOn.month": month,
        "closingOn.day": day,
        reason: "还没有招到人。",
      };
    },
  },
} satisfies Readonly<Record<`positions.${string}`, FormCase>>;

/** A position that waits for the officer, of a verified employer in the officer's region. */
export async function waitingPosition(own: Own): Promise<string> {
  return twin(own.db, "positions", "state = 'submitted' AND region LIKE '1405%'", [], {
    title: "无脚本待审岗位",
    import_key: null,
    import_batch_id: null,
  });
}
