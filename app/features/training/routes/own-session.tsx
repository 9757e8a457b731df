import { useLoaderData } from "@remix-run/react";
import { occupationName } from "#app/features/positions/index.server.ts";
import { regionName } from "#app/features/positions/reference/regions.ts";
import { notFound } from "#app/http/failures.server.ts";
import { providerOf } from "#app/http/provider.server.ts";
import { done } from "#app/http/redirects.server.ts";
import { command, page } from "#app/http/route.server.ts";
import { formatShortDay } from "#app/i18n/format.ts";
import { useLocale, useMessages } from "#app/i18n/messages-context.tsx";
import { shanghaiDay } from "#app/lib/date.ts";
import { href } from "#app/links.ts";
import { ActionForm } from "#app/shell/action-form.tsx";
import { pageHandle } from "#app/shell/page-handle.ts";
import { Button, LinkButton } from "#app/ui/button.tsx";
import { PartTasks } from "../components/part-tasks.tsx";
import { SessionPreview } from "../components/session-preview.tsx";
import { SessionStatus } from "../components/session-status.tsx";
import { discardSession } from "../offering/cancel-session.server.ts";
import { copySession } from "../offering/create-session.server.ts";
import { countStandsAsked } from "../events/read-stands.server.ts";
import { findOwnSession } from "../offering/own-sessions.server.ts";
import type { OwnSession } from "../offering/own-sessions.server.ts";
import { takeBackSession } from "../offering/submit-session.server.ts";
import { isSessionEditable } from "../policy/index.ts";
import { sessionParams } from "../schema/courses-query.ts";
import { versionForm } from "../schema/offering-lists.ts";
import { sessionPartOf, sessionParts } from "../schema/session-parts.ts";

export const loader = page(
  "teaching.session",
  { params: sessionParams },
  async ({ actor, params: { sessionId }, locale, ctx }) => {
    const member = providerOf(actor);
    const { organisationId, role } = member;
    const [session, standsAsked] = await Promise.all([
      findOwnSession({ id: sessionId, organisationId }, actor, locale, ctx),
      countStandsAsked(sessionId, member, ctx),
    ]);
    if (!session) throw notFound();
    const { view } = session;
    return {
      session,
      standsAsked,
      named: {
        region: regionName(view.region, locale),
        occupations: view.course.occupations.map((code) => occupationName(code, locale)),
      },
      mayWrite: role !== "viewer",
    };
  },
);

export const handle = pageHandle<typeof loader>()("teaching", {
  title: ({ t, data: { session } }) => session.view.course.title || t("courses.untitled"),
  caption: ({ t, locale, data: { session } }) => {
    const { startsAt } = session.view;
    return startsAt
      ? t("sessions.from", { day: formatShortDay(shanghaiDay(startsAt), locale) })
      : t("sessions.noDay");
  },
  titleSuffix: ({ t, data: { session } }) => ` - ${t(`state.${session.view.state}`)}`,
  crumbs: ({ t, locale }) => [
    { label: t("sessions.title"), href: href(locale, "teaching.sessions") },
  ],
});

export const action = command(
  "teaching.session",
  {
    params: sessionParams,
    forms: { "take-back": versionForm, discard: versionForm, copy: versionForm },
  },
  async ({ intent, form, params: { sessionId: id }, actor, locale, ctx }) => {
    const provider = providerOf(actor);
    if (intent === "copy") {
      const copy = await copySession({ id }, provider, ctx);
      if (!copy.ok) return copy;
      const { sessionId } = copy;
      return done(href(locale, "teaching.session", { sessionId }), "sessionCopied");
    }
    const move = intent === "discard" ? discardSession : takeBackSession;
    const moved = await move({ id, version: form.version }, provider, ctx);
    if (!moved.ok) return moved;
    const key = intent === "discard" ? "discarded" : "takenBack";
    return done(href(locale, "teaching.session", { sessionId: id }), key);
  },
);

export default function OwnSessionPage() {
  const t = useMessages("teaching");
  const locale = useLocale();
  const { session, standsAsked, named, mayWrite } = useLoaderData<typeof loader>();
  const { view, courseId, moves, version } = session;
  const sessionId = view.id;
  const isPublic = ["published", "running", "finished"].includes(view.state);
  return (
    <>
      <SessionStatus session={session} />
      {mayWrite && isSessionEditable(view.state) ? (
        <Tasks session={session} />
      ) : (
        <SessionPreview session={view} named={named} />
      )}
      <section className="section">
        <h2>{t("sessions.more")}</h2>
        <ul>
          <li>
            <a href={href(locale, "teaching.course", { courseId })}>{t("sessions.ofCourse")}</a>
          </li>
          {standsAsked !== null && (
            <li>
              <a href={href(locale, "fairs.setUp", { sessionId })}>
                {t("sessions.stands", { count: standsAsked })}
              </a>
            </li>
          )}
          {isPublic && (
            <li>
              <a href={href(locale, "training.session", { sessionId })}>{t("sessions.public")}</a>
            </li>
          )}
          {isPublic && view.course.kind === "contest" && (
            <li>
              <a href={href(locale, "contests.setUp", { sessionId })}>{t("sessions.contest")}</a>
            </li>
          )}
          {isPublic && (
            <li>
              <a href={href(locale, "interpreters.session", { sessionId })}>
                {t("sessions.interpreterBookings")}
              </a>
            </li>
          )}
          {moves.includes("cancel") && (
            <li>
              <a href={href(locale, "teaching.cancel", { sessionId })}>{t("cancel.title")}</a>
            </li>
          )}
        </ul>
        {moves.includes("take-back") && <PlainMove intent="take-back" version={version} />}
        {mayWrite && <PlainMove intent="copy" version={version} />}
        {moves.includes("discard") && <PlainMove intent="discard" version={version} />}
      </section>
    </>
  );
}

function Tasks({ session }: { readonly session: OwnSession }) {
  const t = useMessages("teaching");
  const locale = useLocale();
  const { view, problems, courseProblems, courseId, fields } = session;
  const sessionId = view.id;
  const parts = sessionParts.map((part) => ({
    id: part,
    title: t(`part.${part}`),
    href: href(locale, "teaching.sessionPart", { sessionId, part }),
    problems: problems.filter((problem) => sessionPartOf(problem) === part),
    isEmpty: part === "software" && fields.software.length === 0,
  }));
  const course = {
    id: "course",
    title: t("sessions.courseWords"),
    href: href(locale, "teaching.course", { courseId }),
    problems: courseProblems,
    isEmpty: false,
  };
  return (
    <>
      <h2>{t("sessions.parts")}</h2>
      <PartTasks parts={[course, ...parts]} />
      <div className="button-row">
        <LinkButton href={href(locale, "teaching.check", { sessionId })}>
          {t("check.title")}
        </LinkButton>
      </div>
    </>
  );
}

function PlainMove({
  intent,
  version,
}: {
  readonly intent: "take-back" | "copy" | "discard";
  readonly version: number;
}) {
  const t = useMessages("teaching");
  return (
    <ActionForm intent={intent}>
      <input type="hidden" name="version" value={version} />
      <p className="muted">{t(`moveHint.${intent}`)}</p>
      <div className="button-row">
        <Button variant="secondary">{t(`move.${intent}`)}</Button>
      </div>
    </ActionForm>
  );
}
