import { href } from "../../app/links.ts";
import { simply, submit, type Probe } from "../probe.ts";

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

export const quotaProbes = {
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
