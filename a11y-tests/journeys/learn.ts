import { expect, type Page } from "@playwright/test";
import { speaker } from "../../app/i18n/catalogue.server.ts";
import { href } from "../../app/links.ts";
import type { Keyboard } from "../keyboard.ts";

const main = (page: Page) => page.locator("main");

async function openSession(keys: Keyboard, sessionId: string): Promise<void> {
  await keys.page.goto(href(keys.locale, "participants.list", { sessionId }));
}

async function openMeeting(keys: Keyboard, sessionId: string): Promise<void> {
  await openSession(keys, sessionId);
  await keys.followControl(main(keys.page).locator("a[href*='/attendance']").first());
}

/** The teacher makes the code that is said aloud. */
export async function makeCode(keys: Keyboard, sessionId: string): Promise<string> {
  const t = speaker("participants", keys.locale);
  await openMeeting(keys, sessionId);
  await keys.press(t("attendance.makeCode"));
  return main(keys.page).locator("strong.number").innerText();
}

/** Somebody in class types it on the page of their own enrolment. */
export async function checkIn(keys: Keyboard, code: string): Promise<void> {
  const t = speaker("enrolments", keys.locale);
  await keys.type(t("checkIn.code"), code);
  await keys.press(t("checkIn.button"));
  await keys.expectNotice(t("done.checkIn"));
}

/** The teacher notes whoever has not typed the code as there for the whole of the meeting. */
export async function noteRest(keys: Keyboard, sessionId: string): Promise<void> {
  const t = speaker("participants", keys.locale);
  await openMeeting(keys, sessionId);
  const nobody = main(keys.page).locator("fieldset", { hasText: t("attendance.none") });
  await keys.reachControl(nobody.getByRole("checkbox"), t("attendance.whole"));
  await keys.page.keyboard.press("Space");
  await keys.press(t("attendance.save"));
  await expect(main(keys.page).locator("fieldset", { hasText: t("attendance.none") })).toHaveCount(
    0,
  );
}

/** Once the last meeting is over, the results follow from the course's rule. */
export async function drawResults(keys: Keyboard, sessionId: string): Promise<void> {
  const t = speaker("participants", keys.locale);
  await openSession(keys, sessionId);
  await keys.follow(t("results.title"));
  await expect(main(keys.page).getByRole("row")).toHaveCount(3);
  await keys.press(t("results.button"));
  await keys.expectNotice(t("done.concluded"));
}

/** The person opens their certificate; answers its number and its check code, as anybody would type them. */
export async function readCertificate(keys: Keyboard): Promise<{ number: string; code: string }> {
  const t = speaker("enrolments", keys.locale);
  await keys.follow(t("certificate.see"));
  const signs = main(keys.page).locator("dd .number");
  return { number: await signs.nth(0).innerText(), code: await signs.nth(1).innerText() };
}

/** Anybody checks a certificate by what stands on it. */
export async function checkCertificate(
  keys: Keyboard,
  { number, code }: { readonly number: string; readonly code: string },
): Promise<void> {
  const t = speaker("enrolments", keys.locale);
  await keys.page.goto(href(keys.locale, "enrolments.checkCertificate"));
  await keys.type(t("certificate.number"), number.toLowerCase());
  await keys.type(t("certificate.code"), code);
  await keys.press(t("verify.button"));
  await expect(main(keys.page)).toContainText(t("verifyText.valid"));
  await expect(main(keys.page)).toContainText(number);
}
