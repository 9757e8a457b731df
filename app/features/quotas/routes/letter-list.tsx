import { useLoaderData } from "@remix-run/react";
import { employerOf } from "#app/http/member.server.ts";
import { page } from "#app/http/route.server.ts";
import { formatMoment } from "#app/i18n/format.ts";
import { useLocale, useMessages } from "#app/i18n/messages-context.tsx";
import { href } from "#app/links.ts";
import { pageHandle } from "#app/shell/page-handle.ts";
import { EmptyState } from "#app/ui/empty-state.tsx";
import { Link } from "#app/ui/link.tsx";
import { Lede } from "#app/ui/prose.tsx";
import { Table } from "#app/ui/table.tsx";
import { listLetters } from "../letter-reads.server.ts";
import { lettersQuery } from "../schema/letter-forms.ts";

export const loader = page(
  "letters.list",
  { query: lettersQuery },
  async ({ actor, query: { after }, locale, ctx }) => {
    const { rows, next } = await listLetters(after, employerOf(actor), locale, ctx);
    return { next, rows: rows.map(({ body: _body, ...row }) => row) };
  },
);

export const handle = pageHandle<typeof loader>()("letters", {
  title: ({ t }) => t("list.title"),
  width: "tables",
  crumbs: ({ t, locale }) => [{ label: t("returns"), href: href(locale, "returns.list") }],
});

export default function LetterList() {
  const { rows, next } = useLoaderData<typeof loader>();
  const t = useMessages("letters");
  const locale = useLocale();
  return (
    <>
      <Lede>{t("list.lede")}</Lede>
      {rows.length === 0 ? (
        <EmptyState title={t("list.none")}>{t("list.noneNext")}</EmptyState>
      ) : (
        <Table
          caption={t("list.caption")}
          rows={rows}
          rowKey={({ id }) => id}
          columns={[
            {
              key: "title",
              header: t("heading"),
              isRowHeader: true,
              cell: ({ id, title }) => (
                <a href={href(locale, "letters.one", { letterId: id })}>{title}</a>
              ),
            },
            {
              key: "sentAt",
              header: t("sentAt"),
              cell: ({ sentAt }) => formatMoment(sentAt, locale),
            },
            { key: "number", header: t("number"), cell: ({ number }) => number },
          ]}
        />
      )}
      {next === null ? null : (
        <p>
          <Link href={href(locale, "letters.list", {}, { after: next })}>{t("list.next")}</Link>
        </p>
      )}
    </>
  );
}
