import { employerOf } from "#app/http/member.server.ts";
import { done } from "#app/http/redirects.server.ts";
import { command, page } from "#app/http/route.server.ts";
import { useMessages } from "#app/i18n/messages-context.tsx";
import { href } from "#app/links.ts";
import { ActionForm } from "#app/shell/action-form.tsx";
import { pageHandle } from "#app/shell/page-handle.ts";
import { Button } from "#app/ui/button.tsx";
import { CheckboxField } from "#app/ui/checkbox-field.tsx";
import { CertificateFields } from "../components/certificate-fields.tsx";
import { DetailsFields } from "../components/details-fields.tsx";
import { addPerson } from "../save-person.server.ts";
import { personForm, yearParams } from "../schema/ledger-forms.ts";

export const loader = page("returns.newPerson", { params: yearParams }, ({ actor, params }) => {
  employerOf(actor);
  return { year: params.year };
});

export const handle = pageHandle<typeof loader>()("returns", {
  title: ({ t }) => t("person.new"),
  crumbs: ({ t, locale, data: { year } }) => [
    { label: t("list.title"), href: href(locale, "returns.list") },
    {
      label: t("ledger.title", { year }),
      href: href(locale, "returns.ledger", { year: String(year) }),
    },
  ],
});

export const action = command(
  "returns.newPerson",
  { params: yearParams, forms: { add: personForm } },
  async ({ actor, params: { year }, form, locale, ctx }) => {
    const verdict = await addPerson(form, employerOf(actor), ctx);
    if (!verdict.ok) return verdict;
    const params = { year: String(year), personId: verdict.id };
    return done(href(locale, "returns.person", params), "person");
  },
);

export default function NewLedgerPerson() {
  const t = useMessages("returns");
  return (
    <ActionForm intent="add">
      <p>{t("person.newHint")}</p>
      <DetailsFields />
      <CertificateFields />
      <CheckboxField name="consent" label={t("person.consent")} required />
      <div className="button-row">
        <Button>{t("person.add")}</Button>
      </div>
    </ActionForm>
  );
}
