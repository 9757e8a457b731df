import { useLoaderData } from "@remix-run/react";
import { notFound } from "#app/http/failures.server.ts";
import { getAccessAnswers } from "#app/features/positions/index.server.ts";
import { employerOf } from "#app/http/member.server.ts";
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
import { countDraftsOf, findBatch } from "../batches.server.ts";
import { batchParams, emptyForm } from "../schema.ts";
import { submitBatch } from "../positions/submit-batch.server.ts";

export const loader = page(
  "imports.submit",
  { params: batchParams },
  async ({ params, actor, ctx }) => {
    const { organisationId } = employerOf(actor);
    const batch = await findBatch({ ...params, organisationId }, ctx);
    if (!batch) throw notFound();
    const drafts = await countDraftsOf({ ...params, organisationId }, ctx);
    const { answeredAt } = await getAccessAnswers(organisationId, ctx);
    return { ...params, fileName: batch.fileName, drafts, hasAnswered: answeredAt !== null };
  },
);

export const action = command(
  "imports.submit",
  { params: batchParams, forms: { submit: emptyForm } },
  async ({ params, actor, locale, ctx }) => {
    const member = employerOf(actor);
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
    { label: t("list.title"), href: href(locale, "imports.list") },
    { label: data.fileName, href: href(locale, "imports.show", { batchId: data.batchId }) },
  ],
});

export default function ImportSubmit() {
  const t = useMessages("imports");
  const locale = useLocale();
  const { batchId, drafts, hasAnswered } = useLoaderData<typeof loader>();
  const next = href(locale, "imports.submit", { batchId });
  return (
    <>
      {!hasAnswered && (
        <Notice kind="warning" isStanding>
          <p>
            <Link href={href(locale, "positions.workplace", {}, { next })}>
              {t("submit.workplaceFirst")}
            </Link>
          </p>
        </Notice>
      )}
      <p>{drafts === 0 ? t("submit.none") : t("submit.text", { count: drafts })}</p>
      {drafts > 0 && (
        <ActionForm intent="submit">
          <Button>{t("submit.button", { count: drafts })}</Button>
        </ActionForm>
      )}
      <p>
        <Link href={href(locale, "positions.ownPositions", {}, { state: "draft" })} isStandalone>
          {t("show.seeDrafts")}
        </Link>
      </p>
    </>
  );
}
