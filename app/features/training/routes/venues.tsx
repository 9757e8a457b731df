import { useLoaderData } from "@remix-run/react";
import { providerOf } from "#app/http/provider.server.ts";
import { page } from "#app/http/route.server.ts";
import { languageOf } from "#app/i18n/language-of.ts";
import { useLocale, useMessages } from "#app/i18n/messages-context.tsx";
import { href } from "#app/links.ts";
import { pageHandle } from "#app/shell/page-handle.ts";
import { LinkButton } from "#app/ui/button.tsx";
import { EmptyState } from "#app/ui/empty-state.tsx";
import { Link } from "#app/ui/link.tsx";
import { Table } from "#app/ui/table.tsx";
import { listVenues } from "../offering/own-house.server.ts";
import { houseQuery } from "../schema/house-forms.ts";

export const loader = page(
  "teaching.venues",
  { query: houseQuery },
  async ({ actor, query, locale, ctx }) => {
    const { organisationId, role } = providerOf(actor);
    const list = await listVenues(organisationId, query.after, locale, ctx);
    return { ...list, isFirst: !query.after, mayWrite: role !== "viewer" };
  },
);

export const handle = pageHandle<typeof loader>()("teaching", {
  title: ({ t }) => t("venues.title"),
  crumbs: ({ t, locale }) => [
    { label: t("sessions.title"), href: href(locale, "teaching.sessions") },
  ],
  width: "tables",
});

export default function Venues() {
  const t = useMessages("teaching");
  const locale = useLocale();
  const { rows, next, isFirst, mayWrite } = useLoaderData<typeof loader>();
  return (
    <>
      <p>{t("venues.intro")}</p>
      {mayWrite && (
        <div className="button-row">
          <LinkButton href={href(locale, "teaching.venue", { venueId: "new" })}>
            {t("venues.add")}
          </LinkButton>
        </div>
      )}
      {rows.length === 0 ? (
        <EmptyState title={t("venues.none")}>{t("venues.noneNext")}</EmptyState>
      ) : (
        <Table
          caption={t("venues.caption", { count: rows.length })}
          rows={rows}
          rowKey={({ id }) => id}
          columns={[
            {
              key: "name",
              header: t("venue.name"),
              isRowHeader: true,
              cell: ({ id, name }) =>
                mayWrite ? (
                  <a href={href(locale, "teaching.venue", { venueId: id })}>
                    <span lang={languageOf(name, locale)}>{name}</span>
                  </a>
                ) : (
                  <span lang={languageOf(name, locale)}>{name}</span>
                ),
            },
            {
              key: "address",
              header: t("venue.address"),
              cell: ({ place, address }) => (
                <>
                  {place} <span lang={languageOf(address, locale)}>{address}</span>
                </>
              ),
            },
            {
              key: "access",
              header: t("venue.access"),
              cell: ({ isAnswered, facts }) =>
                isAnswered ? t("venues.facts", { count: facts }) : t("venues.unanswered"),
            },
          ]}
        />
      )}
      <p className="button-row">
        {!isFirst && <Link href={href(locale, "teaching.venues")}>{t("list.first")}</Link>}
        {next && (
          <Link href={href(locale, "teaching.venues", {}, { after: next })}>{t("list.next")}</Link>
        )}
      </p>
    </>
  );
}
