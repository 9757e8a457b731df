import { randomUUID } from "node:crypto";
import { useLoaderData } from "@remix-run/react";
import { notFound } from "#app/http/failures.server.ts";
import { employerOf } from "#app/http/member.server.ts";
import { done } from "#app/http/redirects.server.ts";
import { command, page } from "#app/http/route.server.ts";
import { useMessages } from "#app/i18n/messages-context.tsx";
import { shanghaiDay } from "#app/lib/date.ts";
import { href } from "#app/links.ts";
import { pageHandle } from "#app/shell/page-handle.ts";
import { ApplicantAdjustments } from "../components/applicant-adjustments.tsx";
import { ApplicantContent } from "../components/applicant-content.tsx";
import { ApplicantInterview } from "../components/applicant-interview.tsx";
import { ApplicantMessages, ApplicantNotes } from "../components/applicant-messages.tsx";
import { KeepPerson } from "../components/keep-person.tsx";
import { ApplicantReaching } from "../components/applicant-reaching.tsx";
import { ApplicantStatus } from "../components/applicant-status.tsx";
import { nameOf, stateWords } from "../components/applicant-words.ts";
import { keepPerson, letPersonGo, readKept } from "../employer/kept-people.server.ts";
import { addNote, listNotes } from "../employer/notes.server.ts";
import { openApplication } from "../employer/open-application.server.ts";
import { listTemplates } from "../employer/templates.server.ts";
import { tellApplicant } from "../employer/tell-applicant.server.ts";
import { markMessagesRead } from "../list-messages.server.ts";
import {
  applicantParams,
  decisionQuery,
  nothingForm,
  wordsForm,
} from "../schema/employer-forms.ts";
import { sendMessage } from "../send-message.server.ts";

export const loader = page(
  "applicants.one",
  { params: applicantParams, query: decisionQuery },
  async ({ actor, params: { applicationId }, query, locale, ctx }) => {
    const member = employerOf(actor);
    const opened = await openApplication(applicationId, member, ctx);
    if (!opened) throw notFound();
    const mayWrite = member.role !== "viewer";
    if (mayWrite) await markMessagesRead(applicationId, "employer", ctx);
    const [templates, notes, keeping] = await Promise.all([
      mayWrite ? listTemplates(member, ctx, "message") : [],
      listNotes(applicationId, member, ctx),
      readKept(applicationId, member, ctx),
    ]);
    return {
      ...{ templates, chosen: templates.find(({ id }) => id === query.template) ?? null },
      applicant: tellApplicant(opened, locale, shanghaiDay(ctx.now)),
      ...{ notes, keeping, mayWrite },
      onceKey: randomUUID(),
    };
  },
);

export const handle = pageHandle<typeof loader>()("applicants", {
  title: ({ t, data: { applicant } }) => nameOf(applicant, t),
  titleSuffix: ({ t, data: { applicant } }) => ` - ${stateWords(applicant.state, t)}`,
  caption: ({ data: { applicant } }) => applicant.title,
  crumbs: ({ t, locale, data: { applicant } }) => [
    { label: t("list.title"), href: href(locale, "applicants.list") },
    {
      label: applicant.title,
      href: href(locale, "applicants.list", {}, { position: applicant.positionId }),
    },
  ],
});

const forms = { message: wordsForm, note: wordsForm, keep: nothingForm, "let-go": nothingForm };
const SAID = { message: "sent", note: "noted", keep: "kept", "let-go": "letGo" } as const;

export const action = command(
  "applicants.one",
  { params: applicantParams, forms },
  async ({ params: { applicationId }, actor, locale, ctx, ...posted }) => {
    const member = employerOf(actor);
    const run = () => {
      switch (posted.intent) {
        case "message":
          return sendMessage({ applicationId, ...posted.form }, member, ctx);
        case "note":
          return addNote({ applicationId, ...posted.form }, member, ctx);
        case "keep":
          return keepPerson({ applicationId }, member, ctx);
        case "let-go":
          return letPersonGo({ applicationId }, member, ctx);
      }
    };
    const verdict = await run();
    if (!verdict.ok) return verdict;
    return done(href(locale, "applicants.one", { applicationId }), SAID[posted.intent]);
  },
);

export default function Applicant() {
  const t = useMessages("applicants");
  const { applicant, notes, keeping, templates, chosen, mayWrite, onceKey } =
    useLoaderData<typeof loader>();
  const isOver = !applicant.fields.includes("cv");
  return (
    <>
      <ApplicantStatus applicant={applicant} />
      {isOver ? (
        <p>{t("one.over")}</p>
      ) : (
        <>
          <ApplicantAdjustments applicant={applicant} mayWrite={mayWrite} />
          <ApplicantInterview interview={applicant.interview} />
          <ApplicantReaching lines={applicant.reaching} />
          <ApplicantContent applicant={applicant} />
        </>
      )}
      <ApplicantMessages
        {...{ applicant, templates, chosen }}
        onceKey={onceKey}
        mayWrite={mayWrite}
      />
      <ApplicantNotes notes={notes} onceKey={onceKey} mayWrite={mayWrite} />
      {keeping && <KeepPerson applicationId={applicant.id} isKept={keeping.isKept} />}
    </>
  );
}
