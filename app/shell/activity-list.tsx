import { formatMoment } from "../i18n/format.ts";
import { useLocale } from "../i18n/messages-context.tsx";
import { usePageMessages } from "./page-messages.ts";

interface ActivityListProps {
  readonly activity: readonly {
    readonly sequence: number;
    readonly action: string;
    readonly at: Date | string;
  }[];
}

/** What was done with something, in the page's own words: `one.activity`, and `did.<what follows the action's dot>`. */
export function ActivityList({ activity }: ActivityListProps) {
  const t = usePageMessages();
  const locale = useLocale();
  return (
    <section className="section">
      <h2>{t("one.activity")}</h2>
      <ol reversed role="list">
        {activity.map(({ sequence, action, at }) => {
          const key = `did.${action.slice(action.indexOf(".") + 1)}`;
          return (
            <li key={sequence}>
              {formatMoment(new Date(at), locale)} {t.has(key) ? t(key) : action}
            </li>
          );
        })}
      </ol>
    </section>
  );
}
