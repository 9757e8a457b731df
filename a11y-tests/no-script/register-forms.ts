import { plainDate, type PlainDate } from "../../app/lib/date.ts";
import { href } from "../../app/links.ts";
import { fictionalResidentId } from "../../prisma/seed/fictional.ts";
import { simply } from "../probe.ts";
import type { FormCase, Own } from "./form-case.ts";

/** Of the first person on the sample's register; pages and tables have it sealed. */
const firstOfSample = fictionalResidentId("140502", plainDate("2000-03-01") as PlainDate, 996);

/** Somebody of the sample's register, made this counsellor's and put into a state; no other test looks at them. */
async function entryOf({ db, userId }: Own, state: string): Promise<string> {
  const { rows } = await db.query<{ id: string }>(
    `UPDATE register_entries SET counsellor_id = $1, state = $2::register_state
     WHERE id = (SELECT e.id FROM register_entries e JOIN users c ON c.id = e.counsellor_id
       WHERE e.state = 'listed' AND e.gone_on IS NULL AND c.email ~ '^fudao-\\d+@' ORDER BY e.id LIMIT 1)
     RETURNING id`,
    [userId, state],
  );
  return rows[0]?.id ?? "none";
}

/** A staged list of one row that somebody has to decide, and the district has nobody of it. */
async function stagedList({ db, userId }: Own): Promise<string> {
  const { rows } = await db.query<{ id: string }>(
    `WITH list AS (INSERT INTO graduate_lists (id, region, year, file_name, checksum, headers, state, rows_read, received_at, received_by_id)
       VALUES (gen_random_uuid(), '140502', 2026, '名册.csv', 'x', '{}', 'staged', 1, now(), $1) RETURNING id),
     row AS (INSERT INTO graduate_list_rows (id, list_id, line, kind, person_hash, entry_id, entry_version, reasons)
       SELECT gen_random_uuid(), list.id, NULL, 'gone', e.person_hash, e.id, e.version, '{}' FROM list,
         (SELECT * FROM register_entries WHERE year = 2024 AND gone_on IS NULL ORDER BY id DESC LIMIT 1) e)
     SELECT id FROM list`,
    [userId],
  );
  return rows[0]?.id ?? "none";
}

