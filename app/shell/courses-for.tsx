import { formatList, formatShortDay } from "#app/i18n/format.ts";
import { languageOf } from "#app/i18n/language-of.ts";
import { useLocale, useMessages } from "#app/i18n/messages-context.tsx";
import { shanghaiDay } from "#app/lib/date.ts";
import { href } from "#app/links.ts";
import type { CourseFor } from "#app/features/training/index.server.ts";

/** Courses that lead to a position: which requirement each meets, when it begins, whether a seat is free. */
export function CoursesFor({ courses }: { readonly courses: readonly CourseFor[] }) {
  const t = useMessages("training");
  const locale = useLocale();
  if (courses.length === 0) return null;
  return (
    <section className="section">
      <h2>{t("for.title")}</h2>
      <ul>
        {courses.map(({ id, title, provider, gives, sessionId, startsAt, free }) => (
          <li key={id}>
            <a href={href(locale, "training.session", { sessionId })}>
              <span lang={languageOf(title, locale)}>{title}</span>
            </a>
            {t("for.colon")}
            {gives.length > 0
              ? t("for.gives", { names: formatList(gives, locale) })
              : t("for.occupation")}{" "}
            <span className="muted">
              {t.rich("for.when", {
                provider: <span lang={languageOf(provider, locale)}>{provider}</span>,
                day: formatShortDay(shanghaiDay(startsAt), locale),
                seats: free > 0 ? t("for.free", { count: free }) : t("for.full"),
              })}
            </span>
          </li>
        ))}
      </ul>
    </section>
  );
}
