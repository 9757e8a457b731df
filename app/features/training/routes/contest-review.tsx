import { useLoaderData } from "@remix-run/react";
import { notFound } from "#app/http/failures.server.ts";
import { officerOf } from "#app/http/member.server.ts";
import { done } from "#app/http/redirects.server.ts";
import { command, page } from "#app/http/route.server.ts";
import { useMessages } from "#app/i18n/messages-context.tsx";
import { href } from "#app/links.ts";
import { ActionForm, VersionField } from "#app/shell/action-form.tsx";
import { pageHandle } from "#app/shell/page-handle.ts";
import { Button } from "#app/ui/button.tsx";
import { TextAreaField } from "#app/ui/text-field.tsx";
import { DisciplineResults } from "../components/contest-results.tsx";
import { carryOutContest } from "../events/move-contest.server.ts";
import { readContest, readResultsToReview } from "../events/read-contest.server.ts";
import { sessionParams } from "../schema/courses-query.ts";
import { reasonForm, versionForm } from "../schema/offering-lists.ts";

export const loader = page(
  "contests.review",
  { params: sessionParams },
  async ({ actor, params: { sessionId }, ctx }) => {
    const officer = officerOf(actor);
    const contest = await readContest(sessionId, officer, ctx);
    if (!contest || contest.handedInAt === null) throw notFound();
    return { contest, disciplines: await readResultsToReview(sessionId, officer, ctx) };
  },
);

export const action = command(
  "contests.review",
  { params: sessionParams, forms: { publish: versionForm, "send-back": reasonForm } },
  async ({ params: { sessionId }, actor, locale, ctx, ...posted }) => {
    const { intent, form } = posted;
    const order = { sessionId, move: intent, ...form };
    const moved = await carryOutContest(order, officerOf(actor), ctx);
    return moved.ok ? done(href(locale, "contests.queue"), intent) : moved;
  },
);

export const handle = pageHandle<typeof loader>()("contests", {
  title: ({ data: { contest } }) => contest.title,
  caption: ({ t }) => t("public.title"),
  titleSuffix: ({ t, data: { contest } }) => ` - ${t(`state.${contest.state}`)}`,
  crumbs: ({ t, locale }) => [{ label: t("review.queue"), href: href(locale, "contests.queue") }],
  width: "tables",
});

export default function ContestReview() {
  const t = useMessages("contests");
  const { contest, disciplines } = useLoaderData<typeof loader>();
  const { state, version, moves } = contest;
  return (
    <>
      <p className="lede">{t(`state.${state}`)}</p>
      {disciplines.map((discipline) => (
        <DisciplineResults key={discipline.id} discipline={discipline} />
      ))}
      {moves.includes("publish") && (
        <section className="section">
          <h2>{t("review.publish")}</h2>
          <p>{t("review.publishText")}</p>
          <ActionForm intent="publish">
            <VersionField version={version} intent="publish" />
            <Button>{t("review.publish")}</Button>
          </ActionForm>
        </section>
      )}
      {moves.includes("send-back") && (
        <section className="section">
          <h2>{t("review.sendBack")}</h2>
          <ActionForm intent="send-back">
            <VersionField version={version} intent="send-back" />
            <TextAreaField
              name="reason"
              label={t("review.reason")}
              hint={t("review.reasonHint")}
              rows={3}
              required
            />
            <Button variant="secondary">{t("review.sendBack")}</Button>
          </ActionForm>
        </section>
      )}
    </>
  );
}
