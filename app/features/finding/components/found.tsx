import type { ReactNode } from "react";
import { wageText } from "#app/features/positions/messages/wage-text.ts";
import type { FoundPosition as Position } from "#app/features/positions/search-positions.server.ts";
import { priceText, seatsText } from "#app/features/training/messages/course-words.ts";
import type { FoundSession as Session } from "#app/features/training/search-courses.server.ts";
import { formatDay, formatShortDay } from "#app/i18n/format.ts";
import { languageOf } from "#app/i18n/language-of.ts";
import { useLocale, useMessages } from "#app/i18n/messages-context.tsx";
import { shanghaiDay } from "#app/lib/date.ts";
import { href } from "#app/links.ts";
import { Marked } from "#app/ui/marked.tsx";
import { ResultItem } from "#app/ui/result-list.tsx";

/** A position in short: title, employer and place, pay, closing date. */
export function FoundPosition({ position }: { readonly position: Position }) {
  const t = useMessages("positions");
  const own = useMessages("finding");
  const locale = useLocale();
  const { id, title, titleSegments, employer, closingOn } = position;
  return (
    <ResultItem
      href={href(locale, "positions.position", { positionId: id })}
      title={<Named text={title}>{titleSegments && <Marked segments={titleSegments} />}</Named>}
      heading={3}
      byline={own.rich("byline", {
        who: <Named text={employer} />,
        where: position.place || t("card.noPlace"),
      })}
      facts={[
        { term: t("card.wage"), value: wageText(position.wage, t, locale) },
        {
          term: t("card.closing"),
          value: <time dateTime={closingOn}>{formatDay(closingOn, locale)}</time>,
        },
      ]}
    />
  );
}

interface FoundSessionProps {
  readonly session: Session & { readonly place: string };
}

/** A session of a course in short: title, provider and place, when it begins, price, seats. */
export function FoundSession({ session }: FoundSessionProps) {
  const t = useMessages("training");
  const own = useMessages("finding");
  const locale = useLocale();
  const { id, title, titleSegments, provider, startsAt } = session;
  const begins = startsAt && shanghaiDay(startsAt);
  return (
    <ResultItem
      href={href(locale, "training.session", { sessionId: id })}
      title={<Named text={title}>{titleSegments && <Marked segments={titleSegments} />}</Named>}
      heading={3}
      byline={own.rich("byline", {
        who: <Named text={provider} />,
        where: session.delivery === "online" ? own("online") : session.place,
      })}
      facts={[
        ...(begins
          ? [
              {
                term: t("card.start"),
                value: <time dateTime={begins}>{formatShortDay(begins, locale)}</time>,
              },
            ]
          : []),
        { term: t("card.price"), value: priceText(session, t, locale) },
        { term: t("card.seats"), value: seatsText(session, t) },
      ]}
    />
  );
}

/** A name in the language it is in, as it stands or with what matched marked. */
function Named({ text, children }: { readonly text: string; readonly children?: ReactNode }) {
  const locale = useLocale();
  return <span lang={languageOf(text, locale)}>{children ?? text}</span>;
}
