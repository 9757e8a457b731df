import type { CheckIn } from "#app/features/applications/index.server.ts";
import { languageOf } from "#app/i18n/language-of.ts";
import { useLocale, useMessages } from "#app/i18n/messages-context.tsx";
import { shanghaiDay } from "#app/lib/date.ts";
import { Table } from "#app/ui/table.tsx";
import { useDay } from "./plan-words.tsx";

/** What both sides said after 30, 90 and 180 days of work; nothing where nobody was asked. */
export function PlanCheckIns({ checkIns }: { readonly checkIns: readonly CheckIn[] }) {
  const t = useMessages("checkIns");
  const locale = useLocale();
  const day = useDay();
  if (checkIns.length === 0) return null;
  return (
    <section className="section">
      <h2>{t("plan.title")}</h2>
      <Table
        caption={t("plan.caption")}
        isCaptionHidden
        rows={checkIns}
        rowKey={({ id }) => id}
        columns={[
          {
            key: "what",
            header: t("plan.what"),
            isRowHeader: true,
            cell: ({ afterDays, askedAt }) =>
              `${t("list.after", { days: afterDays })} · ${day(shanghaiDay(askedAt))}`,
          },
          { key: "side", header: t("plan.side"), cell: ({ side }) => t(`plan.${side}`) },
          {
            key: "working",
            header: t("plan.working"),
            cell: ({ answer }) =>
              answer === null
                ? t("plan.unanswered")
                : t(answer.isWorking ? "said.working" : "said.left"),
          },
          {
            key: "support",
            header: t("plan.support"),
            cell: ({ answer }) => (answer === null ? "" : t(`support.${answer.adjustments}`)),
          },
          {
            key: "words",
            header: t("field.words.person"),
            cell: ({ answer }) => (
              <span className="prewrap" lang={languageOf(answer?.words ?? "", locale)}>
                {answer?.words}
              </span>
            ),
          },
        ]}
      />
    </section>
  );
}
