import { redirect, type LinksFunction } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { newOnceKey } from "#app/http/once-key.server.ts";
import { forbidden, notFound } from "#app/http/failures.server.ts";
import { done } from "#app/http/redirects.server.ts";
import { command, page } from "#app/http/route.server.ts";
import { seekerOf } from "#app/http/seeker.server.ts";
import { useMessages } from "#app/i18n/messages-context.tsx";
import { href } from "#app/links.ts";
import { pageHandle } from "#app/shell/page-handle.ts";
import { ApplicationTasks } from "../components/application-tasks.tsx";
import { HandedIn } from "../components/handed-in.tsx";
import { markMessagesRead } from "../list-messages.server.ts";
import {
  acceptOffer,
  answerQuestion,
  chooseInterview,
  tellAdjustmentKept,
} from "../person/answer-moves.server.ts";
import { askForAdjustment } from "../person/choose-adjustments.server.ts";
import { readOwnApplication } from "../person/read-own-application.server.ts";
import {
  acceptForm,
  answerForm,
  applicationParams,
  askMoreForm,
  chooseTimeForm,
  keptForm,
  messageForm,
} from "../schema/forms.ts";
import { sendMessage } from "../send-message.server.ts";
import styles from "../applications.css?url";

export const links: LinksFunction = () => [{ rel: "stylesheet", href: styles }];

export const loader = page(
  "applications.show",
  { params: applicationParams },
  async ({ actor, params, locale, ctx }) => {
    const seeker = seekerOf(actor);
    const application = await readOwnApplication(params.applicationId, seeker, locale, ctx);
    if (!application) throw notFound();
    // Whoever acts for the person sees what they handed in on its receipt; what follows is the person's.
    if (seeker.by && application.state !== "draft") {
      throw redirect(href(locale, "applications.receipt", params));
    }
    await markMessagesRead(application.id, "person", ctx);
    return { application, onceKey: newOnceKey() };
  },
);

export const action = command(
  "applications.show",
  {
    params: applicationParams,
    forms: {
      message: messageForm,
      answer: answerForm,
      "choose-time": chooseTimeForm,
      accept: acceptForm,
      kept: keptForm,
      "ask-more": askMoreForm,
    },
  },
  async (args) => {
    const { params, locale, ctx } = args;
    const seeker = seekerOf(args.actor);
    if (seeker.by) throw forbidden();
    const id = params.applicationId;
    const run = () => {
      switch (args.intent) {
        case "message":
          return sendMessage({ ...args.form, applicationId: id }, seeker, ctx);
        case "answer":
          return answerQuestion({ ...args.form, id }, seeker, ctx);
        case "choose-time":
          return chooseInterview({ ...args.form, id }, seeker, ctx);
        case "accept":
          return acceptOffer({ ...args.form, id }, seeker, ctx);
        case "kept":
          return tellAdjustmentKept(args.form, seeker, ctx);
        case "ask-more": {
          const { item = null, words } = args.form;
          return askForAdjustment({ applicationId: id, code: item, words }, seeker, ctx);
        }
      }
    };
    const verdict = await run();
    if (!verdict.ok) return verdict;
    return done(href(locale, "applications.show", { applicationId: id }), args.intent);
  },
);

export const handle = pageHandle<typeof loader>()("applications", {
  title: ({ t, data: { application } }) =>
    t(application.state === "draft" ? "show.draft" : "show.title"),
  caption: ({ data: { application } }) => application.title,
  titleSuffix: ({ data: { application } }) => ` - ${application.title}`,
  crumbs: ({ t, locale }) => [{ label: t("list.title"), href: href(locale, "applications.list") }],
});

export default function Application() {
  const { application, onceKey } = useLoaderData<typeof loader>();
  const t = useMessages("applications");
  return (
    <>
      <p className="muted">{t("show.employer", { employer: application.employer })}</p>
      {application.submittedBy !== null && (
        <p>{t("show.submittedBy", { name: application.submittedBy })}</p>
      )}
      {application.state === "draft" ? (
        <ApplicationTasks application={application} />
      ) : (
        <HandedIn application={application} onceKey={onceKey} />
      )}
    </>
  );
}
