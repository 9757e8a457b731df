import { useLoaderData } from "@remix-run/react";
import { occupationName } from "#app/features/positions/index.server.ts";
import { regionName } from "#app/features/positions/reference/regions.ts";
import { notFound } from "#app/http/failures.server.ts";
import { providerOf } from "#app/http/provider.server.ts";
import { done } from "#app/http/redirects.server.ts";
import { command, page } from "#app/http/route.server.ts";
import { formatShortDay } from "#app/i18n/format.ts";
import { languageOf } from "#app/i18n/language-of.ts";
import { useLocale, useMessages } from "#app/i18n/messages-context.tsx";
import { shanghaiDay } from "#app/lib/date.ts";
import { href } from "#app/links.ts";
import { ActionForm } from "#app/shell/action-form.tsx";
import { pageHandle } from "#app/shell/page-handle.ts";
import { Button } from "#app/ui/button.tsx";
import { Notice } from "#app/ui/notice.tsx";
import { OfferProblems } from "../components/offer-problems.tsx";
import { SessionPreview } from "../components/session-preview.tsx";
import { SessionStatus } from "../components/session-status.tsx";
import { findOwnSession } from "../offering/own-sessions.server.ts";
import { listTeacherClashes } from "../offering/teacher-clashes.server.ts";
import { submitSession } from "../offering/submit-session.server.ts";
import { isSessionEditable } from "../policy/index.ts";
import { sessionParams } from "../schema/courses-query.ts";
import { versionForm } from "../schema/offering-lists.ts";

export const loader = page(
  "teaching.check",
  { params: sessionParams },
  async ({ actor, params: { sessionId }, locale, ctx }) => {
    const { organisationId, verified } = providerOf(actor);
    const session = await findOwnSession({ id: sessionId, organisationId }, actor, locale, ctx);
    if (!session) throw notFound();
    const { region, course } = session.view;
    return {
      session,
      clashes: await listTeacherClashes({ id: sessionId, organisationId }, ctx),
      named: {
        region: regionName(region, locale),
        occupations: course.occupations.map((code) => occupationName(code, locale)),
      },
      isVerified: verified,
    };
  },
);

export const handle = pageHandle<typeof loader>()("teaching", {
  title: ({ t }) => t("check.title"),
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
  "teaching.check",
  { params: sessionParams, forms: { submit: versionForm } },
  async ({ form, params: { sessionId }, actor, locale, ctx }) => {
    const target = { id: sessionId, version: form.version };
    const submitted = await submitSession(target, providerOf(actor), ctx);
    if (!submitted.ok) return submitted;
    return done(href(locale, "teaching.session", { sessionId }), "submitted");
  },
);

export default function CheckSession() {
  const t = useMessages("teaching");
  const locale = useLocale();
  const { session, clashes, named, isVerified } = useLoaderData<typeof loader>();
  const { view, courseId, courseProblems, problems, version } = session;
  if (!isSessionEditable(view.state)) {
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
      <OfferProblems
        title={t("check.problems")}
        courseId={courseId}
        sessionId={view.id}
        course={courseProblems}
        session={problems}
      />
      {!isVerified && (
        <Notice kind="warning" isStanding>
          {t("check.notVerified")}
        </Notice>
      )}
      {clashes.length > 0 && (
        <Notice isStanding title={t("check.clashes")}>
          <ul>
            {clashes.map(({ id, title, startsAt }) => (
              <li key={id}>
                <a href={href(locale, "teaching.session", { sessionId: id })}>
                  <span lang={languageOf(title, locale)}>{title}</span>
                </a>{" "}
                {startsAt && formatShortDay(shanghaiDay(startsAt), locale)}
              </li>
            ))}
          </ul>
        </Notice>
      )}
      <SessionPreview session={view} named={named} />
      <ActionForm intent="submit">
        <input type="hidden" name="version" value={version} />
        <p>{t("check.consent")}</p>
        <Button>{t("check.button")}</Button>
      </ActionForm>
    </>
  );
}
