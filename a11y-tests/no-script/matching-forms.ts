import { href } from "../../app/links.ts";
import { simply } from "../probe.ts";
import type { FormCase, Own } from "./form-case.ts";
import { ownPerson, twin } from "./own-person.ts";

async function openPosition({ db }: Own, offset = 0): Promise<string> {
  const { rows } = await db.query<{ id: string }>(
    `SELECT p.id FROM positions p JOIN organisations o ON o.id = p.organisation_id
     WHERE p.state = 'published' AND p.closing_on > current_date + 10 AND o.state = 'verified'
     ORDER BY p.id OFFSET $1 LIMIT 1`,
    [offset],
  );
  return rows[0]?.id ?? "none";
}

/** Somebody who agrees to be found, for an open position of this case's own employer. */
async function foundForOwn({ db, locale, organisationId }: Own): Promise<string> {
  const { userId } = await ownPerson(db, "seeker");
  const positionId = await twin(db, "positions", "state = 'published' AND region = '140502'", [], {
    organisation_id: organisationId,
    import_key: null,
    import_batch_id: null,
  });
  const foundId = await twin(
    db,
    "consents",
    "purpose = 'find-background' AND withdrawn_at IS NULL",
    [],
    { user_id: userId },
  );
  return href(locale, "found.person", { positionId, foundId });
}

export const matchingForms = {
  "found.own": { as: "seeker", at: simply("found.own"), intent: "agree" },
  "found.person": {
    as: "hr",
    at: foundForOwn,
    intent: "invite",
    wrong: { words: "" },
    faults: ["words"],
    right: { words: "您的经验正是我们要的，欢迎来看看。" },
  },
  "matching.profileSection": {
    as: "seeker",
    at: ({ locale }) => href(locale, "matching.profileSection", { section: "wishes" }),
    wrong: { occupation1: "4-01", place1: "没有这个地方", wageFloor: "很多" },
    faults: ["place1", "wageFloor"],
    right: { place1: "山西省晋城市城区", wageFloor: "2,800" },
  },
  "matching.fit": {
    as: "seeker",
    at: async (own) => href(own.locale, "matching.fit", { positionId: await openPosition(own) }),
    intent: "hide",
    wrong: {},
    faults: ["reason"],
    right: { reason: "too-far" },
  },
  "matching.hidden": {
    as: "seeker",
    at: async (own) => {
      await own.db.query(
        "INSERT INTO hidden_positions (user_id, position_id, reason, hidden_at) VALUES ($1, $2, 'wage', now())",
        [own.userId, await openPosition(own, 1)],
      );
      return href(own.locale, "matching.hidden");
    },
    intent: "show",
  },
  "matchWeights.set": {
    as: "approver",
    at: simply("matchWeights.set"),
    wrong: { wage: "101", reason: "" },
    right: { wage: "20", reason: "试行半年后，工资的影响比预想的大。" },
  },
} satisfies Readonly<Record<string, FormCase>>;
