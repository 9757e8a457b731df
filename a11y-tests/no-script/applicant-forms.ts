import { randomInt, randomUUID } from "node:crypto";
import { href } from "../../app/links.ts";
import { simply } from "../probe.ts";
import type { FormCase, Own } from "./form-case.ts";
import { ownPerson, twin } from "./own-person.ts";

function ownPosition({ db, organisationId }: Own): Promise<string> {
  const changes = { organisation_id: organisationId, import_key: null, import_batch_id: null };
  return twin(db, "positions", "state = 'published' AND region = '140502'", [], changes);
}

/** Somebody's application, under review at this case's own employer. */
async function received(own: Own): Promise<string> {
  const { userId } = await ownPerson(own.db, "seeker");
  return twin(own.db, "applications", "state = 'under_review'", [], {
    user_id: userId,
    organisation_id: own.organisationId,
    position_id: await ownPosition(own),
    number: String(randomInt(10 ** 8)).padStart(8, "0"),
  });
}

/** One thing that the person needs and shows, without an answer. */
async function openAdjustment(own: Own): Promise<string> {
  const applicationId = await received(own);
  const changes = { application_id: applicationId };
  await twin(
    own.db,
    "consents",
    "purpose = 'employer-needs' AND withdrawn_at IS NULL",
    [],
    changes,
  );
  const adjustmentId = await twin(own.db, "application_adjustments", "state = 'open'", [], changes);
  return href(own.locale, "applicants.adjustment", { applicationId, adjustmentId });
}

async function template({ db, locale, organisationId }: Own): Promise<string> {
  const templateId = randomUUID();
  await db.query(
    `INSERT INTO message_templates (id, organisation_id, name, purpose, body, updated_at)
     VALUES ($1, $2, $3, 'ask', '请问您最早什么时候可以到岗？', now())`,
    [templateId, organisationId, templateId],
  );
  return href(locale, "templates.one", { templateId });
}

const refusal = { words: "" };

/** One of the employer's that nobody has applied for. */
async function newestPosition(db: Own["db"], organisationId: string): Promise<string> {
  const { rows } = await db.query<{ id: string }>(
    `SELECT id FROM positions p WHERE organisation_id = $1
       AND NOT EXISTS (SELECT FROM applications a WHERE a.position_id = p.id) ORDER BY id LIMIT 1`,
    [organisationId],
  );
  return rows[0]?.id ?? "none";
}

/** Somebody who agreed to be invited, kept by this case's own employer. */
async function kept(own: Own): Promise<string> {
  const { db, organisationId } = own;
  const applicationId = await received(own);
  const changes = { application_id: applicationId, purpose: "employer-invite" };
  await twin(db, "consents", "withdrawn_at IS NULL AND application_id IS NOT NULL", [], changes);
  await db.query(
    `INSERT INTO kept_people (organisation_id, user_id, application_id, kept_at)
     SELECT organisation_id, user_id, id, now() FROM applications WHERE id = $1 AND organisation_id = $2`,
    [applicationId, organisationId],
  );
  return applicationId;
}

export const applicantForms = {
  "applicants.one": {
    as: "hr",
    at: async (own) => href(own.locale, "applicants.one", { applicationId: await received(own) }),
    intent: "message",
    wrong: { words: "" },
    right: { words: "请您补充一下毕业时间。" },
  },
  "applicants.decide": {
    as: "hr",
    at: async (own) =>
      href(own.locale, "applicants.decide", { applicationId: await received(own), move: "refuse" }),
    wrong: refusal,
    faults: ["reason", "words"],
    right: { reason: "requirement-not-met", words: "这个岗位要有三年的经验。" },
  },
  "applicants.decideMany": {
    as: "hr",
    at: async (own) => {
      const id = [await received(own), await received(own)];
      return href(own.locale, "applicants.decideMany", {}, { decision: "refuse", id });
    },
    wrong: refusal,
    faults: ["reason", "words"],
    right: { reason: "requirement-not-met", words: "这个岗位要有三年的经验。" },
  },
  "applicants.adjustment": {
    as: "hr",
    at: openAdjustment,
    wrong: { "byWhen.year": "2027", "byWhen.month": "13", "byWhen.day": "1" },
    faults: ["answer", "byWhen"],
    right: { answer: "agreed", "byWhen.month": "1" },
  },
  "kept.list": {
    as: "hr",
    at: async (own) => {
      await kept(own);
      return simply("kept.list")(own);
    },
    intent: "let-go",
  },
  "kept.invite": {
    as: "hr",
    at: async (own) => {
      await ownPosition(own);
      return href(own.locale, "kept.invite", { applicationId: await kept(own) });
    },
    wrong: { words: "" },
    faults: ["positionId", "words"],
    right: async ({ db, organisationId }) => ({
      positionId: await newestPosition(db, organisationId),
      words: "这个岗位不用出差，您可以看看。",
    }),
  },
  "templates.new": {
    as: "hr",
    at: simply("templates.new"),
    wrong: { name: "到岗时间", body: "" },
    faults: ["purpose", "body"],
    right: { purpose: "ask", body: "请问您最早什么时候可以到岗？" },
  },
  "templates.one": {
    as: "hr",
    at: template,
    intent: "save",
    wrong: { name: "", body: "长".repeat(2_001) },
    right: { name: "最早到岗", purpose: "message", body: "请告诉我们您方便的日子。" },
  },
  "applicants.terms": {
    as: "hr",
    at: async (own) => href(own.locale, "applicants.terms", { positionId: await ownPosition(own) }),
    wrong: { hideNames: true, "questions[0]": "长".repeat(500) },
    faults: ["questions[0]"],
    right: { "questions[0]": "您用什么读屏软件？" },
  },
} satisfies Readonly<Record<`${"applicants" | "kept" | "templates"}.${string}`, FormCase>>;
