import { useMessages } from "#app/i18n/messages-context.tsx";
import { Button, LinkButton } from "#app/ui/button.tsx";
import { FileField } from "#app/ui/file-field.tsx";
import { ActionForm } from "#app/shell/action-form.tsx";
import type { ReactNode } from "react";

/** The form by which a table comes in; what else is asked stands before its button. */
export function TableUpload({ children }: { readonly children?: ReactNode }) {
  const t = useMessages("imports");
  return (
    <ActionForm intent="upload" encType="multipart/form-data">
      <FileField
        name="file"
        label={t("start.file")}
        hint={t("start.fileHint")}
        accept=".xlsx,.csv,.txt"
        required
      />
      {children}
      <Button>{t("start.upload")}</Button>
    </ActionForm>
  );
}

/** An empty table with the columns that are understood, to fill in. */
export function TemplateLinks({ to }: { readonly to: (format: "xlsx" | "csv") => string }) {
  const t = useMessages("imports");
  return (
    <div className="button-row">
      <LinkButton href={to("xlsx")} variant="secondary" download>
        {t("startLedger.templateXlsx")}
      </LinkButton>
      <LinkButton href={to("csv")} variant="secondary" download>
        {t("startLedger.templateCsv")}
      </LinkButton>
    </div>
  );
}
