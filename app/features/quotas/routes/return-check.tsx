import { useLoaderData } from "@remix-run/react";
import { employerOf } from "#app/http/member.server.ts";
import { done } from "#app/http/redirects.server.ts";
import { command, page } from "#app/http/route.server.ts";
import { formatList, formatYuan } from "#app/i18n/format.ts";
import { useLocale, useMessages } from "#app/i18n/messages-context.tsx";
import { shanghaiDay } from "#app/lib/date.ts";
import { href } from "#app/links.ts";
import { ActionForm } from "#app/shell/action-form.tsx";
import { pageHandle } from "#app/shell/page-handle.ts";
import { Button } from "#app/ui/button.tsx";
import { CheckboxField } from "#app/ui/checkbox-field.tsx";
import { Notice } from "#app/ui/notice.tsx";
import { Inset } from "#app/ui/prose.tsx";
import { SummaryList } from "#app/ui/summary-list.tsx";
import { Countdown } from "../components/countdown.tsx";
import { MonthsTable } from "../components/months-table.tsx";
import { ReturnFigures } from "../components/return-figures.tsx";
import { findOwnLedger, findOwnReturn } from "../own-return.server.ts";
import { isUnfiled } from "../policy/return-states.ts";
import { yearParams } from "../schema/ledger-forms.ts";
import { submitForm } from "../schema/return-forms.ts";
import { submitReturn } from "../submit-return.server.ts";

export const loader = page(
  "returns.check",
  { params: yearParams },
  async ({ actor, params: { year }, ctx }) => {
    const member = employerOf(actor);
    const [filing, ledger] = await Promise.all([
      findOwnReturn(member, year, ctx),
      findOwnLedger(member.organisationId, year, ctx),
    ]);
    const { state, stage, window, moves } = filing;
    return {
      ...ledger,
      state,
      stage,
      window,
      today: shanghaiDay(ctx.now),
      mayFile: moves.includes("submit"),
    };
  },
);

export const handle = pageHandle<typeof loader>()("returns", {
  title: ({ t, data: { state } }) => t(isUnfiled(state) ? "check.titleUnfiled" : "check.title"),
  crumbs: ({ t, locale, data: { year } }) => [
    { label: t("list.title"), href: href(locale, "returns.list") },
    {
      label: t("show.title", { year }),
      href: href(locale, "returns.show", { year: String(year) }),
    },
  ],
  width: "tables",
});

export const action = command(
  "returns.check",
  { params: yearParams, forms: { submit: submitForm } },
  async ({ actor, params: { year }, form, locale, ctx }) => {
    const verdict = await submitReturn({ year, digest: form.digest }, employerOf(actor), ctx);
    return verdict.ok ? done(href(locale, "returns.receipt", { year: String(year) })) : verdict;
  },
);

export default function ReturnCheck() {
  const { year, rows, figures, because, mayFile, today, window, state, stage } =
    useLoaderData<typeof loader>();
  const t = useMessages("returns");
  const exceptions = rows
    .flatMap(({ months }) => months)
    .filter((found) => found !== null && found.codes.length > 0).length;
  const key = `ledger.noFigures.${because ?? ""}`;
  return (
    <>
      {isUnfiled(state) ? <Countdown {...{ year, today, window, stage }} /> : null}
      <section className="section">
        <h2>{t("check.staff")}</h2>
        <Staff />
      </section>
      <section className="section">
        <h2>{t("check.people")}</h2>
        {rows.length === 0 ? (
          <p>{t("check.none.people")}</p>
        ) : (
          <MonthsTable caption={t("ledger.caption", { year })} rows={rows} />
        )}
        {exceptions > 0 ? (
          <Notice kind="warning" isStanding>
            {t("check.exceptions", { count: exceptions })}
          </Notice>
        ) : null}
      </section>
      <section className="section">
        <h2>{t("check.figures")}</h2>
        {figures ? (
          <ReturnFigures caption={t("check.figures")} figures={figures} isCaptionHidden />
        ) : (
          <Notice kind="warning" title={t("check.notReady")} isStanding>
            {t.has(key) ? t(key, { year }) : t("ledger.noFigures.other")}
          </Notice>
        )}
      </section>
      {figures && mayFile ? <Declaration /> : null}
    </>
  );
}

function Staff() {
  const { year, staff, payroll, moved } = useLoaderData<typeof loader>();
  const t = useMessages("returns");
  const locale = useLocale();
  const movedMonths = moved.flatMap((people, at) =>
    people === 0 ? [] : [t("check.movedOne", { month: at + 1, people: signed(people) })],
  );
  const actions = [
    {
      href: href(locale, "returns.staff", { year: String(year) }),
      label: t("check.change"),
    },
  ];
  const seasonal = staff?.seasonal.map((one) => t("check.seasonalOne", one)) ?? [];
  return (
    <SummaryList
      rows={[
        {
          term: t("check.staffMonths"),
          value: staff
            ? staff.months
                .map((people, at) => `${t("month.short", { month: at + 1 })} ${people}`)
                .join(locale === "en" ? ", " : "、")
            : t("check.none"),
          actions,
        },
        ...(movedMonths.length > 0
          ? [{ term: t("check.moved"), value: formatList(movedMonths, locale) }]
          : []),
        {
          term: t("check.seasonal"),
          value:
            seasonal.length > 0 ? seasonal.join(locale === "en" ? "; " : "；") : t("check.none"),
        },
        {
          term: t("check.payroll"),
          value: staff ? formatYuan(payroll, locale) : t("check.none"),
        },
      ]}
    />
  );
}

const signed = (people: number) => (people > 0 ? `+${people}` : `−${-people}`);

function Declaration() {
  const { digest } = useLoaderData<typeof loader>();
  const t = useMessages("returns");
  return (
    <section className="section">
      <h2>{t("check.declaration")}</h2>
      <ActionForm intent="submit">
        <input type="hidden" name="digest" value={digest} />
        <Inset>
          <p>{t("check.declarationText")}</p>
        </Inset>
        <CheckboxField name="agree" label={t("check.agree")} required />
        <div className="button-row">
          <Button size="large">{t("check.submit")}</Button>
        </div>
      </ActionForm>
    </section>
  );
}
