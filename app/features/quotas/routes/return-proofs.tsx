import { useLoaderData } from "@remix-run/react";
import { employerOf } from "#app/http/member.server.ts";
import { done } from "#app/http/redirects.server.ts";
import { command, page } from "#app/http/route.server.ts";
import { formatFileSize, formatMoment } from "#app/i18n/format.ts";
import { useLocale, useMessages } from "#app/i18n/messages-context.tsx";
import { href } from "#app/links.ts";
import { ActionForm } from "#app/shell/action-form.tsx";
import { pageHandle } from "#app/shell/page-handle.ts";
import { Button } from "#app/ui/button.tsx";
import { FileField } from "#app/ui/file-field.tsx";
import { NativeSelect } from "#app/ui/native-select.tsx";
import { VisuallyHidden } from "#app/ui/prose.tsx";
import { Table } from "#app/ui/table.tsx";
import { proofKinds } from "../policy/index.ts";
import { keepProof, receiveProof, removeProof } from "../proofs/keep-proof.server.ts";
import { findOwnProofs } from "../proofs/read-proofs.server.ts";
import { yearParams } from "../schema/ledger-forms.ts";
import { proofForm, removeProofForm } from "../schema/proof-forms.ts";

export const loader = page(
  "proofs.list",
  { params: yearParams },
  ({ actor, params: { year }, ctx }) => findOwnProofs(employerOf(actor), year, ctx),
);

export const handle = pageHandle<typeof loader>()("proofs", {
  title: ({ t, data: { year } }) => t("list.title", { year }),
  crumbs: ({ t, locale, data: { year } }) => [
    { label: t("list.returns"), href: href(locale, "returns.list") },
    {
      label: t("list.return", { year }),
      href: href(locale, "returns.show", { year: String(year) }),
    },
  ],
  width: "tables",
});

export const action = command(
  "proofs.list",
  {
    params: yearParams,
    forms: { add: proofForm, remove: removeProofForm },
    receive: ({ name, contentType, pieces }, { ctx }) =>
      receiveProof({ name, contentType, pieces }, ctx),
  },
  async (args) => {
    const { actor, params, locale, ctx } = args;
    const keeper = employerOf(actor);
    const verdict =
      args.intent === "add"
        ? await keepProof({ ...args.form, ...params }, keeper, ctx)
        : await removeProof({ ...args.form, ...params }, keeper, ctx);
    if (!verdict.ok) return verdict;
    return done(href(locale, "proofs.list", { year: String(params.year) }), args.intent);
  },
);

export default function ReturnProofs() {
  const { proofs, mayAdd, people } = useLoaderData<typeof loader>();
  const t = useMessages("proofs");
  return (
    <>
      <p>{t("list.intro")}</p>
      {proofs.length === 0 ? <p>{t("list.none")}</p> : <Proofs />}
      {mayAdd ? (
        <section className="section">
          <h2>{t("add.title")}</h2>
          <ActionForm key={proofs.length} intent="add" encType="multipart/form-data">
            <NativeSelect
              name="kind"
              label={t("add.kind")}
              required
              options={proofKinds.map((value) => ({ value, label: t(`kind.${value}`) }))}
            />
            <NativeSelect
              name="person"
              label={t("add.person")}
              hint={t("add.personHint")}
              emptyLabel={t("list.unit")}
              options={people.map(({ id, name }) => ({ value: id, label: name }))}
            />
            <FileField
              name="file"
              label={t("add.file")}
              hint={t("add.fileHint")}
              accept=".pdf,.docx,.txt,image/jpeg,image/png,image/webp,image/heic"
              required
            />
            <Button>{t("add.button")}</Button>
          </ActionForm>
        </section>
      ) : (
        <p>{t("list.closed")}</p>
      )}
    </>
  );
}

function Proofs() {
  const { year, proofs, mayAdd } = useLoaderData<typeof loader>();
  const t = useMessages("proofs");
  const locale = useLocale();
  return (
    <Table
      caption={t("list.caption")}
      isCaptionHidden
      rows={proofs}
      rowKey={({ id }) => id}
      columns={[
        {
          key: "file",
          header: t("column.file"),
          isRowHeader: true,
          isRoomy: true,
          cell: ({ id, name, malware }) =>
            malware === "infected" ? (
              name
            ) : (
              <a href={href(locale, "proofs.own", { year: String(year), proofId: id })}>{name}</a>
            ),
        },
        { key: "kind", header: t("column.kind"), cell: ({ kind }) => t(`kind.${kind}`) },
        {
          key: "person",
          header: t("column.person"),
          cell: ({ personName }) => personName ?? t("list.unit"),
        },
        {
          key: "size",
          header: t("column.size"),
          align: "number",
          cell: ({ size }) => formatFileSize(size),
        },
        {
          key: "state",
          header: t("column.state"),
          cell: ({ malware, handedIn, addedAt }) =>
            [
              t(`malware.${malware}`),
              handedIn === null ? t("list.waits") : t("list.handedIn", { number: handedIn }),
              formatMoment(addedAt, locale),
            ].join(t("list.comma")),
        },
        {
          key: "remove",
          header: t("column.remove"),
          cell: ({ id, name, handedIn }) =>
            mayAdd && handedIn === null ? (
              <ActionForm intent="remove" idPrefix={`remove-${id}-`}>
                <input type="hidden" name="id" value={id} />
                <Button variant="quiet" isInline>
                  {t("list.remove")}
                  <VisuallyHidden>{t("list.about", { name })}</VisuallyHidden>
                </Button>
              </ActionForm>
            ) : (
              t("list.stays")
            ),
        },
      ]}
    />
  );
}
