import { formatMoment } from "#app/i18n/format.ts";
import { useLocale, useMessages } from "#app/i18n/messages-context.tsx";
import { SummaryList } from "#app/ui/summary-list.tsx";

interface LetterSheetProps {
  readonly letter: {
    readonly number: string;
    readonly rule: string;
    readonly body: string;
    readonly sentAt: Date | string;
  };
}

/** A letter as it was sent: its words, its number, its day and the rule it follows. */
export function LetterSheet({ letter }: LetterSheetProps) {
  const t = useMessages("letters");
  const locale = useLocale();
  const { number, rule, body, sentAt } = letter;
  return (
    <>
      <p className="prewrap">{body.trim()}</p>
      <SummaryList
        rows={[
          { term: t("number"), value: number },
          { term: t("sentAt"), value: formatMoment(new Date(sentAt), locale) },
          { term: t("rule"), value: <span lang="zh-CN">{rule}</span> },
        ]}
      />
    </>
  );
}
