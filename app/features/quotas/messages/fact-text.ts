import type { Translate } from "#app/i18n/translate.ts";
import type { CheckRule } from "../schema/check-kinds.ts";
import type { checks } from "./zh-CN/checks.ts";

interface Found {
  readonly rule: CheckRule;
  readonly facts: Readonly<Record<string, string>>;
}

/** What a rule found, as a sentence with its figures. */
export function factText({ rule, facts }: Found, t: Translate<typeof checks>): string {
  const word = (key: string) => (t.has(key) ? t(key) : "");
  const { state, agreement } = facts;
  return t(`fact.${rule}`, {
    ...facts,
    ...(state !== undefined && { state: word(`state.${state}`) }),
    ...(agreement !== undefined && { agreement: word(`dispatch.${agreement}`) }),
    count: Number(facts.count ?? facts.people ?? 0),
  });
}
