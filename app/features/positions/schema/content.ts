import type { PlainDate } from "#app/lib/date.ts";
import { accepted, refused } from "#app/lib/verdict.ts";
import type { Verdict } from "#app/lib/verdict.ts";
import { mayBePublished } from "../policy/index.ts";
import type {
  MinimumWage,
  PositionAdvice,
  PositionContent,
  PositionProblem,
  WordingFinding,
} from "../policy/index.ts";
import type { PositionField, PositionFields } from "./position-fields.ts";
import { sectionOf } from "./sections.ts";
import type { PositionSection } from "./sections.ts";

/** What the posting review says of a position that was handed in, worst first: for the queue's filter. */
export const wordingLevels = ["refused", "unexplained", "explained", "suggested", "clear"] as const;
export type WordingLevel = (typeof wordingLevels)[number];

export interface ContentReview {
  readonly problems: readonly PositionProblem[];
  readonly advice: readonly PositionAdvice[];
  readonly findings: readonly WordingFinding[];
}

function contentOf(fields: PositionFields): PositionContent {
  return { ...fields, titleEn: fields.titleEn ?? "", descriptionEn: fields.descriptionEn ?? "" };
}

export function reviewContent(
  fields: PositionFields,
  today: PlainDate,
  minimumWage: MinimumWage | undefined,
): ContentReview {
  const verdict = mayBePublished(contentOf(fields), today, minimumWage);
  const { advice, findings } = verdict;
  return { problems: verdict.ok ? [] : verdict.problems, advice, findings };
}

/** May it be handed in as it is? */
export function checkSubmission(
  review: ContentReview,
): Verdict<object, "not-ready", { readonly problems: readonly PositionProblem[] }> {
  const { problems } = review;
  return problems.length > 0 ? refused("not-ready", { problems }) : accepted();
}

/** The same at the moment of publishing: how near the last day has come is then no hindrance. */
export function checkPublication(review: ContentReview): ReturnType<typeof checkSubmission> {
  return checkSubmission({
    ...review,
    problems: review.problems.filter(({ code }) => code !== "closing-too-soon"),
  });
}

export function wordingLevel({ findings }: ContentReview): WordingLevel {
  const level = (finding: WordingFinding): WordingLevel => {
    if (finding.severity === "refuse") return "refused";
    if (finding.severity === "suggest") return "suggested";
    return finding.explained ? "explained" : "unexplained";
  };
  const found = new Set(findings.map(level));
  return wordingLevels.find((one) => found.has(one)) ?? "clear";
}

/** The page a problem is put right on: an explanation is given on the page of the wording. */
export function sectionOfProblem({ field, code }: PositionProblem): PositionSection {
  if (code === "unexplained") return "wording";
  const root = field.split(".")[0] ?? field;
  return root === "contact" ? "contact" : (sectionOf(root as PositionField) ?? "basics");
}

/** The phrases the employer is asked to explain, once each. */
export function phrasesToExplain(findings: readonly WordingFinding[]): WordingFinding[] {
  const seen = new Map<string, WordingFinding>();
  for (const finding of findings) {
    const asks = finding.severity === "explain" && finding.explained !== "in-text";
    if (asks && !seen.has(finding.phraseId)) seen.set(finding.phraseId, finding);
  }
  return [...seen.values()];
}
