import { formatMoment } from "#app/i18n/format.ts";
import { useLocale, useMessages } from "#app/i18n/messages-context.tsx";

interface ReturnThreadProps {
  readonly thread: readonly {
    readonly id: string;
    readonly move: string;
    readonly side: string;
    readonly text: string;
    readonly at: Date;
  }[];
}

/** What employer and bureau wrote to each other, oldest first. */
export function ReturnThread({ thread }: ReturnThreadProps) {
  const t = useMessages("returns");
  const locale = useLocale();
  if (thread.length === 0) return <p>{t("thread.none")}</p>;
  return (
    <ol role="list">
      {thread.map(({ id, move, side, text, at }) => {
        const key = `thread.move.${move}`;
        return (
          <li key={id} className="section">
            <p>
              <strong>
                {t(side === "bureau" ? "thread.bureau" : "thread.employer")}
                {t.has(key) ? ` · ${t(key)}` : null}
              </strong>{" "}
              {formatMoment(at, locale)}
            </p>
            <p className="prewrap">{text}</p>
          </li>
        );
      })}
    </ol>
  );
}
