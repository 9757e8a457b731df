import { speaker } from "../../app/i18n/catalogue.server.ts";
import type { Keyboard } from "../keyboard.ts";
import { titlesOf, type Newcomer } from "./newcomer.ts";

/** The officer filters the queue by the employer, ticks all three and publishes them together. */
export async function publishPositions(keys: Keyboard, newcomer: Newcomer): Promise<void> {
  const t = speaker("positions", keys.locale);
  const titles = Object.values(titlesOf(newcomer));
  await keys.follow(speaker("shell", keys.locale)("nav.reviewPositions"));
  await keys.expectPage(t("queue.title"));
  await keys.type(t("queue.employer"), newcomer.organisation);
  await keys.press(t("queue.apply"));
  for (const title of titles) {
    await keys.tick(t("own.chooseRow", { title: `${title} · ${newcomer.organisation}` }));
  }
  await keys.press(t("queue.publishChosen"));
  await keys.expectPage(t("decideMany.publish"));
  await keys.press(t("decideMany.button.publish", { count: titles.length }));
  await keys.expectNotice(t("done.publishMany"));
}
