import { href } from "../../app/links.ts";
import { asNewCounsellor, MINE } from "./plan-of.ts";
import { inTurn, pressThrough, says, simply, submit, type Probe } from "../probe.ts";

const view =
  (name: "open" | "due" | "stuck" | "resting"): Probe["at"] =>
  ({ locale }) =>
    href(locale, "plans.caseload", {}, { view: name });

/** A caseload with its filters, that finds somebody or nobody. */
const filtered =
  (filters: Readonly<Record<string, string>>): Probe["at"] =>
  ({ locale }) =>
    href(locale, "plans.caseload", {}, filters);

const everyFilter = {
  ...{ view: "open", stage: "listed", due: "none", group: "family", silent: "90" },
  ...{ agreement: "renewed", certificate: "ending", place: "140502" },
};

/** People who let the sample counsellor recommend to them. */
export const SUGGESTED = `SELECT p.id FROM plans p JOIN users c ON c.id = p.counsellor_id
  WHERE c.email = 'fudao@example.cn' AND p.consented_at IS NOT NULL AND p.shows_profile`;

const lastPage: Probe["at"] = async ({ db, locale }) => {
  const { rows } = await db.query<{ id: string }>(`${SUGGESTED} ORDER BY p.id DESC LIMIT 1`);
  return href(locale, "plans.suggestions", {}, { after: rows[0]?.id });
};

/** The sample counsellor's own last run, in a state of the probe's. */
const run =
  (state: "running" | "done"): Probe["at"] =>
  async ({ db, locale }) => {
    await db.query(
      `INSERT INTO suggestion_runs (id, region, counsellor_id, state, requested_at, plans_total, plans_done, finished_at)
       SELECT gen_random_uuid(), region, id, $1::suggestion_run_state, now() + interval '1 second', 40, 12,
         CASE WHEN $1 = 'done' THEN now() END
       FROM users WHERE email = 'fudao@example.cn'
       ON CONFLICT (region, counsellor_id) WHERE state = 'running' DO NOTHING`,
      [state],
    );
    return href(locale, "plans.suggestions");
  };

/** Of two people of the sample counsellor who let them see the day, one certificate ends soon and one has ended. */
const endingCertificates: Probe["at"] = async ({ db, locale }) => {
  await db.query(
    `WITH shown AS (SELECT p.user_id, row_number() OVER (ORDER BY p.id) AS n FROM plans p
       JOIN users c ON c.id = p.counsellor_id JOIN users u ON u.id = p.user_id
       WHERE c.email = 'fudao@example.cn' AND p.shows_certificate AND NOT ${MINE}
         AND p.state IN ('contacted', 'planned', 'active', 'placed', 'stable') ORDER BY p.id LIMIT 2)
     INSERT INTO certificates (id, user_id, number_encrypted, number_hash, state, region, submitted_at, valid_to)
     SELECT gen_random_uuid(), user_id, model.number_encrypted, gen_random_uuid()::text, 'verified', '140502', now(),
       current_date + (n * 30 - 40)::int
     FROM shown, (SELECT number_encrypted FROM certificates WHERE number_encrypted <> '-' ORDER BY id LIMIT 1) model`,
  );
  return href(locale, "plans.today");
};

/** Asks somebody by their address whether they want a plan. */
const openFor =
  (address: string): NonNullable<Probe["then"]> =>
  async (page) => {
    await page.locator("main [name=address]").fill(address);
    await page.locator("main [name=kind][value=aid]").check({ force: true });
    await pressThrough(page.locator("main form button[type=submit]"));
  };

/** A counsellor's day and caseload, and the bureau's report of them. */
export const planDayProbes = {
  "plans.report": [
    { as: "reviewer", at: simply("plans.report") },
    {
      as: "reviewer",
      state: "a month long past",
      at: ({ locale }) =>
        href(locale, "plans.report", {}, { month: "2020-01", knownOn: "2020-02-05" }),
    },
  ],
  "plans.suggestions": [
    { as: "counsellor", state: "done", at: run("done") },
    { as: "counsellor", state: "running", at: run("running") },
    { as: "counsellor", state: "the last page", at: lastPage },
    {
      as: "counsellor",
      state: "never worked out, nobody to recommend to",
      at: simply("plans.suggestions"),
      then: inTurn(
        asNewCounsellor,
        says("plans", "suggestions.never"),
        says("plans", "suggestions.none"),
      ),
    },
  ],
  "plans.today": [
    { as: "counsellor", at: simply("plans.today") },
    { as: "counsellor", state: "certificates that end", at: endingCertificates },
    {
      as: "counsellor",
      state: "nothing to do",
      at: simply("plans.today"),
      then: inTurn(
        asNewCounsellor,
        says("plans", "today.dueNone"),
        says("plans", "today.unansweredNone"),
        says("plans", "today.certificatesNone"),
        says("plans", "today.stuckNone"),
      ),
    },
  ],
  "plans.caseload": [
    { as: "counsellor", at: view("open") },
    { as: "counsellor", state: "due", at: view("due") },
    { as: "counsellor", state: "stuck", at: view("stuck") },
    { as: "counsellor", state: "resting", at: view("resting") },
    {
      as: "counsellor",
      state: "filtered",
      at: filtered({ view: "open", stage: "active", group: "graduate", place: "140502" }),
    },
    {
      as: "counsellor",
      state: "ended plans, filtered",
      at: filtered({ view: "resting", silent: "30" }),
    },
    { as: "counsellor", state: "nobody found", at: filtered(everyFilter) },
    {
      as: "counsellor",
      state: "found elsewhere alone",
      at: filtered({ view: "resting", due: "overdue" }),
    },
    {
      as: "counsellor",
      state: "nobody yet",
      at: view("open"),
      then: inTurn(asNewCounsellor, says("plans", "caseload.none")),
    },
  ],
  "plans.open": [
    { as: "counsellor", at: simply("plans.open") },
    { as: "counsellor", state: "empty", at: simply("plans.open"), then: submit },
    {
      as: "counsellor",
      state: "nobody with this address",
      at: simply("plans.open"),
      then: inTurn(openFor("meiyouren@example.cn"), says("plans", "refused.nobody")),
    },
    {
      as: "counsellor",
      state: "somebody with a plan of another counsellor",
      at: simply("plans.open"),
      then: async (page, world) => {
        const { rows } = await world.db.query<{ email: string }>(
          `SELECT u.email FROM plans p JOIN users u ON u.id = p.user_id JOIN users c ON c.id = p.counsellor_id
           WHERE c.email <> 'fudao@example.cn' AND p.state = 'active' AND u.email IS NOT NULL AND u.suspended_at IS NULL
             AND u.closed_at IS NULL ORDER BY p.id LIMIT 1`,
        );
        await openFor(rows[0]?.email ?? "none")(page, world);
        await says("plans", "refused.has-plan")(page, world);
      },
    },
  ],
} satisfies Readonly<Record<`plans.${string}`, readonly Probe[]>>;
