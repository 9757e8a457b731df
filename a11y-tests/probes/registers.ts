import type { PlanKind } from "../../app/features/plans/policy/index.ts";
import { rowKinds } from "../../app/features/registers/policy/index.ts";
import { href } from "../../app/links.ts";
import { pressThrough, says, simply, submit, type Probe, type ProbeWorld } from "../probe.ts";

const NOBODY = "00000000-0000-7000-8000-000000000000";

async function listIn(
  { db }: ProbeWorld,
  state: string,
  kind: PlanKind = "graduate",
): Promise<string> {
  const { rows } = await db.query<{ id: string }>(
    "SELECT id FROM graduate_lists WHERE state = $1::graduate_list_state AND kind = $2::plan_kind ORDER BY received_at DESC LIMIT 1",
    [state, kind],
  );
  return rows[0]?.id ?? "none";
}

/** Somebody on the sample counsellor's own part of the register. */
async function ownEntry({ db }: ProbeWorld, condition: string): Promise<string> {
  const { rows } = await db.query<{ id: string }>(
    `SELECT e.id FROM register_entries e JOIN users c ON c.id = e.counsellor_id
     WHERE c.email = 'fudao@example.cn' AND e.gone_on IS NULL AND ${condition} ORDER BY e.id LIMIT 1`,
  );
  return rows[0]?.id ?? "none";
}

const entryThat =
  (condition: string): Probe["at"] =>
  async (world) =>
    href(world.locale, "registers.entry", { entryId: await ownEntry(world, condition) });

const familyThat =
  (condition: string): Probe["at"] =>
  async ({ db, locale }) => {
    const { rows } = await db.query<{ id: string }>(
      `SELECT f.id FROM families f JOIN users c ON c.id = f.counsellor_id
         LEFT JOIN family_spells s ON s.family_id = f.id LEFT JOIN family_members m ON m.family_id = f.id
       WHERE c.email = 'fudao@example.cn' AND ${condition} ORDER BY f.id LIMIT 1`,
    );
    return href(locale, "families.one", { familyId: rows[0]?.id ?? "none" });
  };

const press = (intent: string) => (page: Parameters<typeof submit>[0]) =>
  pressThrough(
    page.locator(`main form:has(input[name=intent][value=${intent}]) button[type=submit]`).first(),
  );

const caseloadOf =
  (email: string): Probe["at"] =>
  async ({ db, locale }) => {
    const { rows } = await db.query<{ id: string }>("SELECT id FROM users WHERE email = $1", [
      email,
    ]);
    return href(locale, "registers.handOver", { counsellorId: rows[0]?.id ?? "none" });
  };

