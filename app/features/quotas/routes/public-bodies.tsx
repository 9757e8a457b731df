import type { LinksFunction } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { regionName } from "#app/features/positions/reference/regions.ts";
import { officerOf } from "#app/http/member.server.ts";
import { done } from "#app/http/redirects.server.ts";
import { command, page } from "#app/http/route.server.ts";
import { formatMoment, formatNumber } from "#app/i18n/format.ts";
import { useLocale, useMessages } from "#app/i18n/messages-context.tsx";
import { href } from "#app/links.ts";
import { ActionForm } from "#app/shell/action-form.tsx";
import { pageHandle } from "#app/shell/page-handle.ts";
import { Button } from "#app/ui/button.tsx";
import { EmptyState } from "#app/ui/empty-state.tsx";
import { Form } from "#app/ui/form.tsx";
import { Link } from "#app/ui/link.tsx";
import { NativeSelect } from "#app/ui/native-select.tsx";
import { Notice } from "#app/ui/notice.tsx";
import { Lede } from "#app/ui/prose.tsx";
import { Table } from "#app/ui/table.tsx";
import { listBodiesPage } from "../bodies/list-bodies.server.ts";
import { listPublished } from "../bodies/list-published.server.ts";
import { findPublishable, findTelling, publishBodies } from "../bodies/publish-bodies.server.ts";
import { peopleText } from "../components/figure-texts.ts";
import { PublishedBodies } from "../components/published-bodies.tsx";
import { overviewYear, overviewYears } from "../find-overview.server.ts";
import { isAboveDistricts, mayPublish } from "../policy/index.ts";
import { bodiesQuery, publishForm } from "../schema/public-body-forms.ts";
import styles from "../overview.css?url";

export const links: LinksFunction = () => [{ rel: "stylesheet", href: styles }];

export const loader = page(
  "publicBodies.show",
  { query: bodiesQuery },
  async ({ actor, query, locale, ctx }) => {
    const officer = officerOf(actor);
    const { region } = officer;
    const year = overviewYear(query.year, ctx.now);
    const [listed, publishable, published] = await Promise.all([
      listBodiesPage({ year, after: query.after }, officer, ctx),
      findPublishable(year, officer, ctx),
      listPublished({ region, year }, ctx),
    ]);
    const telling = publishable.ok
      ? await findTelling(publishable.content, { region, year }, ctx)
      : null;
    return {
      ...listed,
      telling,
      year,
      choices: overviewYears(ctx.now),
      place: regionName(region, locale),
      region,
      publishable: publishable.ok ? publishable : null,
      because: publishable.ok ? null : publishable.reason,
      isAbove: isAboveDistricts(region),
      published,
      mayPublish: mayPublish(officer, region).ok,
    };
  },
);

export const handle = pageHandle<typeof loader>()("publicBodies", {
  title: ({ t, data: { year } }) => t("title", { year }),
  caption: ({ data: { place } }) => place,
  width: "tables",
});

export const action = command(
  "publicBodies.show",
  { forms: { publish: publishForm } },
  async ({ actor, form, locale, ctx }) => {
    const verdict = await publishBodies(form, officerOf(actor), ctx);
    const { year } = form;
    return verdict.ok
      ? done(href(locale, "publicBodies.show", {}, { year }), "published")
      : verdict;
  },
);

export default function PublicBodies() {
  const { publishable, because, isAbove } = useLoaderData<typeof loader>();
  const t = useMessages("publicBodies");
  const hasNone = because === "no-bodies" || because === "no-own-bodies";
  return (
    <>
      <Lede>{t("lede")}</Lede>
      {isAbove ? <p>{t("above.note")}</p> : null}
      <YearChoice />
      <Bodies />
      {publishable ? (
        <>
          <h2>{t("preview")}</h2>
          <PublishedBodies content={publishable.content} />
          <Exports />
          <Publish />
        </>
      ) : hasNone ? (
        <Exports />
      ) : (
        <Notice kind="warning" title={t("notYet")} isStanding>
          {t(because === "no-parameters" ? "refused.no-parameters" : "refused.nothing-known")}
        </Notice>
      )}
      <Published />
    </>
  );
}

