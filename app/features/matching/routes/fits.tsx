import { useLoaderData } from "@remix-run/react";
import { wageText } from "#app/features/positions/messages/wage-text.ts";
import { page } from "#app/http/route.server.ts";
import { seekerOf } from "#app/http/seeker.server.ts";
import { formatNumber, formatDay } from "#app/i18n/format.ts";
import { useLocale, useMessages } from "#app/i18n/messages-context.tsx";
import { href } from "#app/links.ts";
import { ConditionList } from "#app/shell/condition-list.tsx";
import { pageHandle } from "#app/shell/page-handle.ts";
import { EmptyState } from "#app/ui/empty-state.tsx";
import { Notice } from "#app/ui/notice.tsx";
import { Lede, VisuallyHidden } from "#app/ui/prose.tsx";
import { ResultItem, ResultList } from "#app/ui/result-list.tsx";
import { findFits, type OwnFits, type ShownFit } from "../find-fits.server.ts";
import type { Condition, Met, SeekerFacts } from "../policy/index.ts";

export const loader = page("matching.fits", {}, ({ actor, locale, ctx }) =>
  findFits(seekerOf(actor), locale, ctx),
);

export const handle = pageHandle<typeof loader>()("matching", {
  title: ({ t }) => t("fits.title"),
});

const ALL_HINTS = 9;

export default function Fits() {
  const t = useMessages("matching");
  const locale = useLocale();
  const { hints, seeker, shown, seen, fitting } = useLoaderData<typeof loader>();
  const number = (value: number) => formatNumber(value, locale);
  return (
    <>
      {hints.length === ALL_HINTS && (
        <Notice title={t("fits.untold")} isStanding>
          <p>{t("fits.untoldText")}</p>
        </Notice>
      )}
      {shown.length === 0 ? (
        <EmptyState title={t("fits.empty")}>
          <p>{t("fits.emptyText")}</p>
        </EmptyState>
      ) : (
        <>
          <Lede>
            {t("fits.count", {
              seen: number(seen),
              fitting: number(fitting),
              shown: number(shown.length),
            })}
          </Lede>
          <p>{t("fits.order")}</p>
        </>
      )}
      <OtherWays />
      <ResultList>
        {shown.map((one) => (
          <FittingPosition key={one.card.id} {...one} seeker={seeker} />
        ))}
      </ResultList>
    </>
  );
}

/** The list that is not for this person, what it is made of, and what was left out of it. */
function OtherWays() {
  const t = useMessages("matching");
  const locale = useLocale();
  const { hidden } = useLoaderData<OwnFits>();
  return (
    <ul>
      <li>
        <a href={href(locale, "positions.search")}>{t("fits.all")}</a>
      </li>
      <li>
        <a href={href(locale, "matching.profile")}>{t("fits.profile")}</a>
      </li>
      {hidden > 0 && (
        <li>
          <a href={href(locale, "matching.hidden")}>{t("fits.hidden", { count: hidden })}</a>
        </li>
      )}
    </ul>
  );
}

/** A position with what does not fit or is not settled; the rest is one link away. */
function FittingPosition({ card, fit, asked, seeker }: ShownFit & { seeker: SeekerFacts }) {
  const t = useMessages("matching");
  const words = useMessages("positions");
  const locale = useLocale();
  const inLanguage = (text: string, lang: string | undefined) =>
    lang ? <span lang={lang}>{text}</span> : text;
  return (
    <ResultItem
      href={href(locale, "positions.position", { positionId: card.id })}
      title={inLanguage(card.title, card.titleLang)}
      byline={words.rich("card.byline", {
        employer: inLanguage(card.employer, card.employerLang),
        place: card.place || words("card.noPlace"),
      })}
      facts={[
        { term: words("card.wage"), value: wageText(card.wage, words, locale) },
        {
          term: words("card.closing"),
          value: <time dateTime={card.closingOn}>{formatDay(card.closingOn, locale)}</time>,
        },
        { term: t("fits.tally"), value: t("fits.tallyText", tallyOf(fit.conditions)) },
      ]}
      foot={[
        <a
          key="why"
          className="link-standalone"
          href={href(locale, "matching.fit", { positionId: card.id })}
        >
          {t("fits.why")}
          <VisuallyHidden>{t("fit.about", { name: card.title })}</VisuallyHidden>
        </a>,
      ]}
    >
      <ConditionList
        conditions={fit.conditions.filter(({ met }) => met !== "met")}
        seeker={seeker}
        asked={asked}
      />
    </ResultItem>
  );
}

function tallyOf(conditions: readonly Condition[]) {
  const count = (met: Met) => conditions.filter((condition) => condition.met === met).length;
  return { met: count("met"), notMet: count("not-met"), unknown: count("unknown") };
}