/** What officers, counsellors and people themselves do with the register of graduates. */
export const registerForms = {
  "registers.own": {
    as: "seeker",
    at: async (own) => {
      await own.db.query("DELETE FROM plans WHERE user_id = $1", [own.userId]);
      await own.db.query(
        `WITH plan AS (INSERT INTO plans (id, user_id, counsellor_id, kind, region, state_since, listed_on, created_at)
           SELECT gen_random_uuid(), $1, id, 'graduate', '140502', now(), current_date, now()
           FROM users WHERE email = 'fudao@example.cn' RETURNING id)
         INSERT INTO register_entries (id, region, year, person_hash, facts_encrypted, number_encrypted, state, listed_on, plan_id)
         SELECT gen_random_uuid(), '140502', 2026, gen_random_uuid()::text,
           known.facts_encrypted, known.number_encrypted, 'planned', current_date, plan.id
         FROM plan, register_entries known JOIN users u ON u.id = known.user_id WHERE u.email = 'qiuzhi@example.cn'`,
        [own.userId],
      );
      return href(own.locale, "registers.own");
    },
    intent: "link",
    wrong: { lastFour: "十二" },
    faults: ["lastFour", "agrees"],
    right: { lastFour: firstOfSample.slice(-4), agrees: true },
  },
  "registers.entry": {
    as: "counsellor",
    at: async (own) =>
      href(own.locale, "registers.entry", { entryId: await entryOf(own, "listed") }),
    intent: "call",
    wrong: { words: "约好下周再谈。" },
    faults: ["reached"],
    right: { reached: "yes" },
  },
  "families.new": {
    as: "counsellor",
    at: simply("families.new"),
    wrong: { name: "", agrees: true },
    faults: ["name"],
    right: { name: "周家，东街社区" },
  },
  "families.one": {
    as: "counsellor",
    at: async (own) => {
      const { rows } = await own.db.query<{ id: string }>(
        `INSERT INTO families (id, region, counsellor_id, name_encrypted, applied_on, created_at)
         SELECT gen_random_uuid(), region, $1, name_encrypted, current_date, now() FROM families ORDER BY id LIMIT 1
         RETURNING id`,
        [own.userId],
      );
      return href(own.locale, "families.one", { familyId: rows[0]?.id ?? "none" });
    },
    intent: "member",
    wrong: { name: "周明", sex: "male", standing: "able", "birthDate.year": "1990" },
    faults: ["birthDate"],
    right: { "birthDate.month": "5", "birthDate.day": "1" },
  },
  "families.mine": {
    as: "seeker",
    at: async ({ db, userId, locale }) => {
      await db.query(
        `WITH family AS (INSERT INTO families (id, region, counsellor_id, name_encrypted, applied_on, created_at)
           SELECT gen_random_uuid(), region, counsellor_id, name_encrypted, current_date, now() FROM families ORDER BY id LIMIT 1
           RETURNING id),
         member AS (INSERT INTO family_members (id, family_id, name_encrypted, birth_date, sex, has_certificate, standing, created_at)
           SELECT gen_random_uuid(), family.id, known.name_encrypted, '1985-05-01', 'female', true, 'able', now()
           FROM family, (SELECT name_encrypted FROM family_members ORDER BY id LIMIT 1) known RETURNING id)
         INSERT INTO family_links (id, member_id, user_id, told_as, asked_at)
         SELECT gen_random_uuid(), member.id, $1, '138****0001', now() FROM member`,
        [userId],
      );
      return href(locale, "families.mine");
    },
    intent: "agree",
    wrong: { "birthDate.year": "1985" },
    faults: ["birthDate", "agrees"],
    right: { "birthDate.month": "5", "birthDate.day": "1", agrees: true },
  },
  "aidMonth.own": {
    as: "counsellor",
    at: async (own) => {
      await own.db.query(
        `INSERT INTO plans (id, user_id, counsellor_id, kind, region, state, state_since, listed_on, consented_at, created_at)
         SELECT gen_random_uuid(), id, $1, 'aid', '140502', 'active', now(), current_date, now(), now()
         FROM users u WHERE kind = 'seeker' AND NOT EXISTS (SELECT FROM plans p WHERE p.user_id = u.id)
         ORDER BY id DESC LIMIT 1`,
        [own.userId],
      );
      return href(own.locale, "aidMonth.own");
    },
    intent: "check",
  },
  "registers.graduates": {
    as: "reviewer",
    at: simply("registers.graduates"),
    intent: "assign",
  },
  "registers.newList": {
    as: "reviewer",
    at: simply("registers.newList"),
    wrong: { year: "二六" },
    faults: ["year", "file"],
    right: {
      year: "2026",
      file: {
        name: "名册.csv",
        mimeType: "text/csv",
        buffer: Buffer.from("姓名,残疾人证号,毕业院校\n周明,,太原学院\n"),
      },
    },
  },
  "registers.list": {
    as: "reviewer",
    at: async (own) => href(own.locale, "registers.list", { listId: await stagedList(own) }),
    intent: "row",
  },
  "registers.handOver": {
    as: "reviewer",
    at: async (own) => {
      const { rows } = await own.db.query<{ id: string }>(
        "SELECT counsellor_id AS id FROM plans p JOIN users c ON c.id = p.counsellor_id WHERE c.email ~ '^fudao-\\d+@' AND p.state = 'active' ORDER BY p.id LIMIT 1",
      );
      return href(own.locale, "registers.handOver", { counsellorId: rows[0]?.id ?? "none" });
    },
    wrong: { reason: "leave" },
    faults: ["person", "to"],
    right: async (_own, page) => ({
      to: "evenly",
      person: (await page.locator("input[name=person]").first().getAttribute("value")) ?? "",
    }),
  },
} satisfies Readonly<Record<string, FormCase>>;
