import { speaker } from "#app/i18n/catalogue.server.ts";
import type { Locale } from "#app/i18n/locales.ts";
import { addDays, shanghaiDay } from "#app/lib/date.ts";
import type { CellError } from "./policy/index.ts";

interface Told {
  /** As the person's program numbers it. */
  readonly row: number;
  readonly headers: readonly string[];
  readonly locale: Locale;
  readonly now: Date;
}

const EXAMPLE_DAYS = 60;

type Words = ReturnType<typeof speaker<"imports">>;

/** `monthWage-3` is spoken of as every month's wage. */
const factOf = (field: string) => field.replace(/-\d+$/, "");

function expectationOf(field: string, day: string, t: Words): string {
  const key = `expect.${factOf(field)}`;
  return t.has(key) ? t(key, { day }) : "";
}

/** A sentence that says where a cell stands, what is wrong with it and what to write. */
export function explainCell(error: CellError, { row, headers, locale, now }: Told): string {
  const t = speaker("imports", locale);
  const { field, code, cell, column, wording } = error;
  const header = headers[column] || t("cell.noHeader", { column: column + 1 });
  if (wording) {
    const [law, instead] =
      locale === "en" ? [wording.law.en, wording.instead.en] : [wording.law.zh, wording.instead.zh];
    const { found, article } = wording;
    return t("cell.wording", { row, header, found, cell, law, article, instead });
  }
  const day = addDays(shanghaiDay(now), EXAMPLE_DAYS);
  const expect = expectationOf(field, day, t);
  if (code === "own-number") {
    const own = `cell.number.${field}`;
    return t(t.has(own) ? own : "cell.number", { row, header, cell, expect });
  }
  if (cell === "") return t("cell.empty", { row, header, expect });
  const special = `what.${code}.${factOf(field)}`;
  const what = t(t.has(special) ? special : `what.${code as "unknown"}`, {
    most: error.most ?? "",
    candidates: (error.candidates ?? []).join(locale === "en" ? ", " : "、"),
  });
  return t("cell.filled", { row, header, cell, what, expect });
}
