import type { Translate } from "#app/i18n/translate.ts";
import type { contests } from "../messages/zh-CN/contests.ts";
import { scoreText } from "../policy/index.ts";
import type { Outcome, ScoreUnit } from "../policy/index.ts";

export type ContestWords = Translate<typeof contests>;

/** 9.50 分, or why there is no score. */
export function resultText(
  t: ContestWords,
  { outcome, score }: { readonly outcome: Outcome; readonly score: number | null },
  { unit, decimals }: { readonly unit: ScoreUnit; readonly decimals: number },
): string {
  return score === null
    ? t(`outcome.${outcome}`)
    : t(`score.${unit}`, { score: scoreText(score, decimals) });
}
