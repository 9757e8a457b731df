import { speaker } from "#app/i18n/catalogue.server.ts";
import type { Locale } from "#app/i18n/locales.ts";
import { fen, yuanText } from "#app/lib/money.ts";
import { exactText, roundRatioHalfUp } from "#app/lib/ratio.ts";
import type { Ratio } from "#app/lib/ratio.ts";
import { accepted, refused } from "#app/lib/verdict.ts";
import type { Verdict } from "#app/lib/verdict.ts";
import type { Context } from "#app/platform/db.server.ts";
import { listParameterRows, parametersVersion } from "./list-parameter-rows.server.ts";
import { lineSource, lineText } from "./messages/line-text.ts";
import { assess, breakEven, NATION, parametersFor, whatIf, workingOf } from "./policy/index.ts";
import type {
  Assessment,
  AssessmentRefusal,
  Declaration,
  HireYearAnswer,
  ParameterRow,
  Quantity,
} from "./policy/index.ts";
import type { AssessmentBody } from "./schema/assessment-answer.ts";
import type { AssessmentRequest } from "./schema/assessment-request.ts";
import { jsonNameOf, type ParameterOverride } from "./schema/parameter-overrides.ts";

export type AnsweredAssessment = Verdict<
  { readonly body: AssessmentBody },
  AssessmentRefusal | "no-parameters",
  { readonly missing?: readonly string[] }
>;

/** An assessment for another program, with the rows in force or, as a trial, with values of its own. */
export async function answerAssessment(
  request: AssessmentRequest,
  locale: Locale,
  { db }: Pick<Context, "db">,
): Promise<AnsweredAssessment> {
  const { region, dataYear, parameters: overrides = [] } = request;
  const stored = await listParameterRows(db);
  const rows = overridden(stored, overrides, request);
  const found = parametersFor(rows, { region, dataYear });
  if (!found.ok) return refused("no-parameters", { missing: found.missing.map(jsonNameOf) });
  const { parameters } = found;
  const declaration = toDeclaration(request);
  const assessed = assess(declaration, parameters);
  if (!assessed.ok) return assessed;
  const { assessment } = assessed;
  const { levy } = assessment;
  const facts = { ...levy, employer: request.employer, payroll: request.payroll };
  const t = speaker("quotas", locale);
  const lines = workingOf(assessment, declaration, parameters).map((line) => ({
    code: line.code,
    text: lineText(line, t, locale),
    value: plainText(line.result),
    source: lineSource(line),
  }));
  // A trial is of its own year: the next is asked with what is stored.
  const next = parametersFor(stored, { region, dataYear: dataYear + 1 });
  const hire = request.oneMoreHire && whatIf(facts, request.oneMoreHire, parameters, next);
  return accepted({
    body: {
      ...figuresOf(assessment),
      months: monthsOf(assessment),
      lines,
      breakEven: breakEven(facts, parameters).map(({ at, counted, personMonths, due, reward }) => ({
        at,
        counted: exactText(counted),
        personMonths,
        due: yuanText(due),
        reward: yuanText(reward),
      })),
      oneMoreHire: hire
        ? { thisYear: hireYear(hire.thisYear), nextYear: hireYear(hire.nextYear) }
        : null,
      otherRounding: otherRounding(assessment),
      overridden: overrides.map(({ name }) => jsonNameOf(name)),
      parametersVersion: parametersVersion(parameters.used),
    },
  });
}

/** A value of the request takes the place of every stored row of its name, but for the national floor of the quota. */
function overridden(
  rows: readonly ParameterRow[],
  overrides: readonly ParameterOverride[],
  { region, dataYear }: AssessmentRequest,
): ParameterRow[] {
  const names = new Set<string>(overrides.map(({ name }) => name));
  const isKept = ({ name, region: place }: ParameterRow) =>
    !names.has(name) || (name === "quota-ratio" && place === NATION);
  const trial = overrides.map(({ name, value }) => ({
    name,
    region,
    validFrom: `${dataYear}-01-01` as ParameterRow["validFrom"],
    validTo: null,
    value,
    source: "trial",
    article: "",
    confidence: "unconfirmed",
  }));
  return [...rows.filter(isKept), ...trial];
}

function toDeclaration(request: AssessmentRequest): Declaration {
  const { employer, headcount, payroll, disabledCount, people = [], filedOn } = request;
  return {
    employer,
    staff: headcount,
    payroll,
    disabled: disabledCount ? { count: disabledCount } : { people },
    filedOn: filedOn ?? null,
  };
}

function figuresOf({ levy, reward }: Assessment) {
  return {
    headcount: exactText(levy.headcount),
    counted: exactText(levy.counted),
    required: exactText(levy.required),
    gap: exactText(levy.gap),
    averageWage: yuan(levy.averageWage),
    cappedWage: yuan(levy.cappedWage),
    gross: yuan(levy.gross),
    factor: exactText(levy.factor),
    due: yuanText(levy.due),
    dueWithoutRelief: yuanText(levy.dueWithoutRelief),
    reward: yuanText(reward.amount),
  };
}

function monthsOf({ people }: Assessment): AssessmentBody["months"] {
  return people.flatMap(({ months }, person) =>
    months.map(({ month, weight, outcome, codes }) => ({
      person,
      month,
      weight,
      counted: outcome === "counted",
      codes: [...codes],
    })),
  );
}

function hireYear(answer: HireYearAnswer) {
  if (!answer.ok) return null;
  const { after, gain } = answer.year;
  return {
    due: yuanText(after.levy.due),
    reward: yuanText(after.reward.amount),
    gain: yuanText(gain),
  };
}

function otherRounding({ otherRounding: other }: Assessment) {
  return other && { headcount: exactText(other.levy.headcount), due: yuanText(other.levy.due) };
}

function plainText({ as, value }: Quantity): string {
  return as === "money" ? yuan(value) : exactText(value);
}

function yuan(value: Ratio): string {
  return yuanText(fen(Number(roundRatioHalfUp(value))));
}
