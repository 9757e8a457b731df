import { formatDay } from "#app/i18n/format.ts";
import { languageOf } from "#app/i18n/language-of.ts";
import { useLocale, useMessages } from "#app/i18n/messages-context.tsx";
import { SummaryList } from "#app/ui/summary-list.tsx";
import type { ToldApplicant } from "../employer/tell-applicant.server.ts";
import { plainDate } from "#app/lib/date.ts";
import { href } from "#app/links.ts";
import { mayBeOpened } from "#app/lib/file-type.ts";
import { TypedWords } from "./typed-words.tsx";

type Shown = Pick<
  ToldApplicant,
  "id" | "name" | "contact" | "cv" | "questions" | "files" | "certificate" | "categoryName"
>;

/** What the person wrote, as far as it is released; parts that are not were never read. */
export function ApplicantContent({ applicant }: { readonly applicant: Shown }) {
  const t = useMessages("applicants");
  const { name, contact, cv, questions, files } = applicant;
  return (
    <>
      <section className="section">
        <h2>{t("one.person")}</h2>
        <SummaryList
          rows={[
            { term: t("one.name"), value: name ?? t("one.nameHidden") },
            ...(contact
              ? [
                  { term: t("one.phone"), value: contact.phone || t("one.noContact") },
                  { term: t("one.email"), value: contact.email || t("one.noContact") },
                ]
              : [
                  {
                    term: `${t("one.phone")} / ${t("one.email")}`,
                    value: t("one.contactHidden"),
                  },
                ]),
          ]}
        />
      </section>
      {cv && <Cv cv={cv} hasFile={files?.some(({ kind }) => kind === "cv") ?? false} />}
      {questions && questions.length > 0 && <Questions questions={questions} />}
      {files && files.length > 0 && <Files applicationId={applicant.id} files={files} />}
      <Released certificate={applicant.certificate} categoryName={applicant.categoryName} />
    </>
  );
}

function Cv({ cv, hasFile }: { readonly cv: NonNullable<Shown["cv"]>; readonly hasFile: boolean }) {
  const t = useMessages("applicants");
  const { experience, education, skills } = cv;
  const schooling = [education.level, education.school, education.subject].filter(Boolean);
  const rows = [
    {
      term: t("one.experience"),
      value: experience.none ? t("one.noExperience") : <Works works={experience.works} />,
      isShown: experience.none || experience.works.length > 0,
    },
    {
      term: t("one.gap"),
      value: <TypedWords>{experience.gap}</TypedWords>,
      isShown: experience.gap !== "",
    },
    {
      term: t("one.education"),
      value: <TypedWords>{schooling.join(" · ")}</TypedWords>,
      isShown: schooling.length > 0,
    },
    {
      term: t("one.skills"),
      value: <TypedWords>{skills.words}</TypedWords>,
      isShown: skills.words !== "",
    },
    {
      term: t("one.certificates"),
      value: <TypedWords>{skills.certificates}</TypedWords>,
      isShown: skills.certificates !== "",
    },
  ].filter(({ isShown }) => isShown);
  return (
    <section className="section">
      <h2>{t("one.cv")}</h2>
      {hasFile && <p>{t("one.cvInFile")}</p>}
      {rows.length > 0 && <SummaryList rows={rows} />}
    </section>
  );
}

function Works({ works }: { readonly works: NonNullable<Shown["cv"]>["experience"]["works"] }) {
  const t = useMessages("applicants");
  const locale = useLocale();
  return (
    <ul>
      {works.map(({ role, employer, from, to, words }, at) => (
        <li key={at}>
          <span lang={languageOf(role + employer, locale)}>
            {[role, employer].filter(Boolean).join(" · ")}
          </span>
          <br />
          {t("one.work", { from, until: to || t("one.untilNow") })}
          {words && <TypedWords>{words}</TypedWords>}
        </li>
      ))}
    </ul>
  );
}

function Questions({ questions }: { readonly questions: NonNullable<Shown["questions"]> }) {
  const t = useMessages("applicants");
  const locale = useLocale();
  return (
    <section className="section">
      <h2>{t("one.questions")}</h2>
      {questions.map(({ id, words, answer }) => (
        <div key={id}>
          <h3 lang={languageOf(words, locale)}>{words}</h3>
          {answer ? <TypedWords>{answer}</TypedWords> : <p>{t("one.noAnswer")}</p>}
        </div>
      ))}
    </section>
  );
}

interface FilesProps {
  readonly applicationId: string;
  readonly files: NonNullable<Shown["files"]>;
}

/** What was not checked for malware, or was found to be, is named and not opened. */
function Files({ applicationId, files }: FilesProps) {
  const t = useMessages("applicants");
  const locale = useLocale();
  const told = ({ name, size }: FilesProps["files"][number]) =>
    t("one.fileSize", { name, size: `${Math.ceil(size / 1024)} KB` });
  return (
    <section className="section">
      <h2>{t("one.files")}</h2>
      <ul>
        {files.map((file) => (
          <li key={file.id} lang={languageOf(file.name, locale)}>
            {mayBeOpened(file.malware, false) ? (
              <a href={href(locale, "applicants.file", { applicationId, fileId: file.id })}>
                {told(file)}
              </a>
            ) : (
              told(file)
            )}
          </li>
        ))}
      </ul>
    </section>
  );
}

function Released({ certificate, categoryName }: Pick<Shown, "certificate" | "categoryName">) {
  const t = useMessages("applicants");
  const locale = useLocale();
  if (certificate === null) return null;
  const { grade, number, validTo } = certificate;
  const until = plainDate(validTo ?? "");
  const rows = [
    { term: t("one.category"), value: categoryName },
    { term: t("one.grade"), value: grade === null ? null : t("one.gradeValue", { grade }) },
    { term: t("one.certificateNumber"), value: number },
    { term: t("one.validTo"), value: until ? formatDay(until, locale) : null },
  ].filter(({ value }) => value !== null);
  return (
    <section className="section">
      <h2>{t("one.released")}</h2>
      <p>{t("one.releasedHint")}</p>
      <SummaryList rows={rows} />
    </section>
  );
}
