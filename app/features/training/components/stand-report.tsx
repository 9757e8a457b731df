import { useMessages } from "#app/i18n/messages-context.tsx";
import { ActionForm, VersionField } from "#app/shell/action-form.tsx";
import { Button } from "#app/ui/button.tsx";
import { NumberTextField } from "#app/ui/number-text-field.tsx";
import { SummaryList } from "#app/ui/summary-list.tsx";
import { TextAreaField } from "#app/ui/text-field.tsx";
import type { OwnStand } from "../events/own-stands.server.ts";
import { Said } from "./stand-place.tsx";

const FIGURES = ["talked", "invited", "offered"] as const;

interface StandReportProps {
  readonly stand: NonNullable<OwnStand["stand"]>;
  readonly mayTell: boolean;
}

/** What the stand came to, for its employer to tell once the fair has begun. */
export function StandReport({ stand, mayTell }: StandReportProps) {
  const t = useMessages("fairs");
  const { id, version, result, resultNote } = stand;
  if (!mayTell && result === null) return null;
  return (
    <section className="section">
      <h2>{t("report.title")}</h2>
      {mayTell ? (
        <ActionForm intent="report" idPrefix="report-">
          <p>{t("report.text")}</p>
          <input type="hidden" name="id" value={id} />
          <VersionField version={version} intent="report" />
          {FIGURES.map((figure) => (
            <NumberTextField
              key={figure}
              name={figure}
              label={t(`report.${figure}`)}
              hint={t(`report.${figure}Hint`)}
              defaultValue={result ? String(result[figure]) : undefined}
              width={6}
              required
            />
          ))}
          <TextAreaField
            name="note"
            label={t("report.note")}
            hint={t("report.noteHint")}
            defaultValue={resultNote}
            rows={3}
            optional
          />
          <Button>{t(result ? "report.change" : "report.send")}</Button>
        </ActionForm>
      ) : (
        <SummaryList
          rows={[
            ...FIGURES.map((figure) => ({
              term: t(`report.${figure}`),
              value: result?.[figure] ?? "",
            })),
            ...(resultNote ? [{ term: t("report.note"), value: <Said>{resultNote}</Said> }] : []),
          ]}
        />
      )}
    </section>
  );
}
