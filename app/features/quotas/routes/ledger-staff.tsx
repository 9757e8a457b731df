import { useLoaderData } from "@remix-run/react";
import { employerOf } from "#app/http/member.server.ts";
import { done } from "#app/http/redirects.server.ts";
import { command, page } from "#app/http/route.server.ts";
import { useLocale, useMessages } from "#app/i18n/messages-context.tsx";
import { fen, yuanText } from "#app/lib/money.ts";
import { href } from "#app/links.ts";
import { ActionForm } from "#app/shell/action-form.tsx";
import { pageHandle } from "#app/shell/page-handle.ts";
import { Button } from "#app/ui/button.tsx";
import { Fieldset } from "#app/ui/fieldset.tsx";
import { NumberTextField } from "#app/ui/number-text-field.tsx";
import { readStaff } from "../read-ledger.server.ts";
import { saveStaffYear } from "../save-staff-year.server.ts";
import { suggestedStaff } from "../takeover.server.ts";
import { yearParams } from "../schema/ledger-forms.ts";
import { staffYearForm } from "../schema/staff-year.ts";

export const loader = page(
  "returns.staff",
  { params: yearParams },
  async ({ actor, params: { year }, ctx }) => {
    const { organisationId } = employerOf(actor);
    const { staff, payroll } = await readStaff(ctx.db, organisationId, year);
    const suggested = staff ? null : await suggestedStaff(organisationId, year, ctx);
    return { year, staff, suggested, payroll: staff && yuanText(fen(payroll)) };
  },
);

export const handle = pageHandle<typeof loader>()("returns", {
  title: ({ t, data: { year } }) => t("staff.title", { year }),
  crumbs: ({ t, locale, data: { year } }) => [
    { label: t("list.title"), href: href(locale, "returns.list") },
    {
      label: t("ledger.title", { year }),
      href: href(locale, "returns.ledger", { year: String(year) }),
    },
  ],
});

export const action = command(
  "returns.staff",
  { params: yearParams, forms: { save: staffYearForm } },
  async ({ actor, params: { year }, form, locale, ctx }) => {
    await saveStaffYear(year, form, employerOf(actor), ctx);
    return done(href(locale, "returns.ledger", { year: String(year) }), "staff");
  },
);

/** Kinds of seasonal work that fit the form without script; more are added up by the person. */
const SEASONAL_ROWS = 3;

export default function LedgerStaff() {
  const { staff, suggested, payroll } = useLoaderData<typeof loader>();
  const t = useMessages("returns");
  const locale = useLocale();
  const text = (value: number | null | undefined) =>
    value === null || value === undefined ? undefined : String(value);
  const rows = Math.max(SEASONAL_ROWS, staff?.seasonal.length ?? 0);
  return (
    <ActionForm intent="save" key={locale}>
      <p>{t("staff.hint")}</p>
      {suggested === null ? null : <p>{t("takeover.suggested")}</p>}
      <Fieldset legend={t("staff.monthsLegend")} heading={2}>
        <div className="field-row">
          {Array.from({ length: 12 }, (_, at) => (
            <NumberTextField
              key={at}
              name={`months[${at}]`}
              label={t("staff.month", { month: at + 1 })}
              defaultValue={text(staff ? staff.months[at] : suggested)}
              width={6}
            />
          ))}
        </div>
      </Fieldset>
      <Fieldset legend={t("staff.seasonalLegend")} hint={t("staff.seasonalHint")} heading={2}>
        {Array.from({ length: rows }, (_, at) => (
          <div key={at} className="field-row">
            <NumberTextField
              name={`seasonal[${at}].people`}
              label={t("staff.seasonalPeople")}
              defaultValue={text(staff?.seasonal[at]?.people)}
              width={6}
            />
            <NumberTextField
              name={`seasonal[${at}].months`}
              label={t("staff.seasonalMonths")}
              defaultValue={text(staff?.seasonal[at]?.months)}
              width={4}
            />
          </div>
        ))}
      </Fieldset>
      <NumberTextField
        name="foundedInMonth"
        label={t("staff.founded")}
        hint={t("staff.foundedHint")}
        defaultValue={text(staff?.foundedInMonth)}
        width={4}
        optional
      />
      <NumberTextField
        name="payroll"
        label={t("staff.payroll")}
        hint={t("staff.payrollHint")}
        defaultValue={payroll ?? undefined}
        width={20}
        decimals
        required
      />
      <div className="button-row">
        <Button>{t("staff.save")}</Button>
      </div>
    </ActionForm>
  );
}
