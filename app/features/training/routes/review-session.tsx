import { useLoaderData } from "@remix-run/react";
import { occupationName } from "#app/features/positions/index.server.ts";
import { regionName } from "#app/features/positions/reference/regions.ts";
import { notFound } from "#app/http/failures.server.ts";
import { officerOf } from "#app/http/member.server.ts";
import { done } from "#app/http/redirects.server.ts";
import { command, page } from "#app/http/route.server.ts";
import { formatMoment } from "#app/i18n/format.ts";
import { languageOf } from "#app/i18n/language-of.ts";
import { useLocale, useMessages } from "#app/i18n/messages-context.tsx";
import { href } from "#app/links.ts";
import { ActionForm, useFailedSubmit } from "#app/shell/action-form.tsx";
import { ActivityList } from "#app/shell/activity-list.tsx";
import { pageHandle } from "#app/shell/page-handle.ts";
import { Button } from "#app/ui/button.tsx";
import { Notice } from "#app/ui/notice.tsx";
import { SummaryList } from "#app/ui/summary-list.tsx";
import { TextAreaField } from "#app/ui/text-field.tsx";
import { FeedbackSums } from "../components/feedback-sums.tsx";
import { problemText } from "../components/offer-problems.tsx";
import { SessionPreview } from "../components/session-preview.tsx";
import { readSessionFeedback } from "../feedback/read-feedback.server.ts";
import { stopSession } from "../offering/cancel-session.server.ts";
import { publishSession, sendBackSession } from "../offering/publish-session.server.ts";
import { findForReview } from "../offering/review-queue.server.ts";
import { sessionParams } from "../schema/courses-query.ts";
import { reasonForm, versionForm } from "../schema/offering-lists.ts";

export const loader = page(
  "teaching.review",
  { params: sessionParams },
  async ({ actor, params: { sessionId }, locale, ctx }) => {
    const session = await findForReview(sessionId, officerOf(actor), locale, ctx);
    if (!session) throw notFound();
    const { region, course } = session.view;
    const isOver = session.view.state === "finished";
    return {
      session,
      feedback: isOver ? await readSessionFeedback(sessionId, officerOf(actor), ctx) : null,
      named: {
        region: regionName(region, locale),
        occupations: course.occupations.map((code) => occupationName(code, locale)),
      },
    };
  },
);

export const handle = pageHandle<typeof loader>()("teaching", {
  title: ({ data: { session } }) => session.view.course.title,
  titleSuffix: ({ t, data: { session } }) => ` - ${t(`state.${session.view.state}`)}`,
  caption: ({ data: { session } }) => session.provider.name,
  crumbs: ({ t, locale }) => [
    { label: t("queue.title"), href: href(locale, "teaching.reviewQueue") },
  ],
});

export const action = command(
  "teaching.review",
  {
    params: sessionParams,
    forms: { publish: versionForm, "send-back": reasonForm, stop: reasonForm },
  },
  async (args) => {
    const { ctx, locale, params } = args;
    const officer = officerOf(args.actor);
    const target = { id: params.sessionId, version: args.form.version };
    const decide = () => {
      switch (args.intent) {
        case "publish":
          return publishSession(target, officer, ctx);
        case "send-back":
          return sendBackSession({ ...args.form, ...target }, officer, ctx);
        case "stop":
          return stopSession({ ...args.form, ...target }, officer, ctx);
      }
    };
    const decided = await decide();
    if (!decided.ok) return decided;
    return done(href(locale, "teaching.reviewQueue"), args.intent);
  },
);

