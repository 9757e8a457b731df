import { reviewWording } from "#app/features/positions/policy/index.ts";
import type { ImportField } from "#app/features/positions/policy/index.ts";
import { shortCell } from "../policy/index.ts";
import type { CellError } from "../policy/index.ts";
import type { RowInProgress } from "./row-in-progress.server.ts";

/** The columns whose words people read. */
const REVIEWED = [
  "title",
  "titleEn",
  "hours",
  "description",
  "requirements",
  "benefits",
  "adjustments",
] as const satisfies readonly ImportField[];

/** Wording that excludes people cannot stand, whatever the reason: one error a phrase. */
export function reviewRow(row: RowInProgress): CellError[] {
  const texts = REVIEWED.map((field) => ({ field, text: row.textOf(field) }));
  const { findings } = reviewWording(texts.filter(({ text }) => text !== ""));
  const seen = new Set<string>();
  return findings.flatMap((finding): CellError[] => {
    const field = finding.field as ImportField;
    const once = `${field} ${finding.phraseId} ${finding.found}`;
    if (finding.severity !== "refuse" || seen.has(once)) return [];
    seen.add(once);
    const { found, article, instead } = finding;
    return [
      {
        column: row.columnOf(field) ?? 0,
        field,
        code: "exclusion",
        cell: shortCell(row.textOf(field), finding),
        wording: { found, law: article.law, article: article.article, instead },
      },
    ];
  });
}
