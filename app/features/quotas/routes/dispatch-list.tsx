import { useLoaderData } from "@remix-run/react";
import { employerOf } from "#app/http/member.server.ts";
import { page } from "#app/http/route.server.ts";
import { useLocale, useMessages } from "#app/i18n/messages-context.tsx";
import { href } from "#app/links.ts";
import { pageHandle } from "#app/shell/page-handle.ts";
import { LinkButton } from "#app/ui/button.tsx";
import { EmptyState } from "#app/ui/empty-state.tsx";
import { Link } from "#app/ui/link.tsx";
import { Lede } from "#app/ui/prose.tsx";
import { Table } from "#app/ui/table.tsx";
import { Tag } from "#app/ui/tag.tsx";
import { dispatchTones } from "../components/dispatch-tones.ts";
import { listDispatch } from "../dispatch-reads.server.ts";
import { yearParams } from "../schema/ledger-forms.ts";

export const loader = page(
  "dispatch.list",
  { params: yearParams },
  async ({ actor, params: { year }, ctx }) => {
    const member = employerOf(actor);
    const rows = await listDispatch(member, year, ctx);
    return { year, rows, mayWrite: member.role !== "viewer" };
  },
);

export const handle = pageHandle<typeof loader>()("dispatch", {
  title: ({ t, data: { year } }) => t("list.title", { year }),
  width: "tables",
});

export default function DispatchList() {
  const { year, rows, mayWrite } = useLoaderData<typeof loader>();
  const t = useMessages("dispatch");
  const locale = useLocale();
  const params = { year: String(year) };
  return (
    <>
      <Lede>{t("list.lede")}</Lede>
      {mayWrite ? (
        <div className="button-row">
          <LinkButton href={href(locale, "dispatch.new", params)}>{t("list.new")}</LinkButton>
        </div>
      ) : null}
      {rows.length === 0 ? (
        <EmptyState title={t("list.none")}>{t("list.noneNext")}</EmptyState>
      ) : (
        <Table
          caption={t("list.caption")}
          rows={rows}
          rowKey={({ id }) => id}
          columns={[
            {
              key: "other",
              header: t("list.other"),
              isRowHeader: true,
              cell: ({ id, other }) =>
                mayWrite ? (
                  <a href={href(locale, "dispatch.one", { ...params, dispatchId: id })}>{other}</a>
                ) : (
                  other
                ),
            },
            {
              key: "side",
              header: t("list.side"),
              cell: ({ side }) => (side ? t(`side.${side}`) : ""),
            },
            {
              key: "people",
              header: t("list.people"),
              align: "number",
              cell: ({ people }) => people,
            },
            {
              key: "personMonths",
              header: t("list.personMonths"),
              align: "number",
              cell: ({ personMonths }) => personMonths,
            },
            {
              key: "state",
              header: t("list.state"),
              cell: ({ state }) => <Tag tone={dispatchTones[state]}>{t(`state.${state}`)}</Tag>,
            },
          ]}
        />
      )}
      <p>
        <Link href={href(locale, "returns.show", params)} isStandalone>
          {t("list.toReturn", { year })}
        </Link>
      </p>
    </>
  );
}
