import { languageOf } from "#app/i18n/language-of.ts";
import { useLocale, useMessages } from "#app/i18n/messages-context.tsx";
import { ShareBars } from "#app/ui/share-bars.tsx";
import { Table } from "#app/ui/table.tsx";
import type { SessionFeedback } from "../feedback/read-feedback.server.ts";
import { fewestFeedback } from "../policy/index.ts";

interface FeedbackSumsProps {
  readonly feedback: SessionFeedback;
  /** Of the questions' headings. */
  readonly level?: 2 | 3;
}

/** What the people of a session say together: each question as a picture with its table, then words without a name. */
export function FeedbackSums({ feedback, level = 2 }: FeedbackSumsProps) {
  const t = useMessages("feedback");
  const locale = useLocale();
  const { asked, people, sums, words } = feedback;
  const Heading = `h${level}` as const;
  return (
    <>
      <p>{t("session.asked", { asked, count: people })}</p>
      {sums.ok ? (
        <>
          <Question
            level={level}
            title={t("give.overall")}
            sums={sums.sums.overall.map((one) => ({ ...one, label: t(`mark.${one.answer}`) }))}
          />
          <Question
            level={level}
            title={t("give.teaching")}
            sums={sums.sums.teaching.map((one) => ({ ...one, label: t(`mark.${one.answer}`) }))}
          />
          {sums.sums.needs ? (
            <Question
              level={level}
              title={t("session.needs")}
              sums={sums.sums.needs.map((one) => ({ ...one, label: t(`worked.${one.answer}`) }))}
            />
          ) : (
            <p>{t("session.needsFew", { count: fewestFeedback })}</p>
          )}
        </>
      ) : (
        <p>{t("session.few", { count: fewestFeedback })}</p>
      )}
      {words.length > 0 && (
        <section className="section">
          <Heading>{t("session.words")}</Heading>
          <ul>
            {words.map((said, at) => (
              <li key={at} className="prewrap" lang={languageOf(said, locale)}>
                {said}
              </li>
            ))}
          </ul>
        </section>
      )}
    </>
  );
}

interface QuestionProps {
  readonly level: 2 | 3;
  readonly title: string;
  readonly sums: readonly {
    readonly answer: string;
    readonly label: string;
    readonly count: number;
  }[];
}

function Question({ level, title, sums }: QuestionProps) {
  const t = useMessages("feedback");
  const Heading = `h${level}` as const;
  const all = sums.reduce((sum, { count }) => sum + count, 0);
  return (
    <section className="section">
      <Heading>{title}</Heading>
      <ShareBars
        title={t("session.picture", { question: title })}
        rows={sums.map(({ answer, label, count }) => ({
          key: answer,
          label,
          value: t("session.people", { count }),
          share: all === 0 ? 0 : Math.round((count / all) * 100),
        }))}
      />
      <Table
        caption={title}
        isCaptionHidden
        rows={sums}
        rowKey={({ answer }) => answer}
        columns={[
          {
            key: "answer",
            header: t("session.answer"),
            isRowHeader: true,
            cell: ({ label }) => label,
          },
          { key: "count", header: t("session.count"), align: "number", cell: ({ count }) => count },
        ]}
      />
    </section>
  );
}
