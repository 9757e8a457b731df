import { formatMoment } from "#app/i18n/format.ts";
import { useLocale, useMessages } from "#app/i18n/messages-context.tsx";

export interface ThreadMessage {
  readonly id: string;
  readonly side: "person" | "employer";
  readonly words: string;
  readonly sentAt: Date;
}

interface ThreadProps {
  readonly messages: readonly ThreadMessage[];
  /** Whose page it is; the other side is called by `other`. */
  readonly reader: "person" | "employer";
  readonly other: string;
}

/** Messages both ways, oldest first: who, when, the words. */
export function Thread({ messages, reader, other }: ThreadProps) {
  const t = useMessages("applications");
  const locale = useLocale();
  if (messages.length === 0) return <p>{t("thread.none")}</p>;
  return (
    <ol className="thread" role="list">
      {messages.map(({ id, side, words, sentAt }) => (
        <li key={id} className={side === reader ? "thread-own" : undefined}>
          <p className="thread-byline">
            <strong>{side === reader ? t("thread.you") : other}</strong>{" "}
            <time dateTime={sentAt.toISOString()} className="muted">
              {formatMoment(sentAt, locale)}
            </time>
          </p>
          <p className="prewrap">{words}</p>
        </li>
      ))}
    </ol>
  );
}
