import { formatList, formatNumber } from "#app/i18n/format.ts";
import { languageOf } from "#app/i18n/language-of.ts";
import { useLocale, useMessages } from "#app/i18n/messages-context.tsx";
import { shanghaiDay } from "#app/lib/date.ts";
import { href } from "#app/links.ts";
import { ActionForm } from "#app/shell/action-form.tsx";
import { Button } from "#app/ui/button.tsx";
import { VisuallyHidden } from "#app/ui/prose.tsx";
import { ResultItem, ResultList } from "#app/ui/result-list.tsx";
import type { ClosingCourse } from "../close-gaps.server.ts";
import { useDay } from "./plan-words.tsx";

type Shown = ClosingCourse & { readonly isRecommended: boolean };

/** The courses that give what a fitting position asks for, each with the positions that ask. */
export function RecommendedCourses({ courses }: { readonly courses: readonly Shown[] }) {
  const t = useMessages("plans");
  const locale = useLocale();
  const day = useDay();
  if (courses.length === 0) return null;
  return (
    <section className="section">
      <h2>{t("recommend.courses")}</h2>
      <ResultList>
        {courses.map((course) => (
          <ResultItem
            key={course.id}
            heading={3}
            href={href(locale, "training.session", { sessionId: course.sessionId })}
            title={<span lang={languageOf(course.title, locale)}>{course.title}</span>}
            byline={
              <>
                <span lang={languageOf(course.provider, locale)}>{course.provider}</span>
                {" · "}
                {t("recommend.starts", { day: day(shanghaiDay(course.startsAt)) })}
                {" · "}
                {course.free > 0
                  ? t("recommend.seats", { count: formatNumber(course.free, locale) })
                  : t("recommend.full")}
              </>
            }
            excerpt={t("recommend.closes", {
              gives: formatList(course.gives, locale),
              positions: formatList(
                course.positions.map(({ title }) => title),
                locale,
              ),
            })}
            foot={[
              course.isRecommended ? (
                <span key="done">{t("recommend.done")}</span>
              ) : (
                <ActionForm
                  key="course"
                  intent="course"
                  item={{ name: "courseId", value: course.id }}
                  idPrefix={`course-${course.id}-`}
                >
                  <Button variant="secondary" isInline>
                    {t("recommend.course")}
                    <VisuallyHidden>{t("plan.about", { name: course.title })}</VisuallyHidden>
                  </Button>
                </ActionForm>
              ),
            ]}
          />
        ))}
      </ResultList>
    </section>
  );
}
