import type { Page } from "@playwright/test";
import { simply, submit, type Probe } from "../probe.ts";

/** Types into fields by their names and submits. */
const fill =
  (values: Readonly<Record<string, string>>): Probe["then"] =>
  async (page: Page) => {
    for (const [name, value] of Object.entries(values)) {
      await page.locator(`main [name="${name}"]`).fill(value);
    }
    await submit(page);
  };

const NOBODY = "nobody@example.cn";

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
        await fill({ address: NOBODY })?.(page, world);
        await fill({ code: "123456" })?.(page, world);
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
        await fill({ address: NOBODY })?.(page, world);
        await fill({ code: "123456", password: "password2026" })?.(page, world);
      },
    },
  ],
  "accounts.signOut": [{ as: "seeker", at: simply("accounts.signOut") }],
  "accounts.secondFactor": [{ as: "reviewer", at: simply("accounts.secondFactor") }],
  "accounts.account": [
    { as: "seeker", at: simply("accounts.account") },
    { as: "owner", at: simply("accounts.account") },
    { as: "reviewer", at: simply("accounts.account") },
  ],
} satisfies Readonly<Record<string, readonly Probe[]>>;
