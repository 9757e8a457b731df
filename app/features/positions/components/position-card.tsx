import type { ReactNode } from "react";
import { formatDay } from "#app/i18n/format.ts";
import { useLocale, useMessages } from "#app/i18n/messages-context.tsx";
import type { Locale } from "#app/i18n/locales.ts";
import { href } from "#app/links.ts";
import { Marked } from "#app/ui/marked.tsx";
import { ResultItem, type Fact } from "#app/ui/result-list.tsx";
import type { PositionCard as Card } from "../position-cards.server.ts";
import type { FoundPosition } from "../search-positions.server.ts";
import { wageText, type PositionWords } from "../messages/wage-text.ts";

interface PositionCardProps {
  readonly position: Card & Partial<FoundPosition>;
  readonly heading?: 2 | 3;
  /** Short results leave out the passage and the adjustments. */
  readonly isShort?: boolean;
  /** Whether the reader could save it. */
  readonly canSave?: boolean;
}

/** One position in a list: title, employer and place, pay, form of work, closing date, adjustments. */
export function PositionCard({ position, heading = 2, isShort, canSave }: PositionCardProps) {
  const t = useMessages("positions");
  const locale = useLocale();
  const title = position.titleSegments ? (
    <Marked segments={position.titleSegments} />
  ) : (
    position.title
  );
  return (
    <ResultItem
      href={href(locale, "positions.position", { positionId: position.id })}
      title={inLanguage(title, position.titleLang)}
      heading={heading}
      byline={t.rich("card.byline", {
        employer: inLanguage(position.employer, position.employerLang),
        place: position.place || t("card.noPlace"),
      })}
      facts={factsOf(position, t, locale)}
      {...(isShort ? {} : passageOf(position))}
      {...(isShort ? {} : { labels: { name: t("card.adjustments"), tags: tagsOf(position, t) } })}
      {...(canSave ? { foot: [saveLink(position, t, locale)] } : {})}
    />
  );
}

function factsOf(
  position: PositionCardProps["position"],
  t: PositionWords,
  locale: Locale,
): Fact[] {
  const { formOfWork, closingOn, distanceMeters } = position;
  return [
    { term: t("card.wage"), value: wageText(position.wage, t, locale) },
    ...(formOfWork ? [{ term: t("card.form"), value: t(`formOfWork.${formOfWork}`) }] : []),
    {
      term: t("card.closing"),
      value: <time dateTime={closingOn}>{formatDay(closingOn, locale)}</time>,
    },
    ...(distanceMeters === undefined
      ? []
      : [
          {
            term: t("card.distance"),
            value: t("card.distanceKm", { km: (distanceMeters / 1000).toFixed(1) }),
          },
        ]),
  ];
}

function passageOf({ passage, excerpt }: PositionCardProps["position"]) {
  if (passage) return { excerpt: <Marked segments={passage} /> };
  return excerpt ? { excerpt } : {};
}

function tagsOf({ adjustments, tried }: Card, t: PositionWords): string[] {
  return [
    ...adjustments.map((code) => t(`adjustment.${code}`)),
    ...(tried ? [t("card.tried")] : []),
  ];
}

function saveLink({ id, title }: Card, t: PositionWords, locale: Locale) {
  return (
    <a className="link-standalone" href={href(locale, "positions.save", { positionId: id })}>
      {t("card.save")}
      <span className="visually-hidden"> {title}</span>
    </a>
  );
}

function inLanguage(text: ReactNode, lang: Locale | undefined) {
  return lang ? <span lang={lang}>{text}</span> : text;
}
