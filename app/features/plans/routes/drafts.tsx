import { useLoaderData } from "@remix-run/react";
import { counsellorOf } from "#app/http/counsellor.server.ts";
import { notFound } from "#app/http/failures.server.ts";
import { done } from "#app/http/redirects.server.ts";
import { command, page } from "#app/http/route.server.ts";
import { speaker } from "#app/i18n/catalogue.server.ts";
import { useMessages } from "#app/i18n/messages-context.tsx";
import { href } from "#app/links.ts";
import { ActionForm } from "#app/shell/action-form.tsx";
import { pageHandle } from "#app/shell/page-handle.ts";
import { Button } from "#app/ui/button.tsx";
import { EmptyState } from "#app/ui/empty-state.tsx";
import { Lede, VisuallyHidden } from "#app/ui/prose.tsx";
import { planCrumbs } from "../components/plan-crumbs.ts";
import { leaveDraft, listDrafts, takeDraft } from "../drafts/draft-measures.server.ts";
import { draftForms, planParams } from "../schema/forms.ts";
import styles from "../plans.css?url";

export const links = () => [{ rel: "stylesheet", href: styles }];

export const loader = page(
  "plans.drafts",
  { params: planParams },
  async ({ params: { planId }, actor, ctx }) => {
    const found = await listDrafts(planId, counsellorOf(actor), ctx);
    if (!found) throw notFound();
    return { planId, ...found };
  },
);

export const action = command(
  "plans.drafts",
  { params: planParams, forms: draftForms },
  async ({ params: { planId }, intent, form: { draft }, actor, locale, ctx }) => {
    const counsellor = counsellorOf(actor);
    const here = href(locale, "plans.drafts", { planId });
    if (intent === "leave") {
      const left = await leaveDraft({ planId, draft }, counsellor, ctx);
      return left.ok ? done(here, "draftLeft") : left;
    }
    const words = speaker("plans", locale)(`draftWords.${draft}`);
    const code = speaker("positions", locale);
    const taken = await takeDraft(
      { planId, draft, words, nameOf: (adjustment) => code(`adjustment.${adjustment}`) },
      counsellor,
      ctx,
    );
    return taken.ok ? done(here, "measure") : taken;
  },
);

export const handle = pageHandle<typeof loader>()("plans", {
  title: ({ t }) => t("drafts.title"),
  crumbs: planCrumbs,
});

export default function Drafts() {
  const t = useMessages("plans");
  const { drafts, needs } = useLoaderData<typeof loader>();
  if (drafts.length === 0) {
    return <EmptyState title={t("drafts.none")}>{t("drafts.noneText")}</EmptyState>;
  }
  return (
    <>
      <Lede>{t("drafts.lede")}</Lede>
      <ul className="plan-items">
        {drafts.map(({ rule, kind, source }) => (
          <li key={rule}>
            <h2>{t(`draft.${rule}`)}</h2>
            <p>{t(`because.${rule}`, { count: needs })}</p>
            <p className="muted">
              {t(`measureKind.${kind}`)} · {t("measure.by", { source: t(`source.${source}`) })}
            </p>
            <div className="plan-answers">
              {(["take", "leave"] as const).map((intent) => (
                <ActionForm
                  key={intent}
                  intent={intent}
                  item={{ name: "draft", value: rule }}
                  idPrefix={`${intent}-${rule}-`}
                >
                  <Button variant={intent === "take" ? "secondary" : "quiet"} isInline>
                    {t(`drafts.${intent}`)}
                    <VisuallyHidden>{t("plan.about", { name: t(`draft.${rule}`) })}</VisuallyHidden>
                  </Button>
                </ActionForm>
              ))}
            </div>
          </li>
        ))}
      </ul>
    </>
  );
}
