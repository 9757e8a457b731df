import { useLoaderData } from "@remix-run/react";
import { notFound } from "#app/http/failures.server.ts";
import { memberOf } from "#app/http/organisation-member.server.ts";
import { page } from "#app/http/route.server.ts";
import { formatNumber } from "#app/i18n/format.ts";
import { useLocale, useMessages } from "#app/i18n/messages-context.tsx";
import { href } from "#app/links.ts";
import { pageHandle } from "#app/shell/page-handle.ts";
import { LinkButton } from "#app/ui/button.tsx";
import { Link } from "#app/ui/link.tsx";
import { Notice } from "#app/ui/notice.tsx";
import { Pagination } from "#app/ui/pagination.tsx";
import { SummaryList } from "#app/ui/summary-list.tsx";
import { findBatch, listBadRows } from "../batches.server.ts";
import { importCrumbs } from "../components/import-crumbs.ts";
import { draftsHref, startHref } from "../components/import-links.ts";
import { ImportProgress } from "../components/import-progress.tsx";
import { countDraftsOf } from "../list-drafts.server.ts";
import { wordsOf } from "../messages/words-of.ts";
import { batchParams, pageQuery } from "../schema.ts";
import { tellProgress } from "../tell-progress.server.ts";

export const loader = page(
  "imports.show",
  { params: batchParams, query: pageQuery },
  async ({ params, query, actor, locale, ctx }) => {
    const { organisationId, role } = memberOf(actor);
    const batch = await findBatch({ ...params, organisationId }, ctx);
    if (!batch) throw notFound();
    const { kind, year, fileName, state, failure, rowsRead, rowsGood, rowsBad, rowsUnchanged } =
      batch;
    return {
      ...params,
      kind,
      year,
      fileName,
      state,
      failure,
      rowsRead,
      rowsGood,
      rowsBad,
      rowsUnchanged,
      mayWrite: role !== "viewer",
      told: await tellProgress(batch, locale, ctx),
      drafts: await countDraftsOf({ kind, ...params, organisationId }, ctx),
      page: query.page,
      badRows: await listBadRows(batch, { page: query.page, locale }, ctx),
    };
  },
);

export const handle = pageHandle<typeof loader>()("imports", {
  title: ({ t, data }) => t(`show.title.${data.state}`),
  titleSuffix: ({ data }) => ` - ${data.fileName}`,
  caption: ({ data }) => data.fileName,
  crumbs: ({ t, locale, data }) => importCrumbs(data, t, locale),
});

export default function ImportShow() {
  const t = useMessages("imports");
  const locale = useLocale();
  const { batchId, kind, year, state, failure, told, mayWrite } = useLoaderData<typeof loader>();
  const here = href(locale, "imports.show", { batchId });
  if (state === "importing") {
    return (
      <ImportProgress
        told={told}
        pageHref={here}
        progressHref={href(locale, "imports.progress", { batchId })}
      />
    );
  }
  if (state === "failed") {
    const key = `file.${failure ?? "damaged"}`;
    return (
      <Notice kind="danger" title={t("show.failed")} isStanding>
        <p>{t(t.has(key) ? key : "file.damaged")}</p>
        {mayWrite && (
          <Link href={startHref({ kind, year }, locale) ?? href(locale, "imports.list")}>
            {t("list.new")}
          </Link>
        )}
      </Notice>
    );
  }
  return state === "done" ? <ImportDone /> : <NotBegun />;
}

function NotBegun() {
  const t = useMessages("imports");
  const locale = useLocale();
  const { batchId, mayWrite } = useLoaderData<typeof loader>();
  return (
    <>
      <p>{t("show.notBegun")}</p>
      {mayWrite && (
        <LinkButton href={href(locale, "imports.mapping", { batchId })}>
          {t("show.goOn")}
        </LinkButton>
      )}
    </>
  );
}

function ImportDone() {
  const t = useMessages("imports");
  const locale = useLocale();
  const { batchId, kind, year, rowsRead, rowsGood, rowsBad, rowsUnchanged, drafts, mayWrite } =
    useLoaderData<typeof loader>();
  const say = wordsOf(t, kind);
  const number = (value: number) => formatNumber(value, locale);
  return (
    <>
      <SummaryList
        rows={[
          { term: t("list.read"), value: number(rowsRead) },
          { term: say("list.good"), value: number(rowsGood) },
          { term: say("show.unchanged"), value: number(rowsUnchanged) },
          { term: t("list.bad"), value: number(rowsBad) },
        ]}
      />
      {mayWrite && drafts > 0 && (
        <section className="section">
          <h2>{say("show.drafts", { count: drafts })}</h2>
          <p>{t("show.draftsText")}</p>
          <div className="button-row">
            <LinkButton href={href(locale, "imports.submit", { batchId })}>
              {t("show.submit")}
            </LinkButton>
            <Link href={draftsHref(kind, locale)}>{t("show.seeDrafts")}</Link>
          </div>
        </section>
      )}
      {kind === "courses" && (
        <p>
          <LinkButton href={href(locale, "teaching.courses")}>{t("show.toCourses")}</LinkButton>
        </p>
      )}
      {year !== null && (
        <p>
          <LinkButton href={href(locale, "returns.ledger", { year: String(year) })}>
            {t("show.toLedger", { year })}
          </LinkButton>
        </p>
      )}
      {rowsBad > 0 && <BadRows />}
    </>
  );
}

function BadRows() {
  const t = useMessages("imports");
  const locale = useLocale();
  const {
    batchId,
    kind,
    rowsBad,
    mayWrite,
    page: current,
    badRows,
  } = useLoaderData<typeof loader>();
  const file = (format: string) => href(locale, "imports.errorsFile", { batchId }, { format });
  return (
    <section className="section">
      <h2>{t("show.errors", { count: rowsBad })}</h2>
      <p>{wordsOf(t, kind)("show.errorsText")}</p>
      {mayWrite && (
        <div className="button-row">
          <LinkButton href={file("xlsx")} variant="secondary" download>
            {t("show.errorsXlsx")}
          </LinkButton>
          <LinkButton href={file("csv")} variant="secondary" download>
            {t("show.errorsCsv")}
          </LinkButton>
        </div>
      )}
      <ul>
        {badRows.rows.flatMap(({ row, sentences }) =>
          sentences.map((sentence, at) => <li key={`${row} ${at}`}>{sentence}</li>),
        )}
      </ul>
      <Pagination
        page={current}
        pageCount={badRows.pageCount}
        hrefFor={(to) => href(locale, "imports.show", { batchId }, { page: to })}
      />
    </section>
  );
}
