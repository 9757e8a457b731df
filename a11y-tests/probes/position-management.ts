import { href } from "../../app/links.ts";
import { personas } from "../personas.ts";
import { simply, submit, type Probe, type ProbeWorld, pressThrough } from "../probe.ts";

/** A position of the sample owner's employer in a state. */
async function ownIn({ db }: ProbeWorld, state: string): Promise<string> {
  const { rows } = await db.query<{ id: string }>(
    `SELECT p.id FROM positions p JOIN memberships m ON m.organisation_id = p.organisation_id
       JOIN users u ON u.id = m.user_id
     WHERE u.email = $1 AND p.state = $2::position_state ORDER BY p.id LIMIT 1`,
    [personas.owner, state],
  );
  if (!rows[0]) throw new Error(`No sample position in ${state}`);
  return rows[0].id;
}

/** A submitted position in the sample reviewer's region. */
async function waiting({ db }: ProbeWorld): Promise<string> {
  const { rows } = await db.query<{ id: string }>(
    `SELECT p.id FROM positions p, users u
     WHERE u.email = $1 AND p.state = 'submitted'
       AND p.region LIKE regexp_replace(u.region, '(00){1,2}$', '') || '%'
     ORDER BY p.submitted_at, p.id LIMIT 1`,
    [personas.reviewer],
  );
  if (!rows[0]) throw new Error("No sample position waits for review");
  return rows[0].id;
}

const own =
  (
    id: "positions.ownPosition" | "positions.check" | "positions.preview" | "positions.activity",
    state: string,
  ) =>
  async (world: ProbeWorld) =>
    href(world.locale, id, { positionId: await ownIn(world, state) });

const edit = (part: string) => async (world: ProbeWorld) =>
  href(world.locale, "positions.editPart", { positionId: await ownIn(world, "draft"), part });

const change = (move: string, state: string) => async (world: ProbeWorld) =>
  href(world.locale, "positions.change", { positionId: await ownIn(world, state), move });

const PARTS = [
  "basics",
  "place",
  "pay",
  "demands",
  "requirements",
  "adjustments",
  "software",
  "contact",
  "wording",
];

/** Posting positions, and the bureau's review of them. */
export const positionManagementProbes = {
  "positions.ownPositions": [
    { as: "owner", at: simply("positions.ownPositions") },
    { as: "viewer", state: "reading only", at: simply("positions.ownPositions") },
    {
      as: "owner",
      state: "none in this state",
      at: ({ locale }) => href(locale, "positions.ownPositions", {}, { state: "withdrawn" }),
    },
  ],
  "positions.new": [
    { as: "hr", at: simply("positions.new") },
    { as: "hr", state: "empty submit", at: simply("positions.new"), then: submit },
  ],
  "positions.submitMany": [
    { as: "owner", state: "nothing chosen", at: simply("positions.submitMany") },
    {
      as: "owner",
      state: "one chosen",
      at: async (world) =>
        href(world.locale, "positions.submitMany", {}, { id: await ownIn(world, "draft") }),
    },
  ],
  "positions.workplace": [{ as: "owner", at: simply("positions.workplace") }],
  "positions.ownPosition": ["draft", "submitted", "sent_back", "published", "closed"].map(
    (state): Probe => ({ as: "owner", state, at: own("positions.ownPosition", state) }),
  ),
  "positions.editPart": [
    ...PARTS.map((part): Probe => ({ as: "owner", state: part, at: edit(part) })),
    {
      as: "owner",
      state: "wage that cannot be read",
      at: edit("pay"),
      then: async (page) => {
        await page.locator('main [name="wageFrom"]').fill("面议");
        await submit(page);
      },
    },
    {
      as: "owner",
      state: "words put back",
      at: edit("software"),
      then: async (page) => {
        const kept = page.waitForResponse((answer) => answer.url().endsWith("/session/keep"));
        await page.locator("main form input[type=text]").first().fill("用友");
        await kept;
        await page.reload();
      },
    },
  ],
  "positions.check": [
    { as: "owner", at: own("positions.check", "draft") },
    { as: "owner", state: "sent back", at: own("positions.check", "sent_back") },
  ],
  "positions.change": [
    { as: "owner", state: "extend", at: change("extend", "published") },
    { as: "owner", state: "empty extension", at: change("extend", "published"), then: submit },
    { as: "owner", state: "end early", at: change("end-early", "published") },
    { as: "owner", state: "filled", at: change("mark-filled", "published") },
    { as: "owner", state: "give up", at: change("withdraw", "draft") },
  ],
  "positions.preview": [{ as: "owner", at: own("positions.preview", "draft") }],
  "positions.activity": [{ as: "owner", at: own("positions.activity", "published") }],
  "positions.reviewQueue": [
    { as: "reviewer", at: simply("positions.reviewQueue") },
    {
      as: "reviewer",
      state: "nothing found",
      at: ({ locale }) => href(locale, "positions.reviewQueue", {}, { employer: "没有这个单位" }),
    },
  ],
  "positions.review": [
    {
      as: "reviewer",
      at: async (world) =>
        href(world.locale, "positions.review", { positionId: await waiting(world) }),
    },
    {
      as: "reviewer",
      state: "sent back without a reason",
      at: async (world) =>
        href(world.locale, "positions.review", { positionId: await waiting(world) }),
      then: async (page) => {
        await pressThrough(page.locator("main form").last().locator("button[type=submit]"));
      },
    },
  ],
  "positions.decideMany": [
    { as: "reviewer", state: "nothing chosen", at: simply("positions.decideMany") },
    {
      as: "reviewer",
      state: "one chosen",
      at: async (world) =>
        href(world.locale, "positions.decideMany", {}, { id: await waiting(world) }),
    },
    {
      as: "reviewer",
      state: "sending back",
      at: async (world) =>
        href(
          world.locale,
          "positions.decideMany",
          {},
          {
            id: await waiting(world),
            decision: "send-back",
          },
        ),
    },
  ],
} satisfies Readonly<Record<string, readonly Probe[]>>;
