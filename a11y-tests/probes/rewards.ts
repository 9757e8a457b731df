import { expect } from "@playwright/test";
import { href } from "../../app/links.ts";
import { inTurn, says, simply, type Probe, type ProbeWorld } from "../probe.ts";
import { actingAs, filingYear, submitIntent } from "./returns.ts";

/** An application of the sample in a state, as the officer opens it. */
const rewardIn =
  (state: string) =>
  async ({ db, locale }: ProbeWorld): Promise<string> => {
    const { rows } = await db.query<{ id: string }>(
      `SELECT id FROM reward_applications WHERE region = '140502' AND state = $1::reward_state ORDER BY id LIMIT 1`,
      [state],
    );
    return href(locale, "rewards.one", { rewardId: rows[0]?.id ?? "" });
  };

/** An employer of the sample whose application of the year is in a state; "none": has a reward and did not apply. */
async function applicant(db: ProbeWorld["db"], state: string): Promise<string> {
  const { rows } = await db.query<{ id: string }>(
    `SELECT d.organisation_id AS id FROM determinations d JOIN quota_returns r ON r.id = d.return_id
       LEFT JOIN reward_applications a ON a.return_id = r.id
     WHERE r.region = '140502' AND r.year = $2 AND d.superseded_at IS NULL AND d.reward_fen > 0
       AND coalesce(a.state::text, 'none') = $1 ORDER BY d.id LIMIT 1`,
    [state, filingYear()],
  );
  return rows[0]?.id ?? "";
}

const own = (state: string): Probe => ({
  as: "hr",
  state: state === "none" ? "to apply" : state,
  at: simply("returns.list"),
  then: actingAs(({ db }) => applicant(db, state), "rewards.own"),
});

/** A later edition of a determination. */
async function newEdition(db: ProbeWorld["db"], which: string): Promise<void> {
  await db.query(
    `WITH old AS (UPDATE determinations SET superseded_at = now() WHERE id = (${which}) RETURNING *)
     INSERT INTO determinations (id, return_id, version_id, organisation_id, year, number, edition, figures, due_fen,
       reward_fen, issued_at, issued_by_id, digest, check_code)
     SELECT gen_random_uuid(), old.return_id, old.version_id, old.organisation_id, old.year, old.number || '-' || old.edition,
       old.edition + 1, old.figures, old.due_fen, old.reward_fen, now(), old.issued_by_id, old.digest,
       upper(left(md5(old.check_code), 16))
     FROM old`,
  );
}

/** An employer with a reward nobody applied for, moved to a county where that can be done on one day of the year. */
const applyingOn =
  (county: string, day: string): NonNullable<Probe["then"]> =>
  async (page, world) => {
    const { db } = world;
    await db.query(
      `INSERT INTO policy_parameters (id, name, region, valid_from, value, unit, source)
       SELECT gen_random_uuid(), 'reward-window', $1, '2021-01-01'::date, $2, 'days', '县区通知'
       UNION ALL SELECT gen_random_uuid(), name, $1, valid_from, value, unit, source FROM policy_parameters
         WHERE region = '140502' AND valid_to IS NULL ON CONFLICT DO NOTHING`,
      [county, `${day}/${day}`],
    );
    const { rows } = await db.query<{ id: string }>(
      `UPDATE quota_returns SET region = $1 WHERE id = (
         SELECT r.id FROM quota_returns r JOIN determinations d ON d.return_id = r.id AND d.superseded_at IS NULL
           LEFT JOIN reward_applications a ON a.return_id = r.id
         WHERE r.region IN ($1, '140502') AND r.year = $2 AND d.reward_fen > 0 AND a.id IS NULL
         ORDER BY r.region = $1 DESC, d.id DESC LIMIT 1) RETURNING organisation_id AS id`,
      [county, filingYear()],
    );
    await actingAs(() => Promise.resolve(rows[0]?.id ?? ""), "rewards.own")(page, world);
  };

/** What holds on every day of the year but one. */
const butOn =
  (day: string, known: NonNullable<Probe["then"]>): NonNullable<Probe["then"]> =>
  async (page, world) => {
    const today = new Date(Date.now() + 8 * 3_600_000).toISOString().slice(5, 10);
    if (today !== day) await known(page, world);
  };

