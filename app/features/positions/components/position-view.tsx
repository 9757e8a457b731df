import type { ReactNode } from "react";
import { languageOf } from "#app/i18n/language-of.ts";
import { formatDay, formatList, formatShortDay } from "#app/i18n/format.ts";
import { useLocale, useMessages } from "#app/i18n/messages-context.tsx";
import type { Locale } from "#app/i18n/locales.ts";
import { daysBetween, type PlainDate } from "#app/lib/date.ts";
import { SummaryList, type SummaryRow } from "#app/ui/summary-list.tsx";
import { demands as allDemands } from "../policy/index.ts";
import type { PositionView as View } from "../schema/position-view.ts";
import { wageText, type PositionWords } from "../messages/wage-text.ts";

interface PositionViewProps {
  readonly view: View;
  /** Who employs, as a link where there is a page. */
  readonly employer: ReactNode;
  /** For the days that are left; nothing is counted where the position is not open. */
  readonly today: PlainDate | null;
}

/** A position as people read it: what an employer previews is what a job seeker sees. */
export function PositionView({ view, employer, today }: PositionViewProps) {
  const t = useMessages("positions");
  const locale = useLocale();
  return (
    <>
      <SummaryList rows={factRows(view, employer, today, t, locale)} />
      <Section title={t("position.text")}>
        <Words text={view.description} />
      </Section>
      <Requirements requirements={view.requirements} />
      <Demands demands={view.demands} />
      <Section title={t("position.adjustments")}>
        <CodeList codes={view.adjustments.map((code) => t(`adjustment.${code}`))}>
          {view.adjustmentsNote === "" && t("position.adjustmentsNone")}
        </CodeList>
        <Words text={view.adjustmentsNote} />
      </Section>
      <Section title={t("position.access")}>
        <CodeList codes={view.accessFacts.map((code) => t(`access.${code}`))}>
          {view.accessNote === "" && t("position.accessNone")}
        </CodeList>
        <Words text={view.accessNote} />
      </Section>
      <Software software={view.software} />
    </>
  );
}

function factRows(
  view: View,
  employer: ReactNode,
  today: PlainDate | null,
  t: PositionWords,
  locale: Locale,
): SummaryRow[] {
  const row = (term: string, value: ReactNode): SummaryRow[] =>
    value === null || value === "" ? [] : [{ term, value }];
  return [
    ...row(t("position.employer"), employer),
    ...row(t("position.place"), placeText(view, locale)),
    ...row(t("position.wage"), wageText(view.wage, t, locale)),
    ...row(t("position.form"), view.formOfWork && t(`formOfWork.${view.formOfWork}`)),
    ...row(t("position.closing"), view.closingOn && closingText(view.closingOn, today, t, locale)),
    ...row(t("position.occupation"), view.occupation),
    ...row(t("position.contract"), view.contract && t(`contract.${view.contract}`)),
    ...row(t("position.hours"), view.hours && spoken(view.hours, locale)),
    ...row(
      t("position.openings"),
      view.openings && t("position.openingsValue", { count: view.openings }),
    ),
    ...row(t("position.education"), view.education && t(`education.${view.education}`)),
    ...row(t("position.experience"), experienceText(view.experienceYears, t)),
  ];
}

function experienceText(years: number | null, t: PositionWords): string | null {
  if (years === null) return null;
  return years === 0
    ? t("position.experienceNone")
    : t("position.experienceYears", { count: years });
}

function placeText({ place, address }: View, locale: Locale): ReactNode {
  if (address === "") return place;
  return (
    <>
      {place} {spoken(address, locale)}
    </>
  );
}

function closingText(day: PlainDate, today: PlainDate | null, t: PositionWords, locale: Locale) {
  const left = today === null ? -1 : daysBetween(today, day);
  const words =
    left === 0 ? t("position.closingToday") : t("position.closingLeft", { count: left });
  return (
    <>
      <time dateTime={day}>{formatDay(day, locale)}</time>
      {left < 0 ? null : <span className="muted"> {words}</span>}
    </>
  );
}

/** A person's words with their language where it is not the page's. */
function spoken(text: string, locale: Locale): ReactNode {
  const lang = languageOf(text, locale);
  return lang ? <span lang={lang}>{text}</span> : text;
}

function Words({ text }: { readonly text: string }) {
  const locale = useLocale();
  if (text === "") return null;
  return (
    <p className="prewrap" lang={languageOf(text, locale)}>
      {text}
    </p>
  );
}

function Section({ title, children }: { readonly title: string; readonly children: ReactNode }) {
  return (
    <section>
      <h2>{title}</h2>
      {children}
    </section>
  );
}

function CodeList({
  codes,
  children,
}: {
  readonly codes: readonly string[];
  readonly children: ReactNode;
}) {
  if (codes.length === 0) return children ? <p>{children}</p> : null;
  return (
    <ul>
      {codes.map((code) => (
        <li key={code}>{code}</li>
      ))}
    </ul>
  );
}

function Requirements({ requirements }: Pick<View, "requirements">) {
  const t = useMessages("positions");
  const locale = useLocale();
  if (requirements.length === 0) return null;
  return (
    <Section title={t("position.requirements")}>
      <ul>
        {requirements.map(({ text, reason }, index) => (
          <li key={index} lang={languageOf(text, locale)}>
            {text}
            {reason && (
              <p className="muted flush" lang={locale}>
                {t.rich("position.requirementReason", { reason: spoken(reason, locale) })}
              </p>
            )}
          </li>
        ))}
      </ul>
    </Section>
  );
}

function Demands({ demands }: Pick<View, "demands">) {
  const t = useMessages("positions");
  const locale = useLocale();
  const unknown = allDemands.filter((demand) => demands[demand] === undefined);
  const order = { essential: 0, adaptable: 1, "not-needed": 2 };
  const told = allDemands
    .flatMap((demand) => {
      const level = demands[demand];
      return level ? [{ demand, level }] : [];
    })
    .sort((a, b) => order[a.level] - order[b.level]);
  return (
    <Section title={t("position.demands")}>
      {told.length > 0 && <p>{t("position.demandsIntro")}</p>}
      <CodeList codes={told.map(({ demand, level }) => t(`demandSentence.${demand}.${level}`))}>
        {null}
      </CodeList>
      {unknown.length > 0 && (
        <p>
          {t("position.demandsUnknown", {
            list: formatList(
              unknown.map((demand) => t(`demand.${demand}`)),
              locale,
            ),
          })}
        </p>
      )}
    </Section>
  );
}

function Software({ software }: Pick<View, "software">) {
  const t = useMessages("positions");
  const locale = useLocale();
  if (software.length === 0) return null;
  return (
    <Section title={t("position.software")}>
      <CodeList
        codes={software.map(({ name, triedWith: reader, triedOn, triedBy }) => {
          if (reader === "") return t("position.softwareNotTried", { name });
          if (!triedOn) return t("position.softwareTriedNoDate", { name, reader });
          const by = triedBy || t("position.softwareBySomebody");
          return t("position.softwareTried", {
            name,
            reader,
            by,
            date: formatShortDay(triedOn, locale),
          });
        })}
      >
        {null}
      </CodeList>
    </Section>
  );
}
