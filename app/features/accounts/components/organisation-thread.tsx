import { formatMoment } from "#app/i18n/format.ts";
import { useLocale, useMessages } from "#app/i18n/messages-context.tsx";

export interface ThreadEvent {
  readonly sequence: number;
  readonly action: string;
  readonly actorKind: string;
  readonly at: Date;
  readonly details: Readonly<Record<string, unknown>>;
}

interface Renaming {
  readonly before: { readonly name: string; readonly uscc: string };
  readonly after: { readonly name: string; readonly uscc: string };
}

/** What passed between an organisation and the bureau, newest first, with the reasons given. */
export function OrganisationThread({ events }: { readonly events: readonly ThreadEvent[] }) {
  const t = useMessages("organisations");
  const locale = useLocale();
  if (events.length === 0) return <p>{t("thread.none")}</p>;
  return (
    <ol reversed role="list" className="stack">
      {events.map((event) => {
        const { reason, fields, before, after } = event.details as {
          reason?: string;
          fields?: readonly string[];
        } & Partial<Renaming>;
        const what = `thread.${event.action.replace(/^organisation\./, "")}`;
        const [kind = ""] = event.actorKind.split(":");
        const who = `thread.by.${kind}`;
        return (
          <li key={event.sequence}>
            <p>
              <time dateTime={event.at.toISOString()}>{formatMoment(event.at, locale)}</time>{" "}
              {t(t.has(what) ? what : "thread.edited", {
                who: t(t.has(who) ? who : "thread.by.system"),
              })}
            </p>
            {fields && (
              <p>{t("thread.fields", { fields: fields.map(fieldName).join(t("list.and")) })}</p>
            )}
            {before && after && (
              <p>
                {t("thread.change", {
                  before: `${before.name} ${before.uscc}`,
                  after: `${after.name} ${after.uscc}`,
                })}
              </p>
            )}
            {reason && <p className="prewrap">{t("thread.reason", { reason })}</p>}
          </li>
        );
      })}
    </ol>
  );

  function fieldName(field: string): string {
    const key = `field.${field}`;
    return t.has(key) ? t(key) : field;
  }
}
