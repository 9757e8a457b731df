import { useLoaderData } from "@remix-run/react";
import { notFound } from "#app/http/failures.server.ts";
import { providerOf } from "#app/http/provider.server.ts";
import { done } from "#app/http/redirects.server.ts";
import { command, page } from "#app/http/route.server.ts";
import { useLocale, useMessages } from "#app/i18n/messages-context.tsx";
import { href } from "#app/links.ts";
import { ActionForm, useFailedSubmit, VersionField } from "#app/shell/action-form.tsx";
import { pageHandle } from "#app/shell/page-handle.ts";
import { Button } from "#app/ui/button.tsx";
import { Notice } from "#app/ui/notice.tsx";
import { problemText } from "../components/offer-problems.tsx";
import { SessionPartFields } from "../components/session-part-fields.tsx";
import { SessionStatus } from "../components/session-status.tsx";
import { findOwnSession, listHouse } from "../offering/own-sessions.server.ts";
import { saveSession } from "../offering/save-session.server.ts";
import { isSessionEditable } from "../policy/index.ts";
import { sessionPartParams } from "../schema/offering-lists.ts";
import { sessionPartForms, sessionPartOf, sessionParts } from "../schema/session-parts.ts";

export const loader = page(
  "teaching.sessionPart",
  { params: sessionPartParams },
  async ({ actor, params: { sessionId, part }, locale, ctx }) => {
    const { organisationId } = providerOf(actor);
    const session = await findOwnSession({ id: sessionId, organisationId }, actor, locale, ctx);
    if (!session) throw notFound();
    const house =
      part === "where" ? await listHouse(organisationId, ctx) : { venues: [], teachers: [] };
    return { part, session, house };
  },
);

export const handle = pageHandle<typeof loader>()("teaching", {
  title: ({ t, data: { part } }) => t(`part.${part}`),
  caption: ({ t, data: { session } }) => session.view.course.title || t("courses.untitled"),
  titleSuffix: ({ t, data: { session } }) =>
    ` - ${session.view.course.title || t("courses.untitled")}`,
  crumbs: ({ t, locale, data: { session } }) => [
    { label: t("sessions.title"), href: href(locale, "teaching.sessions") },
    {
      label: session.view.course.title || t("courses.untitled"),
      href: href(locale, "teaching.session", { sessionId: session.view.id }),
    },
  ],
});

export const action = command(
  "teaching.sessionPart",
  { params: sessionPartParams, forms: sessionPartForms },
  async ({ intent, form, posted, params: { sessionId, part }, actor, locale, ctx }) => {
    if (intent !== part) throw notFound();
    const { version, ...patch } = form;
    const saved = await saveSession({ sessionId, version, patch }, providerOf(actor), ctx);
    if (!saved.ok) return saved;
    const then = posted.get("then");
    const next = then === "stay" ? part : sessionParts[sessionParts.indexOf(part) + 1];
    const goesOn = then !== "back" && next !== undefined;
    return done(
      goesOn
        ? href(locale, "teaching.sessionPart", { sessionId, part: next })
        : href(locale, "teaching.session", { sessionId }),
      "saved",
    );
  },
);

export default function SessionPart() {
  const t = useMessages("teaching");
  const training = useMessages("training");
  const locale = useLocale();
  const { part, session, house } = useLoaderData<typeof loader>();
  const failed = useFailedSubmit(part);
  const { fields, version, view, delivery } = session;
  const problems = session.problems.filter((problem) => sessionPartOf(problem) === part);
  if (!isSessionEditable(view.state) && !failed) {
    return (
      <>
        <SessionStatus session={session} />
        <p>{t("refused.not-editable")}</p>
        <p>
          <a href={href(locale, "teaching.session", { sessionId: view.id })}>
            {t("sessions.backTo")}
          </a>
        </p>
      </>
    );
  }
  return (
    <>
      {problems.length > 0 && (
        <Notice kind="warning" isStanding title={t("part.problems")}>
          <ul>
            {problems.map((problem, at) => (
              <li key={at}>{problemText(problem, t, training, locale)}</li>
            ))}
          </ul>
        </Notice>
      )}
      <ActionForm intent={part}>
        <VersionField intent={part} version={version} />
        <SessionPartFields part={part} fields={fields} delivery={delivery} house={house} />
        <p className="muted">{t("part.tolerant")}</p>
        <div className="button-row">
          <Button name="then" value="next">
            {t("part.saveNext")}
          </Button>
          {(part === "when" || part === "software") && (
            <Button name="then" value="stay" variant="secondary">
              {t("part.saveMore")}
            </Button>
          )}
          <Button name="then" value="back" variant="secondary">
            {t("part.save")}
          </Button>
        </div>
      </ActionForm>
    </>
  );
}
