import { formatMoment } from "#app/i18n/format.ts";
import { useLocale, useMessages } from "#app/i18n/messages-context.tsx";
import { compareRatio } from "#app/lib/ratio.ts";
import { href } from "#app/links.ts";
import { Link } from "#app/ui/link.tsx";
import { SummaryList } from "#app/ui/summary-list.tsx";
import type { DeterminationView } from "../determinations.server.ts";
import { readExact } from "../schema/exact-text.ts";
import { MonthsTable } from "./months-table.tsx";
import { ReturnFigures } from "./return-figures.tsx";
import { StaffTable } from "./staff-table.tsx";

interface DeterminationSheetProps {
  readonly determination: DeterminationView;
  readonly place: string;
  /** Address of the public check, for whoever holds it on paper. */
  readonly checkAt: string;
}

/** The determination as issued: everything needed to redo the figure by hand stands on it. */
export function DeterminationSheet({ determination, place, checkAt }: DeterminationSheetProps) {
  const t = useMessages("returns");
  const locale = useLocale();
  const { unit, uscc, year, number, edition, issuedAt, checkCode, digest, figures, staff, people } =
    determination;
  const isMet = compareRatio(readExact(figures.counted), readExact(figures.required)) >= 0;
  const code = checkCode.replace(/(.{4})(?=.)/g, "$1 ");
  const rows = people.map(({ name, months }, at) => ({
    id: String(at),
    name,
    months: months.map((counts) => (counts === null ? null : { counts, codes: [] })),
    counted: months.reduce<number>((sum, counts) => sum + (counts ?? 0), 0),
  }));
  return (
    <>
      <SummaryList
        rows={[
          { term: t("determination.unit"), value: unit },
          { term: t("determination.uscc"), value: uscc },
          { term: t("determination.year"), value: String(year) },
          { term: t("determination.met"), value: t(`determination.met.${isMet ? "yes" : "no"}`) },
          { term: t("determination.number"), value: number },
          {
            term: t("determination.edition"),
            value: t("determination.editionValue", { edition }),
          },
          {
            term: t("determination.issuedAt"),
            value: `${formatMoment(issuedAt, locale)} · ${place} · ${t("thread.bureau")}`,
          },
          { term: t("determination.checkCode"), value: <span className="number">{code}</span> },
          { term: t("determination.digest"), value: <code className="prewrap">{digest}</code> },
        ]}
      />
      <section className="section">
        <h2>{t("determination.people")}</h2>
        {rows.length === 0 ? (
          <p>{t("check.none.people")}</p>
        ) : (
          <MonthsTable
            caption={t("determination.people")}
            rows={rows}
            hasReasons={false}
            isCaptionHidden
          />
        )}
      </section>
      <section className="section">
        <h2>{t("determination.staff")}</h2>
        <StaffTable staff={staff} />
      </section>
      <section className="section">
        <h2>{t("determination.figures")}</h2>
        <ReturnFigures caption={t("determination.figures")} figures={figures} isCaptionHidden />
      </section>
      <p>{t("determination.check", { address: checkAt })}</p>
      <p className="screen-only">
        <Link href={href(locale, "returns.checkCode", {}, { code: checkCode })}>
          {t("determination.checkNow")}
        </Link>
      </p>
      <p className="screen-only">{t("determination.print")}</p>
    </>
  );
}
