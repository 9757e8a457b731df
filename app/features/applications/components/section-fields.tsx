import type { ReactNode } from "react";
import { useLocale, useMessages } from "#app/i18n/messages-context.tsx";
import { adjustments, educationLevels } from "#app/features/positions/policy/index.ts";
import { href } from "#app/links.ts";
import { CheckboxField, CheckboxGroupField } from "#app/ui/checkbox-field.tsx";
import { Details } from "#app/ui/details.tsx";
import { NativeSelect } from "#app/ui/native-select.tsx";
import { TextAreaField, TextField } from "#app/ui/text-field.tsx";
import type { PassportItem } from "../person/passport.server.ts";
import type { OwnApplication } from "../person/read-own-application.server.ts";
import type { ApplicationSection } from "../policy/index.ts";
import { ReleaseFields } from "./release-fields.tsx";
import { WorkRows } from "./work-rows.tsx";

export interface SectionFieldsProps {
  readonly application: OwnApplication;
  readonly passport: readonly PassportItem[];
  /** The longest time without work, where it is long enough to ask about. */
  readonly gap: { readonly from: string; readonly to: string } | null;
}

/** The questions of one section; files have a form of their own. */
export function SectionFields({
  section,
  ...props
}: SectionFieldsProps & { readonly section: Exclude<ApplicationSection, "files"> }) {
  const Part = PARTS[section];
  return <Part {...props} />;
}

const PARTS: Readonly<
  Record<Exclude<ApplicationSection, "files">, (props: SectionFieldsProps) => ReactNode>
> = {
  identity: Identity,
  experience: WorkRows,
  education: Education,
  skills: Skills,
  questions: Questions,
  adjustments: Adjustments,
  disclosure: Disclosure,
};

function Identity({ application }: SectionFieldsProps) {
  const t = useMessages("applications");
  const { name, email, phone } = application.own.content.identity;
  return (
    <>
      <TextField
        name="name"
        label={t("field.name")}
        hint={t("hint.name")}
        defaultValue={name}
        autoComplete="name"
        width={20}
      />
      <CheckboxField
        name="nameHidden"
        label={t("field.nameHidden")}
        hint={t("hint.nameHidden")}
        defaultChecked={application.nameHidden}
      />
      <p>{t("identity.contact")}</p>
      <TextField
        name="email"
        label={t("field.email")}
        defaultValue={email}
        autoComplete="email"
        spellCheck={false}
        width={20}
      />
      <TextField
        name="phone"
        type="tel"
        label={t("field.phone")}
        defaultValue={phone}
        autoComplete="tel"
        width={20}
      />
    </>
  );
}

function Education({ application }: SectionFieldsProps) {
  const t = useMessages("applications");
  const codes = useMessages("positions");
  const { level, school, subject } = application.own.content.education;
  return (
    <>
      <NativeSelect
        name="level"
        label={t("field.level")}
        emptyLabel={t("choose")}
        defaultValue={level}
        options={educationLevels.map((value) => ({
          value,
          label: value === "none" ? t("education.none") : codes(`education.${value}`),
        }))}
      />
      <TextField name="school" label={t("field.school")} defaultValue={school} optional />
      <TextField name="subject" label={t("field.subject")} defaultValue={subject} optional />
    </>
  );
}

function Skills({ application }: SectionFieldsProps) {
  const t = useMessages("applications");
  const { words, certificates } = application.own.content.skills;
  return (
    <>
      <TextAreaField
        name="words"
        label={t("field.skills")}
        hint={t("hint.skills")}
        defaultValue={words}
        rows={6}
      />
      <TextAreaField
        name="certificates"
        label={t("field.certificates")}
        hint={t("hint.certificates")}
        defaultValue={certificates}
        rows={3}
        optional
      />
    </>
  );
}

function Questions({ application }: SectionFieldsProps) {
  return application.own.questions.map(({ id, words, answer }, at) => (
    <div key={id}>
      <input type="hidden" name={`answers[${at}].id`} value={id} />
      <TextAreaField
        name={`answers[${at}].words`}
        label={<span className="prewrap">{words}</span>}
        defaultValue={answer}
        rows={4}
      />
    </div>
  ));
}

const MOST_OWN = 3;

/** What the passport holds comes first; the rest of the list stands behind one press. */
function Adjustments({ application, passport }: SectionFieldsProps) {
  const t = useMessages("applications");
  const codes = useMessages("positions");
  const locale = useLocale();
  const { adjustments: chosen, sections } = application.own;
  const kept = passport.flatMap(({ code }) => adjustments.filter((one) => one === code));
  const picked = chosen.flatMap(({ code }) => (code === null ? [] : [code]));
  const isFirst = sections.adjustments === undefined;
  const ownWords = (isFirst ? passport : chosen).flatMap(({ code, words }) =>
    code === null ? [words] : [],
  );
  const wordsAbout = (code: string) =>
    [...chosen, ...passport].find((one) => one.code === code)?.words;
  const withWords = adjustments.filter((one) =>
    [...passport, ...chosen].some(({ code, words }) => code === one && words !== ""),
  );
  const option = (value: (typeof adjustments)[number]) => ({
    value,
    label: codes(`adjustment.${value}`),
  });
  const others = adjustments.filter((one) => !kept.includes(one));
  const isAmong = (list: readonly string[]) => picked.filter((one) => list.includes(one));
  const rows = Math.max(1, Math.min(MOST_OWN, ownWords.length + 1), ownWords.length);
  return (
    <>
      <p>
        {t("adjustments.intro")}{" "}
        <a href={href(locale, "applications.passport")}>{t("passport.title")}</a>
      </p>
      {kept.length > 0 && (
        <CheckboxGroupField
          name="item"
          label={t("adjustments.fromPassport")}
          defaultValue={isFirst ? kept : isAmong(kept)}
          options={kept.map(option)}
        />
      )}
      {withWords.map((code, at) => (
        <div key={code}>
          <input type="hidden" name={`about[${at}].code`} value={code} />
          <TextAreaField
            name={`about[${at}].words`}
            label={t("field.aboutWords", { name: codes(`adjustment.${code}`) })}
            defaultValue={wordsAbout(code)}
            rows={2}
            optional
          />
        </div>
      ))}
      <Details
        summary={t("adjustments.others")}
        isOpen={kept.length === 0 || isAmong(others).length > 0}
      >
        <CheckboxGroupField
          name="more"
          label={t("adjustments.list")}
          defaultValue={isAmong(others)}
          options={others.map(option)}
        />
      </Details>
      {Array.from({ length: rows }, (_, at) => (
        <TextAreaField
          key={at}
          name={`own[${at}]`}
          label={t("field.ownWords", { number: at + 1 })}
          {...(at === 0 ? { hint: t("hint.ownWords") } : {})}
          defaultValue={ownWords[at]}
          rows={2}
          optional
        />
      ))}
    </>
  );
}

function Disclosure({ application }: SectionFieldsProps) {
  return (
    <ReleaseFields
      employer={application.employer}
      released={[
        ...application.own.consents,
        ...(application.own.mayInvite ? (["invite"] as const) : []),
      ]}
    />
  );
}
