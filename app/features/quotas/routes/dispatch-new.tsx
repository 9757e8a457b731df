import { useLoaderData } from "@remix-run/react";
import { employerOf } from "#app/http/member.server.ts";
import { done } from "#app/http/redirects.server.ts";
import { command, page } from "#app/http/route.server.ts";
import { useLocale, useMessages } from "#app/i18n/messages-context.tsx";
import { href } from "#app/links.ts";
import { ActionForm } from "#app/shell/action-form.tsx";
import { pageHandle } from "#app/shell/page-handle.ts";
import { Button } from "#app/ui/button.tsx";
import { CheckboxField, CheckboxGroupField } from "#app/ui/checkbox-field.tsx";
import { Link } from "#app/ui/link.tsx";
import { TextField } from "#app/ui/text-field.tsx";
import { beginDispatch } from "../begin-dispatch.server.ts";
import { readLedger } from "../read-ledger.server.ts";
import { newDispatchForm } from "../schema/dispatch-forms.ts";
import { yearParams } from "../schema/ledger-forms.ts";

export const loader = page(
  "dispatch.new",
  { params: yearParams },
  async ({ actor, params: { year }, ctx }) => {
    const { organisationId } = employerOf(actor);
    const { entries } = await readLedger(ctx.db, organisationId, year);
    const people = entries
      .filter(({ declared, dispatchedBy }) => declared.months.length > 0 && dispatchedBy === null)
      .map(({ id, name }) => ({ id, name }));
    return { year, people };
  },
);

export const handle = pageHandle<typeof loader>()("dispatch", {
  title: ({ t }) => t("new.title"),
  crumbs: ({ t, locale, data: { year } }) => [
    {
      label: t("list.title", { year }),
      href: href(locale, "dispatch.list", { year: String(year) }),
    },
  ],
});

export const action = command(
  "dispatch.new",
  { params: yearParams, forms: { draft: newDispatchForm } },
  async ({ actor, params: { year }, form, locale, ctx }) => {
    const verdict = await beginDispatch({ year, ...form }, employerOf(actor), ctx);
    if (!verdict.ok) return verdict;
    const params = { year: String(year), dispatchId: verdict.id };
    return done(href(locale, "dispatch.one", params), "draft");
  },
);

export default function NewDispatch() {
  const { year, people } = useLoaderData<typeof loader>();
  const t = useMessages("dispatch");
  const locale = useLocale();
  if (people.length === 0) {
    return (
      <>
        <p>{t("new.nobody")}</p>
        <p>
          <Link href={href(locale, "returns.ledger", { year: String(year) })} isStandalone>
            {t("new.ledger", { year })}
          </Link>
        </p>
      </>
    );
  }
  return (
    <ActionForm intent="draft">
      <p>{t("new.hint")}</p>
      <TextField
        name="uscc"
        label={t("new.uscc")}
        hint={t("new.usccHint")}
        autoComplete="off"
        width={20}
        required
      />
      <CheckboxGroupField
        name="people"
        label={t("new.people")}
        options={people.map(({ id, name }) => ({ value: id, label: name }))}
        required
      />
      <TextField
        name="from"
        label={t("new.from")}
        hint={t("new.monthHint")}
        inputMode="numeric"
        defaultValue="1"
        width={4}
        required
      />
      <TextField
        name="to"
        label={t("new.to")}
        inputMode="numeric"
        defaultValue="12"
        width={4}
        required
      />
      <CheckboxField name="consent" label={t("new.consent")} required />
      <div className="button-row">
        <Button>{t("new.button")}</Button>
      </div>
    </ActionForm>
  );
}
