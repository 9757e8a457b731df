import { useLoaderData } from "@remix-run/react";
import { staffRoles } from "#app/features/accounts/policy/index.ts";
import { staffQuery } from "#app/features/accounts/schema/staff.ts";
import { listStaff } from "#app/features/accounts/staff/staff-reads.server.ts";
import { regionName } from "#app/features/positions/reference/regions.ts";
import { page } from "#app/http/route.server.ts";
import { useLocale, useMessages } from "#app/i18n/messages-context.tsx";
import { href } from "#app/links.ts";
import { pageHandle } from "#app/shell/page-handle.ts";
import { Button, LinkButton } from "#app/ui/button.tsx";
import { EmptyState } from "#app/ui/empty-state.tsx";
import { Form } from "#app/ui/form.tsx";
import { NativeSelect } from "#app/ui/native-select.tsx";
import { Pagination } from "#app/ui/pagination.tsx";
import { Table } from "#app/ui/table.tsx";
import { TextField } from "#app/ui/text-field.tsx";

export const loader = page("staff.list", { query: staffQuery }, async ({ query, locale, ctx }) => {
  const list = await listStaff(query, ctx);
  return {
    ...list,
    filter: { q: query.q, role: query.role },
    rows: list.rows.map((row) => ({
      ...row,
      region: row.region ? regionName(row.region, locale) : "",
    })),
  };
});
export const handle = pageHandle<typeof loader>()("staff", {
  title: ({ t }) => t("list.title"),
  titleSuffix: ({ t, data: { total } }) => t("list.suffix", { count: total }),
  width: "tables",
});

export default function Staff() {
  const { rows, total, page: current, pageCount, filter } = useLoaderData<typeof loader>();
  const t = useMessages("staff");
  const locale = useLocale();
  return (
    <>
      <div className="button-row">
        <LinkButton href={href(locale, "staff.new")}>{t("new.title")}</LinkButton>
      </div>
      <Form method="get" role="search" aria-label={t("list.filter")}>
        <TextField name="q" label={t("list.q")} optional width={20} defaultValue={filter.q ?? ""} />
        <NativeSelect
          name="role"
          label={t("role.label")}
          options={staffRoles.map((role) => ({ value: role, label: t(`role.${role}`) }))}
          emptyLabel={t("list.all")}
          defaultValue={filter.role ?? ""}
        />
        <Button variant="secondary">{t("list.apply")}</Button>
      </Form>
      {total === 0 ? (
        <EmptyState title={t("list.none")}>
          <p>{t("list.noneNext")}</p>
        </EmptyState>
      ) : (
        <Table
          caption={t("list.caption", { count: total })}
          rows={rows}
          rowKey={({ id }) => id}
          columns={[
            {
              key: "name",
              header: t("name.label"),
              isRowHeader: true,
              cell: ({ id, name }) => (
                <a href={href(locale, "staff.account", { userId: id })}>{name}</a>
              ),
            },
            { key: "email", header: t("address.label"), cell: ({ email }) => email },
            { key: "role", header: t("role.label"), cell: ({ role }) => t(`role.${role}`) },
            { key: "region", header: t("place.label"), cell: ({ region }) => region },
            {
              key: "state",
              header: t("state.label"),
              cell: ({ isSuspended }) => t(isSuspended ? "state.suspended" : "state.active"),
            },
            {
              key: "secondFactor",
              header: t("secondFactor.label"),
              cell: ({ hasSecondFactor }) =>
                t(hasSecondFactor ? "secondFactor.yes" : "secondFactor.no"),
            },
          ]}
        />
      )}
      <Pagination
        page={current}
        pageCount={pageCount}
        hrefFor={(to) => href(locale, "staff.list", {}, { ...filter, page: to })}
      />
    </>
  );
}
