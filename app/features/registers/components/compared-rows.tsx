import { useMessages } from "#app/i18n/messages-context.tsx";
import { ActionForm } from "#app/shell/action-form.tsx";
import { Button } from "#app/ui/button.tsx";
import { VisuallyHidden } from "#app/ui/prose.tsx";
import { Tag } from "#app/ui/tag.tsx";
import type { ShownRow } from "../list-reads.server.ts";
import type { RowKind } from "../policy/index.ts";

interface Props {
  readonly rows: readonly ShownRow[];
  readonly kind: RowKind;
  readonly mayDecide: boolean;
}

/** Each row: who, what the list says, what is known, and what is decided. */
export function ComparedRows({ rows, kind, mayDecide }: Props) {
  return (
    <ol className="compared-rows" role="list">
      {rows.map((row) => (
        <li key={row.id}>
          <ComparedRow row={row} kind={kind} mayDecide={mayDecide} />
        </li>
      ))}
    </ol>
  );
}

function ComparedRow({ row, kind, mayDecide }: Omit<Props, "rows"> & { readonly row: ShownRow }) {
  const t = useMessages("registers");
  const { name, number, line, reasons, decision } = row;
  const conflicts = reasons.filter((reason) => t.has(`conflict.${reason}`));
  return (
    <article>
      <h3>
        {t("row.title", { name, number })}
        {line !== null && <span className="muted">{t("row.line", { line })}</span>}
      </h3>
      {conflicts.map((reason) => (
        <p key={reason}>{t(`conflict.${reason as "twice"}`)}</p>
      ))}
      {reasons.includes("back") && <p>{t("row.back")}</p>}
      <Facts row={row} kind={kind} />
      <p>
        <Tag tone={decision === null ? "warning" : "neutral"}>
          {t(decision === null ? "row.undecided" : `row.${decision}.${decidedAs(kind)}`)}
        </Tag>
      </p>
      {mayDecide && (
        <div className="button-row">
          {(["take", "keep"] as const)
            .filter((each) => each !== decision)
            .map((each) => (
              <ActionForm
                key={each}
                intent="row"
                item={{ name: "rowId", value: row.id }}
                idPrefix={`row-${each}-${row.id}-`}
              >
                <input type="hidden" name="decision" value={each} />
                <Button variant="quiet" isInline>
                  {t(`row.do.${each}.${decidedAs(kind)}`)}
                  <VisuallyHidden>{t("row.about", { name, number })}</VisuallyHidden>
                </Button>
              </ActionForm>
            ))}
        </div>
      )}
    </article>
  );
}

type Decided = Exclude<RowKind, "same">;
const decidedAs = (kind: RowKind): Decided => (kind === "same" ? "changed" : kind);

/** The two side by side where both speak; one list where one does. */
function Facts({
  row: { facts, reasons },
  kind,
}: {
  readonly row: ShownRow;
  readonly kind: RowKind;
}) {
  const t = useMessages("registers");
  return (
    <dl className="compared-facts">
      {facts.map(({ fact, listed, known }) => (
        <div key={fact}>
          <dt>{t(`fact.${fact}`)}</dt>
          {kind === "new" || kind === "gone" || listed === known ? (
            <dd>{listed || known}</dd>
          ) : (
            <>
              <dd>{t("row.listed", { value: listed || t("row.nothing") })}</dd>
              <dd className={reasons.includes(fact) ? undefined : "muted"}>
                {t("row.known", { value: known || t("row.nothing") })}
              </dd>
            </>
          )}
        </div>
      ))}
    </dl>
  );
}
