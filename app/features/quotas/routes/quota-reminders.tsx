import { useLoaderData } from "@remix-run/react";
import { regionName } from "#app/features/positions/reference/regions.ts";
import { officerOf } from "#app/http/member.server.ts";
import { newOnceKey } from "#app/http/once-key.server.ts";
import { done } from "#app/http/redirects.server.ts";
import { command, page } from "#app/http/route.server.ts";
import { speaker } from "#app/i18n/catalogue.server.ts";
import { formatMoment, formatNumber, formatShortDay } from "#app/i18n/format.ts";
import { useLocale, useMessages } from "#app/i18n/messages-context.tsx";
import { href } from "#app/links.ts";
import { ActionForm } from "#app/shell/action-form.tsx";
import { pageHandle } from "#app/shell/page-handle.ts";
import { Button } from "#app/ui/button.tsx";
import { EmptyState } from "#app/ui/empty-state.tsx";
import { Table } from "#app/ui/table.tsx";
import { overviewYear } from "../find-overview.server.ts";
import { findReminding, quietDays } from "../list-unfiled.server.ts";
import { overviewQuery, remindForm } from "../schema/overview-query.ts";
import { sendReminders } from "../send-reminders.server.ts";

export const loader = page(
  "quotaOverview.remind",
  { query: overviewQuery },
  async ({ actor, query, locale, ctx }) => {
    const year = overviewYear(query.year, ctx.now);
    const { rows, sendings, ...reminding } = await findReminding(year, officerOf(actor), ctx);
    const t = speaker("quotaOverview", locale);
    const day = reminding.closes && formatShortDay(reminding.closes, locale);
    return {
      ...reminding,
      year,
      day,
      campaign: newOnceKey(),
      quiet: quietDays,
      preview: day ? t("mail.remind.subject", { year, day }) : "",
      rows: rows.map(({ region, remindedAt, ...row }) => ({
        ...row,
        place: regionName(region, locale),
        remindedAt: remindedAt && formatMoment(remindedAt, locale),
      })),
      sendings: sendings.map(({ at, ...sending }) => ({
        ...sending,
        at: formatMoment(at, locale),
      })),
    };
  },
);

export const handle = pageHandle<typeof loader>()("quotaOverview", {
  title: ({ t, data: { year } }) => t("remind.title", { year }),
  width: "tables",
  crumbs: ({ t, locale, data: { year } }) => [
    { label: t("title", { year }), href: href(locale, "quotaOverview.show", {}, { year }) },
  ],
});

export const action = command(
  "quotaOverview.remind",
  { forms: { remind: remindForm } },
  async ({ actor, form, locale, ctx }) => {
    const sent = await sendReminders(form, officerOf(actor), ctx);
    if (!sent.ok) return sent;
    return done(href(locale, "quotaOverview.remind", {}, { year: form.year }), "reminded");
  },
);

export default function QuotaReminders() {
  const { counts, day, daysLeft, quiet } = useLoaderData<typeof loader>();
  const t = useMessages("quotaOverview");
  const locale = useLocale();
  const number = (value: number) => formatNumber(value, locale);
  const isOpen = daysLeft !== null && daysLeft >= 0;
  return (
    <>
      <p>
        {day === null || daysLeft === null
          ? t("remind.noParameters")
          : isOpen
            ? t("remind.window", { day, days: number(daysLeft) })
            : t("remind.closed", { day })}
      </p>
      <p>
        {isOpen
          ? t("remind.sentence", {
              total: number(counts.total),
              will: number(counts.will),
              recent: number(counts.recent),
              unreachable: number(counts.unreachable),
              quiet,
            })
          : t("remind.total", { total: number(counts.total) })}
      </p>
      {isOpen && counts.will > 0 ? <Send /> : null}
      <Unfiled />
      <Log />
    </>
  );
}

function Send() {
  const { year, day, campaign, quiet, preview } = useLoaderData<typeof loader>();
  const t = useMessages("quotaOverview");
  return (
    <section className="section">
      <h2>{t("remind.preview")}</h2>
      <p>
        <strong>{preview}</strong>
      </p>
      <p className="prewrap">
        {t("mail.remind.body", {
          name: t("remind.name"),
          year,
          day: day ?? "",
          link: t("remind.address"),
          site: "",
        }).trim()}
      </p>
      <ActionForm intent="remind">
        <input type="hidden" name="year" value={year} />
        <input type="hidden" name="campaign" value={campaign} />
        <p>{t("remind.buttonHint", { quiet })}</p>
        <div className="button-row">
          <Button>{t("remind.button")}</Button>
        </div>
      </ActionForm>
    </section>
  );
}

function Unfiled() {
  const { rows, counts } = useLoaderData<typeof loader>();
  const t = useMessages("quotaOverview");
  const locale = useLocale();
  if (rows.length === 0) {
    return <EmptyState title={t("remind.none")}>{t("remind.noneNext")}</EmptyState>;
  }
  return (
    <section className="section">
      <h2>{t("remind.caption")}</h2>
      <p>
        {counts.total > rows.length ? `${t("remind.first", { count: rows.length })} ` : ""}
        <Download table="unfiled" />
      </p>
      <Table
        caption={t("remind.caption")}
        isCaptionHidden
        rows={rows}
        rowKey={({ id }) => id}
        columns={[
          { key: "name", header: t("col.name"), isRowHeader: true, cell: ({ name }) => name },
          { key: "place", header: t("col.region"), cell: ({ place }) => place },
          {
            key: "reminded",
            header: t("col.reminded"),
            cell: ({ remindedAt }) => remindedAt ?? t("remind.never"),
          },
          {
            key: "recipients",
            header: t("remind.recipients"),
            align: "number",
            cell: ({ recipients }) => formatNumber(recipients, locale),
          },
        ]}
      />
    </section>
  );
}

function Download({ table }: { readonly table: "unfiled" | "reminders" }) {
  const { year } = useLoaderData<typeof loader>();
  const t = useMessages("quotaOverview");
  const locale = useLocale();
  return (
    <a href={href(locale, "quotaOverview.export", {}, { year, table })} download>
      {t("export.link", { table: t(`export.${table}`), format: "XLSX" })}
    </a>
  );
}

function Log() {
  const { sendings } = useLoaderData<typeof loader>();
  const t = useMessages("quotaOverview");
  if (sendings.length === 0) {
    return (
      <section className="section">
        <h2>{t("remind.log")}</h2>
        <p>{t("remind.logNone")}</p>
      </section>
    );
  }
  return (
    <section className="section">
      <h2>{t("remind.log")}</h2>
      <p>
        <Download table="reminders" />
      </p>
      <Table
        caption={t("remind.log")}
        isCaptionHidden
        rows={sendings}
        rowKey={({ campaign }) => campaign}
        columns={[
          { key: "at", header: t("remind.logAt"), isRowHeader: true, cell: ({ at }) => at },
          {
            key: "employers",
            header: t("remind.logEmployers"),
            align: "number",
            cell: ({ employers }) => employers,
          },
          {
            key: "told",
            header: t("remind.logTold"),
            align: "number",
            cell: ({ told }) => told,
          },
          { key: "by", header: t("remind.logBy"), cell: ({ by }) => by },
        ]}
      />
    </section>
  );
}
