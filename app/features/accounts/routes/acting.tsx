import { useLoaderData } from "@remix-run/react";
import { forbidden } from "#app/http/failures.server.ts";
import { done } from "#app/http/redirects.server.ts";
import { command, page } from "#app/http/route.server.ts";
import { formatShortDay } from "#app/i18n/format.ts";
import { useLocale, useMessages } from "#app/i18n/messages-context.tsx";
import { href } from "#app/links.ts";
import { ActionForm } from "#app/shell/action-form.tsx";
import { pageHandle } from "#app/shell/page-handle.ts";
import { Button } from "#app/ui/button.tsx";
import { EmptyState } from "#app/ui/empty-state.tsx";
import { Lede, VisuallyHidden } from "#app/ui/prose.tsx";
import { beginActing, stopActing } from "../delegations/act.server.ts";
import { listActingFor, listDraftsFor, listEnrolmentsFor } from "../delegations/reads.server.ts";
import { actingForms } from "../schema/delegation-forms.ts";

export const loader = page("delegations.mine", {}, async ({ actor, session, ctx }) => {
  if (actor.kind === "visitor") throw forbidden();
  const acting = session?.acting ?? null;
  const [people, drafts, enrolments] = await Promise.all([
    listActingFor(actor, ctx),
    acting ? listDraftsFor(acting, ctx) : [],
    acting ? listEnrolmentsFor(acting, actor, ctx) : [],
  ]);
  return {
    people,
    drafts,
    enrolments,
    acting: acting && {
      name: acting.personName,
      delegationId: acting.delegationId,
      scopes: acting.scopes,
    },
  };
});

export const action = command(
  "delegations.mine",
  { forms: actingForms },
  async ({ actor, session, locale, ctx, ...posted }) => {
    if (actor.kind === "visitor" || !session) throw forbidden();
    const { sessionId } = session;
    const here = href(locale, "delegations.mine");
    if (posted.intent === "stop") {
      await stopActing(sessionId, actor, ctx);
      return done(here, "stopped");
    }
    const begun = await beginActing({ ...posted.form, sessionId }, actor, ctx);
    return begun.ok ? done(here, "begun") : begun;
  },
);

export const handle = pageHandle<typeof loader>()("delegations", {
  title: ({ t }) => t("mine.title"),
  crumbs: ({ t, locale }) => [
    { label: t("crumb.account"), href: href(locale, "accounts.account") },
  ],
});

export default function Acting() {
  const t = useMessages("delegations");
  const locale = useLocale();
  const { people, acting } = useLoaderData<typeof loader>();
  return (
    <>
      <Lede>{t("mine.lede")}</Lede>
      {acting && <Now />}
      {people.length === 0 ? (
        <EmptyState title={t("mine.none")}>{t("mine.noneText")}</EmptyState>
      ) : (
        <ul>
          {people.map(({ id, name, scopes, until }) => (
            <li key={id}>
              <h2>{name}</h2>
              <p>
                {t("mine.sentence", {
                  what: scopes
                    .map((scope) => t(`task.${scope}`))
                    .join(locale === "en" ? "; " : "；"),
                  until: formatShortDay(until, locale),
                })}
              </p>
              {acting?.delegationId !== id && (
                <ActionForm
                  intent="begin"
                  item={{ name: "delegationId", value: id }}
                  idPrefix={`begin-${id}-`}
                >
                  <Button variant="secondary">
                    {t("mine.begin")}
                    <VisuallyHidden>{t("own.about", { name })}</VisuallyHidden>
                  </Button>
                </ActionForm>
              )}
            </li>
          ))}
        </ul>
      )}
    </>
  );
}

/** What can be done for whom the session acts for now. */
function Now() {
  const t = useMessages("delegations");
  const locale = useLocale();
  const { acting, drafts, enrolments } = useLoaderData<typeof loader>();
  if (!acting) return null;
  const { name, scopes } = acting;
  return (
    <section className="section">
      <h2>{t("now.title", { name })}</h2>
      <ul>
        {scopes.includes("search") && (
          <>
            <li>
              <a href={href(locale, "positions.search")}>{t("now.search")}</a>
            </li>
            <li>
              <a href={href(locale, "positions.saved")}>{t("now.saved")}</a>
            </li>
          </>
        )}
        {scopes.includes("enrol") && (
          <li>
            <a href={href(locale, "training.courses")}>{t("now.courses")}</a>
          </li>
        )}
        {scopes.includes("plan") && (
          <li>
            <a href={href(locale, "plans.ownCopy")}>{t("now.plan")}</a>
          </li>
        )}
        {scopes.includes("health") && (
          <li>
            <a href={href(locale, "matching.fits")}>{t("now.fits")}</a>
          </li>
        )}
      </ul>
      {enrolments.length > 0 && (
        <>
          <h3>{t("now.enrolments")}</h3>
          <ul>
            {enrolments.map(({ id, title }) => (
              <li key={id}>
                <a href={href(locale, "enrolments.receipt", { enrolmentId: id })}>{title}</a>
              </li>
            ))}
          </ul>
        </>
      )}
      {drafts.length > 0 && (
        <>
          <h3>{t("now.drafts")}</h3>
          <ul>
            {drafts.map(({ id, title }) => (
              <li key={id}>
                <a
                  href={href(
                    locale,
                    scopes.includes("fill-in") ? "applications.show" : "applications.check",
                    { applicationId: id },
                  )}
                >
                  {title}
                </a>
              </li>
            ))}
          </ul>
        </>
      )}
    </section>
  );
}
