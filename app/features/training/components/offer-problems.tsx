import { formatNumber, formatYuan } from "#app/i18n/format.ts";
import { useLocale, useMessages } from "#app/i18n/messages-context.tsx";
import type { Locale } from "#app/i18n/locales.ts";
import { href } from "#app/links.ts";
import { Notice } from "#app/ui/notice.tsx";
import { fieldId } from "#app/ui/form-context.tsx";
import type { CourseProblem, SessionProblem } from "../policy/index.ts";
import { fieldOfProblem, partOfProblem } from "../schema/course-parts.ts";
import { sessionFieldOf, sessionPartOf } from "../schema/session-parts.ts";

export type TeachingWords = ReturnType<typeof useMessages<"teaching">>;

/** One thing that stands in the way of handing in, as a sentence that names its field. */
export function problemText(
  { field, code, least, most }: CourseProblem | SessionProblem,
  t: TeachingWords,
  sheetWords: ReturnType<typeof useMessages<"training">>,
  locale: Locale,
): string {
  const [root = "", row] = field.split(".");
  const isMoney = root === "price" || root === "subsidy";
  const bound = (value: number | undefined) =>
    value === undefined ? "" : isMoney ? formatYuan(value, locale) : formatNumber(value, locale);
  const name = nameOf(root, row, t, sheetWords);
  return t(`problem.${code}`, { field: name, least: bound(least), most: bound(most) });
}

function nameOf(
  root: string,
  row: string | undefined,
  t: TeachingWords,
  sheetWords: ReturnType<typeof useMessages<"training">>,
): string {
  if (root === "sheet" && row !== undefined) return sheetWords(`sheet.${row as "captions"}`);
  const key = `field.${root}`;
  const label = t.has(key) ? t(key) : root;
  return row === undefined ? label : t("problem.row", { field: label, row: Number(row) + 1 });
}

interface OfferProblemsProps {
  readonly courseId: string;
  readonly sessionId: string | null;
  readonly course: readonly CourseProblem[];
  readonly session: readonly SessionProblem[];
  readonly title: string;
}

/** Everything that is missing, each with the way to its field. */
export function OfferProblems(props: OfferProblemsProps) {
  const t = useMessages("teaching");
  const training = useMessages("training");
  const locale = useLocale();
  const { courseId, sessionId, course, session, title } = props;
  if (course.length + session.length === 0) return null;
  const ofCourse = course.map((problem) => {
    const part = partOfProblem(problem);
    const field = fieldId(fieldOfProblem(problem), "");
    return {
      text: problemText(problem, t, training, locale),
      link: `${href(locale, "teaching.coursePart", { courseId, part })}#${field}`,
    };
  });
  const ofSession = session.flatMap((problem) => {
    if (sessionId === null) return [];
    const part = sessionPartOf(problem);
    const field = fieldId(sessionFieldOf(problem), "");
    return {
      text: problemText(problem, t, training, locale),
      link: `${href(locale, "teaching.sessionPart", { sessionId, part })}#${field}`,
    };
  });
  return (
    <Notice kind="warning" isStanding title={title}>
      <ul>
        {[...ofCourse, ...ofSession].map(({ text, link }, at) => (
          <li key={at}>
            <a href={link}>{text}</a>
          </li>
        ))}
      </ul>
    </Notice>
  );
}
