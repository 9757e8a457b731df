import { useLoaderData } from "@remix-run/react";
import { notFound } from "#app/http/failures.server.ts";
import { employerOf } from "#app/http/member.server.ts";
import { done } from "#app/http/redirects.server.ts";
import { command, page } from "#app/http/route.server.ts";
import { formatMoment } from "#app/i18n/format.ts";
import { useLocale, useMessages } from "#app/i18n/messages-context.tsx";
import { href } from "#app/links.ts";
import { ActionForm } from "#app/shell/action-form.tsx";
import { pageHandle } from "#app/shell/page-handle.ts";
import { Button } from "#app/ui/button.tsx";
import { EmptyState } from "#app/ui/empty-state.tsx";
import { Link } from "#app/ui/link.tsx";
import { Notice } from "#app/ui/notice.tsx";
import { RadioField } from "#app/ui/radio-field.tsx";
import { TextAreaField } from "#app/ui/text-field.tsx";
import { AfterOutcome } from "../components/after-outcome.tsx";
import { TypedWords } from "../components/typed-words.tsx";
import { answerOutcome } from "../employer/answer-outcome.server.ts";
import { readOutcome } from "../employer/read-outcome.server.ts";
import { outcomes } from "../policy/index.ts";
import { outcomeForm, positionParams } from "../schema/employer-forms.ts";

export const loader = page(
  "applicants.outcome",
  { params: positionParams },
  async ({ actor, params: { positionId }, ctx }) => {
    const outcome = await readOutcome(positionId, employerOf(actor), ctx);
    if (!outcome) throw notFound();
    return outcome;
  },
);

export const handle = pageHandle<typeof loader>()("applicants", {
  title: ({ t }) => t("outcome.title"),
  titleSuffix: ({ data: { title } }) => ` - ${title}`,
  caption: ({ data: { title } }) => title,
});

export const action = command(
  "applicants.outcome",
  { params: positionParams, forms: { save: outcomeForm } },
  async ({ form, params: { positionId }, actor, locale, ctx }) => {
    const verdict = await answerOutcome({ ...form, positionId }, employerOf(actor), ctx);
    if (!verdict.ok) return verdict;
    return done(href(locale, "applicants.outcome", { positionId }), "outcomeSaved");
  },
);

export default function ApplicantOutcome() {
  const t = useMessages("applicants");
  const locale = useLocale();
  const { id: positionId, isOver, answer } = useLoaderData<typeof loader>();
  return (
    <>
      {isOver ? (
        <>
          {answer && <Standing />}
          <Question key={answer?.version} />
        </>
      ) : (
        <EmptyState title={t("outcome.notOver")}>
          <p>{t("outcome.notOverNext")}</p>
        </EmptyState>
      )}
      <p>
        <Link href={href(locale, "positions.ownPosition", { positionId })} isStandalone>
          {t("terms.back")}
        </Link>
      </p>
    </>
  );
}

/** The answer that was given, and what follows from it. */
function Standing() {
  const t = useMessages("applicants");
  const locale = useLocale();
  const { id, answer, people, waiting } = useLoaderData<typeof loader>();
  if (!answer?.outcome) return null;
  const { outcome, words, answeredAt } = answer;
  return (
    <>
      <Notice isStanding>
        <p>
          {t("outcome.answered", {
            at: formatMoment(answeredAt, locale),
            outcome: t(`outcome.${outcome}`),
          })}
        </p>
        {words && <TypedWords>{words}</TypedWords>}
      </Notice>
      <AfterOutcome positionId={id} outcome={outcome} people={people} waiting={waiting} />
    </>
  );
}

function Question() {
  const t = useMessages("applicants");
  const { answer } = useLoaderData<typeof loader>();
  return (
    <ActionForm intent="save">
      <input type="hidden" name="version" value={answer?.version ?? 0} />
      <RadioField
        name="outcome"
        label={t(answer ? "outcome.change" : "outcome.question")}
        heading={2}
        required
        defaultValue={answer?.outcome}
        options={outcomes.map((value) => ({
          value,
          label: t(`outcome.${value}`),
          hint: t(`outcomeHint.${value}`),
        }))}
      />
      <TextAreaField
        name="words"
        label={t("outcome.words")}
        hint={t("outcome.wordsHint")}
        rows={3}
        optional
        defaultValue={answer?.words}
      />
      <Button type="submit">{t("outcome.save")}</Button>
    </ActionForm>
  );
}
