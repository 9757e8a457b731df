import { useLoaderData, type MetaFunction } from "@remix-run/react";
import { formatList } from "#app/i18n/format.ts";
import { useLocale, useMessages } from "#app/i18n/messages-context.tsx";
import { href } from "#app/links.ts";
import { page } from "#app/http/route.server.ts";
import { readingPreferencesOf } from "#app/shell/load-shell.server.ts";
import { pageHandle } from "#app/shell/page-handle.ts";
import { Notice } from "#app/ui/notice.tsx";
import { Pagination } from "#app/ui/pagination.tsx";
import { ResultList } from "#app/ui/result-list.tsx";
import { ActiveFilters } from "../components/active-filters.tsx";
import { PlaceNotice } from "../components/place-notice.tsx";
import { PositionCard } from "../components/position-card.tsx";
import { SearchForm } from "../components/search-form.tsx";
import { WiderOptions } from "../components/wider-options.tsx";
import { emptyQuery } from "../policy/index.ts";
import { searchAddress } from "../schema/search-address.ts";
import { askedSearch } from "../schema/search-query.ts";
import {
  namedWider,
  namesOf,
  narrowerPlaces,
  occupationOptions,
  placeCandidates,
} from "../search-names.server.ts";
import styles from "../positions.css?url";
import { searchPositions } from "../search-positions.server.ts";

export const links = () => [{ rel: "stylesheet", href: styles }];

export const loader = page(
  "positions.search",
  { query: askedSearch },
  async ({ query: asked, actor, locale, ctx, request, load }) => {
    const { query, centre } = asked;
    const { pageLength, results } = await readingPreferencesOf(request, load);
    const pageSize = Number(pageLength ?? 20);
    const [found, names] = await Promise.all([
      searchPositions(query, { locale, pageSize }, ctx),
      namesOf(asked, locale, ctx),
    ]);
    return {
      query,
      centre,
      names,
      dropped: asked.dropped.map(({ name, value }) => `${name}=${value}`),
      place: placeCandidates(asked, locale),
      found: { ...found, wider: namedWider(found, locale) },
      places: narrowerPlaces(query, found, locale),
      occupations: occupationOptions(locale),
      isShort: results === "short",
      canSave: actor.kind === "visitor" || actor.kind === "seeker",
    };
  },
);

export const handle = pageHandle<typeof loader>()("positions", {
  title: ({ t }) => t("search.title"),
  titleSuffix: ({ t, data: { query, found } }) =>
    [
      query.q && t("search.suffixWords", { q: query.q }),
      found.total.relation === "exact"
        ? t("search.suffixCount", { count: found.total.value })
        : t("search.suffixAtLeast", { count: found.total.value }),
      query.page > 1 && t("search.suffixPage", { page: query.page }),
    ]
      .filter(Boolean)
      .join(""),
  description: ({ t }) => t("search.description"),
  width: "results",
});

export const meta: MetaFunction<typeof loader> = ({ data, location }) => {
  if (!data) return [];
  const locale = location.pathname.startsWith("/en") ? "en" : "zh-CN";
  const { page: _page, sort: _sort, ...followed } = searchAddress(data.query, data.centre);
  return [
    {
      tagName: "link",
      rel: "alternate",
      type: "application/atom+xml",
      href: href(locale, "positions.feed", {}, followed),
    },
    ...(data.query.q === "" ? [] : [{ name: "robots", content: "noindex" }]),
  ];
};

export default function Search() {
  const t = useMessages("positions");
  const locale = useLocale();
  const { query, centre, names, found, dropped, place, occupations, ...shown } =
    useLoaderData<typeof loader>();
  return (
    <>
      <a className="visually-hidden-focusable" href="#results">
        {t("search.skipToResults")}
      </a>
      <div className="with-aside">
        <SearchForm
          query={query}
          place={place?.text ?? names.region ?? ""}
          occupations={occupations}
          counts={found.counts}
        />
        <section id="results" aria-labelledby="found" tabIndex={-1}>
          <PlaceNotice place={place} query={query} />
          {dropped.length > 0 && (
            <Notice kind="warning">
              {t("search.dropped", { list: formatList(dropped, locale) })}
            </Notice>
          )}
          {found.degraded && <Notice kind="warning">{t("search.degraded")}</Notice>}
          {found.droppedWords.length > 0 && (
            <Notice>
              {t("search.droppedWords", { list: formatList(found.droppedWords, locale) })}
            </Notice>
          )}
          <FoundLine found={found} page={query.page} />
          <ActiveFilters query={query} centre={centre} names={names} />
          <Results found={found} query={query} centre={centre} {...shown} />
        </section>
      </div>
    </>
  );
}

type Shown = ReturnType<typeof useLoaderData<typeof loader>>;

function FoundLine({ found, page: current }: Pick<Shown, "found"> & { readonly page: number }) {
  const t = useMessages("positions");
  const { value, relation } = found.total;
  const count = { count: value };
  const where = { page: current, pageCount: found.pageCount };
  return (
    // Around the heading: one inside it would be heard as "status bar" in place of the heading's words.
    <div role="status">
      <h2 id="found" className="found-line">
        {value === 0
          ? t("search.foundNone")
          : t(relation === "exact" ? "search.found" : "search.foundAtLeast", count)}
        {found.pageCount > 1 && <span className="muted"> {t("search.page", where)}</span>}
      </h2>
    </div>
  );
}

type ResultsProps = Pick<Shown, "found" | "query" | "centre" | "places" | "isShort" | "canSave">;

function Results({ found, query, centre, places, isShort, canSave }: ResultsProps) {
  const t = useMessages("positions");
  const locale = useLocale();
  const addressOf = (to: number) =>
    href(locale, "positions.search", {}, searchAddress({ ...query, page: to }, centre));
  const { page: _page, ...kept } = searchAddress(query, centre);
  if (found.total.value === 0) {
    return (
      <WiderOptions
        wider={found.wider}
        centre={centre}
        canWiden={Object.values(searchAddress({ ...query, sort: emptyQuery.sort }, centre)).some(
          (value) => value !== undefined && value.length > 0,
        )}
      />
    );
  }
  return (
    <>
      <NarrowerPlaces places={places} />
      {found.positions.length === 0 ? (
        <p>
          {t("search.pageEmpty")} <a href={addressOf(1)}>{t("search.pageFirst")}</a>
        </p>
      ) : (
        <ResultList>
          {found.positions.map((position) => (
            <PositionCard
              key={position.id}
              position={position}
              heading={3}
              isShort={isShort}
              canSave={canSave}
            />
          ))}
        </ResultList>
      )}
      <Pagination page={query.page} pageCount={found.pageCount} hrefFor={addressOf} />
      <ul className="link-row" role="list">
        {canSave && (
          <li>
            <a className="link-standalone" href={href(locale, "positions.saveSearch", {}, kept)}>
              {t("search.keep")}
            </a>
          </li>
        )}
        <li>
          <a className="link-standalone" href={href(locale, "positions.feed", {}, kept)}>
            {t("search.feed")}
          </a>
        </li>
      </ul>
    </>
  );
}

function NarrowerPlaces({ places }: Pick<Shown, "places">) {
  const t = useMessages("positions");
  if (places.length < 2) return null;
  return (
    <nav aria-label={t("search.places")} className="narrower">
      <ul className="link-row" role="list">
        {places.map(({ name, count, href: to }) => (
          <li key={to}>
            <a className="link-standalone" href={to}>
              {t("search.option", { name, count })}
            </a>
          </li>
        ))}
      </ul>
    </nav>
  );
}