/** Moves the employer of `applyingOn` home again: the sample has few with a reward that nobody applied for. */
const backHome =
  (county: string): NonNullable<Probe["then"]> =>
  async (_page, { db }) => {
    await db.query("UPDATE quota_returns SET region = '140502' WHERE region = $1 AND year = $2", [
      county,
      filingYear(),
    ]);
  };

const STATES = [
  "none",
  "applied",
  "returned",
  "awaiting_second",
  "approved",
  "refused",
  "withdrawn",
];

/** The reward above the quota. */
export const rewardProbes = {
  "rewards.own": [
    ...STATES.map(own),
    {
      as: "hr",
      state: "nothing entered",
      at: simply("returns.list"),
      then: async (page, world) => {
        await actingAs(({ db }) => applicant(db, "none"), "rewards.own")(page, world);
        await submitIntent("apply")(page, world);
      },
    },
    {
      as: "hr",
      state: "not open yet",
      at: simply("returns.list"),
      then: inTurn(
        applyingOn("140524", "12-31"),
        butOn("12-31", says("rewards", "why.window-not-open")),
        backHome("140524"),
      ),
    },
    {
      as: "hr",
      state: "over",
      at: simply("returns.list"),
      then: inTurn(
        applyingOn("140521", "01-01"),
        butOn("01-01", says("rewards", "why.window-closed")),
        backHome("140521"),
      ),
    },
    {
      as: "hr",
      state: "nothing above the quota",
      at: ({ locale }) => href(locale, "rewards.own", { year: String(filingYear() - 1) }),
      then: says("rewards", "why.no-reward"),
    },
    {
      as: "hr",
      state: "no determination",
      at: ({ locale }) => href(locale, "rewards.own", { year: String(filingYear()) }),
    },
    {
      as: "hr",
      state: "no parameters",
      at: ({ locale }) => href(locale, "rewards.own", { year: String(filingYear() - 12) }),
    },
  ],
  "rewards.queue": [
    { as: "reviewer", at: simply("rewards.queue") },
    {
      as: "approver",
      state: "waiting for the second person",
      at: ({ locale }) => href(locale, "rewards.queue", {}, { state: "awaiting_second" }),
    },
    {
      as: "reviewer",
      state: "none after it",
      at: ({ locale }) =>
        href(
          locale,
          "rewards.queue",
          {},
          { state: "applied", after: "00000000-0000-7000-8000-000000000000" },
        ),
    },
  ],
  "rewards.one": [
    { as: "reviewer", state: "applied", at: rewardIn("applied") },
    {
      as: "reviewer",
      state: "no reason",
      at: rewardIn("applied"),
      then: submitIntent("refuse"),
    },
    { as: "approver", state: "waiting for the second person", at: rewardIn("awaiting_second") },
    {
      as: "reviewer",
      state: "proposed by oneself",
      at: rewardIn("awaiting_second"),
      then: says("rewards", "decide.nothing"),
    },
    {
      as: "reviewer",
      state: "of an edition no longer in force",
      at: async ({ db, locale }) => {
        const { rows } = await db.query<{ id: string }>(
          `SELECT id FROM reward_applications WHERE region = '140502' AND state = 'applied' ORDER BY receipt DESC LIMIT 1`,
        );
        const rewardId = rows[0]?.id ?? "";
        await newEdition(
          db,
          `SELECT d.id FROM determinations d JOIN reward_applications a ON a.determination_id = d.id
           WHERE a.id = '${rewardId}' AND d.superseded_at IS NULL`,
        );
        return href(locale, "rewards.one", { rewardId });
      },
      then: (page) => expect(page.locator("main .notice").first()).toBeVisible(),
    },
    ...(["approved", "returned", "refused", "withdrawn", "handed_over", "paid"] as const).map(
      (state): Probe => ({ as: "reviewer", state, at: rewardIn(state) }),
    ),
  ],
} satisfies Readonly<Record<string, readonly Probe[]>>;
