import { speaker } from "#app/i18n/catalogue.server.ts";
import { formatMoment } from "#app/i18n/format.ts";
import type { Locale } from "#app/i18n/locales.ts";
import { sectionsFor } from "./policy/index.ts";
import type { ApplicationSection, Work } from "./policy/index.ts";
import { factsOf } from "./read-content.server.ts";
import type { OwnContent } from "./read-content.server.ts";

export interface Heading {
  readonly title: string;
  readonly employer: string;
  readonly nameHidden: boolean;
  readonly at: Date;
  /** Who hands it in for the person; null: the person. */
  readonly by: string | null;
}

/**
 * The application as one text, in the person's language: what is handed in, kept word for word and read
 * back from the database on the receipt. Section by section, a label and its words on a line.
 */
export function composeText(own: OwnContent, heading: Heading, locale: Locale): string {
  const t = speaker("applications", locale);
  const head = [
    t("text.position", { title: heading.title }),
    t("text.employer", { employer: heading.employer }),
    t("text.handedInAt", { at: formatMoment(heading.at, locale) }),
    ...(heading.by === null ? [] : [t("text.handedInBy", { name: heading.by })]),
    ...(heading.nameHidden ? [t("text.nameHidden")] : []),
  ];
  const parts = sectionLines(own, locale).map(({ section, lines }) => [
    `【${t(`section.${section}`)}】`,
    ...(lines.length > 0 ? lines : [t("text.nothing")]),
  ]);
  return [head, ...parts].map((lines) => lines.join("\n")).join("\n\n");
}

/** What each section says, line by line; to be checked before it is handed in. */
export function sectionLines(own: OwnContent, locale: Locale) {
  return sectionsFor(factsOf(own)).map((section) => ({
    section,
    lines: linesOf(section, own, locale),
  }));
}

function linesOf(section: ApplicationSection, own: OwnContent, locale: Locale): string[] {
  const t = speaker("applications", locale);
  const codes = speaker("positions", locale);
  const line = (key: Parameters<typeof t>[0], words: string) =>
    words.trim() === "" ? [] : [t("text.line", { label: t(key), words })];
  const { identity, experience, education, skills } = own.content;
  switch (section) {
    case "identity":
      return [
        ...line("field.name", identity.name),
        ...line("field.email", identity.email),
        ...line("field.phone", identity.phone),
      ];
    case "experience":
      return [
        ...(experience.none ? [t("field.none")] : []),
        ...experience.works.map((work) => workLine(work, locale)),
        ...line("field.gap", experience.gap),
      ];
    case "education":
      return [
        ...(education.level === ""
          ? []
          : line("field.level", codes(`education.${education.level}`))),
        ...line("field.school", education.school),
        ...line("field.subject", education.subject),
      ];
    case "skills":
      return [
        ...line("field.skills", skills.words),
        ...line("field.certificates", skills.certificates),
      ];
    case "questions":
      return own.questions.map(({ words, answer }) =>
        t("text.line", { label: words, words: answer }),
      );
    case "files":
      return own.files.map(({ name, kind }) =>
        t("text.line", { label: t(kind === "cv" ? "file.cv" : "file.other"), words: name }),
      );
    case "adjustments":
      return own.adjustments.map((one) => adjustmentLine(one, locale));
    case "disclosure":
      return own.consents.map((field) => t(`released.${field}`));
  }
}

function workLine({ role, employer, from, to, words }: Work, locale: Locale): string {
  const t = speaker("applications", locale);
  const until = to === "" ? t("text.untilNow") : to;
  const line = t("text.work", { role, employer, from, until });
  return words.trim() === "" ? line : `${line}\n${words}`;
}

/** An adjustment in words: its name of the list, the person's own words, or both. */
export function adjustmentLine(
  { code, words }: { readonly code: string | null; readonly words: string },
  locale: Locale,
): string {
  const t = speaker("positions", locale);
  const key = `adjustment.${code ?? ""}`;
  const name = t.has(key) ? t(key) : "";
  return [name, words].filter((part) => part !== "").join(locale === "en" ? ": " : "：");
}
