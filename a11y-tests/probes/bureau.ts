import { createHash, randomBytes } from "node:crypto";
import { href } from "../../app/links.ts";
import { simply, submit, type Probe, pressThrough } from "../probe.ts";

/** The bureau's page of the first sample organisation in a state. */
const organisation =
  (state: string): Probe["at"] =>
  async ({ db, locale }) => {
    const { rows } = await db.query<{ id: string }>(
      `SELECT id FROM organisations WHERE state::text = $1 AND region = '140502' ORDER BY id LIMIT 1`,
      [state],
    );
    return href(locale, "organisations.review", { organisationId: rows[0]?.id ?? "none" });
  };

/** A link out of a mail to this address, from the sample employer. */
const invitation =
  (email: string): Probe["at"] =>
  async ({ db, locale }) => {
    const token = randomBytes(32).toString("base64url");
    await db.query(
      `INSERT INTO invitations (id, organisation_id, email, role, token_hash, invited_by_id, created_at, expires_at)
       SELECT gen_random_uuid(), m.organisation_id, $1, 'hr', $2, u.id, now(), now() + interval '7 days'
       FROM users u JOIN memberships m ON m.user_id = u.id WHERE u.email = 'danwei@example.cn'`,
      [email, createHash("sha256").update(token).digest("base64url")],
    );
    return href(locale, "accounts.invitation", {}, { token });
  };

const account =
  (email: string): Probe["at"] =>
  async ({ db, locale }) => {
    const { rows } = await db.query<{ id: string }>("SELECT id FROM users WHERE email = $1", [
      email,
    ]);
    return href(locale, "staff.account", { userId: rows[0]?.id ?? "none" });
  };

const certificate =
  (state: string): Probe["at"] =>
  async ({ db, locale }) => {
    const { rows } = await db.query<{ id: string }>(
      `SELECT id FROM certificates
       WHERE state::text = $1 AND region = '140502' AND withdrawn_at IS NULL ORDER BY id LIMIT 1`,
      [state],
    );
    return href(locale, "certificates.review", { certificateId: rows[0]?.id ?? "none" });
  };

const barrier =
  (state: string): Probe["at"] =>
  async ({ db, locale }) => {
    const { rows } = await db.query<{ id: string }>(
      "SELECT id FROM barrier_reports WHERE state::text = $1 ORDER BY id LIMIT 1",
      [state],
    );
    return href(locale, "accounts.barrierReview", { reportId: rows[0]?.id ?? "none" });
  };

