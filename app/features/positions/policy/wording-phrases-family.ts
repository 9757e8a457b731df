import { article, gap, ONLY, turnedAway } from "./wording-phrase.ts";
import type { WordingPhrase } from "./wording-phrase.ts";

const WOMEN_43 = article("women", 43);
const nothingOnFamily = {
  zh: "删去。婚姻和生育状况不能作为录用条件，也不应询问。",
  en: "Leave it out. Marriage and children are no condition and must not be asked about.",
};

export const familyPhrases: readonly WordingPhrase[] = [
  {
    id: "unmarried",
    category: "family",
    severity: "refuse",
    pattern: new RegExp(
      `未婚(?:者|女性?|人士)?(?:优先|为佳)|${ONLY}(?:未婚|已婚|单身|离异)|单身(?:者|女性)?优先`,
      "g",
    ),
    article: WOMEN_43,
    instead: nothingOnFamily,
  },
  {
    id: "married-with-children",
    category: "family",
    severity: "refuse",
    pattern: /已婚已育|已婚(?:者|女性?)?(?:优先|为佳)|已育(?:者|女性?)?(?:优先|为佳)|婚育已?完成/g,
    article: WOMEN_43,
    instead: nothingOnFamily,
  },
  {
    id: "pregnancy",
    category: "family",
    severity: "refuse",
    pattern: turnedAway(
      "怀孕(?:者|女性|妇女|的)?|孕妇|孕期(?:妇女|女性)?|哺乳期(?:妇女|女性)?|备孕(?:者|女性|期)?|产后(?:女性)?",
    ),
    article: WOMEN_43,
    instead: nothingOnFamily,
  },
  {
    id: "no-plans-for-children",
    category: "family",
    severity: "refuse",
    pattern:
      /(?:[一二两三四五1-5]|几)年内?(?:不|无|没有)[^,。;!?\n、]{0,4}(?:生育|生小孩|生孩子|要孩子|怀孕|结婚|婚育|二胎)|(?:无|没有)(?:生育|二胎|婚育|怀孕|结婚)(?:计划|打算)|不(?:准|得|能|许|可)(?:结婚|怀孕|生育)/g,
    article: WOMEN_43,
    instead: nothingOnFamily,
  },
  {
    id: "asking-about-family",
    category: "family",
    severity: "refuse",
    pattern: new RegExp(
      `(?:说明|提供|填写|注明|告知)${gap(4)}(?:婚育|婚姻|生育)(?:状况|情况)|(?:婚育|婚姻|生育)(?:状况|情况):(?!不限|无)`,
      "g",
    ),
    article: WOMEN_43,
    instead: nothingOnFamily,
  },
  {
    id: "pregnancy-test",
    category: "family",
    severity: "refuse",
    pattern:
      /(?:入职|体检|需做?|须做?|进行|提供)[^,。;!?\n]{0,6}(?:孕检|妊娠(?:测试|检查|试验)|验孕)/g,
    except: /(?:为|给)(?:孕妇|客户|顾客|患者)[^,。;]{0,8}孕检/g,
    article: WOMEN_43,
    instead: nothingOnFamily,
  },
];
