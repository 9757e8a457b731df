import { useLoaderData } from "@remix-run/react";
import { listOrganisationQueue } from "#app/features/accounts/organisations/list-organisation-queue.server.ts";
import { organisationQueueQuery } from "#app/features/accounts/schema/organisation.ts";
import { queueStates } from "#app/features/accounts/schema/queue-states.ts";
import { regionName, regionOwnName, regionsIn } from "#app/features/positions/reference/regions.ts";
import { officerOf } from "#app/http/member.server.ts";
import { page } from "#app/http/route.server.ts";
import { formatMoment } from "#app/i18n/format.ts";
import { useLocale, useMessages } from "#app/i18n/messages-context.tsx";
import { href } from "#app/links.ts";
import { pageHandle } from "#app/shell/page-handle.ts";
import { Button } from "#app/ui/button.tsx";
import { EmptyState } from "#app/ui/empty-state.tsx";
import { Form } from "#app/ui/form.tsx";
import { Link } from "#app/ui/link.tsx";
import { NativeSelect } from "#app/ui/native-select.tsx";
import { Table } from "#app/ui/table.tsx";

export const loader = page(
  "organisations.queue",
  { query: organisationQueueQuery },
  async ({ actor, query, locale, ctx }) => {
    const officer = officerOf(actor);
    const list = await listOrganisationQueue(query, officer, ctx);
    return {
      ...list,
      rows: list.rows.map((row) => ({ ...row, region: regionName(row.region, locale) })),
      filter: { state: query.state, kind: query.kind, region: query.region },
      isFirst: query.after === undefined,
      regions: regionsIn(officer.region).map(({ code }) => ({
        value: code,
        label: regionOwnName(code, locale),
      })),
    };
  },
);
export const handle = pageHandle<typeof loader>()("organisations", {
  title: ({ t }) => t("queue.title"),
  titleSuffix: ({ t, data: { count, filter } }) =>
    t("queue.suffix", { count, state: t(`queue.state.${filter.state}`) }),
  width: "tables",
});

export default function BureauOrganisations() {
  const { rows, count, next, filter, isFirst } = useLoaderData<typeof loader>();
  const t = useMessages("organisations");
  const locale = useLocale();
  return (
    <>
      <Filters />
      <p>{t("queue.count", { count, state: t(`queue.state.${filter.state}`) })}</p>
      {rows.length === 0 ? (
        <EmptyState title={t("queue.none")}>
          <p>{t("queue.noneNext")}</p>
        </EmptyState>
      ) : (
        <Table
          caption={t("queue.caption")}
          rows={rows}
          rowKey={({ id }) => id}
          columns={[
            {
              key: "name",
              header: t("field.name"),
              isRowHeader: true,
              cell: ({ id, name }) => (
                <a href={href(locale, "organisations.review", { organisationId: id })}>{name}</a>
              ),
            },
            { key: "kind", header: t("queue.kind"), cell: ({ kind }) => t(`kind.${kind}`) },
            {
              key: "uscc",
              header: t("field.uscc"),
              cell: ({ uscc }) => <span className="number">{uscc}</span>,
            },
            { key: "region", header: t("queue.region"), cell: ({ region }) => region },
            {
              key: "submittedAt",
              header: t("queue.submittedAt"),
              cell: ({ submittedAt }) => (submittedAt ? formatMoment(submittedAt, locale) : ""),
            },
          ]}
        />
      )}
      <p className="button-row">
        {isFirst ? null : (
          <Link href={href(locale, "organisations.queue", {}, filter)} isStandalone isPlain>
            {t("queue.first")}
          </Link>
        )}
        {next ? (
          <Link
            href={href(
              locale,
              "organisations.queue",
              {},
              {
                ...filter,
                after: `${next.at.toISOString()}_${next.id}`,
              },
            )}
            isStandalone
            isPlain
          >
            {t("queue.next")}
          </Link>
        ) : null}
      </p>
    </>
  );
}

function Filters() {
  const { filter, regions } = useLoaderData<typeof loader>();
  const t = useMessages("organisations");
  return (
    <Form method="get" role="search" aria-label={t("queue.filter")}>
      <NativeSelect
        name="state"
        label={t("queue.stateLabel")}
        options={queueStates.map((state) => ({ value: state, label: t(`queue.state.${state}`) }))}
        defaultValue={filter.state}
      />
      <NativeSelect
        name="kind"
        label={t("queue.kind")}
        options={(["employer", "provider"] as const).map((kind) => ({
          value: kind,
          label: t(`kind.${kind}`),
        }))}
        emptyLabel={t("choose.all")}
        defaultValue={filter.kind ?? ""}
      />
      {regions.length > 0 ? (
        <NativeSelect
          name="region"
          label={t("queue.region")}
          options={regions}
          emptyLabel={t("choose.all")}
          defaultValue={filter.region ?? ""}
        />
      ) : null}
      <Button variant="secondary">{t("queue.apply")}</Button>
    </Form>
  );
}
