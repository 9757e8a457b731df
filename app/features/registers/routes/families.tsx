import { useLoaderData } from "@remix-run/react";
import { counsellorOf } from "#app/http/counsellor.server.ts";
import { page } from "#app/http/route.server.ts";
import { useLocale, useMessages } from "#app/i18n/messages-context.tsx";
import { href } from "#app/links.ts";
import { pageHandle } from "#app/shell/page-handle.ts";
import { LinkButton } from "#app/ui/button.tsx";
import { EmptyState } from "#app/ui/empty-state.tsx";
import { Link } from "#app/ui/link.tsx";
import { Lede } from "#app/ui/prose.tsx";
import { Table } from "#app/ui/table.tsx";
import { listOwnFamilies } from "../families/reads.server.ts";
import { familiesQuery } from "../schema/family-forms.ts";

export const loader = page("families.own", { query: familiesQuery }, ({ actor, query, ctx }) =>
  listOwnFamilies({ after: query.after }, counsellorOf(actor), ctx),
);

export const handle = pageHandle<typeof loader>()("families", {
  title: ({ t }) => t("own.title"),
  crumbs: ({ t, locale }) => [{ label: t("crumb.caseload"), href: href(locale, "plans.caseload") }],
  width: "tables",
});

export default function Families() {
  const t = useMessages("families");
  const locale = useLocale();
  const { rows, next } = useLoaderData<typeof loader>();
  return (
    <>
      <Lede>{t("own.lede")}</Lede>
      <p>
        <LinkButton href={href(locale, "families.new")}>{t("new.title")}</LinkButton>
      </p>
      {rows.length === 0 ? (
        <EmptyState title={t("own.none")}>{t("own.noneText")}</EmptyState>
      ) : (
        <Table
          caption={t("own.caption")}
          rows={rows}
          rowKey={({ id }) => id}
          columns={[
            {
              key: "name",
              header: t("family.name"),
              isRowHeader: true,
              cell: ({ id, name }) => (
                <a href={href(locale, "families.one", { familyId: id })}>{name}</a>
              ),
            },
            {
              key: "people",
              header: t("family.people"),
              align: "number",
              cell: ({ people }) => people,
            },
            {
              key: "standing",
              header: t("family.standing"),
              cell: ({ standing }) => t(`standing.${standing ?? "unknown"}`),
            },
            {
              key: "days",
              header: t("family.days"),
              cell: ({ days, isCleared }) =>
                days === null ? "" : t(isCleared ? "days.cleared" : "days.open", { count: days }),
            },
          ]}
        />
      )}
      {next !== null && (
        <p>
          <Link href={href(locale, "families.own", {}, { after: next })} isStandalone>
            {t("page.next")}
          </Link>
        </p>
      )}
    </>
  );
}
