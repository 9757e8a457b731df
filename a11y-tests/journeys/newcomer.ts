import { randomInt } from "node:crypto";
import { usccCheck } from "../../app/features/accounts/policy/index.ts";

/** An employer that nobody knows yet. */
export interface Newcomer {
  readonly email: string;
  readonly organisation: string;
  readonly uscc: string;
  /** In the title of what this employer posts, so that a search finds it alone. */
  readonly word: string;
}

export function somebodyNew(): Newcomer {
  const number = String(randomInt(1_000_000)).padStart(6, "0");
  const code = `91140502MA${number}X`;
  return {
    email: `keys-${number}@example.cn`,
    organisation: `晋城市键盘${number}有限公司`,
    uscc: code + usccCheck(code),
    word: `keys${number}`,
  };
}

/** The titles of its positions: one is complete, one lacks its description, one has cells nobody can read. */
export const titlesOf = ({ word }: Newcomer) =>
  ({
    complete: `${word} 客服 1`,
    incomplete: `${word} 客服 2`,
    unreadable: `${word} 客服 3`,
  }) as const;
