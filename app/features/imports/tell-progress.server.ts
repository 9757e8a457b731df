import { speaker } from "#app/i18n/catalogue.server.ts";
import { formatNumber } from "#app/i18n/format.ts";
import type { Locale } from "#app/i18n/locales.ts";
import type { Context } from "#app/platform/db.server.ts";
import { queueState } from "#app/platform/queue.server.ts";
import type { Batch } from "./batches.server.ts";
import { wordsOf } from "./messages/words-of.ts";

/** How far an import is, in words; and that it stands still while no worker is there to go on. */
export async function tellProgress(batch: Batch, locale: Locale, { db }: Context) {
  const t = wordsOf(speaker("imports", locale), batch.kind);
  const { state, rowsRead, rowsTotal, rowsGood, rowsBad } = batch;
  const number = (value: number) => formatNumber(value, locale);
  const figures = { read: number(rowsRead), good: number(rowsGood), bad: number(rowsBad) };
  const isOver = state === "done" || state === "failed";
  const key = isOver
    ? "show.over"
    : rowsTotal === null || rowsTotal < rowsRead
      ? "show.soFar"
      : "show.soFarOf";
  const sentence = t(key, { ...figures, total: number(rowsTotal ?? 0) });
  const stands = !isOver && !(await queueState(db)).worker;
  return {
    isOver,
    rowsRead,
    rowsTotal,
    sentence: stands ? `${sentence} ${t("show.stands")}` : sentence,
  };
}
