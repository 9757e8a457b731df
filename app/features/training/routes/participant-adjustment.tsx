import { useLoaderData } from "@remix-run/react";
import { notFound } from "#app/http/failures.server.ts";
import { providerOf } from "#app/http/provider.server.ts";
import { done } from "#app/http/redirects.server.ts";
import { command, page } from "#app/http/route.server.ts";
import { useMessages } from "#app/i18n/messages-context.tsx";
import { href } from "#app/links.ts";
import { ActionForm } from "#app/shell/action-form.tsx";
import { pageHandle } from "#app/shell/page-handle.ts";
import { Button } from "#app/ui/button.tsx";
import { DatePartsField } from "#app/ui/date-parts-field.tsx";
import { RadioField } from "#app/ui/radio-field.tsx";
import { TextAreaField } from "#app/ui/text-field.tsx";
import { Said } from "../components/enrolment-adjustments.tsx";
import { useNeedName } from "../components/participant-needs.tsx";
import { isLive } from "../policy/index.ts";
import { answerNeed } from "../participants/answer-need.server.ts";
import { readParticipant } from "../participants/read-participant.server.ts";
import { needParams, needReplyForm } from "../schema/participant-forms.ts";

export const loader = page(
  "participants.adjustment",
  { params: needParams },
  async ({ actor, params: { enrolmentId, adjustmentId }, ctx }) => {
    const participant = await readParticipant(enrolmentId, providerOf(actor), ctx);
    const item = participant?.adjustments.find(({ id }) => id === adjustmentId);
    // What has ended, or was taken back, is not answered.
    if (!participant || !item || !isLive(participant.state)) throw notFound();
    if (item.state === "withdrawn") throw notFound();
    const { name, title } = participant;
    return { enrolmentId, name, title, item };
  },
);

export const action = command(
  "participants.adjustment",
  { params: needParams, forms: { reply: needReplyForm } },
  async ({ form, params, actor, locale, ctx }) => {
    const verdict = await answerNeed({ ...params, ...form }, providerOf(actor), ctx);
    if (!verdict.ok) return verdict;
    const { enrolmentId } = params;
    return done(href(locale, "participants.one", { enrolmentId }), "replied");
  },
);

export const handle = pageHandle<typeof loader>()("participants", {
  title: ({ t }) => t("reply.title"),
  titleSuffix: ({ data: { name } }) => ` - ${name}`,
  caption: ({ data: { name, title } }) => `${name} · ${title}`,
  crumbs: ({ t, locale, data: { enrolmentId, name } }) => [
    { label: t("sessions.title"), href: href(locale, "participants.sessions") },
    { label: name, href: href(locale, "participants.one", { enrolmentId }) },
  ],
});

export default function ParticipantAdjustment() {
  const t = useMessages("participants");
  const { item } = useLoaderData<typeof loader>();
  const { code, words, state, version, answer, byWhen } = item;
  const name = useNeedName(item);
  return (
    <>
      <h2>{t("reply.asked")}</h2>
      <Said>{code && words ? `${name}\n${words}` : name}</Said>
      <ActionForm intent="reply">
        <input type="hidden" name="version" value={version} />
        <RadioField
          name="answer"
          label={t("reply.answer")}
          heading={2}
          required
          defaultValue={state === "open" || state === "withdrawn" ? undefined : state}
          options={[
            { value: "agreed", label: t("reply.agreed") },
            {
              value: "alternative",
              label: t("reply.alternative"),
              hint: t("reply.alternativeHint"),
            },
            { value: "cannot", label: t("reply.cannot"), hint: t("reply.cannotHint") },
          ]}
        />
        <TextAreaField
          name="words"
          label={t("reply.words")}
          hint={t("reply.wordsHint")}
          rows={4}
          defaultValue={answer}
        />
        <DatePartsField
          name="byWhen"
          label={t("reply.byWhen")}
          hint={t("reply.byWhenHint")}
          defaultValue={byWhen ?? undefined}
        />
        <Button>{t("reply.save")}</Button>
      </ActionForm>
    </>
  );
}
