import { useLoaderData } from "@remix-run/react";
import { notFound } from "#app/http/failures.server.ts";
import { providerOf } from "#app/http/provider.server.ts";
import { done } from "#app/http/redirects.server.ts";
import { command, page } from "#app/http/route.server.ts";
import { formatMoment } from "#app/i18n/format.ts";
import { useLocale, useMessages } from "#app/i18n/messages-context.tsx";
import { href } from "#app/links.ts";
import { ActionForm } from "#app/shell/action-form.tsx";
import { pageHandle } from "#app/shell/page-handle.ts";
import { Button } from "#app/ui/button.tsx";
import { SummaryList } from "#app/ui/summary-list.tsx";
import { TextAreaField } from "#app/ui/text-field.tsx";
import { Said } from "../components/enrolment-adjustments.tsx";
import { ParticipantNeeds } from "../components/participant-needs.tsx";
import { issueAgain } from "../certificates/issue-again.server.ts";
import { recordAssessment } from "../certificates/record-assessment.server.ts";
import { withdrawCertificate } from "../certificates/withdraw-certificate.server.ts";
import {
  ParticipantAssessment,
  ParticipantCertificates,
  ParticipantCorrections,
} from "../components/participant-result.tsx";
import { approveEnrolment, refuseEnrolment } from "../participants/decide-enrolment.server.ts";
import { readParticipant } from "../participants/read-participant.server.ts";
import { assessForm, withdrawCertificateForm } from "../schema/attendance-forms.ts";
import { nothingForm } from "../schema/enrolment-forms.ts";
import { approveForm, participantParams, refuseForm } from "../schema/participant-forms.ts";
import { shanghaiDay } from "#app/lib/date.ts";

export const loader = page(
  "participants.one",
  { params: participantParams },
  async ({ actor, params: { enrolmentId }, ctx }) => {
    const member = providerOf(actor);
    const participant = await readParticipant(enrolmentId, member, ctx);
    if (!participant) throw notFound();
    return { participant, mayWrite: member.role !== "viewer", today: shanghaiDay(ctx.now) };
  },
);

const forms = {
  approve: approveForm,
  refuse: refuseForm,
  assess: assessForm,
  "withdraw-certificate": withdrawCertificateForm,
  "issue-certificate": nothingForm,
};

export const action = command(
  "participants.one",
  { params: participantParams, forms },
  async ({ actor, params: { enrolmentId: id }, locale, ctx, ...posted }) => {
    const member = providerOf(actor);
    const run = () => {
      switch (posted.intent) {
        case "approve":
          return approveEnrolment({ id, ...posted.form }, member, ctx);
        case "refuse":
          return refuseEnrolment({ id, ...posted.form }, member, ctx);
        case "assess":
          return recordAssessment({ id, ...posted.form }, member, ctx);
        case "withdraw-certificate":
          return withdrawCertificate({ id, ...posted.form }, member, ctx);
        case "issue-certificate":
          return issueAgain({ id }, member, ctx);
      }
    };
    const verdict = await run();
    if (!verdict.ok) return verdict;
    return done(href(locale, "participants.one", { enrolmentId: id }), posted.intent);
  },
);

export const handle = pageHandle<typeof loader>()("participants", {
  title: ({ data: { participant } }) => participant.name,
  caption: ({ data: { participant } }) => participant.title,
  titleSuffix: ({ t, data: { participant } }) =>
    ` - ${participant.title} - ${t(`state.${participant.state}`)}`,
  crumbs: ({ t, locale, data: { participant } }) => [
    { label: t("sessions.title"), href: href(locale, "participants.sessions") },
    {
      label: participant.title,
      href: href(locale, "participants.list", { sessionId: participant.sessionId }),
    },
  ],
});

export default function ParticipantPage() {
  const t = useMessages("participants");
  const locale = useLocale();
  const { participant, mayWrite, today } = useLoaderData<typeof loader>();
  const { prerequisites, prerequisiteAnswer: said, prerequisiteWords: words } = participant;
  return (
    <>
      <SummaryList
        rows={[
          { term: t("one.state"), value: t(`state.${participant.state}`) },
          { term: t("one.applied"), value: formatMoment(participant.appliedAt, locale) },
          ...(said
            ? [
                {
                  term: t("one.conditions"),
                  value: (
                    <>
                      <p>{t(`one.met.${said}`)}</p>
                      {words && <Said>{words}</Said>}
                      <p className="muted">{t("one.asked", { prerequisites })}</p>
                    </>
                  ),
                },
              ]
            : []),
          ...(participant.endWords
            ? [{ term: t("one.endWords"), value: <Said>{participant.endWords}</Said> }]
            : []),
        ]}
      />
      {participant.withdrawnLate && <p>{t("one.late")}</p>}
      <ParticipantNeeds participant={participant} mayWrite={mayWrite} today={today} />
      <Decision />
      <ParticipantAssessment participant={participant} mayWrite={mayWrite} />
      <ParticipantCorrections participant={participant} />
      <ParticipantCertificates participant={participant} mayWrite={mayWrite} />
    </>
  );
}

function Decision() {
  const t = useMessages("participants");
  const { participant } = useLoaderData<typeof loader>();
  const { moves, version } = participant;
  if (!moves.includes("approve")) return null;
  return (
    <section className="section">
      <h2>{t("one.decide")}</h2>
      <p>{t("one.approveText")}</p>
      <ActionForm intent="approve">
        <input type="hidden" name="version" value={version} />
        <Button>{t("one.approve")}</Button>
      </ActionForm>
      <ActionForm intent="refuse">
        <input type="hidden" name="version" value={version} />
        <TextAreaField
          name="words"
          label={t("one.refuseWords")}
          hint={t("one.refuseHint")}
          rows={3}
          required
        />
        <Button variant="secondary">{t("one.refuse")}</Button>
      </ActionForm>
    </section>
  );
}
