import { useLoaderData } from "@remix-run/react";
import { listMendedBarriers } from "#app/features/accounts/barriers/barrier-reads.server.ts";
import { barrierListQuery } from "#app/features/accounts/schema/barrier.ts";
import { page } from "#app/http/route.server.ts";
import { formatShortDay } from "#app/i18n/format.ts";
import { useLocale, useMessages } from "#app/i18n/messages-context.tsx";
import { href } from "#app/links.ts";
import { shanghaiDay } from "#app/lib/date.ts";
import { pageHandle } from "#app/shell/page-handle.ts";
import { EmptyState } from "#app/ui/empty-state.tsx";
import { Link } from "#app/ui/link.tsx";
import { Pagination } from "#app/ui/pagination.tsx";
import { Lede } from "#app/ui/prose.tsx";

export const loader = page("accounts.barriers", { query: barrierListQuery }, ({ query, ctx }) =>
  listMendedBarriers(query, ctx),
);
export const handle = pageHandle<typeof loader>()("accounts", {
  title: ({ t }) => t("barriers.title"),
  titleSuffix: ({ t, data: { total } }) => t("barriers.suffix", { count: total }),
  crumbs: ({ t, locale }) => [
    { label: t("barrier.title"), href: href(locale, "accounts.barrier") },
  ],
});

export default function Barriers() {
  const { rows, total, page: current, pageCount } = useLoaderData<typeof loader>();
  const t = useMessages("accounts");
  const locale = useLocale();
  return (
    <>
      <Lede>{t("barriers.lede")}</Lede>
      {total === 0 ? (
        <EmptyState title={t("barriers.none")}>
          <p>{t("barriers.noneNext")}</p>
        </EmptyState>
      ) : (
        <ul role="list" className="stack">
          {rows.map(({ id, page: at, answer, decidedAt }) => (
            <li key={id}>
              <p>
                {decidedAt ? (
                  <strong>{formatShortDay(shanghaiDay(decidedAt), locale)}</strong>
                ) : null}{" "}
                {at ? t("barriers.at", { page: at }) : null}
              </p>
              <p className="prewrap">{answer}</p>
            </li>
          ))}
        </ul>
      )}
      <Pagination
        page={current}
        pageCount={pageCount}
        hrefFor={(to) => href(locale, "accounts.barriers", {}, { page: to })}
      />
      <p>
        <Link href={href(locale, "accounts.barrier")} isStandalone isPlain>
          {t("barrier.title")}
        </Link>
      </p>
    </>
  );
}
