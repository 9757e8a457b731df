import { disabilityCategories } from "#app/features/accounts/policy/index.ts";
import { speaker } from "#app/i18n/catalogue.server.ts";
import type { Locale } from "#app/i18n/locales.ts";
import type { PlainDate } from "#app/lib/date.ts";
import { adjustmentLine } from "../compose-text.server.ts";
import { reachingLines } from "../reaching/reaching-lines.server.ts";
import { isAdjustmentOverdue } from "../policy/index.ts";
import type { OpenedApplication } from "./open-application.server.ts";

/** An opened application with its codes of other features as words, so that the page need not be sent all of theirs. */
export function tellApplicant(opened: OpenedApplication, locale: Locale, today: PlainDate) {
  const { adjustments, cv, certificate, reaching } = opened;
  const positions = speaker("positions", locale);
  const say = speaker("certificates", locale);
  const category = certificate?.category ?? null;
  const level = cv?.education.level ?? "";
  return {
    ...opened,
    adjustments:
      adjustments?.map(({ code, words, ...item }) => ({
        ...item,
        isLate: isAdjustmentOverdue(item, today),
        asked: adjustmentLine({ code, words }, locale),
      })) ?? null,
    reaching: reaching && reachingLines(reaching, locale),
    cv: cv && {
      ...cv,
      education: { ...cv.education, level: level === "" ? "" : positions(`education.${level}`) },
    },
    categoryName: category && say(`category.${categoryNumber(category) as 1}`),
  };
}

function categoryNumber(category: (typeof disabilityCategories)[number]): number {
  return disabilityCategories.indexOf(category) + 1;
}

export type ToldApplicant = ReturnType<typeof tellApplicant>;
export type ToldAdjustment = NonNullable<ToldApplicant["adjustments"]>[number];
