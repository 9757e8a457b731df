import { randomInt, randomUUID } from "node:crypto";
import { href } from "../../app/links.ts";
import type { FormCase, Own } from "./form-case.ts";
import { twin } from "./own-person.ts";

/** A hire of this case's own person or employer, asked how it goes after 30 days. */
async function asked(own: Own, side: "person" | "employer"): Promise<string> {
  const { db, userId, organisationId } = own;
  const number = String(randomInt(10 ** 8)).padStart(8, "0");
  const changes = side === "person" ? { user_id: userId, number } : { number };
  const applicationId = await twin(db, "applications", "state = 'hired'", [], changes);
  const [hireId, checkInId] = [randomUUID(), randomUUID()];
  await db.query(
    `INSERT INTO hires (id, application_id, user_id, organisation_id, position_id, starts_on, recorded_at)
     SELECT $1, a.id, a.user_id, coalesce($3::uuid, a.organisation_id), a.position_id, current_date - 31, now()
     FROM applications a WHERE a.id = $2`,
    [hireId, applicationId, side === "employer" ? organisationId : null],
  );
  await db.query(
    `INSERT INTO hire_check_ins (id, hire_id, user_id, organisation_id, after_days, side, asked_at)
     SELECT $1, id, user_id, organisation_id, 30, $3, now() FROM hires WHERE id = $2`,
    [checkInId, hireId, side],
  );
  return checkInId;
}

const wrong = { words: "字幕还没有装好。" };
const faults = ["isWorking", "adjustments"];
const right = { isWorking: "yes", adjustments: "partly" };

export const checkInForms = {
  "checkIns.ownAnswer": {
    as: "seeker",
    at: async (own) =>
      href(own.locale, "checkIns.ownAnswer", { checkInId: await asked(own, "person") }),
    ...{ wrong, faults, right },
  },
  "checkIns.employerAnswer": {
    as: "hr",
    at: async (own) =>
      href(own.locale, "checkIns.employerAnswer", { checkInId: await asked(own, "employer") }),
    ...{ wrong, faults, right },
  },
} satisfies Readonly<Record<string, FormCase>>;
