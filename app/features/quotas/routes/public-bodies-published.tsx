import type { LinksFunction } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { regionName } from "#app/features/positions/reference/regions.ts";
import { page } from "#app/http/route.server.ts";
import { formatMoment } from "#app/i18n/format.ts";
import { useLocale, useMessages } from "#app/i18n/messages-context.tsx";
import { href } from "#app/links.ts";
import { pageHandle } from "#app/shell/page-handle.ts";
import { EmptyState } from "#app/ui/empty-state.tsx";
import { Link } from "#app/ui/link.tsx";
import { Notice } from "#app/ui/notice.tsx";
import { Lede } from "#app/ui/prose.tsx";
import { findPublished, listPublished } from "../bodies/list-published.server.ts";
import { PublishedBodies } from "../components/published-bodies.tsx";
import { publishedQuery } from "../schema/public-body-forms.ts";
import styles from "../overview.css?url";

export const links: LinksFunction = () => [{ rel: "stylesheet", href: styles }];

export const loader = page(
  "publicBodies.published",
  { query: publishedQuery },
  async ({ query, locale, ctx }) => {
    const [shown, all] = await Promise.all([findPublished(query, ctx), listPublished({}, ctx)]);
    const newest =
      shown && all.find((one) => one.region === shown.region && one.year === shown.year);
    return {
      shown: shown && { ...shown, place: regionName(shown.region, locale) },
      isOld: Boolean(shown && newest && newest.version > shown.version),
      all: all.map((one) => ({ ...one, place: regionName(one.region, locale) })),
    };
  },
);

export const handle = pageHandle<typeof loader>()("publicBodies", {
  title: ({ t, data: { shown } }) =>
    shown ? t("public.titleOf", { year: shown.year, place: shown.place }) : t("public.title"),
  titleSuffix: ({ t, data: { shown } }) =>
    shown ? ` - ${t("public.version", { version: shown.version })}` : undefined,
  width: "tables",
});

export default function PublicBodiesPublished() {
  const { shown, isOld, all } = useLoaderData<typeof loader>();
  const t = useMessages("publicBodies");
  const locale = useLocale();
  if (!shown) return <EmptyState title={t("public.none")}>{t("public.noneNext")}</EmptyState>;
  const { version, publishedAt, content, digest, region, year } = shown;
  return (
    <>
      <Lede>{t("public.lede")}</Lede>
      {isOld ? (
        <Notice kind="warning" title={t("public.old")} isStanding>
          <Link href={href(locale, "publicBodies.published", {}, { region, year })}>
            {t("public.toNewest")}
          </Link>
        </Notice>
      ) : null}
      <p>{t("public.asOf", { version, at: formatMoment(publishedAt, locale) })}</p>
      <PublishedBodies content={content} />
      <p>
        {t("public.digest")} <code className="prewrap">{digest}</code>
      </p>
      <section className="section">
        <h2>{t("public.all")}</h2>
        <ul>
          {all.map((one) => (
            <li key={`${one.region} ${one.year} ${one.version}`}>
              <Link
                href={href(
                  locale,
                  "publicBodies.published",
                  {},
                  {
                    region: one.region,
                    year: one.year,
                    version: one.version,
                  },
                )}
              >
                {t("public.line", {
                  place: one.place,
                  year: one.year,
                  version: one.version,
                  at: formatMoment(one.publishedAt, locale),
                })}
              </Link>
            </li>
          ))}
        </ul>
      </section>
    </>
  );
}
