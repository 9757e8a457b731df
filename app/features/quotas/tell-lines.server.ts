import { speaker } from "#app/i18n/catalogue.server.ts";
import type { Locale } from "#app/i18n/locales.ts";
import { lineSource, lineWorking, quantityText } from "./messages/line-text.ts";
import type { WorkingLine } from "./policy/index.ts";

/** One line of a working: what it is, how it comes about, what comes out, and by which rule. */
export interface WorkedLine {
  readonly key: string;
  readonly term: string;
  readonly working: string;
  readonly value: string;
  readonly source: string;
}

/** The working as a table shows it, in words of the page's language. */
export function tellLines(lines: readonly WorkingLine[], locale: Locale): readonly WorkedLine[] {
  const t = speaker("quotas", locale);
  return lines.map((line) => ({
    key: line.code,
    term: t(`line.term.${line.code}`),
    working: lineWorking(line, t, locale),
    value: quantityText(line.result, locale),
    source: lineSource(line),
  }));
}
