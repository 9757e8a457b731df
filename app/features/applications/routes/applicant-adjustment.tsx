import { useLoaderData } from "@remix-run/react";
import { notFound } from "#app/http/failures.server.ts";
import { employerOf } from "#app/http/member.server.ts";
import { done } from "#app/http/redirects.server.ts";
import { command, page } from "#app/http/route.server.ts";
import { useMessages } from "#app/i18n/messages-context.tsx";
import { shanghaiDay } from "#app/lib/date.ts";
import { href } from "#app/links.ts";
import { ActionForm } from "#app/shell/action-form.tsx";
import { pageHandle } from "#app/shell/page-handle.ts";
import { Button } from "#app/ui/button.tsx";
import { DatePartsField } from "#app/ui/date-parts-field.tsx";
import { RadioField } from "#app/ui/radio-field.tsx";
import { TextAreaField } from "#app/ui/text-field.tsx";
import { TypedWords } from "../components/typed-words.tsx";
import { nameOf } from "../components/applicant-words.ts";
import { answerAdjustment } from "../employer/answer-adjustment.server.ts";
import { openApplication } from "../employer/open-application.server.ts";
import { tellApplicant } from "../employer/tell-applicant.server.ts";
import { adjustmentForm, adjustmentParams } from "../schema/employer-forms.ts";

export const loader = page(
  "applicants.adjustment",
  { params: adjustmentParams },
  async ({ actor, params: { applicationId, adjustmentId }, locale, ctx }) => {
    const opened = await openApplication(applicationId, employerOf(actor), ctx);
    if (!opened) throw notFound();
    const { adjustments, name, number, title } = tellApplicant(
      opened,
      locale,
      shanghaiDay(ctx.now),
    );
    const item = adjustments?.find(({ id }) => id === adjustmentId);
    if (!item) throw notFound();
    return { applicationId, name, number, title, item };
  },
);

export const handle = pageHandle<typeof loader>()("applicants", {
  title: ({ t }) => t("reply.title"),
  titleSuffix: ({ t, data }) => ` - ${nameOf(data, t)}`,
  caption: ({ t, data }) => `${nameOf(data, t)} · ${data.title}`,
  crumbs: ({ t, locale, data }) => [
    { label: t("list.title"), href: href(locale, "applicants.list") },
    {
      label: nameOf(data, t),
      href: href(locale, "applicants.one", { applicationId: data.applicationId }),
    },
  ],
});

export const action = command(
  "applicants.adjustment",
  { params: adjustmentParams, forms: { reply: adjustmentForm } },
  async ({ form, params, actor, locale, ctx }) => {
    const verdict = await answerAdjustment({ ...params, ...form }, employerOf(actor), ctx);
    if (!verdict.ok) return verdict;
    const { applicationId } = params;
    return done(href(locale, "applicants.one", { applicationId }), "replied");
  },
);

export default function ApplicantAdjustment() {
  const t = useMessages("applicants");
  const { item } = useLoaderData<typeof loader>();
  const { asked, state, version, answer, byWhen } = item;
  return (
    <>
      <h2>{t("reply.asked")}</h2>
      <TypedWords>{asked}</TypedWords>
      <ActionForm intent="reply">
        <input type="hidden" name="version" value={version} />
        <RadioField
          name="answer"
          label={t("reply.answer")}
          heading={2}
          required
          defaultValue={state === "open" ? undefined : state}
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
        <Button type="submit">{t("reply.save")}</Button>
      </ActionForm>
    </>
  );
}
