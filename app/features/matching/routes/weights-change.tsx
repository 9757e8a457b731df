import { useLoaderData } from "@remix-run/react";
import { officerOf } from "#app/http/member.server.ts";
import { done } from "#app/http/redirects.server.ts";
import { command, page } from "#app/http/route.server.ts";
import { useMessages } from "#app/i18n/messages-context.tsx";
import { href } from "#app/links.ts";
import { ActionForm } from "#app/shell/action-form.tsx";
import { pageHandle } from "#app/shell/page-handle.ts";
import { Button } from "#app/ui/button.tsx";
import { NumberTextField } from "#app/ui/number-text-field.tsx";
import { TextAreaField } from "#app/ui/text-field.tsx";
import { weighedCriteria } from "../policy/index.ts";
import { weightsForm } from "../schema/profile-forms.ts";
import { readWeights, setWeights } from "../weights.server.ts";

export const loader = page("matchWeights.set", {}, ({ ctx }) => readWeights(ctx));

export const action = command(
  "matchWeights.set",
  { forms: { set: weightsForm } },
  async ({ form: { version, reason, ...weights }, actor, locale, ctx }) => {
    const set = await setWeights({ version, weights, reason }, officerOf(actor), ctx);
    return set.ok ? done(href(locale, "matchWeights.show"), "set") : set;
  },
);

export const handle = pageHandle<typeof loader>()("matchWeights", {
  title: ({ t }) => t("change"),
  crumbs: ({ t, locale }) => [{ label: t("title"), href: href(locale, "matchWeights.show") }],
});

export default function ChangeWeights() {
  const t = useMessages("matchWeights");
  const { version, weights } = useLoaderData<typeof loader>();
  return (
    <ActionForm intent="set">
      <p>{t("rules")}</p>
      <input type="hidden" name="version" value={version} />
      {weighedCriteria.map((criterion) => (
        <NumberTextField
          key={criterion}
          name={criterion}
          label={t(`criterion.${criterion}`)}
          defaultValue={weights[criterion].toString()}
          width={4}
          required
        />
      ))}
      <TextAreaField name="reason" label={t("reason")} hint={t("reasonHint")} rows={3} required />
      <Button>{t("save")}</Button>
    </ActionForm>
  );
}
