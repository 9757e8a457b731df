import { useLoaderData } from "@remix-run/react";
import { notFound } from "#app/http/failures.server.ts";
import { officerOf } from "#app/http/member.server.ts";
import { done } from "#app/http/redirects.server.ts";
import { command, page } from "#app/http/route.server.ts";
import { formatMoment, formatNumber, formatShortDay, formatYuan } from "#app/i18n/format.ts";
import { useLocale, useMessages } from "#app/i18n/messages-context.tsx";
import { shanghaiDay } from "#app/lib/date.ts";
import { href } from "#app/links.ts";
import { ActionForm } from "#app/shell/action-form.tsx";
import { ActivityList } from "#app/shell/activity-list.tsx";
import { pageHandle } from "#app/shell/page-handle.ts";
import { Button } from "#app/ui/button.tsx";
import { DatePartsField } from "#app/ui/date-parts-field.tsx";
import { SummaryList } from "#app/ui/summary-list.tsx";
import { Tag } from "#app/ui/tag.tsx";
import { TextField } from "#app/ui/text-field.tsx";
import { closeHandOver } from "../close-hand-over.server.ts";
import { BatchFiles, HandedLines } from "../components/hand-over-batch.tsx";
import { findHandOver } from "../hand-over-reads.server.ts";
import { mayHandOver } from "../policy/index.ts";
import { closeForm, handOverParams, handOverQuery } from "../schema/hand-over-forms.ts";

export const loader = page(
  "handOvers.one",
  { params: handOverParams, query: handOverQuery },
  async ({ actor, params: { handOverId }, query: { after }, ctx }) => {
    const officer = officerOf(actor);
    const found = await findHandOver(handOverId, after, officer, ctx);
    if (!found) throw notFound();
    const mayClose = found.closedAt === null && mayHandOver(officer, found.region).ok;
    return { ...found, mayClose, asOf: shanghaiDay(found.createdAt) };
  },
);

export const handle = pageHandle<typeof loader>()("handOvers", {
  title: ({ t, data: { kind, number } }) => t(`one.title.${kind}`, { number }),
  titleSuffix: ({ t, data: { closedAt } }) => ` - ${t(closedAt ? "state.closed" : "state.open")}`,
  width: "tables",
  crumbs: ({ t, locale }) => [{ label: t("list.title"), href: href(locale, "handOvers.list") }],
});

export const action = command(
  "handOvers.one",
  { params: handOverParams, forms: { close: closeForm } },
  async ({ actor, params: { handOverId: id }, form, locale, ctx }) => {
    const closed = await closeHandOver({ id, ...form }, officerOf(actor), ctx);
    if (!closed.ok && closed.reason === "not-found") throw notFound();
    return closed.ok ? done(href(locale, "handOvers.one", { handOverId: id }), "closed") : closed;
  },
);

export default function HandOver() {
  const { id, kind, layout, closedAt, mayClose, lines, nextLine, activity } =
    useLoaderData<typeof loader>();
  const t = useMessages("handOvers");
  return (
    <>
      <p>
        <Tag tone={closedAt ? "success" : "warning"}>
          {t(closedAt ? "state.closed" : "state.open")}
        </Tag>
      </p>
      <Facts />
      <BatchFiles id={id} kind={kind} layout={layout} />
      {mayClose ? <Close /> : null}
      <HandedLines id={id} kind={kind} lines={lines} nextLine={nextLine} />
      <ActivityList activity={activity} />
    </>
  );
}

function Facts() {
  const batch = useLoaderData<typeof loader>();
  const t = useMessages("handOvers");
  const locale = useLocale();
  const { kind, year, rows, total, difference, asOf, digest, createdAt } = batch;
  return (
    <section className="section">
      <h2>{t("one.facts")}</h2>
      <SummaryList
        rows={[
          { term: t("receiver"), value: t(`kind.${kind}`) },
          { term: t("year"), value: year },
          { term: t("asOf"), value: formatShortDay(asOf, locale) },
          { term: t("madeAt"), value: formatMoment(createdAt, locale) },
          { term: t("rows"), value: formatNumber(rows, locale) },
          { term: t("total"), value: formatYuan(total, locale) },
          { term: t("difference"), value: formatYuan(difference, locale) },
          { term: t("digest"), value: <code className="prewrap">{digest}</code> },
          ...confirmed(),
        ]}
      />
    </section>
  );

  function confirmed() {
    const { confirmation, confirmedOn, closedAt } = batch;
    if (confirmation === null || confirmedOn === null || closedAt === null) return [];
    return [
      { term: t("confirmation"), value: confirmation },
      { term: t("confirmedOn"), value: formatShortDay(confirmedOn, locale) },
      { term: t("closedAt"), value: formatMoment(closedAt, locale) },
    ];
  }
}

function Close() {
  const { kind } = useLoaderData<typeof loader>();
  const t = useMessages("handOvers");
  return (
    <section className="section">
      <h2>{t("close.title")}</h2>
      <ActionForm intent="close">
        <p>{t(`close.hint.${kind}`)}</p>
        <TextField
          name="confirmation"
          label={t("confirmation")}
          hint={t("close.confirmationHint")}
          width={20}
          required
        />
        <DatePartsField name="confirmedOn" label={t("confirmedOn")} required />
        <div className="button-row">
          <Button>{t("close.button")}</Button>
        </div>
      </ActionForm>
    </section>
  );
}
