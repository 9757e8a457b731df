import { useLoaderData } from "@remix-run/react";
import { decideParameter } from "#app/features/quotas/decide-parameter.server.ts";
import { findProposal } from "#app/features/quotas/find-proposal.server.ts";
import { decisionForms, proposalParams } from "#app/features/quotas/schema/parameter-forms.ts";
import { regionName } from "#app/features/positions/reference/regions.ts";
import { administratorOf } from "#app/http/administrator.server.ts";
import { notFound } from "#app/http/failures.server.ts";
import { done } from "#app/http/redirects.server.ts";
import { command, page } from "#app/http/route.server.ts";
import { formatMoment } from "#app/i18n/format.ts";
import { useLocale, useMessages } from "#app/i18n/messages-context.tsx";
import { href } from "#app/links.ts";
import { ActionForm } from "#app/shell/action-form.tsx";
import { pageHandle } from "#app/shell/page-handle.ts";
import { Button } from "#app/ui/button.tsx";
import { SummaryList } from "#app/ui/summary-list.tsx";
import { Table } from "#app/ui/table.tsx";
import { TextAreaField } from "#app/ui/text-field.tsx";
import { validText, valueText } from "../components/parameter-text.ts";

export const loader = page(
  "quotas.parameterProposal",
  { params: proposalParams },
  async ({ actor, params: { proposalId }, locale, ctx }) => {
    const proposal = await findProposal(proposalId, ctx);
    if (!proposal) throw notFound();
    const { proposedById, proposedAt, region, decidedAt: _decidedAt, ...shown } = proposal;
    return {
      proposal: shown,
      region: regionName(region, locale),
      proposedAt: formatMoment(proposedAt, locale),
      isOwn: administratorOf(actor).userId === proposedById,
    };
  },
);
export const handle = pageHandle<typeof loader>()("quotas", {
  title: ({ t, data: { proposal } }) => t(`parameter.${proposal.name}`),
  caption: ({ t, data: { proposal } }) => t(`proposal.${proposal.state}`),
  crumbs: ({ t, locale }) => [
    { label: t("parameters.title"), href: href(locale, "quotas.parameters") },
  ],
});

export const action = command(
  "quotas.parameterProposal",
  { params: proposalParams, forms: decisionForms },
  async ({ actor, params: { proposalId }, intent, form, locale, ctx }) => {
    const note = "note" in form ? form.note : "";
    const decision = { proposalId, move: intent, note };
    const decided = await decideParameter(decision, administratorOf(actor), ctx);
    if (decided.ok) return done(href(locale, "quotas.parameterProposal", { proposalId }), intent);
    if (decided.reason === "not-found") throw notFound();
    return decided;
  },
);

export default function ParameterProposal() {
  const { proposal, region, proposedAt, isOwn } = useLoaderData<typeof loader>();
  const t = useMessages("quotas");
  const locale = useLocale();
  const { name, current } = proposal;
  const document = (row: { source: string; article: string }) => `${row.source} ${row.article}`;
  const rows = [
    {
      key: t("parameters.value"),
      now: current && valueText(name, current.value, t, locale),
      then: valueText(name, proposal.value, t, locale),
    },
    {
      key: t("parameters.valid"),
      now: current && validText(current, t, locale),
      then: validText(proposal, t, locale),
    },
    { key: t("parameters.source"), now: current && document(current), then: document(proposal) },
  ];
  return (
    <>
      <SummaryList
        rows={[
          { term: t("parameters.place"), value: region || t("parameters.everywhere") },
          { term: t("proposal.by"), value: proposal.proposedBy },
          { term: t("proposal.at"), value: proposedAt },
          { term: t("propose.reason"), value: proposal.reason },
          ...(proposal.note ? [{ term: t("proposal.note"), value: proposal.note }] : []),
        ]}
      />
      <Table
        caption={t("proposal.compare")}
        rows={rows}
        rowKey={({ key }) => key}
        columns={[
          { key: "what", header: t("proposal.what"), isRowHeader: true, cell: ({ key }) => key },
          {
            key: "now",
            header: t("proposal.now"),
            cell: ({ now }) => now ?? t("proposal.nothing"),
          },
          { key: "then", header: t("proposal.then"), cell: ({ then }) => then },
        ]}
      />
      {proposal.state === "waiting" ? <Decision isOwn={isOwn} /> : null}
    </>
  );
}

function Decision({ isOwn }: { readonly isOwn: boolean }) {
  const t = useMessages("quotas");
  if (isOwn) {
    return (
      <section className="section">
        <h2>{t("proposal.own")}</h2>
        <ActionForm intent="withdraw">
          <p>{t("proposal.ownText")}</p>
          <Button variant="secondary">{t("proposal.withdraw")}</Button>
        </ActionForm>
      </section>
    );
  }
  return (
    <>
      <section className="section">
        <h2>{t("proposal.approve")}</h2>
        <ActionForm intent="approve">
          <p>{t("proposal.approveText")}</p>
          <Button>{t("proposal.approve")}</Button>
        </ActionForm>
      </section>
      <section className="section">
        <h2>{t("proposal.refuse")}</h2>
        <ActionForm intent="refuse">
          <TextAreaField name="note" label={t("proposal.note")} required />
          <Button variant="danger">{t("proposal.refuse")}</Button>
        </ActionForm>
      </section>
    </>
  );
}
