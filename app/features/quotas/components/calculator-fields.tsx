import { yuanText } from "#app/lib/money.ts";
import { useMessages } from "#app/i18n/messages-context.tsx";
import { Details } from "#app/ui/details.tsx";
import { Fieldset } from "#app/ui/fieldset.tsx";
import { NumberTextField } from "#app/ui/number-text-field.tsx";
import { RadioField } from "#app/ui/radio-field.tsx";
import { TextField } from "#app/ui/text-field.tsx";
import { calculatorKinds } from "../schema/calculator-answers.ts";
import type { CalculatorAnswers, CalculatorStep } from "../schema/calculator-answers.ts";

export interface Asked {
  readonly step: CalculatorStep;
  readonly answers: CalculatorAnswers;
  readonly place: string;
  readonly thisYear: number;
  readonly window: { readonly opens: string; readonly closes: string } | null;
}

/** The fields of one question, with what was answered before. */
export function CalculatorFields(asked: Asked) {
  const { step, answers, place, thisYear, window } = asked;
  const t = useMessages("quotas");
  switch (step) {
    case "place":
      return (
        <TextField
          name="place"
          label={t("calc.place.label")}
          hint={t("calc.place.hint")}
          required
          width={20}
          defaultValue={place}
        />
      );
    case "year":
      return (
        <RadioField
          name="year"
          label={t("calc.year.label")}
          hint={t("calc.year.hint")}
          required
          defaultValue={String(answers.year ?? thisYear - 1)}
          options={[thisYear - 1, thisYear, thisYear - 2].map((year) => ({
            value: String(year),
            label: t("calc.year.option", { year, next: year + 1 }),
          }))}
        />
      );
    case "kind":
      return (
        <RadioField
          name="kind"
          label={t("calc.kind.label")}
          hint={t("calc.kind.hint")}
          required
          defaultValue={answers.kind}
          options={calculatorKinds.map((kind) => ({ value: kind, label: t(`kind.${kind}`) }))}
        />
      );
    case "staff":
      return <StaffFields staff={answers.staff} />;
    case "payroll":
      return (
        <NumberTextField
          name="payroll"
          label={t("calc.payroll.label")}
          hint={t("calc.payroll.hint")}
          required
          decimals
          width={20}
          defaultValue={answers.payroll === undefined ? undefined : yuanText(answers.payroll)}
        />
      );
    case "people":
      return <PeopleFields people={answers.people} />;
    case "filing":
      return (
        <RadioField
          name="filing"
          label={t("calc.filing.label")}
          hint={window ? t("calc.filing.window", window) : t("calc.filing.noWindow")}
          required
          defaultValue={answers.filing}
          options={[
            { value: "in-time", label: t("filing.in-time") },
            { value: "late", label: t("filing.late"), hint: t("calc.filing.lateHint") },
          ]}
        />
      );
  }
}

function StaffFields({ staff }: Pick<CalculatorAnswers, "staff">) {
  const t = useMessages("quotas");
  const isEven = staff?.months.every((one) => one === staff.months[0]) ?? true;
  const shown = (value: number | undefined) => (value === undefined ? undefined : String(value));
  return (
    <>
      <NumberTextField
        name="everyMonth"
        label={t("calc.staff.every")}
        hint={t("calc.staff.hint")}
        defaultValue={isEven ? shown(staff?.months[0]) : undefined}
      />
      <Details summary={t("calc.staff.months")} isOpen={!isEven}>
        <Fieldset legend={t("calc.staff.monthsLegend")} hint={t("calc.staff.monthsHint")}>
          <div className="quota-months">
            {Array.from({ length: 12 }, (_, at) => (
              <NumberTextField
                key={at}
                name={`month${at + 1}`}
                label={t("calc.staff.month", { month: at + 1 })}
                width={4}
                defaultValue={isEven ? undefined : shown(staff?.months[at])}
              />
            ))}
          </div>
        </Fieldset>
      </Details>
      <Details summary={t("calc.seasonal.summary")} isOpen={Boolean(staff?.seasonal)}>
        <NumberTextField
          name="seasonalPeople"
          label={t("calc.seasonal.people")}
          hint={t("calc.seasonal.hint")}
          defaultValue={shown(staff?.seasonal?.people)}
        />
        <NumberTextField
          name="seasonalMonths"
          label={t("calc.seasonal.months")}
          defaultValue={shown(staff?.seasonal?.months)}
        />
      </Details>
    </>
  );
}

function PeopleFields({ people }: Pick<CalculatorAnswers, "people">) {
  const t = useMessages("quotas");
  return (
    <>
      <p>{t("calc.people.text")}</p>
      <NumberTextField
        name="light"
        label={t("calc.people.light")}
        hint={t("calc.people.lightHint")}
        defaultValue={people ? String(people.light) : undefined}
      />
      <NumberTextField
        name="severe"
        label={t("calc.people.severe")}
        hint={t("calc.people.severeHint")}
        defaultValue={people ? String(people.severe) : undefined}
      />
      <Details summary={t("calc.people.which")}>
        <ul>
          <li>{t("calc.people.which1")}</li>
          <li>{t("calc.people.which2")}</li>
          <li>{t("calc.people.which3")}</li>
          <li>{t("calc.people.which4")}</li>
          <li>{t("calc.people.which5")}</li>
        </ul>
      </Details>
    </>
  );
}
