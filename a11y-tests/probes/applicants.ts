import { href } from "../../app/links.ts";
import { personas } from "../personas.ts";
import { simply, submit, pressThrough, type Probe, type ProbeWorld } from "../probe.ts";

/** An application of the sample owner's employer in a state; `more` narrows it further. */
async function received({ db }: ProbeWorld, state: string, more = "true"): Promise<string> {
  const { rows } = await db.query<{ id: string }>(
    `SELECT a.id FROM applications a
       JOIN memberships m ON m.organisation_id = a.organisation_id
       JOIN users u ON u.id = m.user_id
     WHERE u.email = $1 AND a.state = $2::application_state AND ${more} ORDER BY a.id LIMIT 1`,
    [personas.owner, state],
  );
  if (!rows[0]) throw new Error(`No sample application in ${state}`);
  return rows[0].id;
}

const hasOpenItem = `EXISTS (SELECT FROM application_adjustments i
  WHERE i.application_id = a.id AND i.state = 'open')`;

const tellsReaching = `EXISTS (SELECT FROM consents c WHERE c.application_id = a.id
  AND c.purpose = 'employer-reaching' AND c.withdrawn_at IS NULL)`;

const one = (state: string, more?: string) => async (world: ProbeWorld) =>
  href(world.locale, "applicants.one", { applicationId: await received(world, state, more) });

const decide = (move: string, state: string, more?: string) => async (world: ProbeWorld) =>
  href(world.locale, "applicants.decide", {
    applicationId: await received(world, state, more),
    move,
  });

async function adjustment(world: ProbeWorld): Promise<string> {
  const applicationId = await received(world, "under_review", hasOpenItem);
  const { rows } = await world.db.query<{ id: string }>(
    `SELECT id FROM application_adjustments WHERE application_id = $1 AND state = 'open' LIMIT 1`,
    [applicationId],
  );
  return href(world.locale, "applicants.adjustment", {
    applicationId,
    adjustmentId: rows[0]?.id ?? "",
  });
}

/** One that can be shortlisted and refused, and one that is over. */
const several = (decision: string) => async (world: ProbeWorld) =>
  href(
    world.locale,
    "applicants.decideMany",
    {},
    {
      decision,
      id: [await received(world, "under_review"), await received(world, "hired")],
    },
  );

const terms = (has: "EXISTS" | "NOT EXISTS") => async (world: ProbeWorld) => {
  const { rows } = await world.db.query<{ id: string }>(
    `SELECT p.id FROM positions p JOIN memberships m ON m.organisation_id = p.organisation_id
       JOIN users u ON u.id = m.user_id
     WHERE u.email = $1 AND ${has} (SELECT FROM applications a WHERE a.position_id = p.id)
     ORDER BY p.id LIMIT 1`,
    [personas.owner],
  );
  return href(world.locale, "applicants.terms", { positionId: rows[0]?.id ?? "" });
};

/** The page of a position in a state, with what was told of its end before; nothing where it is not told yet. */
const outcome = (state: string, told?: string) => async (world: ProbeWorld) => {
  const { rows } = await world.db.query<{ id: string; organisation_id: string }>(
    `SELECT p.id, p.organisation_id FROM positions p
       JOIN memberships m ON m.organisation_id = p.organisation_id
       JOIN users u ON u.id = m.user_id
     WHERE u.email = $1 AND p.state = $2::position_state ORDER BY p.id LIMIT 1`,
    [personas.owner, state],
  );
  const [row] = rows;
  if (!row) throw new Error(`No sample position in ${state}`);
  if (told) {
    await world.db.query(
      `INSERT INTO position_outcomes (position_id, organisation_id, outcome, words, answered_at)
       VALUES ($1, $2, $3, '', now()) ON CONFLICT DO NOTHING`,
      [row.id, row.organisation_id, told],
    );
  }
  return href(world.locale, "applicants.outcome", { positionId: row.id });
};

const filtered = (query: Record<string, string>) => (world: ProbeWorld) =>
  href(world.locale, "applicants.list", {}, query);

const template = async (world: ProbeWorld) => {
  const { rows } = await world.db.query<{ id: string }>(
    `SELECT t.id FROM message_templates t JOIN memberships m ON m.organisation_id = t.organisation_id
       JOIN users u ON u.id = m.user_id
     WHERE u.email = $1 ORDER BY t.name LIMIT 1`,
    [personas.owner],
  );
  return href(world.locale, "templates.one", { templateId: rows[0]?.id ?? "" });
};

const inviteKept = async (world: ProbeWorld) => {
  const { rows } = await world.db.query<{ id: string }>(
    `SELECT k.application_id AS id FROM kept_people k JOIN memberships m ON m.organisation_id = k.organisation_id
       JOIN users u ON u.id = m.user_id
     WHERE u.email = $1 ORDER BY k.application_id LIMIT 1`,
    [personas.owner],
  );
  return href(world.locale, "kept.invite", { applicationId: rows[0]?.id ?? "" });
};

