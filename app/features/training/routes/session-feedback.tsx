import { useLoaderData } from "@remix-run/react";
import { notFound } from "#app/http/failures.server.ts";
import { providerOf } from "#app/http/provider.server.ts";
import { page } from "#app/http/route.server.ts";
import { href } from "#app/links.ts";
import { pageHandle } from "#app/shell/page-handle.ts";
import { FeedbackSums } from "../components/feedback-sums.tsx";
import { readSessionFeedback } from "../feedback/read-feedback.server.ts";
import { sessionParams } from "../schema/courses-query.ts";

export const loader = page(
  "feedback.session",
  { params: sessionParams },
  async ({ actor, params: { sessionId }, ctx }) => {
    const feedback = await readSessionFeedback(sessionId, providerOf(actor), ctx);
    if (!feedback) throw notFound();
    return feedback;
  },
);

export const handle = pageHandle<typeof loader>()("feedback", {
  title: ({ t }) => t("session.title"),
  caption: ({ data: { title } }) => title,
  titleSuffix: ({ data: { title } }) => ` - ${title}`,
  crumbs: ({ t, locale, data: { title, sessionId } }) => [
    { label: t("session.sessions"), href: href(locale, "participants.sessions") },
    { label: title, href: href(locale, "participants.list", { sessionId }) },
  ],
  width: "tables",
});

export default function FeedbackOfSession() {
  return <FeedbackSums feedback={useLoaderData<typeof loader>()} />;
}
