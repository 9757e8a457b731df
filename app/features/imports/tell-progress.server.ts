import { speaker } from "#app/i18n/catalogue.server.ts";
import { formatNumber } from "#app/i18n/format.ts";
import type { Locale } from "#app/i18n/locales.ts";
import type { Batch } from "./batches.server.ts";

/** How far an import is, in words. */
export function tellProgress(batch: Batch, locale: Locale) {
  const t = speaker("imports", locale);
  const { state, rowsRead, rowsTotal, rowsGood, rowsBad } = batch;
  const number = (value: number) => formatNumber(value, locale);
  const figures = { read: number(rowsRead), good: number(rowsGood), bad: number(rowsBad) };
  const isOver = state === "done" || state === "failed";
  const key = isOver
    ? "show.over"
    : rowsTotal === null || rowsTotal < rowsRead
      ? "show.soFar"
      : "show.soFarOf";
  return {
    isOver,
    rowsRead,
    rowsTotal,
    sentence: t(key, { ...figures, total: number(rowsTotal ?? 0) }),
  };
}
