import { useLoaderData } from "@remix-run/react";
import { employerOf } from "#app/http/member.server.ts";
import { page } from "#app/http/route.server.ts";
import { formatShortDay } from "#app/i18n/format.ts";
import { languageOf } from "#app/i18n/language-of.ts";
import { useLocale, useMessages } from "#app/i18n/messages-context.tsx";
import { shanghaiDay } from "#app/lib/date.ts";
import { href } from "#app/links.ts";
import { pageHandle } from "#app/shell/page-handle.ts";
import { EmptyState } from "#app/ui/empty-state.tsx";
import { Link } from "#app/ui/link.tsx";
import { Lede } from "#app/ui/prose.tsx";
import { Table } from "#app/ui/table.tsx";
import { Tag } from "#app/ui/tag.tsx";
import { standTones } from "../components/event-tones.ts";
import { listFairs } from "../events/own-stands.server.ts";
import { standsQuery } from "../schema/stand-forms.ts";

export const loader = page(
  "fairs.list",
  { query: standsQuery },
  async ({ actor, query: { after }, locale, ctx }) => {
    const { verified, ...member } = employerOf(actor);
    const list = await listFairs({ ...member, verified }, after, locale, ctx);
    return { ...list, isFirst: after === undefined, isVerified: verified };
  },
);

export const handle = pageHandle<typeof loader>()("fairs", {
  title: ({ t }) => t("list.title"),
  width: "tables",
});

export default function EmployerFairs() {
  const t = useMessages("fairs");
  const locale = useLocale();
  const { fairs, next, isFirst, isVerified } = useLoaderData<typeof loader>();
  return (
    <>
      <Lede>{t("list.intro")}</Lede>
      {!isVerified && <p>{t("own.unverified")}</p>}
      <h2>{t("list.open")}</h2>
      {fairs.length === 0 ? (
        <EmptyState title={t("list.none")} heading={3}>
          {t("list.noneText")}
        </EmptyState>
      ) : (
        <Fairs />
      )}
      <p className="button-row">
        {!isFirst && <Link href={href(locale, "fairs.list")}>{t("list.first")}</Link>}
        {next && (
          <Link href={href(locale, "fairs.list", {}, { after: next })}>{t("list.next")}</Link>
        )}
      </p>
      <h2>{t("list.own")}</h2>
      <Own />
    </>
  );
}

function Fair({ id, title }: { readonly id: string; readonly title: string }) {
  const locale = useLocale();
  return (
    <a href={href(locale, "fairs.own", { sessionId: id })} lang={languageOf(title, locale)}>
      {title}
    </a>
  );
}

function Fairs() {
  const t = useMessages("fairs");
  const locale = useLocale();
  return (
    <Table
      caption={t("list.caption")}
      rows={useLoaderData<typeof loader>().fairs}
      rowKey={({ id }) => id}
      columns={[
        {
          key: "fair",
          header: t("list.fair"),
          isRowHeader: true,
          cell: ({ id, title }) => <Fair id={id} title={title} />,
        },
        {
          key: "organiser",
          header: t("list.organiser"),
          cell: ({ organiser }) => <span lang={languageOf(organiser, locale)}>{organiser}</span>,
        },
        {
          key: "day",
          header: t("list.day"),
          cell: ({ startsAt }) => startsAt && formatShortDay(shanghaiDay(startsAt), locale),
        },
        {
          key: "askBy",
          header: t("list.askBy"),
          cell: ({ askBy }) => askBy && formatShortDay(askBy, locale),
        },
        { key: "free", header: t("list.free"), align: "number", cell: ({ free }) => free },
      ]}
    />
  );
}

function Own() {
  const t = useMessages("fairs");
  const locale = useLocale();
  const { own } = useLoaderData<typeof loader>();
  if (own.length === 0) return <p>{t("list.ownNone")}</p>;
  return (
    <Table
      caption={t("list.ownCaption")}
      rows={own}
      rowKey={({ id }) => id}
      columns={[
        {
          key: "fair",
          header: t("list.fair"),
          isRowHeader: true,
          cell: ({ sessionId, title }) => <Fair id={sessionId} title={title} />,
        },
        {
          key: "day",
          header: t("list.day"),
          cell: ({ startsAt }) => startsAt && formatShortDay(shanghaiDay(startsAt), locale),
        },
        {
          key: "state",
          header: t("list.state"),
          cell: ({ state, isCancelled }) =>
            isCancelled ? (
              <Tag>{t("list.cancelled")}</Tag>
            ) : (
              <Tag tone={standTones[state]}>{t(`state.${state}`)}</Tag>
            ),
        },
        {
          key: "number",
          header: t("list.number"),
          align: "number",
          cell: ({ number }) => number ?? "",
        },
      ]}
    />
  );
}
