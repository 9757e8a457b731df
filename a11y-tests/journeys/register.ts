import { speaker } from "../../app/i18n/catalogue.server.ts";
import { href } from "../../app/links.ts";
import type { Keyboard } from "../keyboard.ts";
import { newestCodeTo } from "../outbox.ts";
import type { Newcomer } from "./newcomer.ts";

const PASSWORD = "walnut river lantern";

/** From the home page to an account of one's own. */
export async function registerEmployer(keys: Keyboard, newcomer: Newcomer): Promise<void> {
  const t = speaker("accounts", keys.locale);
  await beginRegistration(keys, "employer_member");
  await givePerson(keys, newcomer.email);
  await keys.expectPage(t("register.uscc.title"));
  await keys.type(t("uscc.label"), `${newcomer.uscc.slice(0, -1)}*`);
  await keys.press(t("register.continue"));
  await keys.expectErrors(t("uscc.format"));
  await keys.followError(t("uscc.format"), t("uscc.label"));
  await keys.type(t("uscc.label"), newcomer.uscc);
  await keys.press(t("register.continue"));
  await keys.expectPage(t("register.organisation.title"));
  await keys.type(t("organisationName.label"), newcomer.organisation);
  await keys.press(t("register.continue"));
  await keys.expectPage(t("register.place.title"));
  await keys.type(t("place.label"), "山西省晋城市城区凤台街 12 号");
  await keys.press(t("register.continue"));
  await keys.expectPage(t("register.contact.title"));
  await keys.type(t("contactName.label"), "周晓");
  await keys.type(t("contactPhone.label"), "19900001234");
  await keys.press(t("register.continue"));
  await consentAndCheck(keys, t("register.check.submit"));
  await keys.expectNotice(newcomer.organisation);
}

export async function registerSeeker(keys: Keyboard, email: string): Promise<void> {
  const t = speaker("accounts", keys.locale);
  await beginRegistration(keys, "seeker");
  await givePerson(keys, email);
  await consentAndCheck(keys, t("register.check.register"));
  await keys.expectNotice(t("register.done.person.notice"));
}

async function beginRegistration(keys: Keyboard, kind: "seeker" | "employer_member") {
  const t = speaker("accounts", keys.locale);
  await keys.page.goto(href(keys.locale, "shell.home"));
  await keys.follow(speaker("shell", keys.locale)("nav.signIn"));
  await keys.expectPage(t("signIn.title"));
  await keys.follow(t("signIn.register"));
  await keys.expectPage(t("register.title"));
  await keys.press(t("register.continue"));
  await keys.expectErrors(t("register.kind.missing"));
  await keys.followError(t("register.kind.missing"), t("register.kind.seeker"));
  await keys.choose(t(`register.kind.${kind}`));
  await keys.press(t("register.continue"));
}

/** Name, address, the code that was sent there, password. */
async function givePerson(keys: Keyboard, email: string) {
  const t = speaker("accounts", keys.locale);
  await keys.expectPage(t("register.name.title"));
  await keys.press(t("register.continue"));
  await keys.expectErrors(t("name.missing"));
  await keys.followError(t("name.missing"), t("name.label"));
  await keys.type(t("name.label"), "周晓");
  await keys.press(t("register.continue"));
  await keys.expectPage(t("register.address.title"));
  await keys.type(t("address.label"), email);
  await keys.press(t("register.continue"));
  await keys.expectPage(t("register.code.title"));
  await keys.type(t("code.label"), await newestCodeTo(keys.page.context(), email, keys.locale));
  await keys.press(t("register.continue"));
  await keys.expectPage(t("register.password.title"));
  await keys.type(t("newPassword.label"), PASSWORD);
  await keys.press(t("register.continue"));
}

async function consentAndCheck(keys: Keyboard, submit: string) {
  const t = speaker("accounts", keys.locale);
  await keys.expectPage(t("register.consent.title"));
  await keys.tick(t("consent.label"));
  await keys.press(t("register.continue"));
  await keys.expectPage(t("register.check.title"));
  await keys.press(submit);
}
