import { createHash, randomBytes, randomUUID } from "node:crypto";
import { noticeVersion } from "../../app/features/accounts/policy/index.ts";
import { href } from "../../app/links.ts";
import { somebodyNew } from "../journeys/newcomer.ts";
import { personas } from "../personas.ts";
import { simply } from "../probe.ts";
import type { FormCase, Own } from "./form-case.ts";
import { join, ownPerson, twinOrganisation } from "./own-person.ts";

/** An invitation that was mailed; gives the secret of its link. */
async function invited({ db, organisationId }: Own, userId: string): Promise<string> {
  const token = randomBytes(32).toString("base64url");
  await db.query(
    `INSERT INTO invitations (id, organisation_id, email, role, token_hash, invited_by_id, created_at, expires_at)
     VALUES (gen_random_uuid(), $1, $2, 'hr', $3, $4, now(), now() + interval '7 days')`,
    [
      organisationId,
      `tongshi-${randomUUID()}@example.cn`,
      createHash("sha256").update(token).digest("base64url"),
      userId,
    ],
  );
  return token;
}

/** Somebody else in the same organisation. */
async function colleague(own: Own): Promise<string> {
  const { userId } = await ownPerson(own.db, "seeker");
  await own.db.query("UPDATE users SET kind = 'employer_member' WHERE id = $1", [userId]);
  await join(own.db, own.organisationId, userId, "hr");
  return userId;
}

export const organisationForms = {
  "organisations.profile": {
    as: "owner",
    at: async (own) => {
      await own.db.query("UPDATE organisations SET state = 'submitted' WHERE id = $1", [
        own.organisationId,
      ]);
      return simply("organisations.profile")(own);
    },
  },
  "organisations.edit": {
    as: "hr",
    at: simply("organisations.edit"),
    wrong: { place: "桃花源", website: "没有" },
    right: { place: "山西省晋城市城区凤台街 12 号", website: "www.example.cn" },
  },
  "organisations.identity": {
    as: "owner",
    at: simply("organisations.identity"),
    wrong: { uscc: "91140502999000128K", name: "" },
    right: () => {
      const { organisation, uscc } = somebodyNew();
      return { name: organisation, uscc, nature: "enterprise" };
    },
  },
  "organisations.members": {
    as: "owner",
    at: async (own) => {
      await invited(own, own.userId);
      return simply("organisations.members")(own);
    },
    intent: "revoke",
  },
  "organisations.invite": {
    as: "owner",
    at: simply("organisations.invite"),
    wrong: { address: "nobody@" },
    faults: ["address", "role"],
    right: () => ({ address: `tongshi-${randomUUID()}@example.cn`, role: "viewer" }),
  },
  "organisations.member": {
    as: "owner",
    at: async (own) => href(own.locale, "organisations.member", { userId: await colleague(own) }),
    intent: "role",
    right: { role: "viewer" },
  },
  "organisations.leave": { as: "viewer", at: simply("organisations.leave") },
  "organisations.switch": {
    as: "owner",
    at: async (own) => {
      await join(own.db, await twinOrganisation(own.db, own.organisationId), own.userId, "owner");
      return simply("organisations.switch")(own);
    },
  },
  "accounts.invitation": {
    as: "visitor",
    at: async (own) => {
      const { rows } = await own.db.query<{ id: string; organisation: string }>(
        `SELECT u.id, m.organisation_id AS organisation FROM users u JOIN memberships m ON m.user_id = u.id
         WHERE u.email = $1`,
        [personas.owner],
      );
      const host = { ...own, organisationId: rows[0]?.organisation ?? "" };
      return href(
        own.locale,
        "accounts.invitation",
        {},
        { token: await invited(host, rows[0]?.id ?? "") },
      );
    },
    intent: "join",
    wrong: { name: "", password: "short" },
    faults: ["name", "password", "consentTo"],
    right: { name: "周晓", password: "walnut river lantern", consentTo: noticeVersion },
  },
} satisfies Readonly<Record<string, FormCase>>;
