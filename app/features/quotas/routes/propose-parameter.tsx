import { dateParts } from "#app/features/positions/index.server.ts";
import { proposeParameter } from "#app/features/quotas/propose-parameter.server.ts";
import { proposeParameterForm } from "#app/features/quotas/schema/parameter-forms.ts";
import { administratorOf } from "#app/http/administrator.server.ts";
import { done } from "#app/http/redirects.server.ts";
import { command, page } from "#app/http/route.server.ts";
import { refused } from "#app/lib/verdict.ts";
import { useMessages } from "#app/i18n/messages-context.tsx";
import { href } from "#app/links.ts";
import { ActionForm } from "#app/shell/action-form.tsx";
import { pageHandle } from "#app/shell/page-handle.ts";
import { Button } from "#app/ui/button.tsx";
import { DatePartsField } from "#app/ui/date-parts-field.tsx";
import { Details } from "#app/ui/details.tsx";
import { NativeSelect } from "#app/ui/native-select.tsx";
import { RadioField } from "#app/ui/radio-field.tsx";
import { TextAreaField, TextField } from "#app/ui/text-field.tsx";
import { confidences, editableParameterNames } from "../policy/index.ts";

export const loader = page("quotas.proposeParameter", {}, () => null);
export const handle = pageHandle<typeof loader>()("quotas", {
  title: ({ t }) => t("propose.title"),
  crumbs: ({ t, locale }) => [
    { label: t("parameters.title"), href: href(locale, "quotas.parameters") },
  ],
});

export const action = command(
  "quotas.proposeParameter",
  { forms: { propose: proposeParameterForm.extend({ validFrom: dateParts, validTo: dateParts }) } },
  async ({ actor, form: { place, validFrom, ...form }, locale, ctx }) => {
    if (!validFrom) return refused("valid-from-missing");
    const input = { ...form, region: place, validFrom };
    const proposed = await proposeParameter(input, administratorOf(actor), ctx);
    if (!proposed.ok) return proposed;
    const params = { proposalId: proposed.id };
    return done(href(locale, "quotas.parameterProposal", params), "proposed");
  },
);

const formats = ["share", "fen", "whole", "choice", "days", "retirement"] as const;

export default function ProposeParameter() {
  const t = useMessages("quotas");
  return (
    <ActionForm intent="propose">
      <p>{t("propose.text")}</p>
      <NativeSelect
        name="name"
        label={t("parameters.name")}
        required
        emptyLabel={t("propose.choose")}
        options={editableParameterNames.map((name) => ({
          value: name,
          label: t(`parameter.${name}`),
        }))}
      />
      <TextField
        name="place"
        label={t("parameters.place")}
        hint={t("propose.place")}
        required
        width={20}
      />
      <TextField
        name="value"
        label={t("parameters.value")}
        hint={t("propose.value")}
        required
        width={20}
      />
      <Details summary={t("propose.formats")}>
        <ul>
          {formats.map((format) => (
            <li key={format}>{t(`format.${format}`)}</li>
          ))}
        </ul>
      </Details>
      <DatePartsField name="validFrom" label={t("propose.from")} required />
      <DatePartsField name="validTo" label={t("propose.to")} hint={t("propose.toHint")} optional />
      <TextField
        name="source"
        label={t("propose.source")}
        hint={t("propose.sourceHint")}
        required
      />
      <TextField name="article" label={t("propose.article")} optional width={10} />
      <RadioField
        name="confidence"
        label={t("parameters.confidence")}
        required
        options={confidences.map((one) => ({ value: one, label: t(`confidence.${one}`) }))}
      />
      <TextAreaField name="reason" label={t("propose.reason")} required />
      <Button>{t("propose.button")}</Button>
    </ActionForm>
  );
}
