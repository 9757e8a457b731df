import { expect } from "@playwright/test";
import { speaker } from "../../app/i18n/catalogue.server.ts";
import type { Keyboard } from "../keyboard.ts";

const XLSX = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

/** The file chooser is the browser's own: a person works it with keys, a test cannot. */
export async function chooseFile(keys: Keyboard, buffer: Buffer, name: string): Promise<void> {
  const t = speaker("imports", keys.locale);
  await keys.reachControl(keys.page.locator("main input[type=file]"), t("start.file"));
  await keys.page.locator(":focus").setInputFiles({ name, mimeType: XLSX, buffer });
}

/** From the columns over the preview to the finished import; `look` reads the preview. */
export async function importToTheEnd(
  keys: Keyboard,
  look: () => Promise<void> = () => Promise.resolve(),
): Promise<void> {
  const t = speaker("imports", keys.locale);
  await keys.press(t("mapping.next"));
  await keys.expectPage(t("preview.title"));
  await look();
  await keys.press(t("preview.start"));
  const heading = keys.page.getByRole("heading", { level: 1 });
  const on = keys.page.getByRole("link", {
    name: new RegExp(`^(${t("show.refresh")}|${t("show.toResult")})$`),
  });
  await expect(async () => {
    if ((await on.count()) > 0) await keys.followControl(on);
    await expect(heading).toContainText(t("show.title.done"), { timeout: 500 });
  }).toPass({ timeout: 30_000 });
  await keys.expectPage(t("show.title.done"));
}
