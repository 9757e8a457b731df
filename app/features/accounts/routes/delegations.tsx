import { useLoaderData } from "@remix-run/react";
import { done } from "#app/http/redirects.server.ts";
import { command, page } from "#app/http/route.server.ts";
import { seekerOf } from "#app/http/seeker.server.ts";
import { formatShortDay } from "#app/i18n/format.ts";
import { useLocale, useMessages } from "#app/i18n/messages-context.tsx";
import { href } from "#app/links.ts";
import { ActionForm } from "#app/shell/action-form.tsx";
import { pageHandle } from "#app/shell/page-handle.ts";
import { Button } from "#app/ui/button.tsx";
import { CheckboxGroupField } from "#app/ui/checkbox-field.tsx";
import { DatePartsField } from "#app/ui/date-parts-field.tsx";
import { Lede, VisuallyHidden } from "#app/ui/prose.tsx";
import { TextField } from "#app/ui/text-field.tsx";
import { giveDelegation, revokeDelegation } from "../delegations/give.server.ts";
import { listOwnDelegations } from "../delegations/reads.server.ts";
import { delegationScopes } from "../policy/delegation.ts";
import { ownDelegationForms } from "../schema/delegation-forms.ts";

export const loader = page("delegations.own", {}, async ({ actor, ctx }) => ({
  delegations: await listOwnDelegations(seekerOf(actor), ctx),
}));

export const action = command(
  "delegations.own",
  { forms: ownDelegationForms },
  async ({ actor, locale, ctx, ...posted }) => {
    const seeker = seekerOf(actor);
    const here = href(locale, "delegations.own");
    if (posted.intent === "revoke") {
      const revoked = await revokeDelegation(posted.form, seeker, ctx);
      return revoked.ok ? done(here, "revoked") : revoked;
    }
    const { address, scope: scopes, until } = posted.form;
    const given = await giveDelegation({ address, scopes, until }, seeker, ctx);
    return given.ok ? done(here, "given") : given;
  },
);

export const handle = pageHandle<typeof loader>()("delegations", {
  title: ({ t }) => t("own.title"),
  crumbs: ({ t, locale }) => [
    { label: t("crumb.account"), href: href(locale, "accounts.account") },
  ],
});

export default function OwnDelegations() {
  const t = useMessages("delegations");
  return (
    <>
      <Lede>{t("own.lede")}</Lede>
      <Given />
      <section className="section">
        <h2>{t("give.title")}</h2>
        <p>{t("give.text")}</p>
        <ActionForm intent="give" idPrefix="give-">
          <TextField name="address" label={t("give.address")} width={20} required />
          <CheckboxGroupField
            name="scope"
            label={t("give.scopes")}
            hint={t("give.scopesHint")}
            options={delegationScopes.map((value) => ({
              value,
              label: t(`scope.${value}`),
              hint: t(`scopeHint.${value}`),
            }))}
          />
          <DatePartsField
            name="until"
            label={t("give.until")}
            hint={t("give.untilHint")}
            required
          />
          <Button>{t("give.button")}</Button>
        </ActionForm>
      </section>
    </>
  );
}

function Given() {
  const t = useMessages("delegations");
  const locale = useLocale();
  const { delegations } = useLoaderData<typeof loader>();
  if (delegations.length === 0) return <p>{t("own.none")}</p>;
  return (
    <ul>
      {delegations.map(({ id, name, isCounsellor, scopes, until, isInForce, isRevoked, acts }) => {
        const what = scopes.map((scope) => t(`scope.${scope}`)).join(locale === "en" ? "; " : "；");
        const words = { name, what, until: formatShortDay(until, locale) };
        return (
          <li key={id}>
            <h2>{t(isCounsellor ? "own.counsellor" : "own.relative", { name })}</h2>
            <p>{t(isInForce ? "own.sentence" : isRevoked ? "own.revoked" : "own.ended", words)}</p>
            <p>
              <a
                className="link-standalone"
                href={href(locale, "delegations.acts", { delegationId: id })}
              >
                {t("own.acts", { count: acts })}
                <VisuallyHidden>{t("own.about", { name })}</VisuallyHidden>
              </a>
            </p>
            {isInForce && (
              <ActionForm
                intent="revoke"
                item={{ name: "delegationId", value: id }}
                idPrefix={`revoke-${id}-`}
              >
                <Button variant="danger">
                  {t("own.revoke")}
                  <VisuallyHidden>{t("own.about", { name })}</VisuallyHidden>
                </Button>
              </ActionForm>
            )}
          </li>
        );
      })}
    </ul>
  );
}
