import { useLoaderData } from "@remix-run/react";
import { shanghaiDay } from "#app/lib/date.ts";
import { officerOf } from "#app/http/member.server.ts";
import { newOnceKey } from "#app/http/once-key.server.ts";
import { done } from "#app/http/redirects.server.ts";
import { command, page } from "#app/http/route.server.ts";
import { formatNumber, formatYuan } from "#app/i18n/format.ts";
import { useLocale, useMessages } from "#app/i18n/messages-context.tsx";
import { href } from "#app/links.ts";
import { ActionForm } from "#app/shell/action-form.tsx";
import { pageHandle } from "#app/shell/page-handle.ts";
import { Button } from "#app/ui/button.tsx";
import { EmptyState } from "#app/ui/empty-state.tsx";
import { Form } from "#app/ui/form.tsx";
import { NativeSelect } from "#app/ui/native-select.tsx";
import { LeftOutSection, LinesTable } from "../components/hand-over-lines.tsx";
import { createHandOver } from "../create-hand-over.server.ts";
import { overviewYears } from "../find-overview.server.ts";
import { previewHandOver } from "../hand-over-candidates.server.ts";
import { handOverKinds } from "../policy/index.ts";
import { handOverForm, newHandOverQuery } from "../schema/hand-over-forms.ts";

export const loader = page(
  "handOvers.new",
  { query: newHandOverQuery },
  async ({ actor, query, ctx }) => {
    const { kind } = query;
    const year = query.year ?? Number(shanghaiDay(ctx.now).slice(0, 4)) - 1;
    const preview = await previewHandOver({ kind, year }, officerOf(actor), ctx);
    const choices = [...new Set([year, ...overviewYears(ctx.now)])].toSorted((a, b) => b - a);
    return { ...preview, kind, year, choices, onceKey: newOnceKey() };
  },
);

export const handle = pageHandle<typeof loader>()("handOvers", {
  title: ({ t, data: { kind, year } }) => t(`new.title.${kind}`, { year }),
  width: "tables",
  crumbs: ({ t, locale }) => [{ label: t("list.title"), href: href(locale, "handOvers.list") }],
});

export const action = command(
  "handOvers.new",
  { forms: { make: handOverForm } },
  async ({ actor, form, locale, ctx }) => {
    const made = await createHandOver(form, officerOf(actor), ctx);
    if (!made.ok) return made;
    return done(href(locale, "handOvers.one", { handOverId: made.id }), "made");
  },
);

export default function HandOverNew() {
  const { kind, year, count, later, total, difference, lines } = useLoaderData<typeof loader>();
  const t = useMessages("handOvers");
  const locale = useLocale();
  return (
    <>
      <Choice />
      <p>{t(`new.hint.${kind}`)}</p>
      {count === 0 ? (
        <EmptyState title={t("new.none", { year })}>{t("new.noneNext")}</EmptyState>
      ) : (
        <section className="section">
          <h2>{t("new.in")}</h2>
          <p>
            {t("new.sentence", {
              count: formatNumber(count, locale),
              total: formatYuan(total, locale),
              difference: formatYuan(difference, locale),
            })}
            {later > 0 ? ` ${t("new.later", { count: formatNumber(later, locale) })}` : ""}
          </p>
          <LinesTable kind={kind} lines={lines} isFirst={count > lines.length} />
          <Make />
        </section>
      )}
      <LeftOut />
    </>
  );
}

function LeftOut() {
  const { leftOut, states, kind } = useLoaderData<typeof loader>();
  return <LeftOutSection kind={kind} leftOut={leftOut} states={states} />;
}

function Choice() {
  const { kind, year, choices } = useLoaderData<typeof loader>();
  const t = useMessages("handOvers");
  return (
    <Form method="get" aria-label={t("new.choose")}>
      <NativeSelect
        name="kind"
        label={t("receiver")}
        defaultValue={kind}
        options={handOverKinds.map((one) => ({ value: one, label: t(`kind.${one}`) }))}
      />
      <NativeSelect
        name="year"
        label={t("year")}
        defaultValue={String(year)}
        options={choices.map((one) => ({ value: String(one), label: String(one) }))}
      />
      <div className="button-row">
        <Button variant="secondary">{t("new.apply")}</Button>
      </div>
    </Form>
  );
}

function Make() {
  const { kind, year, seen, onceKey, count } = useLoaderData<typeof loader>();
  const t = useMessages("handOvers");
  return (
    <ActionForm intent="make">
      <input type="hidden" name="kind" value={kind} />
      <input type="hidden" name="year" value={year} />
      <input type="hidden" name="seen" value={seen} />
      <input type="hidden" name="onceKey" value={onceKey} />
      <p>{t(`new.confirm.${kind}`)}</p>
      <div className="button-row">
        <Button>{t("new.button", { count })}</Button>
      </div>
    </ActionForm>
  );
}
