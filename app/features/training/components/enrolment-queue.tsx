import { formatShortDay } from "#app/i18n/format.ts";
import { useLocale, useMessages } from "#app/i18n/messages-context.tsx";
import { href } from "#app/links.ts";
import { Details } from "#app/ui/details.tsx";
import { priorityGroups } from "../policy/index.ts";
import type { Priority, QueuePlace } from "../policy/index.ts";

interface EnrolmentQueueProps {
  readonly place: QueuePlace;
  /** Hidden from a delegate, with the reasons that would tell it. */
  readonly priority: Priority | "hidden" | null;
}

/** Where somebody stands and why, without a word about who else waits. */
export function EnrolmentQueue({ place: queue, priority }: EnrolmentQueueProps) {
  const t = useMessages("enrolments");
  const { place, of } = queue;
  return (
    <section className="section">
      <h2>{t("queue.title")}</h2>
      <p>{place === 1 ? t("queue.next", { of }) : t("queue.place", { place, of })}</p>
      {priority !== "hidden" && <Why place={queue} priority={priority} />}
      <Rules isOwn={priority !== "hidden"} />
      <p>{t("queue.offer")}</p>
    </section>
  );
}

function Why({
  place: { aheadByRule, aheadByTime },
  priority,
}: {
  readonly place: QueuePlace;
  readonly priority: Priority | null;
}) {
  const t = useMessages("enrolments");
  return (
    <>
      <h3>{t("queue.why")}</h3>
      <ul>
        <li>
          {t(`queue.own.${priority?.group ?? "none"}`)} {priority && <Basis priority={priority} />}
        </li>
        {priorityGroups.map((group) => {
          const count = aheadByRule[group] ?? 0;
          return count > 0 && <li key={group}>{t(`queue.ahead.${group}`, { count })}</li>;
        })}
        <li>{aheadByTime > 0 ? t("queue.time", { count: aheadByTime }) : t("queue.first")}</li>
      </ul>
    </>
  );
}

function Basis({ priority }: { readonly priority: Priority }) {
  const t = useMessages("enrolments");
  const locale = useLocale();
  if (priority.group === "zero-employment-family") {
    return t("queue.basis.family", { day: formatShortDay(priority.basis.foundOn, locale) });
  }
  const { from, to, source, article } = priority.basis;
  return t("queue.basis.aidMonth", {
    from: formatShortDay(from, locale),
    to: formatShortDay(to, locale),
    document: `${source}${article}`,
  });
}

/** The whole order for everybody who waits, and how one comes into a group. */
function Rules({ isOwn }: { readonly isOwn: boolean }) {
  const t = useMessages("enrolments");
  const locale = useLocale();
  return (
    <Details summary={t("queue.rules")}>
      <ol>
        {priorityGroups.map((group) => (
          <li key={group}>{t(`queue.rule.${group}`)}</li>
        ))}
        <li>{t("queue.rule.time")}</li>
      </ol>
      <p>{t("queue.settled")}</p>
      {isOwn && (
        <p>
          <a href={href(locale, "families.mine")}>{t("queue.toFamily")}</a>
        </p>
      )}
    </Details>
  );
}
