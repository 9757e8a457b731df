import { languageOf } from "#app/i18n/language-of.ts";
import { useLocale, useMessages } from "#app/i18n/messages-context.tsx";
import { href } from "#app/links.ts";
import { Form } from "#app/ui/form.tsx";
import { Notice } from "#app/ui/notice.tsx";
import { RadioField } from "#app/ui/radio-field.tsx";
import { SearchField } from "#app/ui/search-field.tsx";
import type { Things } from "../measure-thing.server.ts";
import { useDay } from "./plan-words.tsx";

interface OfPlan {
  readonly planId: string;
  /** Positions are recommended where the person lets their profile be read. */
  readonly showsProfile: boolean;
}

interface Looked {
  /** What was looked for. */
  readonly q: string;
  /** Null: nothing was looked for. */
  readonly things: Things | null;
}

/** Looks for courses and positions; a form of the page's address, so it works without script. */
export function ThingSearch({ q, things, planId, showsProfile }: Looked & OfPlan) {
  const t = useMessages("plans");
  const locale = useLocale();
  const isEmpty = things?.courses.length === 0 && things.positions.length === 0;
  return (
    <section className="section">
      <h2>{t("things.title")}</h2>
      <p>{t("things.lede")}</p>
      {showsProfile && (
        <p>
          <a href={href(locale, "plans.recommend", { planId })}>{t("plan.recommend")}</a>
          {t("things.recommend")}
        </p>
      )}
      <Form
        method="get"
        role="search"
        aria-label={t("things.q")}
        action={href(locale, "plans.addMeasure", { planId })}
      >
        <SearchField
          name="q"
          label={t("things.q")}
          defaultValue={q}
          buttonLabel={t("things.button")}
        />
      </Form>
      {things?.degraded && <Notice kind="warning">{t("things.degraded")}</Notice>}
      {isEmpty && <p role="status">{t("things.nothing")}</p>}
    </section>
  );
}

/** What was found, to be chosen from in the form of the measure. */
export function ThingChoice({ things }: Pick<Looked, "things">) {
  const t = useMessages("plans");
  const locale = useLocale();
  const day = useDay();
  if (things === null || things.courses.length + things.positions.length === 0) return null;
  const named = (key: "things.course" | "things.position", title: string) => (
    <span lang={languageOf(title, locale)}>{t(key, { title })}</span>
  );
  return (
    <RadioField
      name="thing"
      label={t("things.found")}
      hint={t("things.foundHint")}
      defaultValue="none"
      options={[
        { value: "none", label: t("things.none") },
        ...things.courses.map(({ id, title, provider, startsOn }) => ({
          value: `course:${id}`,
          label: named("things.course", title),
          hint: t("things.courseHint", { provider, day: day(startsOn) }),
        })),
        ...things.positions.map(({ id, title, employer, place }) => ({
          value: `position:${id}`,
          label: named("things.position", title),
          hint: t("things.positionHint", { employer, place }),
        })),
      ]}
    />
  );
}
