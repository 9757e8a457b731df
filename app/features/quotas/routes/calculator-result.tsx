import { redirect } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { z } from "zod";
import { calculate } from "#app/features/quotas/calculate.server.ts";
import { AnswersList } from "#app/features/quotas/components/answers-list.tsx";
import { CalculatorOutcome } from "#app/features/quotas/components/calculator-outcome.tsx";
import { HireForm } from "#app/features/quotas/components/hire-form.tsx";
import { NoResult } from "#app/features/quotas/components/no-result.tsx";
import { regionName } from "#app/features/positions/reference/regions.ts";
import {
  answersQuery,
  isWhole,
  nextQuestion,
  readAnswers,
} from "#app/features/quotas/schema/calculator-answers.ts";
import { page } from "#app/http/route.server.ts";
import { formatYuan } from "#app/i18n/format.ts";
import { useLocale, useMessages } from "#app/i18n/messages-context.tsx";
import { href } from "#app/links.ts";
import { pageHandle } from "#app/shell/page-handle.ts";
import { LinkButton } from "#app/ui/button.tsx";
import styles from "../quotas.css?url";

export const links = () => [{ rel: "stylesheet", href: styles }];

const query = z.object({
  from: z.coerce.number().int().min(1).max(12).catch(1),
  weight: z.coerce.number().int().min(1).max(2).catch(1),
});

export const loader = page(
  "quotas.calculatorResult",
  { query },
  async ({ query: { from, weight }, url, locale, ctx }) => {
    const answers = readAnswers(url.searchParams);
    if (!isWhole(answers)) {
      const step = nextQuestion(answers) ?? "place";
      throw redirect(href(locale, "quotas.calculatorStep", { step }, answersQuery(answers)));
    }
    const hire = { fromMonth: from, weight };
    const answer = await calculate(answers, hire, locale, ctx);
    return {
      answer,
      hire,
      answers,
      query: answersQuery(answers),
      place: regionName(answers.place, locale),
      payroll: formatYuan(answers.payroll, locale),
    };
  },
);
export const handle = pageHandle<typeof loader>()("quotas", {
  title: ({ t, data: { answers } }) => t("result.title", { year: answers.year }),
  crumbs: ({ t, locale }) => [{ label: t("calc.title"), href: href(locale, "quotas.calculator") }],
  width: "results",
});

export default function CalculatorResult() {
  const { answer, hire, answers, query: asked, place, payroll } = useLoaderData<typeof loader>();
  const t = useMessages("quotas");
  const words = useMessages("workingTable");
  const locale = useLocale();
  return (
    <>
      {answer.ok ? (
        <>
          <CalculatorOutcome result={answer.result} year={answers.year} />
          <HireForm result={answer.result} hire={hire} query={asked} year={answers.year} />
        </>
      ) : (
        <NoResult reason={answer.reason} missing={answer.missing ?? []} year={answers.year} />
      )}
      <h2 id="answers">{t("result.answers")}</h2>
      <AnswersList answers={answers} query={asked} place={place} payroll={payroll} />
      <p className="screen-only">
        <LinkButton href={href(locale, "quotas.calculator")} variant="secondary">
          {t("result.again")}
        </LinkButton>
      </p>
      <p className="screen-only">
        <a href={href(locale, "quotas.specialRules")}>{words("toSpecialRules")}</a>
      </p>
      <p>{t("result.notDecision")}</p>
    </>
  );
}
