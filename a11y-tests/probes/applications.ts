import type { Page } from "@playwright/test";
import { applicationStates } from "../../app/features/applications/policy/index.ts";
import type { ApplicationState } from "../../app/features/applications/policy/index.ts";
import { href } from "../../app/links.ts";
import { pressThrough, simply, submit, type Probe, type ProbeWorld } from "../probe.ts";

type WithApplication =
  | "applications.show"
  | "applications.check"
  | "applications.receipt"
  | "applications.disclosure"
  | "filing.own";

/** The sample seeker's application that is so. */
async function ownApplication({ db }: ProbeWorld, condition: string): Promise<string> {
  const { rows } = await db.query<{ id: string }>(
    `SELECT a.id FROM applications a JOIN users u ON u.id = a.user_id
     WHERE u.email = 'qiuzhi@example.cn' AND ${condition} ORDER BY a.id LIMIT 1`,
  );
  return rows[0]?.id ?? "none";
}

const at =
  (id: WithApplication, condition: string): Probe["at"] =>
  async (world) =>
    href(world.locale, id, { applicationId: await ownApplication(world, condition) });

const inState = (id: WithApplication, state: ApplicationState) => at(id, `a.state = '${state}'`);

const fill =
  (section: string): Probe["at"] =>
  async (world) => {
    const applicationId = await ownApplication(world, "a.state = 'draft'");
    return href(world.locale, "applications.fill", { applicationId, section });
  };

const step =
  (name: "withdraw" | "decline-times", state: ApplicationState): Probe["at"] =>
  async (world) => {
    const applicationId = await ownApplication(world, `a.state = '${state}'`);
    return href(world.locale, "applications.step", { applicationId, step: name });
  };

const apply =
  (condition: string): Probe["at"] =>
  async ({ db, locale }) => {
    const { rows } = await db.query<{ id: string }>(
      `SELECT p.id FROM positions p JOIN organisations o ON o.id = p.organisation_id
       WHERE o.state = 'verified' AND ${condition} ORDER BY p.id LIMIT 1`,
    );
    return href(locale, "applications.apply", { positionId: rows[0]?.id ?? "none" });
  };

const OPEN = "p.state = 'published' AND p.closing_on > current_date";
const MINE = `EXISTS (SELECT FROM applications a JOIN users u ON u.id = a.user_id
  WHERE a.position_id = p.id AND u.email = 'qiuzhi@example.cn'`;

const invitation =
  (condition: string): Probe["at"] =>
  async ({ db, locale }) => {
    const { rows } = await db.query<{ id: string }>(
      `SELECT i.id FROM position_invitations i JOIN users u ON u.id = i.user_id
       WHERE u.email = 'qiuzhi@example.cn' AND ${condition} ORDER BY i.id LIMIT 1`,
    );
    return href(locale, "applications.invitation", { invitationId: rows[0]?.id ?? "none" });
  };

const receipt =
  (isAltered: boolean): Probe["at"] =>
  async ({ db, locale }) => {
    const { rows } = await db.query<{ id: string; number: string; check_code: string }>(
      `SELECT id, number, check_code FROM applications WHERE state = 'hired' ORDER BY id OFFSET $1 LIMIT 1`,
      [isAltered ? 1 : 0],
    );
    const [row] = rows;
    if (isAltered) {
      await db.query("UPDATE applications SET submitted_text_encrypted = 'x' WHERE id = $1", [
        row?.id,
      ]);
    }
    const query = { number: row?.number, code: row?.check_code };
    return href(locale, "applications.verify", {}, query);
  };

/** The hired seeker's own choice: `sample` people of the employer chose differently, each in their own account. */
const filing: Probe["at"] = at("filing.own", "a.state = 'hired'");
const pressing =
  (intent: string) =>
  async (page: Page): Promise<void> => {
    const form = page.locator(`main form:has(input[value="${intent}"])`);
    if ((await form.count()) > 0) await pressThrough(form.locator("button"));
  };

