import { useLoaderData } from "@remix-run/react";
import { providerOf } from "#app/http/provider.server.ts";
import { page } from "#app/http/route.server.ts";
import { formatList, formatShortDay } from "#app/i18n/format.ts";
import { languageOf } from "#app/i18n/language-of.ts";
import { useLocale, useMessages } from "#app/i18n/messages-context.tsx";
import { shanghaiDay } from "#app/lib/date.ts";
import { href } from "#app/links.ts";
import { pageHandle } from "#app/shell/page-handle.ts";
import { LinkButton } from "#app/ui/button.tsx";
import { EmptyState } from "#app/ui/empty-state.tsx";
import { Link } from "#app/ui/link.tsx";
import { Table } from "#app/ui/table.tsx";
import { Tag } from "#app/ui/tag.tsx";
import { keptTones } from "../components/event-tones.ts";
import { listInterpreting } from "../events/read-interpreting.server.ts";
import { houseQuery } from "../schema/house-forms.ts";

export const loader = page(
  "interpreters.list",
  { query: houseQuery },
  async ({ actor, query: { after }, ctx }) => {
    const member = providerOf(actor);
    const list = await listInterpreting(member, after, ctx);
    return { ...list, isFirst: !after, mayWrite: member.role !== "viewer" };
  },
);

export const handle = pageHandle<typeof loader>()("interpreters", {
  title: ({ t }) => t("list.title"),
  crumbs: ({ t, locale }) => [
    { label: t("list.sessions"), href: href(locale, "teaching.sessions") },
  ],
  width: "tables",
});

export default function Interpreters() {
  const t = useMessages("interpreters");
  return (
    <>
      <h2>{t("list.toSettle")}</h2>
      <ToSettle />
      <h2>{t("list.house")}</h2>
      <House />
    </>
  );
}

function ToSettle() {
  const t = useMessages("interpreters");
  const locale = useLocale();
  const { toSettle } = useLoaderData<typeof loader>();
  if (toSettle.length === 0) return <p>{t("list.allSettled")}</p>;
  return (
    <Table
      caption={t("list.toSettleCaption")}
      rows={toSettle}
      rowKey={({ enrolmentId }) => enrolmentId}
      columns={[
        {
          key: "person",
          header: t("list.person"),
          isRowHeader: true,
          cell: ({ name }) => <span lang={languageOf(name, locale)}>{name}</span>,
        },
        {
          key: "session",
          header: t("list.session"),
          cell: ({ sessionId, title }) => (
            <a
              href={href(locale, "interpreters.session", { sessionId })}
              lang={languageOf(title, locale)}
            >
              {title}
            </a>
          ),
        },
        {
          key: "day",
          header: t("list.day"),
          cell: ({ startsAt }) => startsAt && formatShortDay(shanghaiDay(startsAt), locale),
        },
        {
          key: "kept",
          header: t("list.kept"),
          cell: ({ kept }) => <Tag tone={keptTones[kept]}>{t(`kept.${kept}`)}</Tag>,
        },
      ]}
    />
  );
}

function House() {
  const t = useMessages("interpreters");
  const locale = useLocale();
  const { interpreters, next, isFirst, mayWrite } = useLoaderData<typeof loader>();
  return (
    <>
      <p>{t("list.intro")}</p>
      {mayWrite && (
        <div className="button-row">
          <LinkButton href={href(locale, "interpreters.one", { interpreterId: "new" })}>
            {t("list.add")}
          </LinkButton>
        </div>
      )}
      {interpreters.length === 0 ? (
        <EmptyState title={t("list.none")} heading={3}>
          {t("list.noneNext")}
        </EmptyState>
      ) : (
        <Table
          caption={t("list.caption")}
          rows={interpreters}
          rowKey={({ id }) => id}
          columns={[
            {
              key: "name",
              header: t("list.name"),
              isRowHeader: true,
              cell: ({ id, name }) =>
                mayWrite ? (
                  <a
                    href={href(locale, "interpreters.one", { interpreterId: id })}
                    lang={languageOf(name, locale)}
                  >
                    {name}
                  </a>
                ) : (
                  <span lang={languageOf(name, locale)}>{name}</span>
                ),
            },
            {
              key: "languages",
              header: t("list.languages"),
              cell: ({ languages }) =>
                formatList(
                  languages.map((code) => t(`language.${code}`)),
                  locale,
                ),
            },
          ]}
        />
      )}
      <p className="button-row">
        {!isFirst && <Link href={href(locale, "interpreters.list")}>{t("list.first")}</Link>}
        {next && (
          <Link href={href(locale, "interpreters.list", {}, { after: next })}>
            {t("list.next")}
          </Link>
        )}
      </p>
    </>
  );
}
