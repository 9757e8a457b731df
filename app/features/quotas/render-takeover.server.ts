import { speaker } from "#app/i18n/catalogue.server.ts";
import { formatMoment } from "#app/i18n/format.ts";
import type { Locale } from "#app/i18n/locales.ts";
import { findingText } from "./messages/finding-text.ts";
import type { OverviewFile } from "./render-overview.server.ts";
import type { KeptTakeover } from "./takeover.server.ts";

/** A kept log as a table of a file: who kept it and when stands in every row. */
export function takeoverFile(kept: KeptTakeover, year: number, locale: Locale): OverviewFile {
  const t = speaker("returns", locale);
  const title = t("takeover.file", { year });
  const at = formatMoment(kept.madeAt, locale);
  const rows = kept.rows.map((row) => [
    row.name,
    t(row.isCarried ? "takeover.goesOn" : "takeover.leaves"),
    findingText(row, t, locale),
    t(`todo.${row.code}`),
    at,
    kept.madeBy,
  ]);
  return {
    name: title,
    sheet: title,
    headers: [
      t("months.person"),
      t("takeover.outcome"),
      t("takeover.finding"),
      t("takeover.next"),
      t("takeover.at"),
      t("takeover.by"),
    ],
    rows: inOnePage(rows),
  };
}

async function* inOnePage<T>(rows: T): AsyncGenerator<T, void> {
  yield await Promise.resolve(rows);
}
