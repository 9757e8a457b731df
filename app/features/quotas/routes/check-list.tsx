import { useLoaderData } from "@remix-run/react";
import { regionName } from "#app/features/positions/reference/regions.ts";
import { officerOf } from "#app/http/member.server.ts";
import { done } from "#app/http/redirects.server.ts";
import { command, page } from "#app/http/route.server.ts";
import { formatMoment } from "#app/i18n/format.ts";
import { useLocale, useMessages } from "#app/i18n/messages-context.tsx";
import { href } from "#app/links.ts";
import { ActionForm } from "#app/shell/action-form.tsx";
import { pageHandle } from "#app/shell/page-handle.ts";
import { Button } from "#app/ui/button.tsx";
import { EmptyState } from "#app/ui/empty-state.tsx";
import { Form } from "#app/ui/form.tsx";
import { Link } from "#app/ui/link.tsx";
import { NativeSelect } from "#app/ui/native-select.tsx";
import { Progress } from "#app/ui/progress.tsx";
import { Lede } from "#app/ui/prose.tsx";
import { Table } from "#app/ui/table.tsx";
import type { TableColumn } from "#app/ui/table.tsx";
import { TextField } from "#app/ui/text-field.tsx";
import { findCheckRun, listFindings } from "../checks/list-findings.server.ts";
import type { Finding } from "../checks/list-findings.server.ts";
import { startCheck } from "../checks/start-check.server.ts";
import { factText } from "../messages/fact-text.ts";
import { checkKinds, findingViews, rulesOfKind } from "../schema/check-kinds.ts";
import { findingQuery } from "../schema/check-forms.ts";
import { noForm } from "../schema/overview-query.ts";

export const loader = page(
  "quotaChecks.list",
  { query: findingQuery },
  async ({ actor, query, locale, ctx }) => {
    const [list, run] = await Promise.all([
      listFindings(query, officerOf(actor), ctx),
      findCheckRun(ctx),
    ]);
    const rows = list.rows.map((row) => ({ ...row, place: regionName(row.region, locale) }));
    return { ...list, rows, run, filter: query };
  },
);

export const handle = pageHandle<typeof loader>()("quotaChecks", {
  title: ({ t, data: { filter } }) => t(`title.${filter.kind}`),
  titleSuffix: ({ t, data: { count, filter } }) =>
    ` - ${t(`view.${filter.view}`)} - ${t("count", { count })}`,
  width: "tables",
  crumbs: ({ t, locale }) => [
    { label: t("overview.title"), href: href(locale, "quotaOverview.show") },
  ],
});

export const action = command(
  "quotaChecks.list",
  { forms: { check: noForm } },
  async ({ actor, request, locale, ctx }) => {
    const started = await startCheck(officerOf(actor), ctx);
    if (!started.ok) return started;
    const { kind } = findingQuery.parse(Object.fromEntries(new URL(request.url).searchParams));
    return done(href(locale, "quotaChecks.list", {}, { kind }), "checking");
  },
);

export default function CheckList() {
  const { rows, count, next, filter } = useLoaderData<typeof loader>();
  const t = useMessages("quotaChecks");
  const locale = useLocale();
  const { after, ...rest } = filter;
  return (
    <>
      <Lede>{t(`lede.${filter.kind}`)}</Lede>
      <Kinds />
      <Filters />
      <p role="status">{t("count", { count })}</p>
      {rows.length === 0 ? (
        <EmptyState title={t("none")}>{t("noneNext")}</EmptyState>
      ) : (
        <>
          <Table
            caption={t("caption")}
            isCaptionHidden
            rows={rows}
            rowKey={({ id }) => id}
            columns={columnsFor(filter.view, t, locale)}
          />
          <p className="button-row">
            {(["xlsx", "csv"] as const).map((format) => (
              <a
                key={format}
                href={href(locale, "quotaChecks.export", {}, { ...rest, format })}
                download
              >
                {t("export", { format: format.toUpperCase() })}
              </a>
            ))}
          </p>
        </>
      )}
      <p className="button-row">
        {after === "" ? null : (
          <Link href={href(locale, "quotaChecks.list", {}, rest)}>{t("first")}</Link>
        )}
        {next === null ? null : (
          <Link href={href(locale, "quotaChecks.list", {}, { ...rest, after: next })}>
            {t("next")}
          </Link>
        )}
      </p>
      <Run />
    </>
  );
}

