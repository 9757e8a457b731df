import { adjustments } from "#app/features/positions/policy/index.ts";
import { languageOf } from "#app/i18n/language-of.ts";
import { useLocale, useMessages } from "#app/i18n/messages-context.tsx";
import { href } from "#app/links.ts";
import { CheckboxField, CheckboxGroupField } from "#app/ui/checkbox-field.tsx";
import { Details } from "#app/ui/details.tsx";
import { Inset } from "#app/ui/prose.tsx";
import { RadioField } from "#app/ui/radio-field.tsx";
import { TextAreaField } from "#app/ui/text-field.tsx";
import { prerequisiteAnswers } from "../policy/index.ts";

interface KeptNeed {
  readonly code: string | null;
  readonly words: string;
}

/** Whether the conditions are met, as the person says. */
export function PrerequisiteFields({ prerequisites }: { readonly prerequisites: string }) {
  const t = useMessages("enrolments");
  const locale = useLocale();
  if (prerequisites === "") return null;
  return (
    <>
      <h2>{t("enrol.conditions")}</h2>
      <Inset>
        <p className="prewrap" lang={languageOf(prerequisites, locale)}>
          {prerequisites}
        </p>
      </Inset>
      <RadioField
        name="prerequisites"
        label={t("enrol.met")}
        options={prerequisiteAnswers.map((value) => ({ value, label: t(`enrol.met.${value}`) }))}
        required
      />
      <TextAreaField
        name="prerequisiteWords"
        label={t("enrol.words")}
        hint={t("enrol.wordsHint")}
        rows={3}
        optional
      />
    </>
  );
}

const OWN_ROWS = [1, 2];

interface NeedFieldsProps {
  readonly passport: readonly KeptNeed[];
  /** Who is to see it; left out where that is not the writer's to agree to. */
  readonly provider?: string;
}

/** What the passport holds comes first, none of it chosen beforehand; the rest of the list stands behind one press. */
export function NeedFields({ passport, provider }: NeedFieldsProps) {
  const t = useMessages("enrolments");
  const codes = useMessages("positions");
  const locale = useLocale();
  const kept = adjustments.filter((one) => passport.some(({ code }) => code === one));
  const others = adjustments.filter((one) => !kept.includes(one));
  const own = passport.filter(({ code }) => code === null).map(({ words }) => words);
  const option = (value: (typeof adjustments)[number]) => ({
    value,
    label: codes(`adjustment.${value}`),
  });
  const withWords = kept.filter((one) => passport.some((item) => item.code === one && item.words));
  return (
    <>
      <h2>{t("enrol.needs")}</h2>
      {provider !== undefined && (
        <p>
          {t("enrol.needsIntro")}{" "}
          <a href={href(locale, "applications.passport")}>{t("enrol.passport")}</a>
        </p>
      )}
      {kept.length > 0 && (
        <CheckboxGroupField
          name="item"
          label={t("enrol.fromPassport")}
          options={kept.map(option)}
        />
      )}
      {withWords.map((code, at) => (
        <div key={code}>
          <input type="hidden" name={`about[${at}].code`} value={code} />
          <TextAreaField
            name={`about[${at}].words`}
            label={t("enrol.about", { name: codes(`adjustment.${code}`) })}
            defaultValue={passport.find((item) => item.code === code)?.words}
            rows={2}
            optional
          />
        </div>
      ))}
      {own.length > 0 && (
        <CheckboxGroupField
          name="kept"
          label={t("enrol.fromPassportOwn")}
          options={own.map((words) => ({
            value: words,
            label: (
              <span className="prewrap" lang={languageOf(words, locale)}>
                {words}
              </span>
            ),
          }))}
        />
      )}
      <Details summary={t("enrol.others")} isOpen={kept.length === 0}>
        <CheckboxGroupField name="more" label={t("enrol.list")} options={others.map(option)} />
      </Details>
      {OWN_ROWS.map((number) => (
        <TextAreaField
          key={number}
          name={`own[${number - 1}]`}
          label={t("enrol.own", { number })}
          {...(number === 1 ? { hint: t("enrol.ownHint") } : {})}
          rows={2}
          optional
        />
      ))}
      {provider !== undefined && (
        <CheckboxField
          name="showsNeeds"
          label={t("enrol.showsNeeds", { provider })}
          hint={t("enrol.showsNeedsHint")}
        />
      )}
    </>
  );
}
