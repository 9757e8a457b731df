import { speaker } from "#app/i18n/catalogue.server.ts";
import { formatNumber } from "#app/i18n/format.ts";
import type { Locale } from "#app/i18n/locales.ts";
import type { YearRunView } from "./find-year-run.server.ts";

export interface ToldRun {
  readonly isOver: boolean;
  readonly done: number;
  readonly total: number;
  readonly sentence: string;
}

/** How far a recomputation is, in words of the page's language. */
export function tellRun(run: YearRunView, locale: Locale): ToldRun {
  const t = speaker("quotaOverview", locale);
  const number = (value: number) => formatNumber(value, locale);
  const { employersDone, employersTotal, peopleDone, monthsDone } = run;
  const sentence = t("run.sentence", {
    done: number(employersDone),
    total: number(employersTotal),
    people: number(peopleDone),
    months: number(monthsDone),
  });
  const more = [
    ...(run.isWaiting ? [t("run.waiting")] : []),
    ...(run.isInterrupted ? [t("run.interrupted")] : []),
  ];
  return {
    isOver: run.state !== "running",
    done: Math.min(employersDone, employersTotal),
    total: Math.max(1, employersTotal),
    sentence: [sentence, ...more].join(" "),
  };
}
