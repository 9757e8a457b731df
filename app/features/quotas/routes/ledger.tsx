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
import { HiresBeside } from "../components/hires-beside.tsx";
import { LedgerForecast } from "../components/ledger-forecast.tsx";
import { LedgerHire } from "../components/ledger-hire.tsx";
import { MonthsTable } from "../components/months-table.tsx";
import { ReturnFigures } from "../components/return-figures.tsx";
import { findForecast } from "../ledger-forecast.server.ts";
import { listHiresBeside } from "../list-hires.server.ts";
import { findOwnLedger } from "../own-return.server.ts";
import { hireQuery, yearParams } from "../schema/ledger-forms.ts";

export const loader = page(
  "returns.ledger",
  { params: yearParams, query: hireQuery },
  async ({ actor, params: { year }, query, locale, ctx }) => {
    const { organisationId, role } = employerOf(actor);
    const mayWrite = role !== "viewer";
    const [ledger, forecast, hires] = await Promise.all([
      findOwnLedger(organisationId, year, ctx),
      findForecast(organisationId, year, ctx, { hire: query, locale }),
      mayWrite ? listHiresBeside(organisationId, year, ctx) : [],
    ]);
    return { ...ledger, forecast, hires, mayWrite };
  },
);

export const handle = pageHandle<typeof loader>()("returns", {
  title: ({ t, data: { year } }) => t("ledger.title", { year }),
  crumbs: ({ t, locale }) => [{ label: t("list.title"), href: href(locale, "returns.list") }],
  width: "tables",
});

export default function Ledger() {
  const { year, rows, forecast, hires, mayWrite } = useLoaderData<typeof loader>();
  const t = useMessages("returns");
  const locale = useLocale();
  const params = { year: String(year) };
  return (
    <>
      <Lede>{t("ledger.lede")}</Lede>
      {mayWrite && (
        <div className="button-row">
          <LinkButton href={href(locale, "returns.newPerson", params)}>
            {t("ledger.add")}
          </LinkButton>
          <LinkButton href={href(locale, "imports.startLedger", params)} variant="secondary">
            {t("ledger.import")}
          </LinkButton>
          <LinkButton href={href(locale, "returns.staff", params)} variant="secondary">
            {t("ledger.staff")}
          </LinkButton>
          <LinkButton href={href(locale, "returns.takeover", params)} variant="secondary">
            {t("ledger.takeover")}
          </LinkButton>
        </div>
      )}
      {rows.length === 0 ? (
        <EmptyState title={t("ledger.empty")}>{t("ledger.emptyNext")}</EmptyState>
      ) : (
        <MonthsTable
          caption={t("ledger.caption", { year })}
          rows={rows}
          {...(mayWrite && {
            nameOf: ({ id, name }: { readonly id: string; readonly name: string }) => (
              <a href={href(locale, "returns.person", { ...params, personId: id })}>{name}</a>
            ),
          })}
        />
      )}
      {hires.length > 0 ? <HiresBeside year={year} hires={hires} /> : null}
      <Figures />
      {forecast ? <LedgerForecast year={year} years={forecast.years} /> : null}
      {forecast ? <LedgerHire year={year} hire={forecast.hire} /> : null}
      <nav aria-label={t("ledger.otherYears")}>
        <ul className="button-row" role="list">
          <li>
            <Link href={href(locale, "returns.show", params)}>
              {t("ledger.toReturn", { year })}
            </Link>
          </li>
          {[year - 1, year + 1].map((other) => (
            <li key={other}>
              <Link href={href(locale, "returns.ledger", { year: String(other) })}>
                {t("ledger.yearLink", { year: other })}
              </Link>
            </li>
          ))}
        </ul>
      </nav>
    </>
  );
}

function Figures() {
  const { figures, because, year } = useLoaderData<typeof loader>();
  const t = useMessages("returns");
  const key = `ledger.noFigures.${because ?? ""}`;
  return (
    <section className="section">
      <h2>{t("ledger.forecast")}</h2>
      {figures ? (
        <ReturnFigures caption={t("ledger.forecast")} figures={figures} isCaptionHidden />
      ) : (
        <p>{t.has(key) ? t(key, { year }) : t("ledger.noFigures.other")}</p>
      )}
    </section>
  );
}
