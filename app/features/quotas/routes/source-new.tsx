import { officerOf } from "#app/http/member.server.ts";
import { done } from "#app/http/redirects.server.ts";
import { command, page } from "#app/http/route.server.ts";
import { formatList } from "#app/i18n/format.ts";
import { useLocale, useMessages } from "#app/i18n/messages-context.tsx";
import { href } from "#app/links.ts";
import { ActionForm } from "#app/shell/action-form.tsx";
import { pageHandle } from "#app/shell/page-handle.ts";
import { Button } from "#app/ui/button.tsx";
import { DatePartsField } from "#app/ui/date-parts-field.tsx";
import { FileField } from "#app/ui/file-field.tsx";
import { RadioField } from "#app/ui/radio-field.tsx";
import { Link } from "#app/ui/link.tsx";
import { Table } from "#app/ui/table.tsx";
import { TextField } from "#app/ui/text-field.tsx";
import { sourceColumns, sourceFields, sourceHeaders, sourceKinds } from "../policy/evidence.ts";
import { uploadForm } from "../schema/source-forms.ts";
import { receiveSource, stageSource } from "../stage-source.server.ts";

export const loader = page("sources.new", {}, () => null);

export const handle = pageHandle<typeof loader>()("sources", {
  title: ({ t }) => t("new.title"),
  crumbs: ({ t, locale }) => [{ label: t("list.title"), href: href(locale, "sources.list") }],
});

export const action = command(
  "sources.new",
  {
    forms: { stage: uploadForm },
    receive: (file, { ctx }) => receiveSource(file, ctx),
  },
  async ({ actor, form, locale, ctx }) => {
    const verdict = await stageSource(form, officerOf(actor), ctx);
    return verdict.ok
      ? done(href(locale, "sources.one", { sourceId: verdict.id }), "received")
      : verdict;
  },
);

export default function NewSource() {
  const t = useMessages("sources");
  return (
    <>
      <ActionForm intent="stage" encType="multipart/form-data">
        <p>{t("new.hint")}</p>
        <RadioField
          name="kind"
          label={t("new.kind")}
          required
          options={sourceKinds.map((kind) => ({ value: kind, label: t(`kind.${kind}`) }))}
        />
        <TextField name="year" label={t("new.year")} inputMode="numeric" width={4} required />
        <DatePartsField name="asOf" label={t("new.asOf")} required />
        <TextField
          name="checksum"
          label={t("new.checksum")}
          hint={t("new.checksumHint")}
          autoComplete="off"
          required
        />
        <FileField
          name="file"
          label={t("new.file")}
          hint={t("new.fileHint")}
          accept=".xlsx,.csv"
          required
        />
        <Button>{t("new.button")}</Button>
      </ActionForm>
      <Formats />
    </>
  );
}

/** Empty files with the columns of each kind. */
function Templates() {
  const t = useMessages("sources");
  const locale = useLocale();
  return (
    <Table
      caption={t("new.templates")}
      rows={sourceKinds}
      rowKey={(kind) => kind}
      columns={[
        {
          key: "kind",
          header: t("new.kind"),
          isRowHeader: true,
          cell: (kind) => t(`kind.${kind}`),
        },
        ...(["xlsx", "csv"] as const).map((format) => ({
          key: format,
          header: format.toUpperCase(),
          cell: (kind: (typeof sourceKinds)[number]) => (
            <Link
              href={href(locale, "sources.template", {}, { kind, format })}
              isStandalone
              download
            >
              {t("new.template", { kind: t(`kind.${kind}`), format: format.toUpperCase() })}
            </Link>
          ),
        })),
      ]}
    />
  );
}

/** The format as the reader itself reads it. */
function Formats() {
  const t = useMessages("sources");
  const locale = useLocale();
  const kindsOf = (field: (typeof sourceFields)[number]) =>
    sourceKinds.filter((kind) => sourceColumns[kind].fields.includes(field));
  return (
    <section className="section">
      <h2>{t("new.formats")}</h2>
      <p>{t("new.formatsHint")}</p>
      <Table
        caption={t("new.formatCaption")}
        rows={sourceFields}
        rowKey={(field) => field}
        columns={[
          {
            key: "column",
            header: t("new.column"),
            isRowHeader: true,
            cell: (field) => <span lang="zh-CN">{sourceHeaders[field]}</span>,
          },
          {
            key: "content",
            header: t("new.content"),
            isRoomy: true,
            cell: (field) => t(`field.${field}`),
          },
          {
            key: "usedBy",
            header: t("new.usedBy"),
            cell: (field) =>
              formatList(
                kindsOf(field).map((kind) => t(`kind.${kind}`)),
                locale,
              ),
          },
        ]}
      />
      <Templates />
    </section>
  );
}
