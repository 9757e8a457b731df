import { useLoaderData } from "@remix-run/react";
import { employerOf } from "#app/http/member.server.ts";
import { page } from "#app/http/route.server.ts";
import { formatMoment, formatShortDay } from "#app/i18n/format.ts";
import { useLocale, useMessages } from "#app/i18n/messages-context.tsx";
import { href } from "#app/links.ts";
import { pageHandle } from "#app/shell/page-handle.ts";
import { Link } from "#app/ui/link.tsx";
import { Lede } from "#app/ui/prose.tsx";
import { Table } from "#app/ui/table.tsx";
import { Tag } from "#app/ui/tag.tsx";
import { returnTones } from "../components/return-tones.ts";
import { listOwnReturns } from "../own-return.server.ts";
import type { ReturnStage } from "../policy/return-states.ts";

export const loader = page("returns.list", {}, async ({ actor, ctx }) => {
  const { organisationId } = employerOf(actor);
  return { rows: await listOwnReturns(organisationId, ctx) };
});

export const handle = pageHandle<typeof loader>()("returns", {
  title: ({ t }) => t("list.title"),
  width: "tables",
});

/** Until it is filed, and filed again, the row says so. */
const TITLES: Partial<
  Record<ReturnStage, "list.yearUnfiled" | "list.yearRevising" | "list.yearReturned">
> = {
  draft: "list.yearUnfiled",
  revising: "list.yearRevising",
  returned: "list.yearReturned",
};

export default function OwnReturns() {
  const { rows } = useLoaderData<typeof loader>();
  const t = useMessages("returns");
  const locale = useLocale();
  return (
    <>
      <Lede>{t("list.lede")}</Lede>
      <p>
        <Link href={href(locale, "letters.list")} isStandalone>
          {t("list.letters")}
        </Link>
      </p>
      <Table
        caption={t("list.caption")}
        rows={rows}
        rowKey={({ year }) => year}
        columns={[
          {
            key: "year",
            header: t("list.year"),
            isRowHeader: true,
            cell: ({ year, stage }) => (
              <a href={href(locale, "returns.show", { year: String(year) })}>
                {t(TITLES[stage] ?? "list.yearLink", { year })}
              </a>
            ),
          },
          {
            key: "state",
            header: t("list.state"),
            cell: ({ stage }) => <Tag tone={returnTones[stage]}>{t(`state.${stage}`)}</Tag>,
          },
          {
            key: "submittedAt",
            header: t("list.submittedAt"),
            cell: ({ submittedAt }) => submittedAt && formatMoment(submittedAt, locale),
          },
          {
            key: "closes",
            header: t("list.closes"),
            cell: ({ closes }) => closes && formatShortDay(closes, locale),
          },
          {
            key: "ledger",
            header: t("list.ledger"),
            cell: ({ year }) => (
              <Link href={href(locale, "returns.ledger", { year: String(year) })}>
                {t("list.ledgerOf", { year })}
              </Link>
            ),
          },
        ]}
      />
    </>
  );
}
