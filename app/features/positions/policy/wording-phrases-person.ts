import { article, gap, ONLY, turnedAway } from "./wording-phrase.ts";
import type { WordingPhrase } from "./wording-phrase.ts";

const PROMOTION_26 = article("employmentPromotion", 26);
const PROMOTION_27 = article("employmentPromotion", 27);
const LABOUR_12 = article("labour", 12);
const LABOUR_13 = article("labour", 13);
const WOMEN_43 = article("women", 43);

const anySex = { zh: "男女不限。", en: "Open to all sexes." };
const noAge = {
  zh: "删去年龄条件；如法律规定须年满18周岁，写“年满18周岁”。",
  en: "Leave out age; where the law asks for it, write “18 or older”.",
};
const skillsNotLooks = {
  zh: "写明工作内容和着装要求，不写外貌。",
  en: "Describe the work and the dress code, not looks.",
};
const PEOPLE_SERVED =
  "(?:以[上下])?的?(?:老人|老年人|长者|儿童|孩子|小孩|学生|青少年|客户|顾客|会员|用户|人群|患者|病人|学员|少儿|幼儿|婴幼儿|小朋友|宝宝|残疾人)";

export const personPhrases: readonly WordingPhrase[] = [
  {
    id: "men-only",
    category: "sex",
    severity: "refuse",
    pattern: new RegExp(
      `(?:${ONLY}|性别(?:要求)?:?)男(?!女|装|鞋|包|科|童|士护|士理|篮|足)(?:性|士|生|工)?|(?:招|聘)(?:聘|收)?男(?:性|生|工|员工|服务员|保安|司机|普工|业务员)`,
      "g",
    ),
    article: WOMEN_43,
    instead: anySex,
  },
  {
    id: "men-preferred",
    category: "sex",
    severity: "refuse",
    pattern: /男(?:性|士|生|孩)?(?:者)?(?:优先|为佳|尤佳|最佳|更佳)/g,
    article: WOMEN_43,
    instead: anySex,
  },
  {
    id: "no-women",
    category: "sex",
    severity: "refuse",
    pattern: turnedAway("女(?:性|士|生|的|孩)(?:应聘者|求职者)?"),
    article: PROMOTION_27,
    instead: anySex,
  },
  {
    id: "higher-demands-on-women",
    category: "sex",
    severity: "refuse",
    pattern:
      /女(?:性|士|生)(?:须|需|应|必须)(?:具(?:有|备))?(?:硕士|本科|更高|[一二三四五1-5]年以上)/g,
    article: LABOUR_13,
    instead: anySex,
  },
  {
    id: "women-only",
    category: "sex",
    severity: "explain",
    pattern: new RegExp(
      `(?:${ONLY}|性别(?:要求)?:?)女(?!装|鞋|包|童|士护|子)(?:性|士|生|工)?|(?:招|聘)(?:聘|收)?女(?:性|生|工|员工|服务员|文员|前台|普工|销售)`,
      "g",
    ),
    article: LABOUR_12,
    instead: anySex,
  },
  {
    id: "women-preferred",
    category: "sex",
    severity: "explain",
    pattern: /女(?:性|士|生|孩)?(?:者)?(?:优先|为佳|尤佳|最佳|更佳)/g,
    article: LABOUR_12,
    instead: anySex,
  },
  {
    id: "no-men",
    category: "sex",
    severity: "refuse",
    pattern: turnedAway("男(?:性|士|生|的|孩)(?:应聘者|求职者)?"),
    article: LABOUR_12,
    instead: anySex,
  },
  {
    id: "sexual-orientation",
    category: "sex",
    severity: "refuse",
    pattern: turnedAway("同性恋者?|双性恋者?|跨性别者?"),
    article: PROMOTION_26,
    instead: anySex,
  },
  {
    id: "age-below",
    category: "age",
    severity: "explain",
    pattern: new RegExp(
      `(?<!\\d|-|~|至|到)(?:[2-6]\\d)(?:周?岁)(?:及?以下|以内|之内|内|封顶)(?!${PEOPLE_SERVED})|年龄${gap(4)}不(?:超过|大于|高于)\\d{2}`,
      "g",
    ),
    article: PROMOTION_26,
    instead: noAge,
  },
  {
    id: "age-range",
    category: "age",
    severity: "explain",
    pattern: new RegExp(
      `(?<!\\d)[1-6]\\d(?:周?岁)?(?:-|~|至|到|—){1,2}[1-6]\\d周?岁(?:之间|左右)?(?!${PEOPLE_SERVED})|年龄:?(?:要求)?:?[1-6]\\d(?:-|~|至|到|—){1,2}[1-6]\\d`,
      "g",
    ),
    except: /1[68](?:周?岁)?(?:-|~|至|到|—){1,2}(?:59|6\d)(?:周?岁)?/g,
    article: PROMOTION_26,
    instead: noAge,
  },
  {
    id: "generation",
    category: "age",
    severity: "explain",
    pattern: new RegExp(
      `(?:${ONLY}(?:[6-9]0|00)后|(?:[6-9]0|00)后(?:优先|为佳|勿扰|除外|不要|免谈))`,
      "g",
    ),
    article: PROMOTION_26,
    instead: noAge,
  },
  {
    id: "young-preferred",
    category: "age",
    severity: "explain",
    pattern: new RegExp(
      `年轻(?:人|者|人士)?(?:优先|为佳)|(?:要求|${ONLY})年轻|年轻(?:有|、|又)?(?:活力|貌美|漂亮)|青春(?:靓丽|貌美)`,
      "g",
    ),
    article: PROMOTION_26,
    instead: noAge,
  },
  {
    id: "no-older-people",
    category: "age",
    severity: "explain",
    pattern: turnedAway(
      "(?:年纪|年龄|岁数)(?:太|偏|过)?大(?:的|者)?|大龄者?|中老年人?|[3-6]\\d(?:周?岁)?以上(?:的|者)?",
    ),
    article: PROMOTION_26,
    instead: noAge,
  },
  {
    id: "graduates-only",
    category: "age",
    severity: "suggest",
    pattern: new RegExp(`${ONLY}应届(?:毕业)?生`, "g"),
    article: PROMOTION_26,
    instead: {
      zh: "欢迎应届毕业生，也欢迎有经验者。",
      en: "New graduates are welcome, and so is experience.",
    },
  },
  {
    id: "face",
    category: "looks",
    severity: "explain",
    pattern:
      /五官(?:端正|精致|姣好|清秀)|(?:相|样|容|面)貌(?:端正|姣好|佳|出众|较好|端庄|良好)|貌美|面容姣好/g,
    article: PROMOTION_26,
    instead: skillsNotLooks,
  },
  {
    id: "appearance",
    category: "looks",
    severity: "explain",
    pattern:
      /(?:外貌|颜值|长相|外形|外表|形象)(?:气质)?(?:要求|好|佳|高|姣好|甜美|出众|俱佳|良好|较好|端庄|靓丽|端正)|气质(?:佳|好|优雅|出众|良好)|形象气质/g,
    except:
      /(?:企业|品牌|公司|产品|集团|门店|社会|单位|店面|城市)形象|形象(?:好坏|要求不限)|不看(?:外貌|颜值|长相|外形|外表|形象)/g,
    article: PROMOTION_26,
    instead: skillsNotLooks,
  },
  {
    id: "height",
    category: "looks",
    severity: "explain",
    pattern: new RegExp(
      `身高${gap(8)}(?:1\\d{2}|1[.m米]\\d|以上|不低于|要求)|(?:男|女)(?:性|士|生)?:?(?:1\\d{2}(?:cm|厘米)|1[.m米]\\d{1,2}米?)(?:以上)?`,
      "g",
    ),
    except: /身高(?:测量|体重(?:秤|测量|仪)|管理|干预|不限|无要求|不作要求|没有要求)|不限身高/g,
    article: PROMOTION_26,
    instead: {
      zh: "写明要够到、要搬动什么；能用工具解决的，不限身高。",
      en: "Say what must be reached or moved; where a tool will do, height does not matter.",
    },
  },
  {
    id: "weight-and-figure",
    category: "looks",
    severity: "explain",
    pattern: new RegExp(
      `体重${gap(5)}(?:\\d{2,3}|以内|以下|标准|匀称|要求|适中)|(?:体型|身材|体态)(?:匀称|标准|苗条|好|高挑|偏瘦|姣好)|(?:太|过)?(?:肥胖|太胖)者?(?:勿|不|免)`,
      "g",
    ),
    except: /体重(?:管理|秤|测量|监测|不限|无要求)|不限体重/g,
    article: PROMOTION_26,
    instead: skillsNotLooks,
  },
  {
    id: "tattoo",
    category: "looks",
    severity: "explain",
    pattern:
      /(?:无|没有|不能有|不得有|不可有)[^,。;!?\n、]{0,3}(?:纹身|刺青)|(?:纹身|刺青)(?:的|者)?(?:勿|不|免|除外)/g,
    article: PROMOTION_26,
    instead: skillsNotLooks,
  },
  {
    id: "pretty-people",
    category: "looks",
    severity: "explain",
    pattern: /(?:招|聘|急招|诚聘)(?:聘)?(?:美女|帅哥|小姐姐|小哥哥|靓女|靓仔|俊男)/g,
    article: PROMOTION_26,
    instead: skillsNotLooks,
  },
  {
    id: "photographs",
    category: "looks",
    severity: "suggest",
    pattern: new RegExp(
      `(?:附|需|带|提供|附上|发)${gap(4)}(?:生活照|全身照|艺术照|近照|素颜照)`,
      "g",
    ),
    article: article("labourContract", 8),
    instead: {
      zh: "不要求照片；只了解与工作直接相关的情况。",
      en: "Ask for no photographs; ask only what bears directly on the job.",
    },
  },
];