export const applicationProbes = {
  "applications.apply": [
    { as: "seeker", at: apply(`${OPEN} AND NOT ${MINE})`) },
    {
      as: "seeker",
      state: "questions",
      at: apply(
        `${OPEN} AND EXISTS (SELECT FROM position_questions q WHERE q.position_id = p.id) AND NOT ${MINE})`,
      ),
    },
    {
      as: "seeker",
      state: "begun before",
      at: apply(`${OPEN} AND ${MINE} AND a.state = 'draft')`),
    },
    {
      as: "seeker",
      state: "refused before",
      at: apply(`${OPEN} AND ${MINE} AND a.state = 'refused')`),
    },
    { as: "seeker", state: "closed", at: apply("p.state = 'closed'") },
  ],
  "applications.list": [{ as: "seeker", at: simply("applications.list") }],
  "applications.verify": [
    { as: "visitor", at: simply("applications.verify") },
    { as: "visitor", state: "the same", at: receipt(false) },
    { as: "visitor", state: "altered", at: receipt(true) },
    {
      as: "visitor",
      state: "nothing found",
      at: ({ locale }) =>
        href(locale, "applications.verify", {}, { number: "2345 6789", code: "KMRW" }),
    },
  ],
  "applications.overdue": [{ as: "counsellor", at: simply("applications.overdue") }],
  "applications.invitation": [
    { as: "seeker", at: invitation("i.declined_at IS NULL") },
    { as: "seeker", state: "declined", at: invitation("i.declined_at IS NOT NULL") },
  ],
  "applications.passport": [
    { as: "seeker", at: simply("applications.passport") },
    {
      as: "seeker",
      state: "failed submit",
      at: simply("applications.passport"),
      then: async (page) => {
        const answered = page.waitForEvent("load");
        await page.locator("main section form button").last().click();
        await answered;
      },
    },
  ],
  "reaching.own": [
    { as: "seeker", at: simply("reaching.own") },
    { as: "newSeeker", state: "nothing kept", at: simply("reaching.own") },
    {
      as: "seeker",
      state: "without consent",
      at: simply("reaching.own"),
      then: async (page) => {
        await page.locator("[name=agreed]").uncheck();
        await submit(page);
      },
    },
    {
      as: "newSeeker",
      state: "too many words",
      at: simply("reaching.own"),
      then: async (page) => {
        await page.locator("[name=words]").fill("请发短信。".repeat(101));
        await submit(page);
      },
    },
  ],
  "applications.show": applicationStates.map((state) => ({
    as: "seeker" as const,
    state,
    at: inState("applications.show", state),
  })),
  "applications.fill": [
    { as: "seeker", state: "identity", at: fill("identity") },
    { as: "seeker", state: "experience", at: fill("experience") },
    {
      as: "seeker",
      state: "failed submit",
      at: fill("experience"),
      then: async (page) => {
        await page.locator("main [name='works[0].from']").fill("去年");
        await submit(page);
      },
    },
    { as: "seeker", state: "education", at: fill("education") },
    { as: "seeker", state: "skills", at: fill("skills") },
    { as: "seeker", state: "files", at: fill("files") },
    { as: "seeker", state: "adjustments", at: fill("adjustments") },
    { as: "seeker", state: "disclosure", at: fill("disclosure") },
  ],
  "applications.check": [
    { as: "seeker", state: "not complete", at: inState("applications.check", "draft") },
    { as: "seeker", state: "handed in", at: inState("applications.check", "submitted") },
  ],
  "applications.receipt": [{ as: "seeker", at: inState("applications.receipt", "submitted") }],
  "applications.step": [
    { as: "seeker", state: "withdraw", at: step("withdraw", "submitted") },
    {
      as: "seeker",
      state: "failed submit",
      at: step("withdraw", "submitted"),
      then: (page) => submit(page),
    },
    { as: "seeker", state: "decline times", at: step("decline-times", "interview_offered") },
    { as: "seeker", state: "no longer possible", at: step("withdraw", "refused") },
  ],
  "applications.disclosure": [
    { as: "seeker", at: at("applications.disclosure", "a.state = 'under_review'") },
    { as: "seeker", state: "nobody has looked", at: inState("applications.disclosure", "draft") },
  ],
} satisfies Record<`applications.${string}` | "reaching.own", readonly Probe[]>;

export const filingProbes = {
  "filing.own": [
    { as: "seeker", at: at("filing.own", "a.state = 'offer_accepted'") },
    { as: "seeker", state: "in the ledger", at: filing, then: pressing("agree") },
    { as: "seeker", state: "taken back", at: filing, then: pressing("take-back") },
  ],
} satisfies Readonly<Record<`filing.${string}`, readonly Probe[]>>;
