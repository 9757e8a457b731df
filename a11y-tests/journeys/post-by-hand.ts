import { expect } from "@playwright/test";
import { speaker } from "../../app/i18n/catalogue.server.ts";
import { href } from "../../app/links.ts";
import type { Keyboard } from "../keyboard.ts";

const TITLE = "前台接待";
const EXCLUDING = "接待来访的人，登记并通知同事。限男性。";
const PLAIN = "接待来访的人，登记并通知同事。";

/** Writes a position part by part, is told which words shut people out, writes them anew and hands it in. */
export async function postByHand(keys: Keyboard): Promise<void> {
  const t = speaker("positions", keys.locale);
  await begin(keys);
  await basicsAndPlace(keys);
  await payAndDemands(keys);
  await theRest(keys);
  await keys.follow(t("tasks.check"));
  await keys.expectPage(t("check.title"));
  await keys.press(t("check.button"));
  await keys.expectErrors(t("refused.not-ready"));
  const problem = t("problem.exclusion", { field: t("field.description"), found: "限男性" });
  await keys.follow(problem);
  await keys.expectPage(t("section.basics"));
  await expect(keys.page.locator(".finding-refuse")).toContainText("限男性");
  await keys.type(t("field.description"), PLAIN);
  await keys.press(t("part.save"));
  await keys.expectNotice(t("done.saved"));
  await keys.follow(t("tasks.check"));
  await keys.press(t("check.button"));
  await keys.expectNotice(t("done.submitted"));
}

async function begin(keys: Keyboard) {
  const t = speaker("positions", keys.locale);
  await keys.page.goto(href(keys.locale, "shell.home"));
  await keys.follow(speaker("shell", keys.locale)("nav.ownPositions"));
  await keys.follow(t("own.new"));
  await keys.expectPage(t("new.title"));
  await keys.press(t("new.button"));
  await keys.expectErrors(t("error.titleMissing"));
  await keys.followError(t("error.titleMissing"), t("field.title"));
  await keys.type(t("field.title"), TITLE);
  await keys.press(t("new.button"));
  await keys.expectNotice(t("done.draftCreated"));
}

async function basicsAndPlace(keys: Keyboard) {
  const t = speaker("positions", keys.locale);
  const shell = speaker("shell", keys.locale);
  await keys.pick(t("field.formOfWork"), t("formOfWork.full-time"));
  await keys.choose(t("contract.open-ended"));
  await keys.type(t("field.description"), EXCLUDING);
  await saveAndGoOn(keys, t("section.place"));
  await keys.type(t("field.region"), "桃花源县");
  await keys.press(t("part.saveNext"));
  await keys.expectErrors(t("error.regionUnknown"));
  await keys.followError(t("error.regionUnknown"), t("field.region"));
  await keys.type(t("field.region"), "山西省晋城市城区");
  const closing = new Date(Date.now() + 60 * 86_400_000);
  await keys.type(shell("date.year"), String(closing.getUTCFullYear()));
  await keys.type(shell("date.month"), String(closing.getUTCMonth() + 1));
  await keys.type(shell("date.day"), String(closing.getUTCDate()));
  await saveAndGoOn(keys, t("section.pay"));
}

async function payAndDemands(keys: Keyboard) {
  const t = speaker("positions", keys.locale);
  await keys.choose(t("wageUnit.month"));
  await keys.type(t("field.wageFrom"), "面议");
  await keys.press(t("part.saveNext"));
  await keys.expectErrors(t("error.yuan"));
  await keys.followError(t("error.yuan"), t("field.wageFrom"));
  await keys.type(t("field.wageFrom"), "3500");
  await saveAndGoOn(keys, t("section.demands"));
  for (const [demand, level] of [
    ["sight", "not-needed"],
    ["speech", "adaptable"],
  ] as const) {
    const radio = keys.page.locator(`input[name="demands.${demand}"][value="${level}"]`);
    await keys.chooseControl(radio, t(`demand.${demand}`));
  }
  await saveAndGoOn(keys, t("section.requirements"));
}

async function theRest(keys: Keyboard) {
  const t = speaker("positions", keys.locale);
  await keys.type(t("requirements.text"), "会用表格软件登记来访");
  await saveAndGoOn(keys, t("section.adjustments"));
  await keys.tick(t("adjustment.screen-reader-software"));
  await saveAndGoOn(keys, t("section.software"));
  await keys.type(t("software.name"), "WPS 表格");
  await saveAndGoOn(keys, t("section.contact"));
  await keys.type(t("field.contactName"), "周晓");
  await keys.type(t("field.contactPhone"), "19900001234");
  await keys.press(t("part.saveNext"));
  await keys.expectNotice(t("done.saved"));
  await keys.expectHeading(TITLE);
}

/** Saved is said first, and the next part stands below. */
async function saveAndGoOn(keys: Keyboard, next: string) {
  const t = speaker("positions", keys.locale);
  await keys.press(t("part.saveNext"));
  await keys.expectNotice(t("done.saved"));
  await keys.expectHeading(next);
}
