import { redirect } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { z } from "zod";
import { CalculatorFields } from "#app/features/quotas/components/calculator-fields.tsx";
import { findFilingWindow } from "#app/features/quotas/find-filing-window.server.ts";
import {
  answersQuery,
  calculatorSteps,
  nextQuestion,
  readAnswers,
} from "#app/features/quotas/schema/calculator-answers.ts";
import { calculatorForms, withAnswer } from "#app/features/quotas/schema/calculator-forms.ts";
import { regionName } from "#app/features/positions/reference/regions.ts";
import { notFound } from "#app/http/failures.server.ts";
import { done } from "#app/http/redirects.server.ts";
import { command, page } from "#app/http/route.server.ts";
import { formatShortDay } from "#app/i18n/format.ts";
import { useMessages } from "#app/i18n/messages-context.tsx";
import { shanghaiDay } from "#app/lib/date.ts";
import { yearOf } from "#app/lib/month.ts";
import { HOME_REGION } from "#app/lib/region.ts";
import { href } from "#app/links.ts";
import { ActionForm } from "#app/shell/action-form.tsx";
import { pageHandle } from "#app/shell/page-handle.ts";
import { Button } from "#app/ui/button.tsx";
import styles from "../quotas.css?url";

export const links = () => [{ rel: "stylesheet", href: styles }];

const params = z.object({ step: z.enum(calculatorSteps) });

export const loader = page(
  "quotas.calculatorStep",
  { params },
  async ({ params: { step }, url, locale, ctx }) => {
    const answers = readAnswers(url.searchParams);
    const next = nextQuestion(answers);
    const at = calculatorSteps.indexOf(step);
    // Nobody is asked a question before the ones it depends on.
    if (next !== null && calculatorSteps.indexOf(next) < at)
      throw redirect(href(locale, "quotas.calculatorStep", { step: next }, answersQuery(answers)));
    const window =
      step === "filing" && answers.place !== undefined && answers.year !== undefined
        ? await findFilingWindow({ region: answers.place, dataYear: answers.year }, ctx)
        : null;
    return {
      step,
      at: at + 1,
      of: calculatorSteps.length,
      answers,
      place: regionName(answers.place ?? HOME_REGION, "zh-CN"),
      thisYear: yearOf(shanghaiDay(ctx.now)),
      window: window && {
        opens: formatShortDay(window.opens, locale),
        closes: formatShortDay(window.closes, locale),
      },
      back:
        at === 0
          ? href(locale, "quotas.calculator")
          : href(
              locale,
              "quotas.calculatorStep",
              { step: calculatorSteps[at - 1] ?? "place" },
              answersQuery(answers),
            ),
    };
  },
);
export const handle = pageHandle<typeof loader>()("quotas", {
  title: ({ t, data }) => t(`calc.${data.step}.title`),
  caption: ({ t, data }) => t("calc.progress", { at: data.at, of: data.of }),
  crumbs: ({ t, locale }) => [{ label: t("calc.title"), href: href(locale, "quotas.calculator") }],
});

export const action = command(
  "quotas.calculatorStep",
  { params, forms: calculatorForms },
  ({ params: { step }, intent, form, url, locale }) => {
    if (intent !== step) throw notFound();
    const answers = withAnswer(readAnswers(url.searchParams), step, form);
    const next = nextQuestion(answers);
    const query = answersQuery(answers);
    return done(
      next === null
        ? href(locale, "quotas.calculatorResult", {}, query)
        : href(locale, "quotas.calculatorStep", { step: next }, query),
    );
  },
);

export default function CalculatorStep() {
  const { back, ...asked } = useLoaderData<typeof loader>();
  const t = useMessages("quotas");
  return (
    <>
      <ActionForm intent={asked.step}>
        <CalculatorFields {...asked} />
        <Button>{t("calc.continue")}</Button>
      </ActionForm>
      <p className="quota-back">
        <a href={back}>{t("calc.back")}</a>
      </p>
    </>
  );
}