function Kinds() {
  const { filter } = useLoaderData<typeof loader>();
  const t = useMessages("quotaChecks");
  const locale = useLocale();
  return (
    <nav aria-label={t("kind.label")}>
      <ul className="button-row" role="list">
        {checkKinds.map((kind) => (
          <li key={kind}>
            {kind === filter.kind ? (
              <strong aria-current="page">{t(`kind.${kind}`)}</strong>
            ) : (
              <a href={href(locale, "quotaChecks.list", {}, { kind })}>{t(`kind.${kind}`)}</a>
            )}
          </li>
        ))}
      </ul>
    </nav>
  );
}

function Filters() {
  const { filter, counts } = useLoaderData<typeof loader>();
  const t = useMessages("quotaChecks");
  const rules = rulesOfKind[filter.kind].map((rule) => ({
    value: rule,
    label: t("filter.ruleCount", { rule: t(`rule.${rule}`), count: counts[rule] ?? 0 }),
  }));
  return (
    <Form method="get" role="search" aria-label={t("filter")}>
      <input type="hidden" name="kind" value={filter.kind} />
      <NativeSelect
        name="view"
        label={t("filter.view")}
        defaultValue={filter.view}
        options={findingViews.map((view) => ({ value: view, label: t(`view.${view}`) }))}
      />
      <NativeSelect
        name="rule"
        label={t("filter.rule")}
        defaultValue={filter.rule ?? ""}
        options={[{ value: "", label: t("filter.allRules") }, ...rules]}
      />
      <TextField
        name="employer"
        label={t("filter.employer")}
        defaultValue={filter.employer}
        width={20}
      />
      <TextField
        name="year"
        label={t("filter.year")}
        hint={t("filter.yearHint")}
        inputMode="numeric"
        defaultValue={filter.year === undefined ? "" : String(filter.year)}
        width={4}
      />
      <div className="button-row">
        <Button variant="secondary">{t("filter.apply")}</Button>
      </div>
    </Form>
  );
}

function Run() {
  const { run } = useLoaderData<typeof loader>();
  const t = useMessages("quotaChecks");
  const locale = useLocale();
  if (run && run.finishedAt === null) {
    const sentence = t("run.sentence", { done: run.stepsDone, total: run.stepsTotal });
    const more = [
      ...(run.isWaiting ? [t("run.waiting")] : []),
      ...(run.isInterrupted ? [t("run.interrupted")] : []),
    ];
    return (
      <Progress
        label={t("run.progress")}
        value={run.stepsDone}
        max={run.stepsTotal}
        sentence={[sentence, ...more].join(" ")}
      />
    );
  }
  return (
    <ActionForm intent="check">
      <p>
        {run ? t("run.last", { moment: formatMoment(run.startedAt, locale) }) : t("run.none")}{" "}
        {t("run.startHint")}
      </p>
      <div className="button-row">
        <Button variant="secondary">{t("run.start")}</Button>
      </div>
    </ActionForm>
  );
}

type Row = Finding & { readonly place: string };

function columnsFor(
  view: (typeof findingViews)[number],
  t: ReturnType<typeof useMessages<"quotaChecks">>,
  locale: ReturnType<typeof useLocale>,
): TableColumn<Row>[] {
  const last: Readonly<Record<typeof view, TableColumn<Row>>> = {
    open: {
      key: "firstSeen",
      header: t("col.firstSeen"),
      cell: ({ firstSeenAt }) => formatMoment(firstSeenAt, locale),
    },
    looked: {
      key: "because",
      header: t("col.because"),
      cell: ({ looked }) => (looked ? `${looked.because} (${looked.by})` : ""),
    },
    gone: {
      key: "gone",
      header: t("col.gone"),
      cell: ({ goneAt }) => goneAt && formatMoment(goneAt, locale),
    },
  };
  return [
    {
      key: "rule",
      header: t("col.rule"),
      isRowHeader: true,
      isRoomy: true,
      cell: ({ id, rule, employer }) => (
        <a href={href(locale, "quotaChecks.one", { findingId: id })}>
          {t("one.title", { rule: t(`rule.${rule}`), employer })}
        </a>
      ),
    },
    { key: "fact", header: t("col.fact"), isRoomy: true, cell: (row) => factText(row, t) },
    { key: "year", header: t("col.year"), cell: ({ year }) => year },
    { key: "place", header: t("col.region"), cell: ({ place }) => place },
    last[view],
  ];
}
