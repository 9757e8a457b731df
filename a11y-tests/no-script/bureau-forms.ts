import { randomInt, randomUUID } from "node:crypto";
import { plainDate } from "../../app/lib/date.ts";
import { noticeVersion } from "../../app/features/accounts/policy/index.ts";
import { href } from "../../app/links.ts";
import { fictionalCertificate, fictionalResidentId } from "../../prisma/seed/fictional.ts";
import { simply } from "../probe.ts";
import type { FormCase, Own } from "./form-case.ts";
import { ownPerson, twin } from "./own-person.ts";
import { waitingPosition } from "./position-forms.ts";

const NO_SUCH_DAY = { "validTo.year": "2030", "validTo.month": "13", "validTo.day": "1" };

/** The last of the sample certificates that wait: the probes look at the first. */
async function waitingCertificate({ db }: Own): Promise<string> {
  const { rows } = await db.query<{ id: string }>(
    `SELECT id FROM certificates WHERE state = 'submitted' AND region = '140502'
       AND category IS NOT NULL AND withdrawn_at IS NULL ORDER BY id DESC LIMIT 1`,
  );
  return rows[0]?.id ?? "none";
}

async function reported({ db, locale }: Own): Promise<string> {
  const { rows } = await db.query<{ id: string }>(
    `INSERT INTO barrier_reports (id, number, page, description, locale, created_at, due_on)
     VALUES (gen_random_uuid(), $1, '/positions', '筛选以后焦点不见了。', $2, now(), current_date + 10)
     RETURNING id`,
    [String(randomInt(10 ** 12)).padStart(12, "0"), locale],
  );
  return rows[0]?.id ?? "none";
}

function certificateNumber(): string {
  const birth = plainDate(`19${randomInt(60, 99)}-0${randomInt(1, 9)}-1${randomInt(0, 9)}`);
  if (!birth) throw new Error("no birth day");
  return fictionalCertificate(fictionalResidentId("140502", birth, 996), 1, 1);
}

export const bureauForms = {
  "organisations.review": {
    as: "reviewer",
    at: async ({ db, locale }) => {
      const uscc = randomUUID();
      const organisationId = await twin(db, "organisations", "state = 'submitted'", [], {
        uscc,
        region: "140502",
      });
      return href(locale, "organisations.review", { organisationId });
    },
    intent: "send-back",
    wrong: { reason: "" },
    right: { reason: "营业执照上的名称不一样，请核对。" },
  },
  "certificates.own": {
    as: "seeker",
    at: simply("certificates.own"),
    intent: "give",
    wrong: { number: "123", place: "桃花源" },
    faults: ["number", "place", "consentTo"],
    right: () => ({
      number: certificateNumber(),
      place: "山西省晋城市城区",
      consentTo: noticeVersion,
    }),
  },
  "certificates.review": {
    as: "reviewer",
    at: async (own) =>
      href(own.locale, "certificates.review", { certificateId: await waitingCertificate(own) }),
    intent: "verify",
    wrong: NO_SUCH_DAY,
    faults: ["validTo"],
    right: { "validTo.month": "1" },
  },
  "staff.new": {
    as: "administrator",
    at: simply("staff.new"),
    wrong: { name: "", address: "nobody@" },
    faults: ["name", "address", "role"],
    right: () => ({
      name: "新同事",
      address: `tongshi-${randomUUID()}@example.cn`,
      role: "officer-reviewer",
      place: "山西省晋城市城区",
    }),
  },
  "staff.account": {
    as: "administrator",
    at: async ({ db, locale }) => {
      const { userId } = await ownPerson(db, "reviewer");
      return href(locale, "staff.account", { userId });
    },
    intent: "suspend",
  },
  "accounts.barrierReview": {
    as: "administrator",
    at: async (own) =>
      href(own.locale, "accounts.barrierReview", { reportId: await reported(own) }),
    wrong: {},
    faults: ["to"],
    right: { to: "mended", answer: "已修好，谢谢您告诉我们。" },
  },
  "positions.review": {
    as: "reviewer",
    at: async (own) =>
      href(own.locale, "positions.review", { positionId: await waitingPosition(own) }),
    intent: "send-back",
    wrong: { reason: "" },
    right: { reason: "请写明每天做什么。" },
  },
  "positions.decideMany": {
    as: "reviewer",
    at: async (own) => {
      const id = await waitingPosition(own);
      return href(own.locale, "positions.decideMany", {}, { id, decision: "send-back" });
    },
    wrong: { reason: "" },
    right: { reason: "请写明每天做什么。" },
  },
} satisfies Readonly<Record<string, FormCase>>;
