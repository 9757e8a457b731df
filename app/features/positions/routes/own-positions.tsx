import { useLoaderData } from "@remix-run/react";
import { employerOf } from "#app/http/member.server.ts";
import { page } from "#app/http/route.server.ts";
import { formatMoment, formatShortDay } from "#app/i18n/format.ts";
import { useLocale, useMessages } from "#app/i18n/messages-context.tsx";
import { href } from "#app/links.ts";
import { pageHandle } from "#app/shell/page-handle.ts";
import { Button, LinkButton } from "#app/ui/button.tsx";
import { RowCheckbox } from "#app/ui/checkbox-field.tsx";
import { EmptyState } from "#app/ui/empty-state.tsx";
import { Form } from "#app/ui/form.tsx";
import { Link } from "#app/ui/link.tsx";
import { TabNav } from "#app/ui/tabs.tsx";
import { Table } from "#app/ui/table.tsx";
import type { TableColumn } from "#app/ui/table.tsx";
import { Tag } from "#app/ui/tag.tsx";
import { stateTones } from "../components/state-tones.ts";
import { listOwnPositions } from "../own-positions.server.ts";
import type { OwnRow } from "../own-positions.server.ts";
import { isEditable, positionStates } from "../policy/index.ts";
import { ownListQuery } from "../schema/lists.ts";

export const loader = page(
  "positions.ownPositions",
  { query: ownListQuery },
  async ({ actor, query, ctx }) => {
    const { organisationId, role } = employerOf(actor);
    const list = await listOwnPositions(organisationId, query, ctx);
    return {
      ...list,
      state: query.state ?? null,
      isFirst: !query.after,
      mayWrite: role !== "viewer",
    };
  },
);

export const handle = pageHandle<typeof loader>()("positions", {
  title: ({ t }) => t("own.title"),
  titleSuffix: ({ t, data: { state } }) => (state ? ` - ${t(`state.${state}`)}` : undefined),
  width: "tables",
});

export default function OwnPositions() {
  const t = useMessages("positions");
  const locale = useLocale();
  const { rows, next, state, counts, isFirst, mayWrite } = useLoaderData<typeof loader>();
  const total = Object.values(counts).reduce((sum, count) => sum + count, 0);
  const canSubmit = mayWrite && rows.some((row) => isEditable(row.state));
  return (
    <>
      {mayWrite && (
        <div className="button-row">
          <LinkButton href={href(locale, "positions.new")}>{t("own.new")}</LinkButton>
          <LinkButton href={href(locale, "positions.workplace")} variant="secondary">
            {t("own.workplace")}
          </LinkButton>
        </div>
      )}
      <p>
        <Link href={href(locale, "imports.list")} isStandalone>
          {t("own.imports")}
        </Link>
      </p>
      <p>
        <Link href={href(locale, "fairs.list")} isStandalone>
          {t("own.fairs")}
        </Link>
      </p>
      <TabNav
        label={t("own.filter")}
        tabs={[null, ...positionStates]
          .filter((one) => one === null || (counts[one] ?? 0) > 0 || one === state)
          .map((one) => ({
            label:
              one === null
                ? t("own.all", { count: total })
                : t("own.ofState", { state: t(`state.${one}`), count: counts[one] ?? 0 }),
            href: href(locale, "positions.ownPositions", {}, { state: one ?? undefined }),
            isCurrent: one === state,
          }))}
      />
      {rows.length === 0 ? (
        <EmptyState title={t(total === 0 ? "own.none" : "own.noneOfState")}>
          {total === 0 && <p>{t("own.noneNext")}</p>}
        </EmptyState>
      ) : (
        <Form method="get" action={href(locale, "positions.submitMany")}>
          <Table
            caption={t("own.caption", { count: rows.length })}
            columns={columnsFor(canSubmit, t, locale)}
            rows={rows}
            rowKey={(row) => row.id}
          />
          {canSubmit && (
            <div className="button-row">
              <Button type="submit" variant="secondary">
                {t("own.submitChosen")}
              </Button>
            </div>
          )}
        </Form>
      )}
      <p className="button-row">
        {!isFirst && (
          <Link href={href(locale, "positions.ownPositions", {}, { state: state ?? undefined })}>
            {t("list.first")}
          </Link>
        )}
        {next && (
          <Link
            href={href(
              locale,
              "positions.ownPositions",
              {},
              { state: state ?? undefined, after: next },
            )}
          >
            {t("list.next")}
          </Link>
        )}
      </p>
    </>
  );
}

function columnsFor(
  canSubmit: boolean,
  t: ReturnType<typeof useMessages<"positions">>,
  locale: ReturnType<typeof useLocale>,
): TableColumn<OwnRow>[] {
  const name = (row: OwnRow) => row.title || t("own.untitled");
  const choose: TableColumn<OwnRow> = {
    key: "choose",
    header: t("own.choose"),
    isTight: true,
    cell: (row) =>
      isEditable(row.state) ? (
        <RowCheckbox name="id" value={row.id} label={t("own.chooseRow", { title: name(row) })} />
      ) : null,
  };
  return [
    ...(canSubmit ? [choose] : []),
    {
      key: "title",
      header: t("own.columnTitle"),
      isRowHeader: true,
      cell: (row) => (
        <a href={href(locale, "positions.ownPosition", { positionId: row.id })}>{name(row)}</a>
      ),
    },
    {
      key: "state",
      header: t("own.columnState"),
      cell: (row) => <Tag tone={stateTones[row.state]}>{t(`state.${row.state}`)}</Tag>,
    },
    {
      key: "closingOn",
      header: t("field.closingOn"),
      cell: (row) => (row.closingOn ? formatShortDay(row.closingOn, locale) : t("answer.none")),
    },
    {
      key: "updatedAt",
      header: t("own.columnUpdated"),
      cell: (row) => formatMoment(row.updatedAt, locale),
    },
  ];
}
