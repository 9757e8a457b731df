import { expect } from "@playwright/test";
import { speaker } from "../../app/i18n/catalogue.server.ts";
import { href } from "../../app/links.ts";
import { pressThrough, simply, submit, type Probe } from "../probe.ts";

const answered = {
  place: "140502",
  year: "2025",
  kind: "enterprise",
  staff: "200",
  payroll: "12000000",
  people: "0-23",
  filing: "in-time",
} as const;
const steps = ["place", "year", "kind", "staff", "payroll", "people", "filing"] as const;
type Step = (typeof steps)[number];

/** A question with everything before it answered. */
const question =
  (step: Step, changes: Readonly<Record<string, string>> = {}): Probe["at"] =>
  ({ locale }) => {
    const before = Object.entries(answered).slice(0, steps.indexOf(step));
    const query = { ...Object.fromEntries(before), ...changes };
    return href(locale, "quotas.calculatorStep", { step }, query);
  };

const result =
  (changes: Readonly<Record<string, string>> = {}): Probe["at"] =>
  ({ locale }) =>
    href(locale, "quotas.calculatorResult", {}, { ...answered, ...changes });

const asVisitor = (state: string, at: Probe["at"], then?: Probe["then"]): Probe => ({
  as: "visitor",
  state,
  at,
  ...(then && { then }),
});

/** A proposal as it stands after it was made by the administrator or by somebody else. */
const proposal =
  (email: string, state = "waiting"): Probe["at"] =>
  async ({ db, locale }) => {
    const { rows } = await db.query<{ id: string }>(
      `INSERT INTO parameter_proposals (id, name, region, valid_from, value, source, article, confidence, reason,
         state, proposed_by_id, proposed_at, decided_by_id, decided_at, note)
       SELECT gen_random_uuid(), 'minimum-wage-monthly', '140502', '2027-01-01', '210000', '山西省最低工资标准（2027年）',
         '第一条', 'official-text', '新标准公布', $2::proposal_state, u.id, now(),
         CASE WHEN $2 <> 'waiting' THEN (SELECT id FROM users WHERE email = 'admin@example.cn') END,
         CASE WHEN $2 <> 'waiting' THEN now() END, CASE $2 WHEN 'refused' THEN '文件还没有印发' ELSE '' END
       FROM users u WHERE u.email = $1 RETURNING id`,
      [email, state],
    );
    return href(locale, "quotas.parameterProposal", { proposalId: rows[0]?.id ?? "none" });
  };
const asAdministrator = (state: string, at: Probe["at"], then?: Probe["then"]): Probe => ({
  ...asVisitor(state, at, then),
  as: "administrator",
});

const special =
  (query: Readonly<Record<string, string>>): Probe["at"] =>
  ({ locale }) =>
    href(locale, "quotas.specialRules", {}, query);
const unit = { unit: "general", disabled: "10", staff: "40", place: "140502" };
const hardship = {
  cause: "yes",
  due: "30000.00",
  dueOn: "2026-11-30",
  ask: "reduce",
  by: "20000.00",
};

export const quotaProbes = {
  "quotas.specialRules": [
    asVisitor("first visit", simply("quotas.specialRules")),
    asVisitor("a unit that may claim the refund", special(unit)),
    asVisitor("a federation", special({ ...unit, unit: "dpf" })),
    asVisitor("hardship within the rule", special(hardship)),
    asVisitor("hardship beyond it", special({ ...hardship, by: "30000.01" })),
    asVisitor(
      "a fee for paying late",
      special({ owed: "30000.00", owedFrom: "2026-11-30", paidOn: "2026-12-20" }),
    ),
    asVisitor("a fee with nothing said", simply("quotas.specialRules"), (page) =>
      pressThrough(page.locator("main form:has(input[value=late]) button[type=submit]").first()),
    ),
    asVisitor("a unit without numbers", simply("quotas.specialRules"), submit),
    asVisitor("hardship with nothing said", simply("quotas.specialRules"), (page) =>
      pressThrough(
        page.locator("main form:has(input[value=hardship]) button[type=submit]").first(),
      ),
    ),
  ],
  "quotas.parameters": [asAdministrator("with values", simply("quotas.parameters"))],
  "quotas.proposeParameter": [
    asAdministrator("first visit", simply("quotas.proposeParameter")),
    asAdministrator("empty submit", simply("quotas.proposeParameter"), submit),
    asAdministrator("a value of another shape", simply("quotas.proposeParameter"), async (page) => {
      await page.locator("[name=name]").selectOption("quota-ratio");
      await page.locator("[name=place]").fill("山西省");
      await page.locator("[name=value]").fill("千分之十五");
      await page.locator("[name='validFrom.year']").fill("2027");
      await page.locator("[name='validFrom.month']").fill("1");
      await page.locator("[name='validFrom.day']").fill("1");
      await page.locator("[name=source]").fill("山西省实施办法");
      await page.locator("[name=confidence]").first().check();
      await page.locator("[name=reason]").fill("新办法公布");
      await submit(page);
    }),
  ],
  "quotas.parameterProposal": [
    asAdministrator("one's own", proposal("admin@example.cn")),
    asAdministrator("of another", proposal("shenpi@example.cn")),
    asAdministrator("refused without a note", proposal("shenpi@example.cn"), (page) =>
      pressThrough(page.locator("main form button[type=submit]").last()),
    ),
    ...(["approved", "refused", "withdrawn"] as const).map((state) =>
      asAdministrator(state, proposal("shenpi@example.cn", state), async (page, { locale }) => {
        const word = speaker("quotas", locale)(`proposal.${state}`);
        await expect(page.locator("main")).toContainText(word);
        await expect(page.locator("main form")).toHaveCount(0);
      }),
    ),
  ],
  "quotas.calculator": [{ as: "visitor", at: simply("quotas.calculator") }],
  "quotas.calculatorStep": [
    ...steps.map((step) => asVisitor(step, question(step))),
    asVisitor("another place", question("place"), async (page) => {
      await page.locator("[name=place]").fill("朝阳");
      await submit(page);
    }),
    ...(["kind", "staff", "payroll", "filing"] as const).map((step) =>
      asVisitor(`${step}: empty submit`, question(step), submit),
    ),
    asVisitor("people: not a number", question("people"), async (page) => {
      await page.locator("[name=light]").fill("一年");
      await submit(page);
    }),
    asVisitor(
      "staff: months differ, seasonal workers",
      question("staff", { ...answered, staff: "1-2-3-4-5-6-7-8-9-10-11-12", seasonal: "60-3" }),
    ),
    asVisitor("filing: no window on record", question("filing", { year: "2035" })),
  ],
  "quotas.calculatorResult": [
    asVisitor("a shortfall", result()),
    asVisitor("the upper band", result({ people: "0-24" })),
    asVisitor("the quota met", result({ people: "0-36" })),
    asVisitor("a reward", result({ people: "36-0" })),
    asVisitor("a small enterprise", result({ staff: "30", payroll: "1800000", people: "0-0" })),
    asVisitor(
      "rounding decides",
      result({ staff: "30-30-30-30-30-30-30-30-30-30-30-31", payroll: "1800000", people: "0-0" }),
    ),
    asVisitor("filed late", result({ filing: "late" })),
    asVisitor("no relief, no next year", result({ year: "2027", from: "7", weight: "2" })),
    asVisitor("no parameters", result({ year: "2035" })),
    asVisitor("not bound", result({ kind: "individual-business" })),
    asVisitor("numbers that do not fit", result({ staff: "1", people: "99-0" })),
  ],
} satisfies Readonly<Record<string, readonly Probe[]>>;
