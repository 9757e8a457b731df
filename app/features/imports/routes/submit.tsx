import { useLoaderData } from "@remix-run/react";
import { notFound } from "#app/http/failures.server.ts";
import { getAccessAnswers } from "#app/features/positions/index.server.ts";
import { memberOf } from "#app/http/organisation-member.server.ts";
import { done } from "#app/http/redirects.server.ts";
import { command, page } from "#app/http/route.server.ts";
import { useLocale, useMessages } from "#app/i18n/messages-context.tsx";
import { refused } from "#app/lib/verdict.ts";
import { href } from "#app/links.ts";
import { ActionForm } from "#app/shell/action-form.tsx";
import { pageHandle } from "#app/shell/page-handle.ts";
import { Button } from "#app/ui/button.tsx";
import { Link } from "#app/ui/link.tsx";
import { Notice } from "#app/ui/notice.tsx";
import { findBatch } from "../batches.server.ts";
import { importCrumbs } from "../components/import-crumbs.ts";
import { draftsHref } from "../components/import-links.ts";
import { countDraftsOf } from "../list-drafts.server.ts";
import { wordsOf } from "../messages/words-of.ts";
import { batchParams, emptyForm } from "../schema.ts";
import { submitBatch } from "../submit-batch.server.ts";

export const loader = page(
  "imports.submit",
  { params: batchParams },
  async ({ params, actor, ctx }) => {
    const { organisationId } = memberOf(actor);
    const batch = await findBatch({ ...params, organisationId }, ctx);
    if (!batch) throw notFound();
    const { kind, year, fileName } = batch;
    const drafts = await countDraftsOf({ kind, ...params, organisationId }, ctx);
    const asksWorkplace =
      kind === "positions" && (await getAccessAnswers(organisationId, ctx)).answeredAt === null;
    return { ...params, kind, year, fileName, drafts, asksWorkplace };
  },
);

export const action = command(
  "imports.submit",
  { params: batchParams, forms: { submit: emptyForm } },
  async ({ params, actor, locale, ctx }) => {
    const member = memberOf(actor);
    const asked = { ...params, organisationId: member.organisationId };
    if (!(await findBatch(asked, ctx))) throw notFound();
    const { submitted, left } = await submitBatch(params.batchId, member, ctx);
    if (submitted === 0 && left > 0) return refused("none-ready");
    const result = left > 0 ? "submittedSome" : "submittedAll";
    return done(href(locale, "imports.submit", params), result);
  },
);

export const handle = pageHandle<typeof loader>()("imports", {
  title: ({ t }) => t("submit.title"),
  caption: ({ data }) => data.fileName,
  crumbs: ({ t, locale, data }) => [
    ...importCrumbs(data, t, locale),
    { label: data.fileName, href: href(locale, "imports.show", { batchId: data.batchId }) },
  ],
});

export default function ImportSubmit() {
  const t = useMessages("imports");
  const locale = useLocale();
  const { batchId, kind, drafts, asksWorkplace } = useLoaderData<typeof loader>();
  const say = wordsOf(t, kind);
  const next = href(locale, "imports.submit", { batchId });
  return (
    <>
      {asksWorkplace && (
        <Notice kind="warning" isStanding>
          <p>
            <Link href={href(locale, "positions.workplace", {}, { next })}>
              {t("submit.workplaceFirst")}
            </Link>
          </p>
        </Notice>
      )}
      <p>{drafts === 0 ? say("submit.none") : say("submit.text", { count: drafts })}</p>
      {drafts > 0 && (
        <ActionForm intent="submit">
          <Button>{t("submit.button", { count: drafts })}</Button>
        </ActionForm>
      )}
      <p>
        <Link href={draftsHref(kind, locale)} isStandalone>
          {t("show.seeDrafts")}
        </Link>
      </p>
    </>
  );
}
