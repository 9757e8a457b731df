import { formatDay, formatMoment } from "#app/i18n/format.ts";
import { useLocale, useMessages } from "#app/i18n/messages-context.tsx";
import { SummaryList } from "#app/ui/summary-list.tsx";
import type { Interview } from "../read-interview.server.ts";
import { TypedWords } from "./typed-words.tsx";

/** The times that stand, or the one that was chosen. */
export function ApplicantInterview({ interview }: { readonly interview: Interview | null }) {
  const t = useMessages("applicants");
  const locale = useLocale();
  if (interview === null) return null;
  const { mode, place, words, slots, chosen, answerBy } = interview;
  const times = ({ startsAt, endsAt }: Interview["slots"][number]) =>
    t("one.times", { from: formatMoment(startsAt, locale), until: timeOf(endsAt) });
  return (
    <section className="section">
      <h2>{t("one.interview")}</h2>
      <SummaryList
        rows={[
          chosen
            ? { term: t("one.interviewChosen"), value: times(chosen) }
            : {
                term: t("one.interviewTimes"),
                value: (
                  <ul>
                    {slots.map((slot) => (
                      <li key={slot.id}>{times(slot)}</li>
                    ))}
                  </ul>
                ),
              },
          ...(!chosen && answerBy
            ? [{ term: t("one.answerBy"), value: formatDay(answerBy, locale) }]
            : []),
          { term: t("one.interviewMode"), value: t(`mode.${mode}`) },
          { term: t("one.interviewPlace"), value: <TypedWords>{place}</TypedWords> },
          ...(words
            ? [{ term: t("one.interviewWords"), value: <TypedWords>{words}</TypedWords> }]
            : []),
        ]}
      />
    </section>
  );
}

/** The end of a time on the same day, on the clock of Shanghai. */
function timeOf(instant: Date): string {
  return new Date(instant.getTime() + 8 * 3_600_000).toISOString().slice(11, 16);
}
