import { useMessages } from "#app/i18n/messages-context.tsx";
import { priorityGroups } from "../policy/index.ts";
import type { PriorityGroup, QueuePlace } from "../policy/index.ts";

interface EnrolmentQueueProps {
  readonly place: QueuePlace;
  readonly priority: PriorityGroup | null;
}

/** Where somebody stands and why, without a word about who else waits. */
export function EnrolmentQueue({ place: queue, priority }: EnrolmentQueueProps) {
  const t = useMessages("enrolments");
  const { place, of, aheadByRule, aheadByTime } = queue;
  return (
    <section className="section">
      <h2>{t("queue.title")}</h2>
      <p>{place === 1 ? t("queue.next", { of }) : t("queue.place", { place, of })}</p>
      <h3>{t("queue.why")}</h3>
      <ul>
        <li>{t(`queue.own.${priority ?? "none"}`)}</li>
        {priorityGroups.map((group) => {
          const count = aheadByRule[group] ?? 0;
          return count > 0 && <li key={group}>{t(`queue.ahead.${group}`, { count })}</li>;
        })}
        <li>{aheadByTime > 0 ? t("queue.time", { count: aheadByTime }) : t("queue.first")}</li>
      </ul>
      <p>{t("queue.offer")}</p>
    </section>
  );
}
