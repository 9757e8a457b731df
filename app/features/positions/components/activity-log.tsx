import { formatMoment } from "#app/i18n/format.ts";
import { useLocale, useMessages } from "#app/i18n/messages-context.tsx";
import { Table } from "#app/ui/table.tsx";
import { fieldText } from "./field-text.ts";

export interface LoggedEvent {
  readonly sequence: number;
  readonly action: string;
  readonly actorKind: string;
  readonly at: Date;
  readonly details: Readonly<Record<string, unknown>>;
}

interface Change {
  readonly field: string;
  readonly before?: unknown;
  readonly after?: unknown;
}

/** What happened, newest first: when, who, the reason given and the fields that changed. */
export function ActivityLog({ events }: { readonly events: readonly LoggedEvent[] }) {
  const t = useMessages("positions");
  const locale = useLocale();
  return (
    <ol className="activity" role="list" reversed>
      {events.map((event) => {
        const { reason, changes } = event.details as { reason?: string; changes?: Change[] };
        const [kind = ""] = event.actorKind.split(":");
        const who = `actor.${kind}`;
        const what = `activity.${event.action.replace(/^position\./, "")}`;
        return (
          <li key={event.sequence}>
            <p>
              <time dateTime={event.at.toISOString()}>{formatMoment(event.at, locale)}</time>{" "}
              {t.has(who) ? t(who) : t("actor.system")} {t.has(what) ? t(what) : event.action}
            </p>
            {reason && <p className="prewrap">{t("activity.reason", { reason })}</p>}
            {changes && changes.length > 0 && <Changes changes={changes} number={event.sequence} />}
          </li>
        );
      })}
    </ol>
  );
}

function Changes({ changes, number }: { readonly changes: readonly Change[]; number: number }) {
  const t = useMessages("positions");
  const locale = useLocale();
  const label = (field: string) => {
    const key = `field.${field}`;
    return t.has(key) ? t(key) : field;
  };
  const value = (change: Change, side: "before" | "after") =>
    side in change ? (
      <span className="prewrap">
        {fieldText(change.field, change[side], t, locale) || t("answer.none")}
      </span>
    ) : (
      t("activity.notShown")
    );
  return (
    <Table
      caption={t("activity.changes", { number })}
      columns={[
        {
          key: "field",
          header: t("activity.field"),
          isRowHeader: true,
          cell: (change) => label(change.field),
        },
        { key: "before", header: t("activity.before"), cell: (change) => value(change, "before") },
        { key: "after", header: t("activity.after"), cell: (change) => value(change, "after") },
      ]}
      rows={changes}
      rowKey={(change) => change.field}
    />
  );
}
