import { useLoaderData } from "@remix-run/react";
import { memberOf } from "#app/http/organisation-member.server.ts";
import { page } from "#app/http/route.server.ts";
import { formatMoment, formatNumber } from "#app/i18n/format.ts";
import { useLocale, useMessages } from "#app/i18n/messages-context.tsx";
import { href } from "#app/links.ts";
import { pageHandle } from "#app/shell/page-handle.ts";
import { LinkButton } from "#app/ui/button.tsx";
import { EmptyState } from "#app/ui/empty-state.tsx";
import { Link } from "#app/ui/link.tsx";
import { Pagination } from "#app/ui/pagination.tsx";
import { Table } from "#app/ui/table.tsx";
import { Tag } from "#app/ui/tag.tsx";
import { listBatches } from "../batches.server.ts";
import { crumbOf } from "../components/import-crumbs.ts";
import { exportHref, startHref } from "../components/import-links.ts";
import { wordsOf } from "../messages/words-of.ts";
import { kindsOfMember } from "../policy/index.ts";
import { listQuery } from "../schema.ts";

export const loader = page("imports.list", { query: listQuery }, async ({ actor, query, ctx }) => {
  const { organisationId, role, kind: member } = memberOf(actor);
  const kinds = kindsOfMember[member];
  const kind = kinds.find((each) => each === query.kind) ?? kinds[0];
  const { batches, pageCount } = await listBatches(organisationId, { ...query, kind }, ctx);
  return {
    kind,
    page: query.page,
    pageCount,
    mayImport: role !== "viewer",
    batches: batches.map(
      ({ id, year, fileName, state, rowsRead, rowsGood, rowsBad, createdAt }) => ({
        id,
        year,
        fileName,
        state,
        rowsRead,
        rowsGood,
        rowsBad,
        createdAt: createdAt.toISOString(),
      }),
    ),
  };
});

export const handle = pageHandle<typeof loader>()("imports", {
  title: ({ t, data: { kind } }) => wordsOf(t, kind)("list.title"),
  crumbs: ({ t, locale, data: { kind } }) => [crumbOf(kind, t, locale)],
  width: "tables",
});

export default function ImportList() {
  const t = useMessages("imports");
  const locale = useLocale();
  const { kind, batches, page: current, pageCount, mayImport } = useLoaderData<typeof loader>();
  const say = wordsOf(t, kind);
  const start = startHref({ kind, year: null }, locale);
  const number = (value: number) => formatNumber(value, locale);
  return (
    <>
      {start && mayImport && (
        <div className="button-row">
          <LinkButton href={start}>{t("list.new")}</LinkButton>
          <LinkButton href={exportHref(kind, "xlsx", locale)} variant="secondary" download>
            {say("list.exportXlsx")}
          </LinkButton>
          <LinkButton href={exportHref(kind, "csv", locale)} variant="secondary" download>
            {say("list.exportCsv")}
          </LinkButton>
        </div>
      )}
      {batches.length === 0 ? (
        <EmptyState title={t("list.none")}>
          <p>{say("list.noneText")}</p>
        </EmptyState>
      ) : (
        <Table
          caption={t("list.caption")}
          isCaptionHidden
          rows={batches}
          rowKey={({ id }) => id}
          columns={[
            {
              key: "file",
              header: t("list.file"),
              isRowHeader: true,
              cell: ({ id, fileName }) => (
                <Link href={href(locale, "imports.show", { batchId: id })}>{fileName}</Link>
              ),
            },
            ...(kind === "ledger"
              ? [{ key: "year", header: t("list.year"), cell: yearOf } as const]
              : []),
            {
              key: "when",
              header: t("list.when"),
              cell: ({ createdAt }) => formatMoment(new Date(createdAt), locale),
            },
            {
              key: "state",
              header: t("list.state"),
              cell: ({ state }) => <Tag tone={TONES[state]}>{t(`state.${state}`)}</Tag>,
            },
            {
              key: "read",
              header: t("list.read"),
              align: "number",
              cell: (row) => number(row.rowsRead),
            },
            {
              key: "good",
              header: say("list.good"),
              align: "number",
              cell: (row) => number(row.rowsGood),
            },
            {
              key: "bad",
              header: t("list.bad"),
              align: "number",
              cell: (row) => number(row.rowsBad),
            },
          ]}
        />
      )}
      <Pagination
        page={current}
        pageCount={pageCount}
        hrefFor={(to) => href(locale, "imports.list", {}, { kind, page: to })}
      />
    </>
  );
}

const yearOf = ({ year }: { readonly year: number | null }) => year;

const TONES = {
  uploaded: "neutral",
  mapped: "neutral",
  previewed: "neutral",
  importing: "accent",
  done: "success",
  failed: "danger",
} as const;
