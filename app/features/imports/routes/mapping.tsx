import { redirect } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { notFound } from "#app/http/failures.server.ts";
import { memberOf } from "#app/http/organisation-member.server.ts";
import { done } from "#app/http/redirects.server.ts";
import { command, page } from "#app/http/route.server.ts";
import { formatMoment } from "#app/i18n/format.ts";
import { useLocale, useMessages } from "#app/i18n/messages-context.tsx";
import { href } from "#app/links.ts";
import { ActionForm } from "#app/shell/action-form.tsx";
import { pageHandle } from "#app/shell/page-handle.ts";
import { Button } from "#app/ui/button.tsx";
import { NativeSelect } from "#app/ui/native-select.tsx";
import { Notice } from "#app/ui/notice.tsx";
import { Lede } from "#app/ui/prose.tsx";
import { findBatch, findSameFile } from "../batches.server.ts";
import { importCrumbs } from "../components/import-crumbs.ts";
import { ImportSteps } from "../components/import-steps.tsx";
import { chooseColumns, chooseSheetOf } from "../choose-columns.server.ts";
import { wordsOf } from "../messages/words-of.ts";
import { listFields } from "../list-fields.server.ts";
import { readColumns } from "../read-columns.server.ts";
import { batchParams, columnsForm, sheetForm } from "../schema.ts";

export const loader = page(
  "imports.mapping",
  { params: batchParams },
  async ({ params, actor, locale, ctx }) => {
    const { organisationId } = memberOf(actor);
    const batch = await findBatch({ ...params, organisationId }, ctx);
    if (!batch) throw notFound();
    if (batch.state !== "uploaded" && batch.state !== "mapped") {
      throw redirect(href(locale, "imports.show", params));
    }
    const before = await findSameFile(batch, organisationId, ctx);
    return {
      kind: batch.kind,
      year: batch.year,
      fileName: batch.fileName,
      fields: listFields(batch.kind, locale),
      sheet: batch.sheet,
      mapping: batch.mapping,
      importedBefore: before?.toISOString() ?? null,
      ...(await readColumns(batch, ctx)),
    };
  },
);

export const action = command(
  "imports.mapping",
  { params: batchParams, forms: { columns: columnsForm, sheet: sheetForm } },
  async ({ params, intent, form, actor, locale, ctx }) => {
    const { organisationId } = memberOf(actor);
    const batch = await findBatch({ ...params, organisationId }, ctx);
    if (!batch) throw notFound();
    if (intent === "sheet") {
      const chosen = await chooseSheetOf({ batch, organisationId, sheet: form.sheet }, ctx);
      return chosen.ok ? done(href(locale, "imports.mapping", params), "sheetChosen") : chosen;
    }
    const chosen = await chooseColumns({ batch, organisationId, mapping: form.column }, ctx);
    return chosen.ok ? done(href(locale, "imports.preview", params)) : chosen;
  },
);

export const handle = pageHandle<typeof loader>()("imports", {
  title: ({ t }) => t("mapping.title"),
  caption: ({ data }) => data.fileName,
  crumbs: ({ t, locale, data }) => importCrumbs(data, t, locale),
});

export default function ImportMapping() {
  const t = useMessages("imports");
  const locale = useLocale();
  const { kind, fields, sheet, sheets, columns, mapping, importedBefore } =
    useLoaderData<typeof loader>();
  return (
    <>
      <ImportSteps current={1} />
      {importedBefore && (
        <Notice isStanding>
          {wordsOf(t, kind)("mapping.before", {
            when: formatMoment(new Date(importedBefore), locale),
          })}
        </Notice>
      )}
      {sheets.length > 1 && (
        <ActionForm intent="sheet" idPrefix="sheet-">
          <NativeSelect
            name="sheet"
            label={t("mapping.sheet")}
            hint={t("mapping.sheetHint")}
            options={sheets.map((name) => ({ value: name, label: name }))}
            defaultValue={sheet ?? undefined}
          />
          <Button variant="secondary">{t("mapping.takeSheet")}</Button>
        </ActionForm>
      )}
      <Lede>{t("mapping.lede", { count: columns.length })}</Lede>
      <ActionForm intent="columns">
        {columns.map(({ header, samples }, column) => (
          <NativeSelect
            key={column}
            name={`column[${column}]`}
            label={header || t("cell.noHeader", { column: column + 1 })}
            hint={
              samples.length === 0
                ? t("mapping.noSamples")
                : t("mapping.samples", {
                    samples: [...new Set(samples)].join(t("mapping.between")),
                  })
            }
            emptyLabel={t("mapping.leaveOut")}
            options={fields}
            defaultValue={mapping[column]}
          />
        ))}
        <Button>{t("mapping.next")}</Button>
      </ActionForm>
    </>
  );
}
