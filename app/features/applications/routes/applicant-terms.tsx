import { useLoaderData } from "@remix-run/react";
import { notFound } from "#app/http/failures.server.ts";
import { employerOf } from "#app/http/member.server.ts";
import { done } from "#app/http/redirects.server.ts";
import { command, page } from "#app/http/route.server.ts";
import { useLocale, useMessages } from "#app/i18n/messages-context.tsx";
import { href } from "#app/links.ts";
import { ActionForm } from "#app/shell/action-form.tsx";
import { pageHandle } from "#app/shell/page-handle.ts";
import { Button } from "#app/ui/button.tsx";
import { CheckboxField } from "#app/ui/checkbox-field.tsx";
import { Fieldset } from "#app/ui/fieldset.tsx";
import { Link } from "#app/ui/link.tsx";
import { TextAreaField } from "#app/ui/text-field.tsx";
import { TypedWords } from "../components/typed-words.tsx";
import { readOwnTerms } from "../employer/read-terms.server.ts";
import { saveTerms } from "../employer/save-terms.server.ts";
import { mostQuestions } from "../policy/index.ts";
import { positionParams, termsForm } from "../schema/employer-forms.ts";

export const loader = page(
  "applicants.terms",
  { params: positionParams },
  async ({ actor, params: { positionId }, ctx }) => {
    const terms = await readOwnTerms(positionId, employerOf(actor), ctx);
    if (!terms) throw notFound();
    return terms;
  },
);

export const handle = pageHandle<typeof loader>()("applicants", {
  title: ({ t }) => t("terms.title"),
  titleSuffix: ({ data: { title } }) => ` - ${title}`,
  caption: ({ data: { title } }) => title,
});

export const action = command(
  "applicants.terms",
  { params: positionParams, forms: { save: termsForm } },
  async ({ form, params: { positionId }, actor, locale, ctx }) => {
    const member = employerOf(actor);
    const terms = await readOwnTerms(positionId, member, ctx);
    if (!terms) throw notFound();
    // Once somebody has begun to apply the form does not ask for questions: they stay.
    const questions = terms.hasApplicants
      ? terms.questions.map(({ words }) => words)
      : form.questions;
    const verdict = await saveTerms({ ...form, positionId, questions }, member, ctx);
    if (!verdict.ok) return verdict;
    return done(href(locale, "applicants.terms", { positionId }), "termsSaved");
  },
);

export default function ApplicantTerms() {
  const t = useMessages("applicants");
  const locale = useLocale();
  const { id, version, hideNames, hasApplicants, questions } = useLoaderData<typeof loader>();
  return (
    <>
      <ActionForm intent="save" key={version}>
        <input type="hidden" name="version" value={version} />
        <CheckboxField
          name="hideNames"
          label={t("terms.hideNames")}
          hint={t("terms.hideNamesHint")}
          defaultChecked={hideNames}
        />
        {hasApplicants ? (
          <>
            <h2>{t("terms.questions")}</h2>
            <p>{t("terms.questionsFixed")}</p>
            <ol>
              {questions.map((question) => (
                <li key={question.id}>
                  <TypedWords>{question.words}</TypedWords>
                </li>
              ))}
            </ol>
          </>
        ) : (
          <Fieldset legend={t("terms.questions")} hint={t("terms.questionsHint")} heading={2}>
            {Array.from({ length: mostQuestions }, (_, at) => (
              <TextAreaField
                key={at}
                name={`questions[${at}]`}
                label={t("terms.question", { place: at + 1 })}
                rows={2}
                optional
                defaultValue={questions[at]?.words}
              />
            ))}
          </Fieldset>
        )}
        <Button type="submit">{t("terms.save")}</Button>
      </ActionForm>
      <p>
        <Link href={href(locale, "positions.ownPosition", { positionId: id })} isStandalone>
          {t("terms.back")}
        </Link>
      </p>
    </>
  );
}
