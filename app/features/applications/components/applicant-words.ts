import { formatDay } from "#app/i18n/format.ts";
import type { Locale } from "#app/i18n/locales.ts";
import type { useMessages } from "#app/i18n/messages-context.tsx";
import type { TagTone } from "#app/ui/tag.tsx";
import type { ApplicationState, Due } from "../policy/index.ts";

export type ApplicantWords = ReturnType<typeof useMessages<"applicants">>;

/** What comes next and until when, as a sentence. */
export function nextSentence({ step, on }: Due, t: ApplicantWords, locale: Locale): string {
  const key = `next.${step}`;
  return t.has(key) ? t(key, { day: on ? formatDay(on, locale) : "" }) : "";
}

/** Late is what the employer has not done in time. */
export function isLate({ by, isOverdue }: Due): boolean {
  return by === "employer" && isOverdue;
}

export function stateWords(state: ApplicationState, t: ApplicantWords): string {
  const key = `state.${state}`;
  return t.has(key) ? t(key) : "";
}

/** The name where it is shown, the number grouped for the ear where it is not. */
export function nameOf(
  { name, number }: { readonly name: string | null; readonly number: string | null },
  t: ApplicantWords,
): string {
  const grouped = (number ?? "").replace(/^(.{4})(?=.)/, "$1 ");
  return name || t("list.nameless", { number: grouped });
}

export const applicantTones: Readonly<Record<ApplicationState, TagTone>> = {
  draft: "neutral",
  submitted: "accent",
  under_review: "accent",
  asked: "neutral",
  shortlisted: "accent",
  interview_offered: "neutral",
  interview_chosen: "accent",
  offered: "neutral",
  offer_accepted: "accent",
  hired: "success",
  refused: "neutral",
  withdrawn: "neutral",
  lapsed: "neutral",
};
