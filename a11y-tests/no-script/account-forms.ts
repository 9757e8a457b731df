import { createHash, randomBytes } from "node:crypto";
import { Secret, TOTP } from "otpauth";
import type { Page } from "@playwright/test";
import { noticeVersion } from "../../app/features/accounts/policy/index.ts";
import { href } from "../../app/links.ts";
import { samplePassword, sampleTotpSecret } from "../../prisma/seed/sample-accounts.ts";
import { newestCodeTo } from "../outbox.ts";
import { simply } from "../probe.ts";
import { pass, type Answers, type FormCase, type Own } from "./form-case.ts";

const PASSWORD = "walnut river lantern";
const CODE_TOO_SHORT = { code: "12" };

const newAddress = ({ email, locale }: Own) => `${locale}-${email}`;

const codeTo =
  (address: (own: Own) => string, more: Answers = {}) =>
  async (own: Own, page: Page): Promise<Answers> => ({
    code: await newestCodeTo(page.context(), address(own), own.locale),
    ...more,
  });

const totp = (secret: string) =>
  new TOTP({ secret: Secret.fromBase32(secret.replaceAll(" ", "")) }).generate();

const setUpCode = async (_own: Own, page: Page): Promise<Answers> => ({
  code: totp(await page.locator("main code").innerText()),
});

/** Begins a registration and answers its pages up to the one before the check. */
async function register(own: Own, page: Page): Promise<void> {
  await page.goto(simply("accounts.register")(own));
  await pass(page, { kind: "seeker" });
  await pass(page, { name: "周晓" });
  await pass(page, { address: newAddress(own) });
  await pass(page, await codeTo(newAddress)(own, page));
  await pass(page, { password: PASSWORD });
  await pass(page, { consentTo: noticeVersion });
}

/** The link that was sent to somebody who has just closed an account. */
async function justClosed({ db, locale }: Own): Promise<string> {
  const token = randomBytes(32).toString("base64url");
  await db.query(
    `INSERT INTO users (id, kind, name, closed_at, suspended_at, restore_hash)
     VALUES (gen_random_uuid(), 'seeker', '周晓', now(), now(), $1)`,
    [createHash("sha256").update(token).digest("base64url")],
  );
  return href(locale, "accounts.restore", { token });
}

const through =
  (id: "accounts.signInCode" | "accounts.forgottenPassword") =>
  async (own: Own, page: Page): Promise<void> => {
    await page.goto(simply(id)(own));
    await pass(page, { address: own.email });
  };

const mail = ({ locale }: Own) => href(locale, "accounts.changeAddress", { channel: "mail" });

export const accountForms = {
  "accounts.signIn": {
    as: "visitor",
    at: simply("accounts.signIn"),
    wrong: { address: "not an address", password: "" },
    right: ({ email }) => ({ address: email, password: samplePassword }),
  },
  "accounts.signInCode": {
    as: "visitor",
    at: simply("accounts.signInCode"),
    wrong: { address: "1990000" },
    right: ({ email }) => ({ address: email }),
  },
  "accounts.signInCodeEnter": {
    as: "visitor",
    at: through("accounts.signInCode"),
    wrong: CODE_TOO_SHORT,
    right: codeTo(({ email }) => email),
  },
  "accounts.forgottenPassword": {
    as: "visitor",
    at: simply("accounts.forgottenPassword"),
    wrong: { address: "" },
    right: ({ email }) => ({ address: email }),
  },
  "accounts.resetPassword": {
    as: "visitor",
    at: through("accounts.forgottenPassword"),
    wrong: { ...CODE_TOO_SHORT, password: "password2026" },
    right: codeTo(({ email }) => email, { password: PASSWORD }),
  },
  "accounts.register": {
    as: "visitor",
    at: simply("accounts.register"),
    wrong: {},
    faults: ["kind"],
    right: { kind: "seeker" },
  },
  "accounts.registerStep": {
    as: "visitor",
    at: async (own, page) => {
      await page.goto(simply("accounts.register")(own));
      await pass(page, { kind: "seeker" });
    },
    wrong: { name: "" },
    right: { name: "周晓" },
  },
  "accounts.registerCheck": { as: "visitor", at: register },
  "accounts.signOut": { as: "seeker", at: simply("accounts.signOut") },
  "accounts.secondFactor": {
    as: "approver",
    at: simply("accounts.secondFactor"),
    wrong: CODE_TOO_SHORT,
    right: () => ({ code: totp(sampleTotpSecret) }),
  },
  "accounts.secondFactorSetUp": {
    as: "seeker",
    at: simply("accounts.secondFactorSetUp"),
    wrong: CODE_TOO_SHORT,
    right: setUpCode,
  },
  "accounts.recoveryCodes": {
    as: "seeker",
    at: async (own, page) => {
      await page.goto(simply("accounts.secondFactorSetUp")(own));
      await pass(page, await setUpCode(own, page));
    },
  },
  "accounts.changeName": {
    as: "seeker",
    at: simply("accounts.changeName"),
    wrong: { name: "" },
    right: { name: "周小晓" },
  },
  "accounts.changeAddress": {
    as: "seeker",
    at: mail,
    wrong: { address: "nobody@" },
    right: (own) => ({ address: newAddress(own) }),
  },
  "accounts.changeAddressCode": {
    as: "seeker",
    at: async (own, page) => {
      await page.goto(mail(own));
      await pass(page, { address: newAddress(own) });
    },
    wrong: CODE_TOO_SHORT,
    right: codeTo(newAddress),
  },
  "accounts.security": {
    as: "seeker",
    at: simply("accounts.security"),
    intent: "everywhere",
  },
  "accounts.changePassword": {
    as: "seeker",
    at: simply("accounts.changePassword"),
    wrong: { "present-password": samplePassword, password: "short" },
    faults: ["password"],
    right: { "present-password": samplePassword, password: PASSWORD },
  },
  "accounts.close": {
    as: "seeker",
    at: simply("accounts.close"),
    wrong: { "present-password": "not the password" },
    faults: [],
    right: { "present-password": samplePassword },
  },
  "accounts.restore": { as: "visitor", at: justClosed },
  "accounts.preferences": {
    as: "seeker",
    at: simply("accounts.preferences"),
    right: { theme: "dark", text: "largest" },
  },
  "accounts.barrier": {
    as: "visitor",
    at: simply("accounts.barrier"),
    wrong: { description: "", assistiveTech: "NVDA 2026.1" },
    faults: ["description"],
    right: { description: "列表里的复选框读不出名字。" },
  },
} satisfies Readonly<Record<`accounts.${string}`, FormCase>>;
