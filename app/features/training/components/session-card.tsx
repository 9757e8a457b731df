import { formatShortDay } from "#app/i18n/format.ts";
import { languageOf } from "#app/i18n/language-of.ts";
import { useLocale, useMessages } from "#app/i18n/messages-context.tsx";
import { shanghaiDay } from "#app/lib/date.ts";
import { href } from "#app/links.ts";
import { Marked } from "#app/ui/marked.tsx";
import { ResultItem } from "#app/ui/result-list.tsx";
import type { SessionCard as Card } from "../list-open-sessions.server.ts";
import type { FoundSession } from "../search-courses.server.ts";
import { priceText, seatsText } from "../messages/course-words.ts";

interface SessionCardProps {
  readonly session: Card & Partial<FoundSession>;
  /** The name of its region. */
  readonly place: string;
  /** Short results leave out the passage and the adjustments. */
  readonly isShort?: boolean;
}

/** One session in a list: course, provider and place, when it begins, price, seats, adjustments. */
export function SessionCard({ session, place, isShort }: SessionCardProps) {
  const t = useMessages("training");
  const locale = useLocale();
  const { startsAt, enrolBy, offers, signLanguage, title, provider, titleSegments, passage } =
    session;
  const where = session.delivery === "online" ? t("card.online") : place;
  const sign = signLanguage && signLanguage !== "none" ? [t(`sign.${signLanguage}`)] : [];
  return (
    <ResultItem
      href={href(locale, "training.session", { sessionId: session.id })}
      title={
        <span lang={languageOf(title, locale)}>
          {titleSegments ? <Marked segments={titleSegments} /> : title}
        </span>
      }
      heading={3}
      byline={t.rich("card.byline", {
        provider: <span lang={languageOf(provider, locale)}>{provider}</span>,
        place: where,
      })}
      facts={[
        ...(startsAt
          ? [
              {
                term: t("card.start"),
                value: (
                  <time dateTime={shanghaiDay(startsAt)}>
                    {formatShortDay(shanghaiDay(startsAt), locale)}
                  </time>
                ),
              },
            ]
          : []),
        ...(enrolBy
          ? [
              {
                term: t("card.enrolBy"),
                value: <time dateTime={enrolBy}>{formatShortDay(enrolBy, locale)}</time>,
              },
            ]
          : []),
        { term: t("card.price"), value: priceText(session, t, locale) },
        { term: t("card.seats"), value: seatsText(session, t) },
      ]}
      {...(passage && !isShort ? { excerpt: <Marked segments={passage} /> } : {})}
      {...(isShort
        ? {}
        : {
            labels: {
              name: t("card.offers"),
              tags: [...sign, ...offers.map((item) => t(`sheet.${item}`))],
            },
          })}
    />
  );
}
