import { formatDay, formatTime } from "#app/i18n/format.ts";
import { useLocale, useMessages } from "#app/i18n/messages-context.tsx";
import { shanghaiDay } from "#app/lib/date.ts";
import { Table } from "#app/ui/table.tsx";
import type { Meeting } from "../policy/index.ts";

/** Every meeting with its day and hours. */
export function Timetable({ meetings }: { readonly meetings: readonly Meeting[] }) {
  const t = useMessages("training");
  const locale = useLocale();
  return (
    <section>
      <h2>{t("session.timetable")}</h2>
      <Table
        caption={t("session.timetableCaption")}
        isCaptionHidden
        rows={meetings}
        rowKey={({ startsAt }) => startsAt.getTime()}
        columns={[
          {
            key: "day",
            header: t("session.day"),
            isRowHeader: true,
            cell: ({ startsAt }) => formatDay(shanghaiDay(startsAt), locale),
          },
          {
            key: "from",
            header: t("session.from"),
            cell: ({ startsAt }) => formatTime(startsAt, locale),
          },
          {
            key: "until",
            header: t("session.until"),
            cell: ({ endsAt }) => formatTime(endsAt, locale),
          },
        ]}
      />
    </section>
  );
}