/** Organisations and their verification. */
export const bureauProbes = {
  "organisations.profile": [
    { as: "owner", at: simply("organisations.profile") },
    { as: "viewer", at: simply("organisations.profile") },
    { as: "provider", at: simply("organisations.profile") },
  ],
  "organisations.edit": [
    { as: "hr", at: simply("organisations.edit") },
    {
      as: "hr",
      state: "address missing",
      at: simply("organisations.edit"),
      then: async (page) => {
        await page.locator("main [name=place]").fill("");
        await submit(page);
      },
    },
  ],
  "organisations.identity": [
    { as: "owner", at: simply("organisations.identity") },
    {
      as: "owner",
      state: "wrong code",
      at: simply("organisations.identity"),
      then: async (page) => {
        await page.locator("main [name=uscc]").fill("91140502999000128K");
        await submit(page);
      },
    },
  ],
  "organisations.members": [
    { as: "owner", at: simply("organisations.members") },
    { as: "viewer", at: simply("organisations.members") },
  ],
  "organisations.invite": [
    { as: "owner", at: simply("organisations.invite") },
    { as: "owner", state: "empty submit", at: simply("organisations.invite"), then: submit },
  ],
  "organisations.member": [
    {
      as: "owner",
      at: async ({ db, locale }) => {
        const { rows } = await db.query<{ id: string }>(
          "SELECT id FROM users WHERE email = 'hr@example.cn'",
        );
        return href(locale, "organisations.member", { userId: rows[0]?.id ?? "none" });
      },
    },
  ],
  "organisations.leave": [{ as: "viewer", at: simply("organisations.leave") }],
  "organisations.switch": [{ as: "owner", at: simply("organisations.switch") }],
  "accounts.invitation": [
    { as: "visitor", state: "no such invitation", at: simply("accounts.invitation") },
    { as: "visitor", state: "new account", at: invitation("tongshi@example.cn") },
    { as: "visitor", state: "has an account", at: invitation("hr@example.cn") },
    { as: "hr", state: "signed in", at: invitation("hr@example.cn") },
    { as: "seeker", state: "other kind of account", at: invitation("qiuzhi@example.cn") },
    {
      as: "visitor",
      state: "empty submit",
      at: invitation("tongshi@example.cn"),
      then: submit,
    },
  ],
  "organisations.queue": [
    { as: "reviewer", at: simply("organisations.queue") },
    {
      as: "reviewer",
      state: "nothing found",
      at: ({ locale }) =>
        href(locale, "organisations.queue", {}, { state: "rejected", region: "659001" }),
    },
  ],
  "organisations.review": [
    { as: "reviewer", state: "waiting", at: organisation("submitted") },
    { as: "approver", state: "verified", at: organisation("verified") },
    {
      as: "reviewer",
      state: "sent back without a reason",
      at: organisation("submitted"),
      then: async (page) => {
        await pressThrough(page.locator("main form:has([value=send-back]) button"));
      },
    },
  ],
  "certificates.own": [
    { as: "seeker", at: simply("certificates.own") },
    {
      as: "seeker",
      state: "sent without the sure box or empty",
      at: simply("certificates.own"),
      then: submit,
    },
  ],
  "certificates.privacy": [
    { as: "seeker", at: simply("certificates.privacy") },
    { as: "owner", at: simply("certificates.privacy") },
  ],
  "certificates.queue": [
    { as: "reviewer", at: simply("certificates.queue") },
    {
      as: "reviewer",
      state: "nothing found",
      at: ({ locale }) =>
        href(locale, "certificates.queue", {}, { state: "rejected", region: "659001" }),
    },
  ],
  "certificates.review": [
    { as: "reviewer", state: "waiting", at: certificate("submitted") },
    { as: "approver", state: "verified", at: certificate("verified") },
    { as: "reviewer", state: "no date", at: certificate("submitted"), then: submit },
  ],
  "staff.list": [
    { as: "administrator", at: simply("staff.list") },
    {
      as: "administrator",
      state: "nothing found",
      at: ({ locale }) => href(locale, "staff.list", {}, { q: "没有这样的人" }),
    },
  ],
  "staff.new": [
    { as: "administrator", at: simply("staff.new") },
    { as: "administrator", state: "empty submit", at: simply("staff.new"), then: submit },
  ],
  "staff.account": [
    { as: "administrator", at: account("shenhe@example.cn") },
    { as: "administrator", state: "one's own", at: account("admin@example.cn") },
  ],
  "accounts.barrier": [
    {
      as: "visitor",
      at: ({ locale }) => href(locale, "accounts.barrier", {}, { page: "/positions" }),
    },
    { as: "seeker", at: simply("accounts.barrier") },
    { as: "visitor", state: "empty submit", at: simply("accounts.barrier"), then: submit },
  ],
  "accounts.barrierStatus": [
    { as: "visitor", at: simply("accounts.barrierStatus") },
    {
      as: "visitor",
      state: "not found",
      at: ({ locale }) => href(locale, "accounts.barrierStatus", {}, { number: "K7M4 9WXO" }),
    },
    ...["received", "in_progress", "mended", "answered"].map((state): Probe => ({
      as: "visitor",
      state,
      at: async ({ db, locale }) => {
        const { rows } = await db.query<{ number: string }>(
          "SELECT number FROM barrier_reports WHERE state::text = $1 LIMIT 1",
          [state],
        );
        return href(locale, "accounts.barrierStatus", {}, { number: rows[0]?.number });
      },
    })),
    {
      as: "visitor",
      state: "just reported",
      at: simply("accounts.barrier"),
      then: async (page) => {
        await page.locator("main [name=description]").fill("按钮没有名称");
        await submit(page);
      },
    },
  ],
  "accounts.barriers": [{ as: "visitor", at: simply("accounts.barriers") }],
  "accounts.barrierQueue": [
    { as: "administrator", at: simply("accounts.barrierQueue") },
    {
      as: "administrator",
      state: "answered",
      at: ({ locale }) => href(locale, "accounts.barrierQueue", {}, { state: "answered" }),
    },
  ],
  "accounts.barrierReview": [
    { as: "administrator", state: "received", at: barrier("received") },
    { as: "administrator", state: "mended", at: barrier("mended") },
    {
      as: "administrator",
      state: "mended without an answer",
      at: barrier("received"),
      then: async (page) => {
        await page.locator("main [name=to][value=mended]").check();
        await submit(page);
      },
    },
  ],
} satisfies Readonly<Record<string, readonly Probe[]>>;
