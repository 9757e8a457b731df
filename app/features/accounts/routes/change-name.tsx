import { useLoaderData } from "@remix-run/react";
import { changeName } from "#app/features/accounts/change-details.server.ts";
import { personName } from "#app/features/accounts/schema.ts";
import { forbidden } from "#app/http/failures.server.ts";
import { done } from "#app/http/redirects.server.ts";
import { command, page } from "#app/http/route.server.ts";
import { useMessages } from "#app/i18n/messages-context.tsx";
import { href } from "#app/links.ts";
import { ActionForm } from "#app/shell/action-form.tsx";
import { pageHandle } from "#app/shell/page-handle.ts";
import { Button } from "#app/ui/button.tsx";
import { TextField } from "#app/ui/text-field.tsx";

export const loader = page("accounts.changeName", {}, ({ person }) => ({
  name: person?.name ?? "",
}));
export const handle = pageHandle<typeof loader>()("accounts", {
  title: ({ t }) => t("changeName.title"),
  crumbs: ({ t, locale }) => [
    { label: t("account.title"), href: href(locale, "accounts.account") },
    { label: t("details.title"), href: href(locale, "accounts.details") },
  ],
});

export const action = command(
  "accounts.changeName",
  { forms: { save: personName } },
  async ({ form, session, locale, ctx }) => {
    if (!session) throw forbidden();
    await changeName(form.name, session, ctx);
    return done(href(locale, "accounts.details"), "nameSaved");
  },
);

export default function ChangeName() {
  const { name } = useLoaderData<typeof loader>();
  const t = useMessages("accounts");
  return (
    <ActionForm>
      <TextField
        name="name"
        label={t("name.label")}
        hint={t("name.hint")}
        autoComplete="name"
        defaultValue={name}
        width={20}
      />
      <Button>{t("changeName.button")}</Button>
    </ActionForm>
  );
}
