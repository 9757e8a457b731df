import type { LinksFunction } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { notFound } from "#app/http/failures.server.ts";
import { officerOf } from "#app/http/member.server.ts";
import { done } from "#app/http/redirects.server.ts";
import { command, page } from "#app/http/route.server.ts";
import { formatMoment } from "#app/i18n/format.ts";
import { useLocale, useMessages } from "#app/i18n/messages-context.tsx";
import { href } from "#app/links.ts";
import { ActionForm, useFailedSubmit } from "#app/shell/action-form.tsx";
import { pageHandle } from "#app/shell/page-handle.ts";
import { Button } from "#app/ui/button.tsx";
import { Notice } from "#app/ui/notice.tsx";
import { SummaryList } from "#app/ui/summary-list.tsx";
import { TextAreaField } from "#app/ui/text-field.tsx";
import { ActivityLog } from "../components/activity-log.tsx";
import { PositionAnswers } from "../components/position-answers.tsx";
import { problemText } from "../components/problem-text.ts";
import { listPositionActivity } from "../own-positions.server.ts";
import { publishPosition } from "../publish-position.server.ts";
import { findForReview } from "../review-queue.server.ts";
import { positionParams, reasonForm, versionForm } from "../schema/lists.ts";
import { sendBackPosition } from "../send-back-position.server.ts";
import { takeDownPosition } from "../take-down-position.server.ts";
import styles from "../findings.css?url";

export const links: LinksFunction = () => [{ rel: "stylesheet", href: styles }];

export const loader = page(
  "positions.review",
  { params: positionParams },
  async ({ actor, params: { positionId }, locale, ctx }) => {
    const [found, events] = await Promise.all([
      findForReview(positionId, officerOf(actor), locale, ctx),
      listPositionActivity(positionId, locale, ctx),
    ]);
    if (!found) throw notFound();
    return { position: found, events };
  },
);

export const handle = pageHandle<typeof loader>()("positions", {
  title: ({ data: { position } }) => position.fields.title,
  titleSuffix: ({ t, data: { position } }) => ` - ${t(`state.${position.state}`)}`,
  caption: ({ data: { position } }) => position.employer.name,
  crumbs: ({ t, locale }) => [
    { label: t("queue.title"), href: href(locale, "positions.reviewQueue") },
  ],
});

export const action = command(
  "positions.review",
  {
    params: positionParams,
    forms: { publish: versionForm, "send-back": reasonForm, "take-down": reasonForm },
  },
  async (args) => {
    const { ctx, locale, params } = args;
    const officer = officerOf(args.actor);
    const target = { id: params.positionId, version: args.form.version };
    const run = () => {
      switch (args.intent) {
        case "publish":
          return publishPosition(target, officer, ctx);
        case "send-back":
          return sendBackPosition({ ...args.form, ...target }, officer, ctx);
        case "take-down":
          return takeDownPosition({ ...args.form, ...target }, officer, ctx);
      }
    };
    const verdict = await run();
    if (!verdict.ok) return verdict;
    return done(href(locale, "positions.reviewQueue"), args.intent);
  },
);

export default function ReviewPosition() {
  const t = useMessages("positions");
  const locale = useLocale();
  const { position, events } = useLoaderData<typeof loader>();
  const { employer, submittedAt, review, fields, names, state } = position;
  return (
    <>
      <SummaryList
        rows={[
          { term: t("own.columnState"), value: t(`state.${state}`) },
          { term: t("position.employer"), value: employer.name },
          { term: t("review.uscc"), value: employer.uscc },
          {
            term: t("review.verified"),
            value: t(employer.verified ? "review.verifiedYes" : "review.verifiedNo"),
          },
          {
            term: t("queue.submittedAt"),
            value: submittedAt ? formatMoment(submittedAt, locale) : "",
          },
        ]}
      />
      {review.problems.length > 0 && (
        <Notice kind="warning" isStanding title={t("review.problems")}>
          <ul>
            {review.problems.map((problem, at) => (
              <li key={at}>{problemText(problem, t, locale)}</li>
            ))}
          </ul>
        </Notice>
      )}
      <PositionAnswers fields={fields} names={names} review={review} />
      <Decision />
      <section className="section">
        <h2>{t("activity.title")}</h2>
        <ActivityLog events={events} />
      </section>
    </>
  );
}

function Decision() {
  const t = useMessages("positions");
  const { position } = useLoaderData<typeof loader>();
  const { moves, version } = position;
  const backwards = moves.includes("send-back")
    ? "send-back"
    : moves.includes("take-down")
      ? "take-down"
      : null;
  const failedIntent = useFailedSubmit()?.intent;
  const shown = [...(moves.includes("publish") ? ["publish"] : []), backwards];
  return (
    <section className="section">
      <h2>{t("review.decide")}</h2>
      <LateDecision isShown={failedIntent !== undefined && !shown.includes(failedIntent)} />
      {!moves.includes("publish") && backwards === null && <p>{t("review.nothing")}</p>}
      {moves.includes("publish") && (
        <ActionForm intent="publish">
          <input type="hidden" name="version" value={version} />
          <p>{t("review.publishHint")}</p>
          <div className="button-row">
            <Button type="submit">{t("review.publish")}</Button>
          </div>
        </ActionForm>
      )}
      {backwards && (
        <ActionForm intent={backwards}>
          <input type="hidden" name="version" value={version} />
          <TextAreaField
            name="reason"
            label={t(`reason.${backwards}`)}
            hint={t("reason.officerHint")}
            rows={4}
            required
          />
          <Button type="submit" variant="secondary">
            {t(`review.${backwards}`)}
          </Button>
        </ActionForm>
      )}
    </section>
  );
}

/** A decision that came after somebody else's: why it does not stand, and the words typed for it. */
function LateDecision({ isShown }: { readonly isShown: boolean }) {
  const t = useMessages("positions");
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
