import { redirect } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { notFound } from "#app/http/failures.server.ts";
import { memberOf } from "#app/http/organisation-member.server.ts";
import { done } from "#app/http/redirects.server.ts";
import { command, page } from "#app/http/route.server.ts";
import { useLocale, useMessages } from "#app/i18n/messages-context.tsx";
import { href } from "#app/links.ts";
import { ActionForm } from "#app/shell/action-form.tsx";
import { pageHandle } from "#app/shell/page-handle.ts";
import { Button } from "#app/ui/button.tsx";
import { Link } from "#app/ui/link.tsx";
import { Lede } from "#app/ui/prose.tsx";
import { SummaryList } from "#app/ui/summary-list.tsx";
import { findBatch } from "../batches.server.ts";
import { importCrumbs } from "../components/import-crumbs.ts";
import { ImportSteps } from "../components/import-steps.tsx";
import { wordsOf } from "../messages/words-of.ts";
import { previewImport } from "../preview-import.server.ts";
import { batchParams, emptyForm } from "../schema.ts";
import { startImport } from "../start-import.server.ts";

export const loader = page(
  "imports.preview",
  { params: batchParams },
  async ({ params, actor, locale, ctx }) => {
    const { organisationId } = memberOf(actor);
    const batch = await findBatch({ ...params, organisationId }, ctx);
    if (!batch) throw notFound();
    if (batch.state !== "uploaded" && batch.state !== "mapped") {
      throw redirect(href(locale, "imports.show", params));
    }
    return {
      ...params,
      kind: batch.kind,
      year: batch.year,
      fileName: batch.fileName,
      ...(await previewImport(batch, organisationId, locale, ctx)),
    };
  },
);

export const action = command(
  "imports.preview",
  { params: batchParams, forms: { start: emptyForm } },
  async ({ params, actor, locale, ctx }) => {
    const member = memberOf(actor);
    const batch = await findBatch({ ...params, organisationId: member.organisationId }, ctx);
    if (!batch) throw notFound();
    const started = await startImport(batch, member, ctx);
    return started.ok || started.reason === "begun"
      ? done(href(locale, "imports.show", params))
      : started;
  },
);

export const handle = pageHandle<typeof loader>()("imports", {
  title: ({ t }) => t("preview.title"),
  caption: ({ data }) => data.fileName,
  crumbs: ({ t, locale, data }) => [
    ...importCrumbs(data, t, locale),
    {
      label: t("mapping.title"),
      href: href(locale, "imports.mapping", { batchId: data.batchId }),
    },
  ],
});

export default function ImportPreview() {
  const t = useMessages("imports");
  const locale = useLocale();
  const { batchId, kind, year, rows, isWhole, good, bad, first, sentences } =
    useLoaderData<typeof loader>();
  const say = wordsOf(t, kind);
  return (
    <>
      <ImportSteps current={2} />
      <Lede>{t(isWhole ? "preview.counts" : "preview.countsPart", { rows, good, bad })}</Lede>
      <p>{say("preview.kept", { year: year ?? "" })}</p>
      <ActionForm intent="start">
        <div className="button-row">
          <Button>{t("preview.start")}</Button>
          <Link href={href(locale, "imports.mapping", { batchId })}>{t("preview.back")}</Link>
        </div>
      </ActionForm>
      {first.length > 0 && (
        <section className="section">
          <h2>{say("preview.first", { count: first.length })}</h2>
          {first.map(({ row, title, facts }) => (
            <section key={row}>
              <h3>{t("preview.row", { row, title })}</h3>
              <SummaryList
                rows={facts.map(({ term, value }) => ({
                  term,
                  value: <span className="prewrap">{value}</span>,
                }))}
              />
            </section>
          ))}
        </section>
      )}
      {sentences.length > 0 && (
        <section className="section">
          <h2>{t("preview.errors", { count: bad })}</h2>
          <ul>
            {sentences.map((sentence) => (
              <li key={sentence}>{sentence}</li>
            ))}
          </ul>
        </section>
      )}
    </>
  );
}
