import { href } from "../../app/links.ts";
import { simply, type Probe, type ProbeWorld } from "../probe.ts";
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
    ...(["approved", "returned", "refused", "withdrawn", "handed_over", "paid"] as const).map(
      (state): Probe => ({ as: "reviewer", state, at: rewardIn(state) }),
    ),
  ],
} satisfies Readonly<Record<string, readonly Probe[]>>;
