import { useLocale, useMessages } from "#app/i18n/messages-context.tsx";
import { href } from "#app/links.ts";
import type { findFitsFor } from "../find-fits-for.server.ts";
import { useDay } from "./plan-words.tsx";

type Recommended = NonNullable<Awaited<ReturnType<typeof findFitsFor>>>["recommended"];

/** What was recommended, the last first: whether it counts, and why it is closed where it is. */
export function RecommendedBefore({ positions }: { readonly positions: Recommended }) {
  const t = useMessages("plans");
  const locale = useLocale();
  const day = useDay();
  if (positions.length === 0) return null;
  return (
    <section className="section">
      <h2>{t("recommend.before")}</h2>
      <ul className="plan-items">
        {positions.map(({ id, title, titleLang, employer, employerLang, on, counts, closed }) => {
          const name = <span lang={titleLang}>{title}</span>;
          return (
            <li key={id}>
              <p>
                {closed === null ? (
                  <a href={href(locale, "positions.position", { positionId: id })}>{name}</a>
                ) : (
                  name
                )}
                {" · "}
                <span lang={employerLang}>{employer}</span>
                {" · "}
                {t("recommend.on", { day: day(on) })}
              </p>
              <p>{t(counts ? "recommend.counts" : "recommend.countsNot")}</p>
              {closed !== null && <p>{t(`recommend.closed.${closed}`)}</p>}
            </li>
          );
        })}
      </ul>
    </section>
  );
}
