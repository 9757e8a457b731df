import { useLoaderData } from "@remix-run/react";
import { notFound } from "#app/http/failures.server.ts";
import { employerOf } from "#app/http/member.server.ts";
import { done } from "#app/http/redirects.server.ts";
import { command, page } from "#app/http/route.server.ts";
import { formatList, formatMoment } from "#app/i18n/format.ts";
import { useLocale, useMessages } from "#app/i18n/messages-context.tsx";
import { href } from "#app/links.ts";
import { ActionForm } from "#app/shell/action-form.tsx";
import { pageHandle } from "#app/shell/page-handle.ts";
import { Button } from "#app/ui/button.tsx";
import { Notice } from "#app/ui/notice.tsx";
import { SummaryList } from "#app/ui/summary-list.tsx";
import { Table } from "#app/ui/table.tsx";
import { Tag } from "#app/ui/tag.tsx";
import { TextAreaField } from "#app/ui/text-field.tsx";
import { dispatchTones } from "../components/dispatch-tones.ts";
import { EffectTable } from "../components/effect-table.tsx";
import { findDispatch } from "../dispatch-reads.server.ts";
import { moveAgreement } from "../move-dispatch.server.ts";
import type { DispatchMove } from "../policy/dispatch.ts";
import { dispatchForms, dispatchParams } from "../schema/dispatch-forms.ts";

export const loader = page(
  "dispatch.one",
  { params: dispatchParams },
  async ({ actor, params: { year, dispatchId }, ctx }) => {
    const found = await findDispatch(dispatchId, year, employerOf(actor), ctx);
    if (!found) throw notFound();
    return found;
  },
);

export const handle = pageHandle<typeof loader>()("dispatch", {
  title: ({ t, data: { agency, host } }) => t("one.title", { agency, host }),
  titleSuffix: ({ t, data: { state } }) => ` - ${t(`state.${state}`)}`,
  crumbs: ({ t, locale, data: { year } }) => [
    {
      label: t("list.title", { year }),
      href: href(locale, "dispatch.list", { year: String(year) }),
    },
  ],
  width: "tables",
});

export const action = command(
  "dispatch.one",
  { params: dispatchParams, forms: dispatchForms },
  async ({ actor, params: { year, dispatchId }, intent, form, locale, ctx }) => {
    const order = { id: dispatchId, reason: "", ...form };
    const verdict = await moveAgreement(order, intent, employerOf(actor), ctx);
    if (!verdict.ok && verdict.reason === "not-found") throw notFound();
    if (!verdict.ok) return verdict;
    return done(href(locale, "dispatch.one", { year: String(year), dispatchId }), intent);
  },
);

export default function DispatchAgreement() {
  const { effect, state } = useLoaderData<typeof loader>();
  const t = useMessages("dispatch");
  const key = effect.ok ? "" : `one.noEffect.${effect.reason}`;
  return (
    <>
      <p>
        <Tag tone={dispatchTones[state]}>{t(`state.${state}`)}</Tag>
      </p>
      <Facts />
      <People />
      <section className="section">
        <h2>{t("one.effect")}</h2>
        {effect.ok ? (
          <EffectTable effect={effect.effect} />
        ) : (
          <Notice kind="warning" isStanding>
            {t.has(key) ? t(key) : t("one.noEffect.other")}
          </Notice>
        )}
      </section>
      <Moves />
    </>
  );
}

function Facts() {
  const { agency, host, year, reason, proposedAt, answeredAt, endedAt } =
    useLoaderData<typeof loader>();
  const t = useMessages("dispatch");
  const locale = useLocale();
  const moments = [
    ["proposedAt", proposedAt],
    ["answeredAt", answeredAt],
    ["endedAt", endedAt],
  ] as const;
  return (
    <section className="section">
      <h2>{t("one.facts")}</h2>
      <SummaryList
        rows={[
          { term: t("one.agency"), value: agency },
          { term: t("one.host"), value: host },
          { term: t("one.year"), value: String(year) },
          ...moments.flatMap(([name, at]) =>
            at ? [{ term: t(`one.${name}`), value: formatMoment(at, locale) }] : [],
          ),
          ...(reason ? [{ term: t("one.reason"), value: reason }] : []),
        ]}
      />
    </section>
  );
}

function People() {
  const { people } = useLoaderData<typeof loader>();
  const t = useMessages("dispatch");
  const locale = useLocale();
  const textOf = (months: readonly number[]) => {
    const [from = 0, to = 0] = [months[0], months.at(-1)];
    // Without a gap between them the first and the last say it all.
    return months.length > 2 && to - from + 1 === months.length
      ? t("one.range", { from, to })
      : formatList(
          months.map((month) => t("one.month", { month })),
          locale,
        );
  };
  return (
    <Table
      caption={t("one.people")}
      rows={people}
      rowKey={({ id }) => id}
      columns={[
        { key: "name", header: t("one.person"), isRowHeader: true, cell: ({ name }) => name },
        {
          key: "months",
          header: t("one.months"),
          cell: ({ months }) => textOf(months),
        },
      ]}
    />
  );
}

const VARIANTS = {
  propose: "primary",
  agree: "primary",
  refuse: "secondary",
  withdraw: "secondary",
  end: "danger",
} as const satisfies Record<DispatchMove, string>;

function Moves() {
  const { moves, version, state, isFiled } = useLoaderData<typeof loader>();
  const t = useMessages("dispatch");
  const isOver = state === "refused" || state === "ended";
  return (
    <section className="section">
      <h2>{t("one.decide")}</h2>
      {isFiled && !isOver ? <p>{t("one.filed")}</p> : null}
      {moves.length === 0 ? <p>{t("one.nothing")}</p> : null}
      {moves.map((move) => (
        <ActionForm key={move} intent={move} idPrefix={`${move}-`}>
          <input type="hidden" name="version" value={version} />
          <h3>{t(`move.${move}`)}</h3>
          {move === "refuse" || move === "end" ? (
            <TextAreaField
              name="reason"
              label={t(`reason.${move}`)}
              hint={t("reason.hint")}
              rows={3}
              required
            />
          ) : (
            <p>{t(`move.${move}.hint`)}</p>
          )}
          <Button variant={VARIANTS[move]}>{t(`move.${move}`)}</Button>
        </ActionForm>
      ))}
    </section>
  );
}
