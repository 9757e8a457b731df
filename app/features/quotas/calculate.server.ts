import { speaker } from "#app/i18n/catalogue.server.ts";
import { formatYuan } from "#app/i18n/format.ts";
import type { Locale } from "#app/i18n/locales.ts";
import { addDays } from "#app/lib/date.ts";
import { ratio } from "#app/lib/ratio.ts";
import { accepted, refused } from "#app/lib/verdict.ts";
import type { Verdict } from "#app/lib/verdict.ts";
import type { Context } from "#app/platform/db.server.ts";
import { listParameterRows, parametersVersion } from "./list-parameter-rows.server.ts";
import { peopleText, shareText } from "./messages/quantity-text.ts";
import {
  assess,
  breakEven,
  levyByCount,
  parametersFor,
  whatIf,
  workingOf,
} from "./policy/index.ts";
import type {
  Assessment,
  Declaration,
  Hire,
  HireYearAnswer,
  LevyFacts,
  LevyRefusal,
  ParameterName,
  QuotaParameters,
} from "./policy/index.ts";
import { tellLines } from "./tell-lines.server.ts";
import { tellHireYear } from "./tell-hire.server.ts";
import type { WholeAnswers } from "./schema/calculator-answers.ts";

/** The result as the page tells it: every figure in words of the page's language. */
export type Calculated = ReturnType<typeof tell>;
export type CalculatedAnswer = Verdict<
  { readonly result: Calculated },
  LevyRefusal | "filed-before-window" | "no-parameters",
  { readonly missing?: readonly ParameterName[] }
>;

/** Works out what the answers of the calculator come to. Nothing is kept. */
export async function calculate(
  answers: WholeAnswers,
  hire: Hire,
  locale: Locale,
  { db }: Pick<Context, "db">,
): Promise<CalculatedAnswer> {
  const rows = await listParameterRows(db);
  const asked = { region: answers.place, dataYear: answers.year };
  const found = parametersFor(rows, asked);
  if (!found.ok) return refused("no-parameters", { missing: found.missing });
  const { parameters } = found;
  const declaration = toDeclaration(answers, parameters);
  const assessed = assess(declaration, parameters);
  if (!assessed.ok) return assessed;
  const next = parametersFor(rows, { ...asked, dataYear: answers.year + 1 });
  const { assessment } = assessed;
  const facts = {
    employer: declaration.employer,
    payroll: declaration.payroll,
    headcount: assessment.levy.headcount,
    counted: assessment.levy.counted,
  };
  const hired = whatIf(facts, hire, parameters, next);
  return accepted({ result: tell({ assessment, declaration, facts, hired, parameters }, locale) });
}

function toDeclaration(answers: WholeAnswers, parameters: QuotaParameters): Declaration {
  const { kind, staff, payroll, people, filing } = answers;
  const { closes } = parameters.filingWindow;
  return {
    employer: { kind, registeredOn: null },
    staff: {
      months: staff.months,
      seasonal: staff.seasonal ? [staff.seasonal] : [],
      foundedInMonth: null,
    },
    payroll,
    disabled: { count: ratio(2 * people.severe + people.light, 12) },
    filedOn: filing === "late" ? addDays(closes, 1) : null,
  };
}

interface Worked {
  readonly assessment: Assessment;
  readonly declaration: Declaration;
  readonly facts: LevyFacts;
  readonly hired: { readonly thisYear: HireYearAnswer; readonly nextYear: HireYearAnswer };
  readonly parameters: QuotaParameters;
}

function tell({ assessment, declaration, facts, hired, parameters }: Worked, locale: Locale) {
  const t = speaker("quotas", locale);
  const { levy, reward, otherRounding } = assessment;
  const money = (amount: number) => formatYuan(amount, locale);
  const lines = workingOf(assessment, declaration, parameters);
  return {
    because: levy.because,
    isLate: assessment.isLate,
    headcount: peopleText(levy.headcount, locale),
    counted: peopleText(levy.counted, locale),
    required: peopleText(levy.required, locale),
    gap: peopleText(levy.gap, locale),
    quota: shareText(parameters.quota),
    due: money(levy.due),
    dueWithoutRelief: money(levy.dueWithoutRelief),
    isRelieved: levy.due !== levy.dueWithoutRelief,
    reward: { because: reward.because, amount: money(reward.amount) },
    otherRounding: otherRounding && {
      headcount: peopleText(otherRounding.levy.headcount, locale),
      due: money(otherRounding.levy.due),
    },
    lines: tellLines(lines, locale),
    steps: breakEven(facts, parameters).map((step) => ({
      at: step.at,
      counted: peopleText(step.counted, locale),
      personMonths: step.personMonths,
      due: money(step.due),
      reward: money(step.reward),
    })),
    points: levyByCount(facts, parameters).map((point) => ({
      counted: peopleText(point.counted, locale),
      fen: point.due,
      due: money(point.due),
      reward: money(point.reward),
    })),
    hired: {
      thisYear: tellHireYear(hired.thisYear, locale),
      nextYear: tellHireYear(hired.nextYear, locale),
    },
    unconfirmed: [...new Set(lines.flatMap(({ rows }) => rows))]
      .filter(({ confidence }) => confidence === "unconfirmed")
      .map(({ name }) => t(`parameter.${name}`)),
    version: parametersVersion(parameters.used),
  };
}
