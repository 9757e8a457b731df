import { randomInt } from "node:crypto";
import type { Page } from "@playwright/test";
import { href } from "../../app/links.ts";
import { simply } from "../probe.ts";
import { pass, type Answers, type FormCase, type Own } from "./form-case.ts";
import { twin } from "./own-person.ts";

/** An application that was handed in, made the seeker's of this case. */
async function handedIn({ db, userId }: Own): Promise<string> {
  await db.query("DELETE FROM applications WHERE user_id = $1", [userId]);
  const number = String(randomInt(10 ** 8)).padStart(8, "0");
  return twin(db, "applications", "state = 'submitted'", [], { user_id: userId, number });
}

/** Begins one through its page; gives its id. */
async function begun(own: Own, page: Page): Promise<string> {
  await page.goto(await applyPage(own));
  await pass(page, {}, { intent: "begin" });
  return /applications\/([\w-]{36})/.exec(page.url())?.[1] ?? "none";
}

async function applyPage({ db, locale, userId }: Own): Promise<string> {
  const { rows } = await db.query<{ id: string }>(
    `SELECT p.id FROM positions p JOIN organisations o ON o.id = p.organisation_id
     WHERE o.state = 'verified' AND p.state = 'published' AND p.closing_on > current_date + 10
       AND NOT EXISTS (SELECT FROM position_questions q WHERE q.position_id = p.id)
       AND NOT EXISTS (SELECT FROM applications a WHERE a.position_id = p.id AND a.user_id = $1)
     ORDER BY p.id LIMIT 1`,
    [userId],
  );
  return href(locale, "applications.apply", { positionId: rows[0]?.id ?? "none" });
}

/** The least that has to be said, part by part, before an application can be handed in. */
const needed: Readonly<Record<string, (own: Own) => Answers>> = {
  identity: ({ email }) => ({ name: "周晓", email }),
  experience: () => ({ none: true }),
  education: () => ({ level: "bachelor" }),
  skills: () => ({ words: "会用读屏软件和表格。" }),
  files: () => ({}),
  adjustments: () => ({}),
  disclosure: () => ({}),
};

export const applicationForms = {
  "applications.apply": { as: "seeker", at: applyPage },
  "applications.passport": {
    as: "seeker",
    at: simply("applications.passport"),
    intent: "add",
    wrong: { words: "" },
    right: { words: "面试时请提前发材料。" },
  },
  "reaching.own": {
    as: "seeker",
    at: simply("reaching.own"),
    wrong: { words: "请发短信。".repeat(101) },
    faults: ["words"],
    right: { words: "电话听不清，请发短信。", agreed: true },
  },
  "applications.show": {
    as: "seeker",
    at: async (own) =>
      href(own.locale, "applications.show", { applicationId: await handedIn(own) }),
    intent: "message",
    wrong: { words: "" },
    right: { words: "请问面试的地方有电梯吗？" },
  },
  "applications.fill": {
    as: "seeker",
    at: async (own, page) =>
      href(own.locale, "applications.fill", {
        applicationId: await begun(own, page),
        section: "experience",
      }),
    wrong: { "works[0].role": "客服", "works[0].from": "去年", "works[0].employer": "同心" },
    faults: ["works[0].from"],
    right: { "works[0].from": "2024-03" },
  },
  "applications.check": {
    as: "seeker",
    at: async (own, page) => {
      const applicationId = await begun(own, page);
      for (const [section, answers] of Object.entries(needed)) {
        await page.goto(href(own.locale, "applications.fill", { applicationId, section }));
        await pass(page, answers(own), { intent: section, press: "done" });
      }
      return href(own.locale, "applications.check", { applicationId });
    },
  },
  "applications.step": {
    as: "seeker",
    at: async (own) =>
      href(own.locale, "applications.step", {
        applicationId: await handedIn(own),
        step: "withdraw",
      }),
    wrong: { words: "已经找到了" },
    faults: ["reason"],
    right: { reason: "other-work" },
  },
  "applications.invitation": {
    as: "seeker",
    at: async ({ db, locale, userId }) => {
      const { rows } = await db.query<{ id: string }>(
        `INSERT INTO position_invitations (id, position_id, organisation_id, user_id, words_encrypted, invited_at)
         SELECT gen_random_uuid(), position_id, organisation_id, $1, words_encrypted, now()
         FROM position_invitations ORDER BY id LIMIT 1 RETURNING id`,
        [userId],
      );
      return href(locale, "applications.invitation", { invitationId: rows[0]?.id ?? "none" });
    },
    intent: "decline",
  },
  "applications.disclosure": {
    as: "seeker",
    at: async (own) =>
      href(own.locale, "applications.disclosure", { applicationId: await handedIn(own) }),
  },
} satisfies Readonly<Record<`applications.${string}` | "reaching.own", FormCase>>;

export const filingForms = {
  "filing.own": {
    as: "seeker",
    at: async (own) => {
      const { db, userId: user_id, locale } = own;
      const number = String(randomInt(10 ** 8)).padStart(8, "0");
      const values = { user_id, number };
      const applicationId = await twin(db, "applications", "state = 'hired'", [], values);
      return href(locale, "filing.own", { applicationId });
    },
    intent: "agree",
  },
} satisfies Readonly<Record<`filing.${string}`, FormCase>>;
