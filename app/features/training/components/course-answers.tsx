import { formatList, formatNumber, formatYuan } from "#app/i18n/format.ts";
import { languageOf } from "#app/i18n/language-of.ts";
import { useLocale, useMessages } from "#app/i18n/messages-context.tsx";
import { SummaryList } from "#app/ui/summary-list.tsx";
import type { CourseContent } from "../policy/index.ts";
import { courseParts, partFields } from "../schema/course-parts.ts";
import { CourseVideos } from "./course-videos.tsx";

interface CourseAnswersProps {
  readonly content: CourseContent;
  /** Names of its occupations. */
  readonly occupations: readonly string[];
}

/** Everything a course says, part by part, for reading. */
export function CourseAnswers({ content, occupations }: CourseAnswersProps) {
  const t = useMessages("teaching");
  const locale = useLocale();
  const say = useAnswer(content, occupations);
  return (
    <>
      {courseParts
        .filter((part) => part !== "videos")
        .map((part) => (
          <section key={part} className="section">
            <h2>{t(`part.${part}`)}</h2>
            <SummaryList
              rows={partFields[part].map((field) => {
                const text = say(field);
                return {
                  term: t(`field.${field}`),
                  value: (
                    <span className="prewrap" lang={languageOf(text, locale)}>
                      {text || t("answer.none")}
                    </span>
                  ),
                };
              })}
            />
          </section>
        ))}
      <CourseVideos videos={content.videos} />
    </>
  );
}

/** The value of a field in words; "" where nothing was given. */
function useAnswer(content: CourseContent, occupations: readonly string[]) {
  const t = useMessages("teaching");
  const training = useMessages("training");
  const locale = useLocale();
  return (field: keyof CourseContent): string => {
    const { kind, delivery, teaching, gives } = content;
    switch (field) {
      case "kind":
        return kind ? training(`kind.${kind}`) : "";
      case "delivery":
        return delivery ? training(`delivery.${delivery}`) : "";
      case "teaching":
        return teaching ? training(`teaching.${teaching}`) : "";
      case "occupations":
        return formatList(occupations, locale);
      case "gives":
        return formatList(
          gives.map(({ kind: what, name }) => training(`outcome.${what}`, { name })),
          locale,
        );
      case "price":
      case "subsidy": {
        const amount = content[field];
        return amount === null ? "" : formatYuan(amount, locale);
      }
      default: {
        const value = content[field];
        if (typeof value === "boolean") return t(value ? "answer.yes" : "answer.no");
        if (typeof value === "number") return formatNumber(value, locale);
        return typeof value === "string" ? value : "";
      }
    }
  };
}
