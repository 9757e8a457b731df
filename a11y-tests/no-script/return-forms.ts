import { randomInt, randomUUID } from "node:crypto";
import type { Page } from "@playwright/test";
import { href } from "../../app/links.ts";
import { fictionalUscc } from "../../prisma/seed/fictional.ts";
import { ledgerNumber } from "../ledger-file.ts";
import { twin } from "./own-person.ts";
import { formOf, pass, type Answers, type FormCase, type Own } from "./form-case.ts";

/** The data year that is being filed in the sample. */
const YEAR = String(new Date(Date.now() + 8 * 3_600_000).getUTCFullYear() - 1);

const STAFF: Answers = {
  ...Object.fromEntries(Array.from({ length: 12 }, (_, at) => [`months[${at}]`, "200"])),
  payroll: "12000000",
};

const ofYear =
  (id: "returns.staff" | "returns.newPerson" | "returns.check" | "proofs.list") =>
  ({ locale }: Own): string =>
    href(locale, id, { year: YEAR });

const person = (at: number): Answers => ({
  name: "郑小满",
  post: "other",
  kind: "disability",
  number: ledgerNumber(at),
  consent: true,
});

/** Somebody in the ledger, whose page is then open. */
async function withPerson(own: Own, page: Page): Promise<void> {
  const { rows } = await own.db.query<{ id: string }>(
    "SELECT id FROM ledger_people WHERE organisation_id = $1",
    [own.organisationId],
  );
  const [known] = rows;
  if (known) {
    await page.goto(href(own.locale, "returns.person", { year: YEAR, personId: known.id }));
    return;
  }
  await page.goto(ofYear("returns.newPerson")(own));
  await pass(page, person(302));
}

/** An employer whom the levy concerns, with its staff entered. */
async function withStaff(own: Own, page: Page, number: number): Promise<void> {
  await own.db.query("UPDATE organisations SET uscc = $2, region = '140502' WHERE id = $1", [
    own.organisationId,
    fictionalUscc("enterprise", "140502", number),
  ]);
  await page.goto(ofYear("returns.staff")(own));
  await pass(page, STAFF);
}

/** A return that was filed with months that do not count, about to be objected to. */
async function filedWithExceptions(own: Own, page: Page): Promise<string> {
  const address = href(own.locale, "returns.change", { year: YEAR, move: "object" });
  const { rowCount } = await own.db.query(
    "SELECT FROM quota_returns WHERE organisation_id = $1 AND filed > 0",
    [own.organisationId],
  );
  if (rowCount === 1) return address;
  await withStaff(own, page, 970_002);
  await page.goto(ofYear("returns.newPerson")(own));
  await pass(page, person(303));
  await pass(page, { "months[0].wage": "2500" }, { intent: "months" });
  await page.goto(ofYear("returns.check")(own));
  await pass(page, { agree: true });
  return address;
}

/** A return of the sample that this officer alone decides on: the probes look at the first. */
async function takenOn(own: Own, page: Page): Promise<void> {
  const { rows } = await own.db.query<{ id: string }>(
    `SELECT id FROM quota_returns WHERE region = '140502' AND (locked_by_id = $1 OR state = 'exception')
     ORDER BY locked_by_id = $1 DESC NULLS LAST, exceptions, id DESC LIMIT 1`,
    [own.userId],
  );
  await page.goto(href(own.locale, "returnReview.review", { returnId: rows[0]?.id ?? "none" }));
  if ((await formOf(page, { intent: "begin" }).count()) > 0) {
    await pass(page, {}, { intent: "begin" });
  }
}

/** Somebody of the sample hired by this employer, who has not agreed to be counted. */
async function hired({ db, locale, organisationId }: Own): Promise<string> {
  const applicationId = await twin(db, "applications", "state = 'hired'", [], {
    number: String(randomInt(10 ** 8)).padStart(8, "0"),
    organisation_id: organisationId,
  });
  const hireId = randomUUID();
  await db.query(
    `INSERT INTO hires (id, application_id, user_id, organisation_id, position_id, starts_on, recorded_at)
     SELECT $1, id, user_id, organisation_id, position_id, make_date($3, 3, 1), now() FROM applications WHERE id = $2`,
    [hireId, applicationId, Number(YEAR)],
  );
  return href(locale, "returns.hire", { year: YEAR, hireId });
}

export const returnForms = {
  "returns.staff": {
    as: "hr",
    at: ofYear("returns.staff"),
    wrong: { ...STAFF, "months[3]": "很多", payroll: "" },
    faults: ["months[3]", "payroll"],
    right: STAFF,
  },
  "returns.newPerson": {
    as: "hr",
    at: ofYear("returns.newPerson"),
    wrong: { name: "", number: "", consent: false },
    faults: ["name", "number", "consent"],
    right: person(301),
  },
  "proofs.list": {
    as: "hr",
    at: ofYear("proofs.list"),
    intent: "add",
    wrong: { kind: "wage" },
    faults: ["file"],
    right: {
      kind: "wage",
      file: { name: "工资.txt", mimeType: "text/plain", buffer: Buffer.from("工资回单\n") },
    },
  },
  "returns.takeover": {
    as: "hr",
    at: async (own, page) => {
      await withPerson(own, page);
      return href(own.locale, "returns.takeover", { year: String(Number(YEAR) + 1) });
    },
  },
  "returns.hire": {
    as: "hr",
    at: hired,
    intent: "type",
    wrong: { name: "", "from.day": "", number: "", consent: false },
    faults: ["name", "from", "number", "consent"],
    right: {
      name: "郑小满",
      "from.day": "1",
      number: ledgerNumber(304),
      consent: true,
    },
  },
  "returns.person": {
    as: "hr",
    at: withPerson,
    intent: "contract",
    wrong: { "from.year": "2024", "from.month": "13", "from.day": "1" },
    faults: ["from"],
    right: { "from.year": "2024", "from.month": "1", "from.day": "1" },
  },
  "returns.check": {
    as: "hr",
    at: async (own, page) => {
      await withStaff(own, page, 970_001);
      return ofYear("returns.check")(own);
    },
    wrong: { agree: false },
    right: { agree: true },
  },
  "returns.change": {
    as: "hr",
    at: filedWithExceptions,
    wrong: { reason: "" },
    right: { reason: "一月有劳动合同，合同原件可以提供。" },
  },
  "returnReview.many": {
    as: "reviewer",
    at: async ({ db, locale }) => {
      const { rows } = await db.query<{ id: string }>(
        `SELECT id FROM quota_returns WHERE region = '140502' AND state = 'auto_passed'
         ORDER BY id DESC LIMIT 1`,
      );
      return href(locale, "returnReview.many", {}, { id: rows.map(({ id }) => id) });
    },
  },
  "returnReview.review": {
    as: "reviewer",
    at: takenOn,
    intent: "send-back",
    wrong: { reason: "" },
    right: { reason: "请补充三月的工资记录。" },
  },
} satisfies Readonly<Record<`return${string}.${string}` | "proofs.list", FormCase>>;
