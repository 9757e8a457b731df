import { useLoaderData } from "@remix-run/react";
import { findOwnLink, listHandOversOf } from "#app/features/registers/index.server.ts";
import { done } from "#app/http/redirects.server.ts";
import { command, page } from "#app/http/route.server.ts";
import { seekerOf } from "#app/http/seeker.server.ts";
import { formatShortDay } from "#app/i18n/format.ts";
import { useLocale, useMessages } from "#app/i18n/messages-context.tsx";
import { shanghaiDay } from "#app/lib/date.ts";
import { href } from "#app/links.ts";
import { pageHandle } from "#app/shell/page-handle.ts";
import { EmptyState } from "#app/ui/empty-state.tsx";
import { agreeToPlan, disagreeWithPlan, takeAgreementBack } from "../agree-on-plan.server.ts";
import { giveConsent, withdrawConsent } from "../answer-consent.server.ts";
import { ConsentQuestion, OwnPlan } from "../components/own-plan.tsx";
import { isResting } from "../policy/index.ts";
import { answerRecommendation } from "../recommend.server.ts";
import { readOwnPlan } from "../read-plan.server.ts";
import { ownForms } from "../schema/forms.ts";
import { saveOwnWords } from "../write-plan.server.ts";
import styles from "../plans.css?url";

export const links = () => [{ rel: "stylesheet", href: styles }];

export const loader = page("plans.own", {}, async ({ actor, ctx }) => {
  const seeker = seekerOf(actor);
  const [plan, entry] = await Promise.all([readOwnPlan(seeker, ctx), findOwnLink(seeker, ctx)]);
  const asked = plan && { planId: plan.id, userId: seeker.userId };
  const handOvers = asked ? await listHandOversOf(asked, ctx) : [];
  return { plan, list: entry && { kind: entry.kind, year: entry.year }, handOvers };
});

export const action = command(
  "plans.own",
  { forms: ownForms },
  async ({ actor, locale, ctx, ...posted }) => {
    const seeker = seekerOf(actor);
    const [verdict, notice] = await answer();
    return verdict.ok ? done(href(locale, "plans.own"), notice) : verdict;

    async function answer() {
      switch (posted.intent) {
        case "consent":
          return [await giveConsent(posted.form, seeker, ctx), "consented"] as const;
        case "refuse":
          return [await withdrawConsent(posted.form, seeker, ctx), "withdrawn"] as const;
        case "agree":
          return [await agreeToPlan(posted.form, seeker, ctx), "agreed"] as const;
        case "disagree":
          return [await disagreeWithPlan(posted.form, seeker, ctx), "disagreed"] as const;
        case "unagree":
          return [await takeAgreementBack(posted.form, seeker, ctx), "unagreed"] as const;
        case "ownWords":
          return [await saveOwnWords(posted.form, seeker, ctx), "ownWords"] as const;
        case "answer":
          return [await answerRecommendation(posted.form, seeker, ctx), "answered"] as const;
      }
    }
  },
);

export const handle = pageHandle<typeof loader>()("plans", {
  title: ({ t }) => t("own.title"),
});

export default function Own() {
  const t = useMessages("plans");
  const locale = useLocale();
  const { plan, list, handOvers } = useLoaderData<typeof loader>();
  if (plan === null || (!plan.hasConsent && isResting(plan.state))) {
    return (
      <EmptyState title={t("own.none")}>
        <p>{t("own.noneText")}</p>
      </EmptyState>
    );
  }
  return (
    <>
      {list !== null && (
        <p>
          <a className="link-standalone" href={href(locale, "registers.own")}>
            {t(`own.list.${list.kind}`, { year: list.year })}
          </a>
        </p>
      )}
      {plan.hasConsent ? <OwnPlan plan={plan} /> : <ConsentQuestion plan={plan} />}
      {handOvers.length > 0 && (
        <section className="section">
          <h2>{t("own.handOvers")}</h2>
          <ul>
            {handOvers.map(({ id, at, from, to, reason }) => (
              <li key={id}>
                {t("own.handOver", {
                  day: formatShortDay(shanghaiDay(new Date(at)), locale),
                  from,
                  to,
                  reason: t(`handOverReason.${reason}`),
                })}
              </li>
            ))}
          </ul>
        </section>
      )}
    </>
  );
}
