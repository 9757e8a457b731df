import { useLoaderData } from "@remix-run/react";
import { listOwnDelegations } from "#app/features/accounts/index.server.ts";
import { notFound } from "#app/http/failures.server.ts";
import { newOnceKey } from "#app/http/once-key.server.ts";
import { done } from "#app/http/redirects.server.ts";
import { command, page } from "#app/http/route.server.ts";
import { seekerOf } from "#app/http/seeker.server.ts";
import { useLocale, useMessages } from "#app/i18n/messages-context.tsx";
import { href } from "#app/links.ts";
import { ActionForm } from "#app/shell/action-form.tsx";
import { pageHandle } from "#app/shell/page-handle.ts";
import { Button } from "#app/ui/button.tsx";
import { CheckboxField } from "#app/ui/checkbox-field.tsx";
import { NativeSelect } from "#app/ui/native-select.tsx";
import { Lede, VisuallyHidden } from "#app/ui/prose.tsx";
import { nameSupporter, takeSupporterAway } from "../beside/name-supporter.server.ts";
import { CompanionFields } from "../components/companion-fields.tsx";
import { CompanionList } from "../components/plan-beside.tsx";
import { isResting } from "../policy/index.ts";
import { readOwnPlan } from "../read-plan.server.ts";
import { supporterForms } from "../schema/beside-forms.ts";
import styles from "../plans.css?url";

export const links = () => [{ rel: "stylesheet", href: styles }];

export const loader = page("plans.ownBeside", {}, async ({ actor, ctx }) => {
  const seeker = seekerOf(actor);
  const [plan, delegations] = await Promise.all([
    readOwnPlan(seeker, ctx),
    listOwnDelegations(seeker, ctx),
  ]);
  if (!plan?.hasConsent) throw notFound();
  return {
    planId: plan.id,
    companions: plan.companions,
    isOpen: !isResting(plan.state),
    readers: delegations
      .filter(({ isInForce, scopes }) => isInForce && scopes.includes("plan"))
      .map(({ id, name }) => ({ value: id, label: name })),
    onceKey: newOnceKey(),
  };
});

export const action = command(
  "plans.ownBeside",
  { forms: supporterForms },
  async ({ actor, locale, ctx, ...posted }) => {
    const seeker = seekerOf(actor);
    const here = href(locale, "plans.ownBeside");
    if (posted.intent === "away") {
      const gone = await takeSupporterAway(posted.form, seeker, ctx);
      return gone.ok ? done(here, "supporterGone") : gone;
    }
    const named = await nameSupporter(posted.form, seeker, ctx);
    return named.ok ? done(here, "supporter") : named;
  },
);

export const handle = pageHandle<typeof loader>()("plans", {
  title: ({ t }) => t("beside.own"),
  crumbs: ({ t, locale }) => [{ label: t("own.title"), href: href(locale, "plans.own") }],
});

export default function OwnBeside() {
  const t = useMessages("plans");
  const { planId, companions, isOpen } = useLoaderData<typeof loader>();
  return (
    <>
      <Lede>{t("beside.ownLede")}</Lede>
      <CompanionList
        companions={companions}
        action={({ id, role, name }) =>
          role === "supporter" && (
            <ActionForm
              intent="away"
              item={{ name: "companionId", value: id }}
              idPrefix={`away-${id}-`}
            >
              <input type="hidden" name="planId" value={planId} />
              <Button variant="danger">
                {t("supporter.away")}
                <VisuallyHidden>{t("plan.about", { name })}</VisuallyHidden>
              </Button>
            </ActionForm>
          )
        }
      />
      {isOpen && <NameForm />}
    </>
  );
}

function NameForm() {
  const t = useMessages("plans");
  const locale = useLocale();
  const { planId, readers, onceKey } = useLoaderData<typeof loader>();
  return (
    <section className="section">
      <h2>{t("supporter.title")}</h2>
      <ActionForm intent="name" key={onceKey}>
        <input type="hidden" name="planId" value={planId} />
        <input type="hidden" name="onceKey" value={onceKey} />
        <CompanionFields kind="supporter" />
        {readers.length > 0 ? (
          <NativeSelect
            name="delegationId"
            label={t("supporter.reads")}
            hint={t("supporter.readsHint")}
            emptyLabel={t("supporter.readsNot")}
            options={readers}
            optional
          />
        ) : (
          <p>
            {t("supporter.readsHint")}{" "}
            <a href={href(locale, "delegations.own")}>{t("supporter.delegations")}</a>
          </p>
        )}
        <CheckboxField name="asked" label={t("supporter.asked")} required />
        <Button>{t("supporter.button")}</Button>
      </ActionForm>
    </section>
  );
}