export default function ReviewSession() {
  const t = useMessages("teaching");
  const training = useMessages("training");
  const locale = useLocale();
  const { session, named } = useLoaderData<typeof loader>();
  const { view, provider, submittedAt, courseProblems, problems, events } = session;
  const all = [...courseProblems, ...problems];
  return (
    <>
      <SummaryList
        rows={[
          { term: t("sessions.state"), value: t(`state.${view.state}`) },
          { term: t("review.uscc"), value: provider.uscc },
          {
            term: t("review.verified"),
            value: t(provider.isVerified ? "answer.yes" : "answer.no"),
          },
          {
            term: t("queue.submittedAt"),
            value: submittedAt ? formatMoment(submittedAt, locale) : t("answer.none"),
          },
        ]}
      />
      {view.state === "submitted" && all.length > 0 && (
        <Notice kind="warning" isStanding title={t("review.problems")}>
          <ul>
            {all.map((problem, at) => (
              <li key={at}>{problemText(problem, t, training, locale)}</li>
            ))}
          </ul>
        </Notice>
      )}
      <SessionPreview session={view} named={named} />
      <OtherLanguage />
      <Feedback />
      <Decision />
      {events.length > 0 && <ActivityList activity={events} />}
    </>
  );
}

function Feedback() {
  const t = useMessages("feedback");
  const { feedback } = useLoaderData<typeof loader>();
  return (
    feedback && (
      <section className="section">
        <h2>{t("session.title")}</h2>
        <FeedbackSums feedback={feedback} level={3} />
      </section>
    )
  );
}

/** The words of the other language are published too. */
function OtherLanguage() {
  const t = useMessages("teaching");
  const locale = useLocale();
  const { words } = useLoaderData<typeof loader>().session;
  const fields =
    locale === "en" ? (["title", "description"] as const) : (["titleEn", "descriptionEn"] as const);
  const rows = fields
    .filter((field) => words[field] !== "")
    .map((field) => ({
      term: t(`field.${field}`),
      value: (
        <span className="prewrap" lang={languageOf(words[field], locale)}>
          {words[field]}
        </span>
      ),
    }));
  if (rows.length === 0) return null;
  return (
    <section className="section">
      <h2>{t("review.otherLanguage")}</h2>
      <SummaryList rows={rows} />
    </section>
  );
}

function Decision() {
  const t = useMessages("teaching");
  const { session } = useLoaderData<typeof loader>();
  const { moves, version, live } = session;
  const backwards = (["send-back", "stop"] as const).find((move) => moves.includes(move));
  const failedIntent = useFailedSubmit()?.intent;
  const shown = [...(moves.includes("publish") ? ["publish"] : []), backwards];
  return (
    <section className="section">
      <h2>{t("review.decide")}</h2>
      <LateDecision isShown={failedIntent !== undefined && !shown.includes(failedIntent)} />
      {!moves.includes("publish") && !backwards && <p>{t("review.nothing")}</p>}
      {moves.includes("publish") && (
        <ActionForm intent="publish">
          <input type="hidden" name="version" value={version} />
          <p>{t("review.publishHint")}</p>
          <div className="button-row">
            <Button>{t("review.publish")}</Button>
          </div>
        </ActionForm>
      )}
      {backwards && (
        <ActionForm intent={backwards}>
          <input type="hidden" name="version" value={version} />
          {backwards === "stop" && <p>{t("cancel.effect", { count: live })}</p>}
          <TextAreaField
            name="reason"
            label={t(`review.reason.${backwards}`)}
            hint={t("review.reasonHint")}
            rows={4}
            required
          />
          <Button variant={backwards === "stop" ? "danger" : "secondary"}>
            {t(`review.${backwards}`)}
          </Button>
        </ActionForm>
      )}
    </section>
  );
}

/** A decision that came after somebody else's: why it does not stand, and the words typed for it. */
function LateDecision({ isShown }: { readonly isShown: boolean }) {
  const t = useMessages("teaching");
  const failed = useFailedSubmit();
  if (!isShown || failed?.kind !== "refused") return null;
  const key = `refused.${failed.reason}`;
  const { reason } = failed.values;
  return (
    <Notice kind="danger" takesFocus title={t.has(key) ? t(key) : t("refused.not-from-this-state")}>
      {typeof reason === "string" && <p className="prewrap">{t("review.yourWords", { reason })}</p>}
    </Notice>
  );
}