/** Registers: lists, who looks after whom, and what the person says to it. */
export const registerProbes = {
  "registers.own": [
    { as: "seeker", state: "linked", at: simply("registers.own") },
    { as: "englishSeeker", state: "asked", at: simply("registers.own") },
    {
      as: "englishSeeker",
      state: "linked without agreeing",
      at: simply("registers.own"),
      then: submit,
    },
    { as: "newSeeker", state: "none", at: simply("registers.own") },
  ],
  "registers.mine": [
    { as: "counsellor", at: simply("registers.mine") },
    {
      as: "counsellor",
      state: "past the end",
      at: ({ locale }) => href(locale, "registers.mine", {}, { after: NOBODY }),
    },
  ],
  "registers.entry": [
    { as: "counsellor", state: "listed", at: entryThat("e.state = 'listed'") },
    { as: "counsellor", state: "contacted", at: entryThat("e.state = 'contacted'") },
    { as: "counsellor", state: "with a plan", at: entryThat("e.plan_id IS NOT NULL") },
    {
      as: "counsellor",
      state: "to be helped to work",
      at: entryThat("e.kind = 'aid' AND e.state = 'listed'"),
      then: says("registers", "fact.group"),
    },
    {
      as: "counsellor",
      state: "ended",
      at: entryThat("e.state IN ('no_need', 'declined', 'unreachable')"),
    },
    {
      as: "counsellor",
      state: "call without an answer",
      at: entryThat("e.state = 'listed'"),
      then: press("call"),
    },
    {
      as: "counsellor",
      state: "not tried enough",
      at: entryThat(
        "e.state = 'contacted' AND (SELECT count(*) FROM register_calls r WHERE r.entry_id = e.id) < 3",
      ),
      then: press("plan"),
    },
  ],
  "registers.graduates": [
    ...(["unassigned", "open", "planned", "ended", "gone"] as const).map((view): Probe => ({
      as: "reviewer",
      state: view,
      at: ({ locale }) => href(locale, "registers.graduates", {}, { view }),
    })),
    {
      as: "reviewer",
      state: "people to be helped to work",
      at: ({ locale }) => href(locale, "registers.graduates", {}, { kind: "aid", view: "open" }),
      then: says("registers", "fact.group"),
    },
  ],
  "registers.lists": [
    { as: "reviewer", at: simply("registers.lists") },
    {
      as: "reviewer",
      state: "none",
      at: ({ locale }) => href(locale, "registers.lists", {}, { after: NOBODY }),
    },
  ],
  "registers.newList": [
    { as: "reviewer", at: simply("registers.newList") },
    { as: "reviewer", state: "nothing chosen", at: simply("registers.newList"), then: submit },
    {
      as: "reviewer",
      state: "people to be helped to work",
      at: ({ locale }) => href(locale, "registers.newList", {}, { kind: "aid" }),
      then: says("registers", "fact.unemployedOn"),
    },
  ],
  "registers.list": [
    ...rowKinds.map((kind): Probe => ({
      as: "reviewer",
      state: kind,
      at: async (world) =>
        href(world.locale, "registers.list", { listId: await listIn(world, "staged") }, { kind }),
    })),
    ...(["taken", "discarded"] as const).map((state): Probe => ({
      as: "reviewer",
      state,
      at: async (world) =>
        href(world.locale, "registers.list", { listId: await listIn(world, state) }),
    })),
    {
      as: "reviewer",
      state: "people to be helped to work, changed",
      at: async (world) => {
        const listId = await listIn(world, "staged", "aid");
        return href(world.locale, "registers.list", { listId }, { kind: "changed" });
      },
      then: says("registers", "fact.phone"),
    },
    {
      as: "reviewer",
      state: "not decided",
      at: async (world) =>
        href(world.locale, "registers.list", { listId: await listIn(world, "staged") }),
      then: press("take"),
    },
  ],
  "families.own": [
    { as: "counsellor", at: simply("families.own") },
    {
      as: "counsellor",
      state: "past the end",
      at: ({ locale }) => href(locale, "families.own", {}, { after: NOBODY }),
    },
  ],
  "families.new": [
    { as: "counsellor", at: simply("families.new") },
    { as: "counsellor", state: "empty", at: simply("families.new"), then: submit },
  ],
  "families.one": [
    ...(
      [
        ["zero", "s.id IS NOT NULL AND s.cleared_on IS NULL AND s.ended_on IS NULL"],
        ["cleared", "s.cleared_on IS NOT NULL"],
        ["ended", "s.ended_on IS NOT NULL"],
        ["never", "s.id IS NULL AND m.id IS NOT NULL"],
        ["without members", "m.id IS NULL"],
      ] as const
    ).map(([state, condition]): Probe => ({
      as: "counsellor",
      state,
      at: familyThat(condition),
    })),
    {
      as: "counsellor",
      state: "member without a name",
      at: familyThat("m.id IS NULL"),
      then: press("member"),
    },
    {
      as: "counsellor",
      state: "asked without an address",
      at: familyThat("m.id IS NOT NULL AND s.id IS NULL"),
      then: async (page) => {
        await page.locator("main details summary").first().click();
        await press("ask")(page);
      },
    },
  ],
  "families.mine": [
    { as: "seeker", state: "linked", at: simply("families.mine") },
    { as: "newSeeker", state: "none", at: simply("families.mine") },
    { as: "englishSeeker", state: "asked", at: simply("families.mine") },
    {
      as: "englishSeeker",
      state: "agreed without a day",
      at: simply("families.mine"),
      then: press("agree"),
    },
  ],
  "families.register": [
    { as: "reviewer", at: simply("families.register") },
    {
      as: "reviewer",
      state: "of another day",
      at: ({ locale }) => href(locale, "families.register", {}, { on: "2025-01-31" }),
    },
  ],
  "aidMonth.own": [
    { as: "counsellor", at: simply("aidMonth.own") },
    {
      as: "counsellor",
      state: "past the end",
      at: ({ locale }) =>
        href(locale, "aidMonth.own", {}, { after: "ffffffff-ffff-7fff-bfff-ffffffffffff" }),
    },
    {
      as: "counsellor",
      state: "saved",
      at: simply("aidMonth.own"),
      then: press("check"),
    },
  ],
  "aidMonth.report": [
    { as: "reviewer", at: simply("aidMonth.report") },
    {
      as: "reviewer",
      state: "of an earlier campaign",
      at: async ({ db, locale }) => {
        const { rows } = await db.query<{ from: string }>(
          "SELECT min(valid_from)::text AS from FROM policy_parameters WHERE name = 'aid-month'",
        );
        return href(locale, "aidMonth.report", {}, { from: rows[0]?.from ?? "none" });
      },
    },
  ],
  "registers.caseloads": [
    {
      as: "reviewer",
      at: simply("registers.caseloads"),
      then: says("registers", "log.family"),
    },
  ],
  "registers.handOver": [
    {
      as: "reviewer",
      at: caseloadOf("fudao@example.cn"),
      then: says("registers", "handOver.withoutWork"),
    },
    {
      as: "reviewer",
      state: "nothing chosen",
      at: caseloadOf("fudao@example.cn"),
      then: submit,
    },
  ],
} satisfies Readonly<Record<string, readonly Probe[]>>;
