import { randomUUID } from "node:crypto";
import type { Page } from "@playwright/test";
import { Secret, TOTP } from "otpauth";
import { href } from "../../app/links.ts";
import { newestCodeTo } from "../outbox.ts";
import { simply, submit, type Probe } from "../probe.ts";

/** Types into fields by their names and submits. */
const fill =
  (values: Readonly<Record<string, string>>): NonNullable<Probe["then"]> =>
  async (page: Page) => {
    for (const [name, value] of Object.entries(values)) {
      await page.locator(`main [name="${name}"]`).fill(value);
    }
    await submit(page);
  };

const NOBODY = "nobody@example.cn";

const LONG_PASSWORD = "walnut river lantern";

/** Begins a seeker's registration and answers one page after the other. */
const register =
  (...answers: readonly Readonly<Record<string, string>>[]): NonNullable<Probe["then"]> =>
  async (page, world) => {
    await page.locator('main [name=kind][value="seeker"]').check();
    await submit(page);
    for (const answer of answers) await fill(answer)(page, world);
  };

/** Up to the password, with the code read from the outbox as a tester would. */
const registerWithCode: NonNullable<Probe["then"]> = async (page, world) => {
  const address = `probe-${randomUUID()}@example.cn`;
  await register({ name: "周晓" }, { address })(page, world);
  const code = await newestCodeTo(page.context(), address, world.locale);
  await fill({ code })(page, world);
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
        await registerWithCode(page, world);
        await fill({ password: LONG_PASSWORD })(page, world);
        await page.locator("main input[type=checkbox]").check();
        await submit(page);
        await submit(page);
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
  ],
  "accounts.security": [
    { as: "seeker", at: simply("accounts.security") },
    { as: "reviewer", at: simply("accounts.security") },
  ],
  "accounts.changePassword": [
    { as: "seeker", at: simply("accounts.changePassword") },
    { as: "seeker", state: "empty submit", at: simply("accounts.changePassword"), then: submit },
  ],
} satisfies Readonly<Record<string, readonly Probe[]>>;
