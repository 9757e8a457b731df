import { formatList, formatNumber, formatYuan } from "#app/i18n/format.ts";
import type { Locale } from "#app/i18n/locales.ts";
import type { Translate } from "#app/i18n/translate.ts";
import type { Catalogue } from "#app/i18n/catalogue.server.ts";
import { askedAmong } from "#app/features/matching/policy/index.ts";
import type { Condition, PositionFacts, SeekerFacts } from "#app/features/matching/policy/index.ts";

type Words = Translate<Catalogue["matching"]>;
type PositionWords = Translate<Catalogue["positions"]>;

export interface Compared {
  readonly seeker: SeekerFacts;
  readonly asked: PositionFacts;
  /** Said to the person whose needs they are, or of them to somebody else. */
  readonly isOfOther?: boolean;
}

/** One condition as a sentence that names both sides. */
export function conditionText(
  { criterion, because, of }: Condition,
  { seeker, asked, isOfOther }: Compared,
  t: Words,
  codes: PositionWords,
  locale: Locale,
): string {
  // To whom the figure itself is not told.
  const untold = criterion === "wage" && seeker.wageFloor === null ? ".untold" : "";
  const key = `because.${criterion}.${because}${untold}` as "because.education.reached";
  const who = isOfOther ? "other" : "self";
  return t(key, {
    you: t(`who.you.${who}`),
    You: t(`who.You.${who}`),
    their: t(`who.their.${who}`),
    your: t(`who.yours.${who}`),
    Your: t(`who.Yours.${who}`),
    what: whatOf(criterion, of, codes),
    asked: asked.education ? codes(`education.${asked.education}`) : "",
    has: seeker.education ? codes(`education.${seeker.education}`) : "",
    years: formatNumber(asked.experienceYears ?? 0, locale),
    own: formatNumber(seeker.experienceYears ?? 0, locale),
    names: formatList(askedAmong(seeker.holds, asked.requirements), locale),
    floor: seeker.wageFloor === null ? "" : formatYuan(seeker.wageFloor, locale),
  });
}

function whatOf(criterion: Condition["criterion"], of: Condition["of"], codes: PositionWords) {
  if (of === undefined) return "";
  return criterion === "demand"
    ? codes(`demand.${of as "sight"}`)
    : codes(`adjustment.${of as "captions"}`);
}
