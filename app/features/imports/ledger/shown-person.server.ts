import { speaker } from "#app/i18n/catalogue.server.ts";
import { formatShortDay, formatYuan } from "#app/i18n/format.ts";
import type { Locale } from "#app/i18n/locales.ts";
import type { PlainDate } from "#app/lib/date.ts";
import { hideNumbers } from "../policy/index.ts";
import type { ReadPerson } from "./read-person.server.ts";

/** A row as a page shows it before it is taken: the number with its middle hidden, months that are alike together. */
export function shownPerson({ name, certificate, contract, months }: ReadPerson, locale: Locale) {
  const t = speaker("imports", locale);
  const day = (date: PlainDate) => formatShortDay(date, locale);
  const facts = [
    { term: t("field.certificateNumber"), value: hideNumbers(certificate.number) },
    certificate.validTo !== undefined && {
      term: t("field.validTo"),
      value: certificate.validTo ? day(certificate.validTo) : t("preview.withoutEnd"),
    },
    contract && {
      term: t("preview.contract"),
      value: contract.to
        ? t("preview.fromTo", { from: day(contract.from), to: day(contract.to) })
        : t("preview.openFrom", { from: day(contract.from) }),
    },
    ...runsOf(months).map(({ first, last, said }) => ({
      term: t(first === last ? "preview.month" : "preview.months", { first, last }),
      value: t("preview.monthSays", {
        wage: said.wage === undefined ? t("preview.notSaid") : formatYuan(said.wage, locale),
        pension: t(paidKey(said.pension)),
        medical: t(paidKey(said.medical)),
      }),
    })),
  ];
  return { title: name, facts: facts.filter((fact) => fact !== false && fact !== undefined) };
}

function paidKey(isPaid: boolean | undefined) {
  return isPaid === undefined
    ? ("preview.notSaid" as const)
    : isPaid
      ? ("preview.paid" as const)
      : ("preview.unpaid" as const);
}

type Month = ReadPerson["months"][number];

/** Months in a row of which the same is said. */
function runsOf(months: readonly Month[]) {
  const runs: { first: number; last: number; said: Month }[] = [];
  for (const said of months) {
    const number = Number(said.month.slice(5));
    const before = runs.at(-1);
    const isAlike =
      before?.last === number - 1 &&
      before.said.wage === said.wage &&
      before.said.pension === said.pension &&
      before.said.medical === said.medical;
    if (before && isAlike) before.last = number;
    else runs.push({ first: number, last: number, said });
  }
  return runs;
}
