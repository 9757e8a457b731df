import { createHash, randomBytes } from "node:crypto";
import { Secret, TOTP } from "otpauth";
import { href } from "../../app/links.ts";
import { simply, submit, type Probe } from "../probe.ts";
import {
  fill,
  LONG_PASSWORD,
  NOBODY,
  register,
  registerEmployer,
  registerSeeker,
  registerWithCode,
} from "./registration.ts";

/** The link that was sent to somebody who has just closed an account. */
const closedAccount: Probe["at"] = async ({ db, locale }) => {
  const token = randomBytes(32).toString("base64url");
  const hash = createHash("sha256").update(token).digest("base64url");
  await db.query(
    `INSERT INTO users (id, kind, name, closed_at, suspended_at, restore_hash)
     VALUES (gen_random_uuid(), 'seeker', '周晓', now(), now(), $1)`,
    [hash],
  );
  return href(locale, "accounts.restore", { token });
};

/** The pages of a person's own account. */
export const accountProbes = {
  "accounts.signIn": [
    { as: "visitor", at: simply("accounts.signIn") },
    { as: "visitor", state: "empty submit", at: simply("accounts.signIn"), then: submit },
    {
      as: "visitor",
      state: "wrong password",
      at: simply("accounts.signIn"),
      then: fill({ address: NOBODY, password: "not the password" }),
    },
    {
      as: "visitor",
      state: "time ran out",
      at: (world) => `${simply("accounts.signIn")(world)}?ended=kept`,
    },
  ],
  "accounts.signInCode": [
    { as: "visitor", at: simply("accounts.signInCode") },
    { as: "visitor", state: "empty submit", at: simply("accounts.signInCode"), then: submit },
  ],
  "accounts.signInCodeEnter": [
    {
      as: "visitor",
      state: "code sent",
      at: simply("accounts.signInCode"),
      then: fill({ address: NOBODY }),
    },
    {
      as: "visitor",
      state: "wrong code",
      at: simply("accounts.signInCode"),
      then: async (page, world) => {
        await fill({ address: NOBODY })(page, world);
        await fill({ code: "123456" })(page, world);
      },
    },
  ],
  "accounts.forgottenPassword": [
    { as: "visitor", at: simply("accounts.forgottenPassword") },
    {
      as: "visitor",
      state: "empty submit",
      at: simply("accounts.forgottenPassword"),
      then: submit,
    },
  ],
  "accounts.resetPassword": [
    {
      as: "visitor",
      state: "code sent",
      at: simply("accounts.forgottenPassword"),
      then: fill({ address: NOBODY }),
    },
    {
      as: "visitor",
      state: "common password",
      at: simply("accounts.forgottenPassword"),
      then: async (page, world) => {
        await fill({ address: NOBODY })(page, world);
        await fill({ code: "123456", password: "password2026" })(page, world);
      },
    },
  ],
  "accounts.register": [
    { as: "visitor", at: simply("accounts.register") },
    { as: "visitor", state: "empty submit", at: simply("accounts.register"), then: submit },
  ],
  "accounts.registerStep": [
    { as: "visitor", state: "name", at: simply("accounts.register"), then: register() },
    { as: "visitor", state: "name missing", at: simply("accounts.register"), then: register({}) },
    {
      as: "visitor",
      state: "address",
      at: simply("accounts.register"),
      then: register({ name: "周晓" }),
    },
    {
      as: "visitor",
      state: "code",
      at: simply("accounts.register"),
      then: register({ name: "周晓" }, { address: NOBODY }),
    },
    {
      as: "visitor",
      state: "wrong code",
      at: simply("accounts.register"),
      then: register({ name: "周晓" }, { address: NOBODY }, { code: "123456" }),
    },
    {
      as: "visitor",
      state: "password",
      at: simply("accounts.register"),
      then: registerWithCode,
    },
    {
      as: "visitor",
      state: "consent",
      at: simply("accounts.register"),
      then: async (page, world) => {
        await registerWithCode(page, world);
        await fill({ password: LONG_PASSWORD })(page, world);
      },
    },
    {
      as: "visitor",
      state: "wrong credit code of an employer",
      at: simply("accounts.register"),
      then: registerEmployer({ uscc: "91140502999000128K" }),
    },
    {
      as: "visitor",
      state: "long name of an employer, then its place missing",
      at: simply("accounts.register"),
      then: registerEmployer(
        "uscc",
        { organisationName: "晋城市很长名称".repeat(12) },
        { place: "" },
      ),
    },
    {
      as: "visitor",
      state: "contact of an employer missing",
      at: simply("accounts.register"),
      then: registerEmployer("uscc", "organisation", "place", {}),
    },
  ],
  "accounts.registerCheck": [
    {
      as: "visitor",
      state: "all answers of a seeker",
      at: simply("accounts.register"),
      then: async (page, world) => {
        await registerWithCode(page, world);
        await fill({ password: LONG_PASSWORD })(page, world);
        await page.locator("main input[type=checkbox]").check();
        await submit(page);
      },
    },
  ],
  "accounts.registerDone": [
    { as: "seeker", at: simply("accounts.registerDone") },
    { as: "owner", at: simply("accounts.registerDone") },
  ],
  "accounts.signOut": [{ as: "seeker", at: simply("accounts.signOut") }],
  "accounts.secondFactor": [{ as: "reviewer", at: simply("accounts.secondFactor") }],
  "accounts.secondFactorSetUp": [
    { as: "seeker", at: simply("accounts.secondFactorSetUp") },
    {
      as: "seeker",
      state: "wrong code",
      at: simply("accounts.secondFactorSetUp"),
      then: fill({ code: "000000" }),
    },
  ],
  "accounts.recoveryCodes": [
    {
      as: "visitor",
      state: "fresh codes of somebody who has just registered",
      at: simply("accounts.register"),
      then: async (page, world) => {
        await registerSeeker(page, world);
        await page.goto(simply("accounts.secondFactorSetUp")(world));
        const secret = (await page.locator("main code").innerText()).replaceAll(" ", "");
        const code = new TOTP({ secret: Secret.fromBase32(secret) }).generate();
        await fill({ code })(page, world);
      },
    },
  ],
  "accounts.account": [
    { as: "seeker", at: simply("accounts.account") },
    { as: "owner", at: simply("accounts.account") },
    { as: "reviewer", at: simply("accounts.account") },
  ],
  "accounts.preferences": [
    { as: "visitor", at: simply("accounts.preferences") },
    { as: "seeker", at: simply("accounts.preferences") },
    {
      as: "visitor",
      state: "after saving larger text in dark",
      at: simply("accounts.preferences"),
      then: async (page) => {
        await page.locator('[name=theme][value="dark"]').check();
        await page.locator('[name=text][value="largest"]').check();
        await submit(page);
      },
    },
  ],
  "accounts.outbox": [{ as: "visitor", at: simply("accounts.outbox") }],
  "accounts.outboxMessage": [
    {
      as: "visitor",
      at: simply("accounts.signInCode"),
      then: async (page, world) => {
        await fill({ address: NOBODY })(page, world);
        await page.goto(simply("accounts.outbox")(world));
        await page.locator("main table a").first().click();
      },
    },
  ],
  "accounts.details": [
    { as: "seeker", at: simply("accounts.details") },
    { as: "reviewer", at: simply("accounts.details") },
  ],
  "accounts.changeName": [
    { as: "seeker", at: simply("accounts.changeName") },
    {
      as: "seeker",
      state: "name missing",
      at: simply("accounts.changeName"),
      then: fill({ name: "" }),
    },
  ],
  "accounts.changeAddress": [
    {
      as: "seeker",
      state: "mail",
      at: ({ locale }) => href(locale, "accounts.changeAddress", { channel: "mail" }),
    },
    {
      as: "seeker",
      state: "number missing",
      at: ({ locale }) => href(locale, "accounts.changeAddress", { channel: "text" }),
      then: submit,
    },
  ],
  "accounts.changeAddressCode": [
    {
      as: "seeker",
      state: "code sent",
      at: ({ locale }) => href(locale, "accounts.changeAddress", { channel: "mail" }),
      then: fill({ address: "new-address@example.cn" }),
    },
    {
      as: "seeker",
      state: "wrong code",
      at: ({ locale }) => href(locale, "accounts.changeAddress", { channel: "mail" }),
      then: async (page, world) => {
        await fill({ address: "new-address@example.cn" })(page, world);
        await fill({ code: "123456" })(page, world);
      },
    },
  ],
  "accounts.security": [
    { as: "seeker", at: simply("accounts.security") },
    { as: "reviewer", at: simply("accounts.security") },
  ],
  "accounts.changePassword": [
    { as: "seeker", at: simply("accounts.changePassword") },
    { as: "seeker", state: "empty submit", at: simply("accounts.changePassword"), then: submit },
  ],
  "accounts.close": [
    { as: "seeker", at: simply("accounts.close") },
    { as: "seeker", state: "empty submit", at: simply("accounts.close"), then: submit },
    {
      as: "seeker",
      state: "wrong password",
      at: simply("accounts.close"),
      then: fill({ "present-password": "not the password" }),
    },
    { as: "owner", state: "last owner", at: simply("accounts.close") },
    { as: "reviewer", state: "staff", at: simply("accounts.close") },
  ],
  "accounts.closed": [{ as: "visitor", at: simply("accounts.closed") }],
  "accounts.restore": [
    {
      as: "visitor",
      state: "too late",
      at: ({ locale }) => href(locale, "accounts.restore", { token: "x".repeat(43) }),
    },
    { as: "visitor", state: "can be taken back", at: closedAccount },
  ],
} satisfies Readonly<Record<string, readonly Probe[]>>;
