import { formatYuan } from "#app/i18n/format.ts";
import { useLocale, useMessages } from "#app/i18n/messages-context.tsx";
import { ruleOf } from "../policy/index.ts";
import type { Figures } from "../schema/figures.ts";
import { peopleText, percentText } from "./figure-texts.ts";
import { WorkingTable } from "./working-table.tsx";

/** How the reward comes about, line by line. */
export function RewardFigures({ figures }: { readonly figures: Figures }) {
  const t = useMessages("rewards");
  const locale = useLocale();
  const people = (exact: string) => t("figure.people", { value: peopleText(exact) });
  const rewardRule = ruleOf("reward");
  return (
    <WorkingTable
      caption={t("figure.caption")}
      isCaptionHidden
      lines={[
        {
          key: "required",
          term: t("figure.required"),
          working: t("figure.requiredWorking", {
            headcount: peopleText(figures.headcount),
            quota: percentText(figures.quota),
          }),
          value: people(figures.required),
          source: ruleOf("required"),
        },
        {
          key: "counted",
          term: t("figure.counted"),
          working: t("figure.countedWorking"),
          value: people(figures.counted),
          source: ruleOf("counted"),
        },
        {
          key: "surplus",
          term: t("figure.surplus"),
          working: `${peopleText(figures.counted)} − ${peopleText(figures.required)}`,
          value: people(figures.surplus),
          source: rewardRule,
        },
        {
          key: "rewarded",
          term: t("figure.rewarded"),
          working: t("figure.rewardedWorking"),
          value: people(figures.rewarded),
          source: rewardRule,
        },
        {
          key: "each",
          term: t("figure.each"),
          working: t("figure.eachWorking"),
          value: formatYuan(figures.perPerson, locale),
          source: rewardRule,
        },
        {
          key: "reward",
          term: t("figure.reward"),
          working: `${peopleText(figures.rewarded)} × ${formatYuan(figures.perPerson, locale)}`,
          value: formatYuan(figures.reward, locale),
          source: rewardRule,
        },
      ]}
    />
  );
}
