import { useLocale, useMessages } from "#app/i18n/messages-context.tsx";
import { Tag } from "#app/ui/tag.tsx";
import type { Condition, Met } from "#app/features/matching/policy/index.ts";
import { conditionText, type Compared } from "./condition-text.ts";

const TONES = { met: "success", "not-met": "danger", unknown: "neutral" } as const satisfies Record<
  Met,
  string
>;

/** Each condition: met, not met or unknown in a word, then the sentence that says why. */
export function ConditionList({
  conditions,
  ...compared
}: Compared & { readonly conditions: readonly Condition[] }) {
  const t = useMessages("matching");
  const codes = useMessages("positions");
  const locale = useLocale();
  return (
    <ul className="conditions">
      {conditions.map((condition) => (
        <li key={`${condition.criterion} ${condition.of ?? ""}`}>
          <Tag tone={TONES[condition.met]}>{t(`met.${condition.met}`)}</Tag>{" "}
          {conditionText(condition, compared, t, codes, locale)}
        </li>
      ))}
    </ul>
  );
}