const messageTemplate = async (world: ProbeWorld) => {
  const { rows } = await world.db.query<{ id: string }>(
    `SELECT id FROM message_templates WHERE purpose = 'message' LIMIT 1`,
  );
  const at = { applicationId: await received(world, "shortlisted") };
  return href(world.locale, "applicants.one", at, { template: rows[0]?.id ?? "" });
};

const submitLast: Probe["then"] = (page) =>
  pressThrough(page.locator("main form").last().locator("button[type=submit]"));

const STATES = [
  "under_review",
  "asked",
  "shortlisted",
  "interview_offered",
  "interview_chosen",
  "offered",
  "offer_accepted",
  "hired",
  "refused",
  "withdrawn",
  "lapsed",
];

/** An employer's pages of the applications it received. */
export const applicantProbes = {
  "applicants.list": [
    { as: "owner", at: simply("applicants.list") },
    { as: "viewer", state: "reading only", at: simply("applicants.list") },
    { as: "hr", state: "overdue", at: filtered({ waiting: "overdue" }) },
    { as: "hr", state: "nothing found", at: filtered({ waiting: "them", state: "hired" }) },
  ],
  "applicants.one": [
    ...STATES.map((state): Probe => ({ as: "owner", state, at: one(state) })),
    { as: "owner", state: "adjustments open", at: one("under_review", hasOpenItem) },
    { as: "viewer", state: "name hidden", at: one("submitted", "a.name_hidden") },
    { as: "viewer", state: "reading only", at: one("under_review", hasOpenItem) },
    { as: "owner", state: "how to talk", at: one("interview_chosen", tellsReaching) },
    { as: "viewer", state: "in an interview", at: one("interview_chosen") },
    { as: "hr", state: "from a template", at: messageTemplate },
    { as: "owner", state: "empty note", at: one("shortlisted"), then: submitLast },
  ],
  "applicants.decide": [
    { as: "hr", state: "ask", at: decide("ask", "under_review") },
    { as: "hr", state: "empty question", at: decide("ask", "under_review"), then: submitLast },
    { as: "hr", state: "shortlist", at: decide("shortlist", "under_review") },
    { as: "hr", state: "times", at: decide("offer-interview", "interview_offered") },
    {
      as: "hr",
      state: "no times",
      at: decide("offer-interview", "interview_offered"),
      then: submitLast,
    },
    {
      as: "hr",
      state: "adjustments unanswered",
      at: decide("offer-interview", "shortlisted", hasOpenItem),
    },
    { as: "hr", state: "offer", at: decide("offer", "interview_chosen") },
    { as: "hr", state: "hire", at: decide("hire", "offer_accepted") },
    { as: "hr", state: "no day", at: decide("hire", "offer_accepted"), then: submitLast },
    { as: "hr", state: "refuse", at: decide("refuse", "under_review") },
    { as: "hr", state: "empty refusal", at: decide("refuse", "under_review"), then: submitLast },
    { as: "hr", state: "not possible", at: decide("hire", "refused") },
  ],
  "applicants.decideMany": [
    { as: "hr", state: "nothing chosen", at: simply("applicants.decideMany") },
    { as: "hr", state: "shortlist", at: several("shortlist") },
    { as: "hr", state: "refuse", at: several("refuse") },
    { as: "hr", state: "empty refusal", at: several("refuse"), then: submitLast },
  ],
  "kept.list": [{ as: "hr", at: simply("kept.list") }],
  "kept.invite": [
    { as: "hr", at: inviteKept },
    { as: "hr", state: "empty", at: inviteKept, then: submit },
  ],
  "templates.list": [
    { as: "hr", at: simply("templates.list") },
    { as: "viewer", state: "reading only", at: simply("templates.list") },
  ],
  "templates.new": [
    { as: "hr", at: simply("templates.new") },
    { as: "hr", state: "empty", at: simply("templates.new"), then: submit },
  ],
  "templates.one": [{ as: "owner", at: template }],
  "applicants.terms": [
    { as: "hr", state: "nobody has applied", at: terms("NOT EXISTS") },
    { as: "hr", state: "somebody has applied", at: terms("EXISTS") },
    { as: "hr", state: "saved", at: terms("NOT EXISTS"), then: submit },
  ],
  "applicants.outcome": [
    { as: "hr", at: outcome("closed") },
    { as: "hr", state: "nothing chosen", at: outcome("closed"), then: submit },
    { as: "hr", state: "not over", at: outcome("published") },
    { as: "owner", state: "hired", at: outcome("filled", "hired-here") },
    { as: "owner", state: "not hired", at: outcome("ended_early", "not-hired") },
  ],
  "applicants.adjustment": [
    { as: "hr", at: adjustment },
    { as: "hr", state: "empty answer", at: adjustment, then: submit },
  ],
} satisfies Record<string, readonly Probe[]>;
