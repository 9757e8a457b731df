import { useLoaderData } from "@remix-run/react";
import { notFound } from "#app/http/failures.server.ts";
import { done } from "#app/http/redirects.server.ts";
import { command, page } from "#app/http/route.server.ts";
import { seekerOf } from "#app/http/seeker.server.ts";
import { formatDay } from "#app/i18n/format.ts";
import { useLocale, useMessages } from "#app/i18n/messages-context.tsx";
import { href } from "#app/links.ts";
import { ActionForm } from "#app/shell/action-form.tsx";
import { pageHandle } from "#app/shell/page-handle.ts";
import { Button } from "#app/ui/button.tsx";
import { Lede } from "#app/ui/prose.tsx";
import { RadioField } from "#app/ui/radio-field.tsx";
import { SummaryList } from "#app/ui/summary-list.tsx";
import { TextAreaField } from "#app/ui/text-field.tsx";
import { Said } from "../components/enrolment-adjustments.tsx";
import { giveFeedback } from "../feedback/give-feedback.server.ts";
import { readOwnFeedback } from "../feedback/read-own-feedback.server.ts";
import type { OwnFeedback } from "../feedback/read-own-feedback.server.ts";
import { feedbackMarks, fewestFeedback, workedAnswers } from "../policy/index.ts";
import { enrolmentParams } from "../schema/enrolment-forms.ts";
import { feedbackForm } from "../schema/feedback-form.ts";

export const loader = page(
  "feedback.give",
  { params: enrolmentParams },
  async ({ actor, params: { enrolmentId }, locale, ctx }) => {
    const feedback = await readOwnFeedback(enrolmentId, seekerOf(actor), locale, ctx);
    if (!feedback) throw notFound();
    return { feedback };
  },
);

export const action = command(
  "feedback.give",
  { params: enrolmentParams, forms: { give: feedbackForm } },
  async ({ actor, params: { enrolmentId }, form, locale, ctx }) => {
    const given = await giveFeedback({ id: enrolmentId, ...form }, seekerOf(actor), ctx);
    if (!given.ok && given.reason === "not-found") throw notFound();
    if (!given.ok) return given;
    return done(href(locale, "feedback.give", { enrolmentId }), "give");
  },
);

export const handle = pageHandle<typeof loader>()("feedback", {
  title: ({ t }) => t("give.title"),
  caption: ({ data: { feedback } }) => feedback.title,
  titleSuffix: ({ data: { feedback } }) => ` - ${feedback.title}`,
  crumbs: ({ t, locale, data: { feedback } }) => [
    { label: t("give.list"), href: href(locale, "enrolments.list") },
    { label: feedback.title, href: href(locale, "enrolments.one", { enrolmentId: feedback.id }) },
  ],
});

export default function GiveFeedback() {
  const { feedback } = useLoaderData<typeof loader>();
  return feedback.isOpen ? <Form feedback={feedback} /> : <Given feedback={feedback} />;
}

/** Nothing is required but two marks; whoever does not want to says nothing. */
function Form({ feedback }: { readonly feedback: OwnFeedback }) {
  const t = useMessages("feedback");
  const locale = useLocale();
  const { provider, until, needs, given, version } = feedback;
  const marks = feedbackMarks.map((value) => ({ value, label: t(`mark.${value}`) }));
  return (
    <>
      <Lede>{t("give.lede", { provider, day: formatDay(until, locale) })}</Lede>
      <p>{t("give.privacy", { count: fewestFeedback })}</p>
      <ActionForm intent="give">
        <input type="hidden" name="version" value={version} />
        <RadioField
          name="overall"
          label={t("give.overall")}
          options={marks}
          defaultValue={given?.overall}
          required
        />
        <RadioField
          name="teaching"
          label={t("give.teaching")}
          hint={t("give.teachingHint")}
          options={marks}
          defaultValue={given?.teaching}
          required
        />
        {needs.map((need, at) => (
          <Need key={need.id} at={at} need={need} />
        ))}
        <TextAreaField
          name="words"
          label={t("give.words")}
          hint={t("give.wordsHint")}
          defaultValue={given?.words}
          rows={4}
        />
        <Button>{t(given ? "give.change" : "give.button")}</Button>
      </ActionForm>
    </>
  );
}

interface NeedProps {
  readonly at: number;
  readonly need: OwnFeedback["needs"][number];
}

function Need({ at, need: { id, code, words, worked } }: NeedProps) {
  const t = useMessages("feedback");
  const codes = useMessages("positions");
  const name = code ? codes(`adjustment.${code as "captions"}`) : words;
  return (
    <>
      <input type="hidden" name={`needs[${at}].id`} value={id} />
      <RadioField
        name={`needs[${at}].worked`}
        label={t("give.need", { name })}
        options={workedAnswers.map((value) => ({ value, label: t(`worked.${value}`) }))}
        defaultValue={worked ?? undefined}
        isInline
      />
    </>
  );
}

/** Once it is over: what was said stays to be read. */
function Given({ feedback: { given, until } }: { readonly feedback: OwnFeedback }) {
  const t = useMessages("feedback");
  const locale = useLocale();
  return (
    <>
      <Lede>{t("give.over", { day: formatDay(until, locale) })}</Lede>
      {given && (
        <SummaryList
          rows={[
            { term: t("give.overall"), value: t(`mark.${given.overall}`) },
            { term: t("give.teaching"), value: t(`mark.${given.teaching}`) },
            ...(given.words ? [{ term: t("give.words"), value: <Said>{given.words}</Said> }] : []),
          ]}
        />
      )}
    </>
  );
}
