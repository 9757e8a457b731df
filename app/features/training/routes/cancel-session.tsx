import { useLoaderData } from "@remix-run/react";
import { notFound } from "#app/http/failures.server.ts";
import { providerOf } from "#app/http/provider.server.ts";
import { done } from "#app/http/redirects.server.ts";
import { command, page } from "#app/http/route.server.ts";
import { useLocale, useMessages } from "#app/i18n/messages-context.tsx";
import { href } from "#app/links.ts";
import { ActionForm, useFailedSubmit } from "#app/shell/action-form.tsx";
import { pageHandle } from "#app/shell/page-handle.ts";
import { Button } from "#app/ui/button.tsx";
import { Notice } from "#app/ui/notice.tsx";
import { TextAreaField } from "#app/ui/text-field.tsx";
import { SessionStatus } from "../components/session-status.tsx";
import { cancelSession } from "../offering/cancel-session.server.ts";
import { findOwnSession } from "../offering/own-sessions.server.ts";
import { sessionParams } from "../schema/courses-query.ts";
import { reasonForm } from "../schema/offering-lists.ts";

export const loader = page(
  "teaching.cancel",
  { params: sessionParams },
  async ({ actor, params: { sessionId }, locale, ctx }) => {
    const { organisationId } = providerOf(actor);
    const session = await findOwnSession({ id: sessionId, organisationId }, actor, locale, ctx);
    if (!session) throw notFound();
    return { session };
  },
);

export const handle = pageHandle<typeof loader>()("teaching", {
  title: ({ t }) => t("cancel.title"),
  caption: ({ data: { session } }) => session.view.course.title,
  titleSuffix: ({ data: { session } }) => ` - ${session.view.course.title}`,
  crumbs: ({ t, locale, data: { session } }) => [
    { label: t("sessions.title"), href: href(locale, "teaching.sessions") },
    {
      label: session.view.course.title || t("courses.untitled"),
      href: href(locale, "teaching.session", { sessionId: session.view.id }),
    },
  ],
});

export const action = command(
  "teaching.cancel",
  { params: sessionParams, forms: { cancel: reasonForm } },
  async ({ form, params: { sessionId }, actor, locale, ctx }) => {
    const cancelled = await cancelSession({ id: sessionId, ...form }, providerOf(actor), ctx);
    if (!cancelled.ok) return cancelled;
    return done(href(locale, "teaching.session", { sessionId }), "cancelled");
  },
);

export default function CancelSession() {
  const t = useMessages("teaching");
  const locale = useLocale();
  const { session } = useLoaderData<typeof loader>();
  const failed = useFailedSubmit("cancel");
  const { view, live, version, moves } = session;
  if (!moves.includes("cancel") && !failed) {
    return (
      <>
        <SessionStatus session={session} />
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
      <Notice kind="warning" isStanding>
        {t("cancel.effect", { count: live })}
      </Notice>
      <ActionForm intent="cancel">
        <input type="hidden" name="version" value={version} />
        <TextAreaField
          name="reason"
          label={t("cancel.reason")}
          hint={t("cancel.reasonHint")}
          rows={4}
          required
        />
        <Button variant="danger">{t("cancel.button")}</Button>
      </ActionForm>
    </>
  );
}
