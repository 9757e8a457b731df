import { useLocale, useMessages } from "#app/i18n/messages-context.tsx";
import { href } from "#app/links.ts";
import { SummaryList } from "#app/ui/summary-list.tsx";
import { calculatorSteps } from "../schema/calculator-answers.ts";
import type { CalculatorStep, WholeAnswers } from "../schema/calculator-answers.ts";

interface AnswersListProps {
  readonly answers: WholeAnswers;
  readonly query: Readonly<Record<string, string>>;
  readonly place: string;
  readonly payroll: string;
}

/** What was answered, with a way back to each question. */
export function AnswersList({ answers, query, place, payroll }: AnswersListProps) {
  const t = useMessages("quotas");
  const locale = useLocale();
  const { year, kind, staff, people, filing } = answers;
  const isEven = staff.months.every((one) => one === staff.months[0]);
  const months = isEven
    ? t("answer.staffEven", { people: staff.months[0] ?? 0 })
    : t("answer.staffMonths", { months: staff.months.join(t("answer.separator")) });
  const seasonal = staff.seasonal ? t("answer.seasonal", staff.seasonal) : "";
  const values: Readonly<Record<CalculatorStep, string>> = {
    place,
    year: String(year),
    kind: t(`kind.${kind}`),
    staff: months + seasonal,
    payroll,
    people: t("answer.peopleMonths", people),
    filing: t(`filing.${filing}`),
  };
  return (
    <SummaryList
      rows={calculatorSteps.map((step) => ({
        term: t(`answer.${step}`),
        value: values[step],
        actions: [
          {
            href: href(locale, "quotas.calculatorStep", { step }, query),
            label: t("result.change"),
          },
        ],
      }))}
    />
  );
}
