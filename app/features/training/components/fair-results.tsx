import { formatNumber } from "#app/i18n/format.ts";
import { languageOf } from "#app/i18n/language-of.ts";
import { useLocale, useMessages } from "#app/i18n/messages-context.tsx";
import { ShareBars } from "#app/ui/share-bars.tsx";
import { Table } from "#app/ui/table.tsx";
import type { FairResults } from "../events/read-fair-results.server.ts";
import { Said } from "./stand-place.tsx";

const TOLD = ["talked", "invited", "offered"] as const;
const SEEN = ["applied", "hired"] as const;
const ALL = [...TOLD, ...SEEN];

/** What a fair came to, as a picture and stand by stand. */
export function FairResultsSection({ results }: { readonly results: FairResults }) {
  const t = useMessages("fairs");
  const locale = useLocale();
  const { rows, total } = results;
  const number = (count: number) => formatNumber(count, locale);
  const most = Math.max(1, ...ALL.map((figure) => total[figure]));
  return (
    <section className="section">
      <h2>{t("results.title")}</h2>
      <p>{t("results.told", { told: number(total.told), stands: number(total.stands) })}</p>
      <p>{t("results.text")}</p>
      {rows.length > 0 && (
        <>
          <ShareBars
            title={t("results.picture")}
            rows={ALL.map((figure) => ({
              ...{ key: figure, label: t(`results.${figure}`), value: number(total[figure]) },
              share: Math.floor((total[figure] * 100) / most),
            }))}
          />
          <Table
            caption={t("results.caption")}
            rows={rows}
            rowKey={({ id }) => id}
            columns={[
              {
                key: "employer",
                header: t("setUp.employer"),
                isRowHeader: true,
                cell: ({ employer, note }) => (
                  <>
                    <span lang={languageOf(employer, locale)}>{employer}</span>
                    {note && <Said>{note}</Said>}
                  </>
                ),
              },
              ...TOLD.map((figure) => ({
                key: figure,
                header: t(`results.${figure}`),
                align: "number" as const,
                cell: ({ result }: (typeof rows)[number]) =>
                  result ? number(result[figure]) : t("results.notTold"),
              })),
              ...SEEN.map((figure) => ({
                key: figure,
                header: t(`results.${figure}`),
                align: "number" as const,
                cell: (row: (typeof rows)[number]) => number(row[figure]),
              })),
            ]}
          />
        </>
      )}
    </section>
  );
}
