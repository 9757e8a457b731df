import { useLoaderData } from "@remix-run/react";
import { notFound } from "#app/http/failures.server.ts";
import { officerOf } from "#app/http/member.server.ts";
import { done } from "#app/http/redirects.server.ts";
import { command, page } from "#app/http/route.server.ts";
import { formatMoment, formatShortDay } from "#app/i18n/format.ts";
import { useLocale, useMessages } from "#app/i18n/messages-context.tsx";
import { href } from "#app/links.ts";
import { ActionForm } from "#app/shell/action-form.tsx";
import { ActivityList } from "#app/shell/activity-list.tsx";
import { pageHandle } from "#app/shell/page-handle.ts";
import { Button } from "#app/ui/button.tsx";
import { Link } from "#app/ui/link.tsx";
import { Notice } from "#app/ui/notice.tsx";
import { Progress } from "#app/ui/progress.tsx";
import { SummaryList } from "#app/ui/summary-list.tsx";
import { Table } from "#app/ui/table.tsx";
import { Tag } from "#app/ui/tag.tsx";
import { useTold } from "#app/ui/use-told.ts";
import { sourceTones } from "../components/source-tones.ts";
import { moveSourceFile } from "../move-source.server.ts";
import { sourceHeaders } from "../policy/evidence.ts";
import type { SourceMove } from "../policy/evidence.ts";
import { sourceForms, sourceParams } from "../schema/source-forms.ts";
import { findSource, findSourceProgress } from "../source-reads.server.ts";

export const loader = page(
  "sources.one",
  { params: sourceParams },
  async ({ actor, params: { sourceId }, locale, ctx }) => {
    const officer = officerOf(actor);
    const [found, told] = await Promise.all([
      findSource(sourceId, officer, ctx),
      findSourceProgress(sourceId, officer, locale, ctx),
    ]);
    if (!found || !told) throw notFound();
    return { ...found, told };
  },
);

export const handle = pageHandle<typeof loader>()("sources", {
  title: ({ t, locale, data: { kind, year, asOf } }) =>
    t("one.title", { kind: t(`kind.${kind}`), year, day: formatShortDay(asOf, locale) }),
  titleSuffix: ({ t, data: { state } }) => ` - ${t(`state.${state}`)}`,
  crumbs: ({ t, locale }) => [{ label: t("list.title"), href: href(locale, "sources.list") }],
});

export const action = command(
  "sources.one",
  { params: sourceParams, forms: sourceForms },
  async ({ actor, params: { sourceId: id }, intent, form, locale, ctx }) => {
    const verdict = await moveSourceFile({ id, ...form }, intent, officerOf(actor), ctx);
    if (!verdict.ok && verdict.reason === "not-found") throw notFound();
    return verdict.ok ? done(href(locale, "sources.one", { sourceId: id }), intent) : verdict;
  },
);

export default function SourceFile() {
  const { state, failure, activity } = useLoaderData<typeof loader>();
  const t = useMessages("sources");
  const why = `refused.${failure ?? ""}`;
  return (
    <>
      <p>
        <Tag tone={sourceTones[state]}>{t(`state.${state}`)}</Tag>
      </p>
      <p>{t("one.audited")}</p>
      <Facts />
      {failure === null ? null : (
        <Notice kind="danger" title={t("one.unreadable")} isStanding>
          {t.has(why) ? t(why) : t("refused.damaged")}
        </Notice>
      )}
      {state === "reading" ? <Reading /> : failure === null ? <Preview /> : null}
      <Moves />
      <ActivityList activity={activity} />
    </>
  );
}

/** How far the job that reads the file is. */
function Reading() {
  const { id, told: first } = useLoaderData<typeof loader>();
  const t = useMessages("sources");
  const locale = useLocale();
  const told = useTold(first, href(locale, "sources.progress", { sourceId: id }));
  return (
    <>
      <Progress label={t("reading.label")} sentence={told.sentence} />
      <p>
        <Link href={href(locale, "sources.one", { sourceId: id })} isStandalone isPlain>
          {t(told.isOver ? "reading.toResult" : "reading.refresh")}
        </Link>
      </p>
    </>
  );
}

/** What applying the file would say, and the rows that could not be read. */
function Preview() {
  const { counts, faults } = useLoaderData<typeof loader>();
  const t = useMessages("sources");
  const results = ["matching", "differing", "unknown"] as const;
  return (
    <>
      <section className="section">
        <h2>{t("one.preview")}</h2>
        <Table
          caption={t("one.preview")}
          isCaptionHidden
          isNarrow
          note={t("one.previewHint")}
          rows={results}
          rowKey={(result) => result}
          columns={[
            {
              key: "result",
              header: t("one.result"),
              isRowHeader: true,
              cell: (result) => t(`one.${result}`),
            },
            {
              key: "count",
              header: t("one.count"),
              align: "number",
              cell: (result) => counts[result],
            },
          ]}
        />
      </section>
      {faults.length > 0 ? (
        <Table
          caption={t("one.faults")}
          isNarrow
          rows={faults}
          rowKey={({ line }) => line}
          columns={[
            { key: "line", header: t("one.line"), isRowHeader: true, cell: ({ line }) => line },
            {
              key: "fault",
              header: t("one.fault"),
              cell: ({ fault }) => <span lang="zh-CN">{sourceHeaders[fault]}</span>,
            },
          ]}
        />
      ) : null}
    </>
  );
}

function Facts() {
  const { fileName, checksum, receivedAt, rowsRead, rowsBad, appliedAt, endedAt } =
    useLoaderData<typeof loader>();
  const t = useMessages("sources");
  const locale = useLocale();
  const moments = [
    ["list.receivedAt", receivedAt],
    ["one.appliedAt", appliedAt],
    ["one.endedAt", endedAt],
  ] as const;
  return (
    <section className="section">
      <h2>{t("one.facts")}</h2>
      <SummaryList
        rows={[
          { term: t("one.fileName"), value: fileName },
          { term: t("one.checksum"), value: <code className="prewrap">{checksum}</code> },
          { term: t("one.rowsRead"), value: String(rowsRead) },
          { term: t("one.rowsBad"), value: String(rowsBad) },
          ...moments.flatMap(([term, at]) =>
            at ? [{ term: t(term), value: formatMoment(at, locale) }] : [],
          ),
        ]}
      />
    </section>
  );
}

const VARIANTS = {
  apply: "primary",
  reverse: "danger",
  discard: "secondary",
} as const satisfies Record<SourceMove, string>;

function Moves() {
  const { moves, version } = useLoaderData<typeof loader>();
  const t = useMessages("sources");
  return (
    <section className="section">
      <h2>{t("one.decide")}</h2>
      {moves.length === 0 ? <p>{t("one.nothing")}</p> : null}
      {moves.map((move) => (
        <ActionForm key={move} intent={move}>
          <input type="hidden" name="version" value={version} />
          <h3>{t(`move.${move}`)}</h3>
          <p>{t(`move.${move}.hint`)}</p>
          <Button variant={VARIANTS[move]}>{t(`move.${move}`)}</Button>
        </ActionForm>
      ))}
    </section>
  );
}
