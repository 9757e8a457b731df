import { speaker } from "#app/i18n/catalogue.server.ts";
import type { Locale } from "#app/i18n/locales.ts";
import type { ReachingNote } from "../policy/index.ts";

/** A note in words, a line each: how to talk, what the person works with, their own words last. */
export function reachingLines({ modes, aids, words }: ReachingNote, locale: Locale): string[] {
  const t = speaker("reaching", locale);
  return [
    ...modes.map((mode) => t(`mode.${mode}`)),
    ...aids.map((aid) => t("uses", { aid: t(`aid.${aid}`) })),
    ...(words === "" ? [] : [words]),
  ];
}