function YearChoice() {
  const { year, choices } = useLoaderData<typeof loader>();
  const t = useMessages("publicBodies");
  return (
    <Form method="get" aria-label={t("year")}>
      <NativeSelect
        name="year"
        label={t("year")}
        defaultValue={String(year)}
        options={choices.map((one) => ({ value: String(one), label: String(one) }))}
      />
      <div className="button-row">
        <Button variant="secondary">{t("year.apply")}</Button>
      </div>
    </Form>
  );
}

function Bodies() {
  const { rows, next, year, because } = useLoaderData<typeof loader>();
  const t = useMessages("publicBodies");
  const locale = useLocale();
  if (rows.length === 0) {
    const why = because === "no-own-bodies" ? "refused.no-own-bodies" : "noneNext";
    return <EmptyState title={t("none")}>{t(why)}</EmptyState>;
  }
  return (
    <section className="section">
      <h2>{t("bodies.head")}</h2>
      <Table
        caption={t("bodies.caption")}
        isCaptionHidden
        note={t("bodies.note")}
        rows={rows}
        rowKey={({ id }) => id}
        columns={[
          {
            key: "name",
            header: t("col.name"),
            isRowHeader: true,
            cell: ({ id, name }) => (
              <a
                href={href(locale, "publicBodies.edit", { organisationId: id, year: String(year) })}
              >
                {name}
              </a>
            ),
          },
          {
            key: "group",
            header: t("col.group"),
            cell: ({ kind, known }) =>
              known ? t(`group.${known.level}.${kind}`) : t(`kind.${kind}`),
          },
          {
            key: "posts",
            header: t("col.posts"),
            align: "number",
            cell: ({ known }) => (known ? formatNumber(known.posts, locale) : t("posts.unknown")),
          },
          {
            key: "people",
            header: t("col.people"),
            align: "number",
            cell: ({ counted, people }) =>
              counted === null ? t("uncertified") : formatNumber(people, locale),
          },
          {
            key: "counted",
            header: t("col.counted"),
            align: "number",
            cell: ({ counted }) => (counted === null ? "" : peopleText(counted)),
          },
        ]}
      />
      {next === null ? null : (
        <p>
          <Link href={href(locale, "publicBodies.show", {}, { year, after: next })}>
            {t("next")}
          </Link>
        </p>
      )}
    </section>
  );
}

function Exports() {
  const { year } = useLoaderData<typeof loader>();
  const t = useMessages("publicBodies");
  const locale = useLocale();
  return (
    <p className="button-row">
      {(["xlsx", "csv"] as const).map((format) => (
        <a key={format} href={href(locale, "publicBodies.export", {}, { year, format })} download>
          {t("export", { format: format.toUpperCase() })}
        </a>
      ))}
    </p>
  );
}

function Publish() {
  const {
    year,
    publishable,
    published,
    telling,
    mayPublish: isAllowed,
  } = useLoaderData<typeof loader>();
  const t = useMessages("publicBodies");
  if (!publishable) return null;
  const [last] = published;
  if (last?.digest === publishable.digest) return <p>{t("publish.same")}</p>;
  if (telling) {
    return (
      <Notice kind="warning" title={t("publish.tells")} isStanding>
        {t("publish.tellsWhy", { version: telling.version, least: telling.least })}
      </Notice>
    );
  }
  if (!isAllowed) return <p>{t("publish.approverOnly")}</p>;
  return (
    <ActionForm intent="publish">
      <input type="hidden" name="year" value={year} />
      <input type="hidden" name="seen" value={publishable.digest} />
      <p>{t("publish.hint")}</p>
      <div className="button-row">
        <Button>{t("publish.button")}</Button>
      </div>
    </ActionForm>
  );
}

function Published() {
  const { published } = useLoaderData<typeof loader>();
  const t = useMessages("publicBodies");
  const locale = useLocale();
  return (
    <section className="section">
      <h2>{t("published.head")}</h2>
      {published.length === 0 ? <p>{t("published.none")}</p> : null}
      <ul>
        {published.map(({ region, year, version, publishedAt }) => (
          <li key={version}>
            <Link href={href(locale, "publicBodies.published", {}, { region, year, version })}>
              {t("published.version", { year, version, at: formatMoment(publishedAt, locale) })}
            </Link>
          </li>
        ))}
      </ul>
    </section>
  );
}
