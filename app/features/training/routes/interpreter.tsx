import { useLoaderData } from "@remix-run/react";
import { notFound } from "#app/http/failures.server.ts";
import { providerOf } from "#app/http/provider.server.ts";
import { done } from "#app/http/redirects.server.ts";
import { command, page } from "#app/http/route.server.ts";
import { useMessages } from "#app/i18n/messages-context.tsx";
import { href } from "#app/links.ts";
import { ActionForm, VersionField } from "#app/shell/action-form.tsx";
import { pageHandle } from "#app/shell/page-handle.ts";
import { Button } from "#app/ui/button.tsx";
import { CheckboxGroupField } from "#app/ui/checkbox-field.tsx";
import { TextAreaField, TextField } from "#app/ui/text-field.tsx";
import { findInterpreter } from "../events/read-interpreting.server.ts";
import { saveInterpreter } from "../events/save-interpreter.server.ts";
import { interpretedLanguages } from "../policy/index.ts";
import { interpreterForm, interpreterParams } from "../schema/interpreter-forms.ts";

const EMPTY = { version: 0, name: "", languages: [], note: "" };

export const loader = page(
  "interpreters.one",
  { params: interpreterParams },
  async ({ actor, params: { interpreterId }, ctx }) => {
    const member = providerOf(actor);
    if (interpreterId === "new") return { interpreter: EMPTY };
    const interpreter = await findInterpreter(interpreterId, member, ctx);
    if (!interpreter) throw notFound();
    return { interpreter };
  },
);

export const action = command(
  "interpreters.one",
  { params: interpreterParams, forms: { save: interpreterForm } },
  async ({ form, params: { interpreterId }, actor, locale, ctx }) => {
    const id = interpreterId === "new" ? null : interpreterId;
    const saved = await saveInterpreter({ id, ...form }, providerOf(actor), ctx);
    return saved.ok ? done(href(locale, "interpreters.list"), "saved") : saved;
  },
);

export const handle = pageHandle<typeof loader>()("interpreters", {
  title: ({ t, data: { interpreter } }) => interpreter.name || t("list.add"),
  caption: ({ t }) => t("list.title"),
  crumbs: ({ t, locale }) => [
    { label: t("list.sessions"), href: href(locale, "teaching.sessions") },
    { label: t("list.title"), href: href(locale, "interpreters.list") },
  ],
});

export default function Interpreter() {
  const t = useMessages("interpreters");
  const { interpreter } = useLoaderData<typeof loader>();
  return (
    <ActionForm intent="save">
      <VersionField version={interpreter.version} />
      <TextField
        name="name"
        label={t("one.name")}
        hint={t("one.nameHint")}
        defaultValue={interpreter.name}
        required
      />
      <CheckboxGroupField
        name="languages"
        label={t("one.languages")}
        options={interpretedLanguages.map((code) => ({
          value: code,
          label: t(`language.${code}`),
        }))}
        defaultValue={interpreter.languages}
        required
      />
      <TextAreaField
        name="note"
        label={t("one.note")}
        hint={t("one.noteHint")}
        defaultValue={interpreter.note}
        rows={3}
        optional
      />
      <Button>{t("one.save")}</Button>
    </ActionForm>
  );
}
