import { useLoaderData } from "@remix-run/react";
import { officerOf } from "#app/http/member.server.ts";
import { done } from "#app/http/redirects.server.ts";
import { command, page } from "#app/http/route.server.ts";
import { useLocale, useMessages } from "#app/i18n/messages-context.tsx";
import { shanghaiDay } from "#app/lib/date.ts";
import { href } from "#app/links.ts";
import { ActionForm } from "#app/shell/action-form.tsx";
import { pageHandle } from "#app/shell/page-handle.ts";
import { Button } from "#app/ui/button.tsx";
import { FileField } from "#app/ui/file-field.tsx";
import { Lede } from "#app/ui/prose.tsx";
import { Table } from "#app/ui/table.tsx";
import { TextField } from "#app/ui/text-field.tsx";
import { fieldsOf, listSynonyms, neededListFields } from "../policy/index.ts";
import { newListQuery, uploadForm } from "../schema/forms.ts";
import { receiveList, stageList } from "../stage-list.server.ts";

export const loader = page(
  "registers.newList",
  { query: newListQuery },
  ({ query: { kind }, ctx }) => ({
    kind,
    year: shanghaiDay(ctx.now).slice(0, 4),
    columns: fieldsOf(kind).map((field) => ({
      field,
      headers: listSynonyms[field].filter((header) => !/^[a-z]/.test(header)).slice(0, 4),
      isNeeded: neededListFields.some((needed) => needed === field),
    })),
  }),
);

export const handle = pageHandle<typeof loader>()("registers", {
  title: ({ t, data }) => t(`newList.title.${data.kind}`),
  crumbs: ({ t, locale }) => [
    { label: t("graduates.title"), href: href(locale, "registers.graduates") },
    { label: t("lists.title"), href: href(locale, "registers.lists") },
  ],
});

export const action = command(
  "registers.newList",
  { forms: { stage: uploadForm }, receive: (file, { ctx }) => receiveList(file, ctx) },
  async ({ actor, form, locale, ctx }) => {
    const staged = await stageList(form, officerOf(actor), ctx);
    return staged.ok
      ? done(href(locale, "registers.list", { listId: staged.id }), "staged")
      : staged;
  },
);

export default function NewList() {
  const { kind, year, columns } = useLoaderData<typeof loader>();
  const t = useMessages("registers");
  const locale = useLocale();
  return (
    <>
      <Lede>{t("newList.lede")}</Lede>
      <ActionForm intent="stage" encType="multipart/form-data">
        <input type="hidden" name="kind" value={kind} />
        <TextField
          name="year"
          label={t(`newList.year.${kind}`)}
          hint={t("newList.yearHint")}
          inputMode="numeric"
          width={4}
          defaultValue={year}
          required
        />
        <FileField
          name="file"
          label={t("newList.file")}
          hint={t("newList.fileHint")}
          accept=".xlsx,.csv,.txt"
          required
        />
        <Button>{t("newList.button")}</Button>
      </ActionForm>
      <section className="section">
        <h2>{t("newList.columns")}</h2>
        <Table
          caption={t("newList.columnsCaption")}
          note={t("newList.columnsNote")}
          rows={columns}
          rowKey={({ field }) => field}
          columns={[
            {
              key: "field",
              header: t("newList.field"),
              isRowHeader: true,
              cell: ({ field }) => t(`fact.${field}`),
            },
            {
              key: "headers",
              header: t("newList.headers"),
              cell: ({ headers }) => (
                <span lang="zh-CN">{headers.join(locale === "en" ? ", " : "、")}</span>
              ),
            },
            {
              key: "needed",
              header: t("newList.needed"),
              cell: ({ isNeeded }) => t(isNeeded ? "newList.yes" : "newList.no"),
            },
          ]}
        />
      </section>
    </>
  );
}
