import { article, gap, ONLY, turnedAway } from "./wording-phrase.ts";
import type { WordingPhrase } from "./wording-phrase.ts";

const PROMOTION_26 = article("employmentPromotion", 26);
const PROMOTION_28 = article("employmentPromotion", 28);
const PROMOTION_30 = article("employmentPromotion", 30);
const PROMOTION_31 = article("employmentPromotion", 31);
const LABOUR_12 = article("labour", 12);
const CONTRACT_8 = article("labourContract", 8);

const leaveOut = {
  zh: "删去。与能否胜任工作无关。",
  en: "Leave it out. It has nothing to do with the job.",
};
const legalHealthChecks = {
  zh: "法律规定须持健康证的岗位，写“按规定持有健康证”。",
  en: "Where the law asks for a health certificate, write “with the health certificate required by law”.",
};
const openToAll = { zh: "户籍不限。", en: "Open to people from anywhere." };
const PROVINCES =
  "河南|东北|安徽|江西|湖北|湖南|四川|贵州|云南|广西|广东|新疆|西藏|甘肃|青海|宁夏|福建|内蒙古?|山西|陕西|河北|山东|江苏|浙江|重庆|海南|辽宁|吉林|黑龙江";
const SIGNS = "(?:白羊|金牛|双子|巨蟹|狮子|处女|天秤|天蝎|射手|摩羯|水瓶|双鱼)座";
const ANIMALS = "属(?:相|[鼠牛虎兔龙蛇马羊猴鸡狗猪])";

export const originPhrases: readonly WordingPhrase[] = [
  {
    id: "hepatitis",
    category: "health",
    severity: "refuse",
    pattern: new RegExp(
      `(?:无|没有|非|不得有|不能有|不可有)${gap(4)}(?:乙肝|肝炎|大三阳|小三阳)|(?:查|检测|体检|化验|需做)${gap(6)}(?:乙肝|两对半)|(?:乙肝|两对半|大三阳|小三阳)${gap(4)}(?:阴性|除外|勿|不招|不收|不录|正常|合格)`,
      "g",
    ),
    except: /乙肝(?:疫苗|防治|宣传|患者服务)/g,
    article: PROMOTION_30,
    instead: leaveOut,
  },
  {
    id: "hiv",
    category: "health",
    severity: "refuse",
    pattern: new RegExp(
      `(?:无|没有|非|不得有|不能有|不可有)${gap(4)}(?:艾滋|hiv|梅毒)|(?:艾滋病?|hiv)${gap(4)}(?:阴性|除外|勿|不招|不收|不录|检测合格)`,
      "g",
    ),
    except: /(?:艾滋病?|hiv)(?:防治|宣传|咨询|检测(?:员|师|点|中心|实验室))/g,
    article: PROMOTION_30,
    instead: leaveOut,
  },
  {
    id: "carriers",
    category: "health",
    severity: "refuse",
    pattern: turnedAway("(?:病毒|病原体?|病菌)携带者|传染病(?:患者|携带者|人)"),
    article: PROMOTION_30,
    instead: legalHealthChecks,
  },
  {
    id: "no-infectious-disease",
    category: "health",
    severity: "explain",
    pattern: new RegExp(`(?:无|没有|不得有|不能有|不可有|未患有?)${gap(6)}传染性?疾?病`, "g"),
    article: PROMOTION_30,
    instead: legalHealthChecks,
  },
  {
    id: "no-history-of-illness",
    category: "health",
    severity: "explain",
    pattern: new RegExp(
      `(?:无(?!论|需|须|偿)|没有|不得有|不能有|不可有|未患有?)${gap(8)}(?:病史|疾病|慢性病|遗传病|精神病|职业病|心脏病|高血压|糖尿病|癫痫)(?!采集|危害|防护|筛查|管理)`,
      "g",
    ),
    article: CONTRACT_8,
    instead: {
      zh: "只写法律规定的健康条件，或写明哪一项工作需要。",
      en: "State only health conditions set by law, or say which task needs it.",
    },
  },
  {
    id: "people-with-an-illness",
    category: "health",
    severity: "refuse",
    pattern: turnedAway("(?:糖尿病|高血压|心脏病|肿瘤|癌症|慢性病|哮喘)(?:患者|病人|者)?"),
    article: PROMOTION_26,
    instead: leaveOut,
  },
  {
    id: "recovered-patients",
    category: "health",
    severity: "refuse",
    pattern: turnedAway("新冠(?:康复者|阳性者?|患者)?|阳过(?:的|者)?|有阳性史(?:的|者)?"),
    article: PROMOTION_30,
    instead: leaveOut,
  },
  {
    id: "local-hukou-only",
    category: "origin",
    severity: "explain",
    pattern: new RegExp(
      `(?:${ONLY}|必须|须)(?:有|具有|持|是)?[^,。;!?\\n、]{0,4}(?:户口|户籍)|${ONLY}(?:本地|当地|本市|本省|本县|本区)(?:人|居民)`,
      "g",
    ),
    except:
      /(?:户口|户籍)(?:不限|登记|管理|业务|窗口|迁移|办理)|不限(?:户口|户籍)|(?:要求|须|限时)[^,。;]{0,6}(?:办理|登记|熟悉)[^,。;]{0,4}户[口籍]/g,
    article: PROMOTION_26,
    instead: openToAll,
  },
  {
    id: "urban-hukou-only",
    category: "origin",
    severity: "refuse",
    pattern: /(?:限|要求|须|必须|需)[^,。;!?\n、]{0,3}(?:非农业?|城镇|城市)户[口籍]/g,
    article: PROMOTION_31,
    instead: openToAll,
  },
  {
    id: "local-preferred",
    category: "origin",
    severity: "suggest",
    pattern: /(?:本地|当地|本市|本省|本县|本区)(?:户口|户籍|人|居民)?(?:者)?优先/g,
    article: PROMOTION_26,
    instead: {
      zh: "写明需要的条件，如“能按时到岗”“熟悉本地路线”。",
      en: "Name what is needed, such as “able to arrive on time” or “knows the local routes”.",
    },
  },
  {
    id: "no-outsiders",
    category: "origin",
    severity: "refuse",
    pattern: turnedAway(
      "外地(?:人|户口|户籍|的)?|外省(?:人|户口|户籍)?|外来(?:人口|人员)|农村(?:户口|户籍|人)|农民工",
    ),
    article: PROMOTION_31,
    instead: openToAll,
  },
  {
    id: "no-people-from",
    category: "origin",
    severity: "refuse",
    pattern: turnedAway(`(?:${PROVINCES})(?:省)?(?:人|籍|户籍|户口)`),
    article: PROMOTION_26,
    instead: openToAll,
  },
  {
    id: "han-only",
    category: "ethnicity",
    severity: "refuse",
    pattern: new RegExp(`${ONLY}汉族|汉族(?:人|者)?优先|民族:汉族?`, "g"),
    article: PROMOTION_28,
    instead: { zh: "民族不限。", en: "Open to all ethnic groups." },
  },
  {
    id: "no-minorities",
    category: "ethnicity",
    severity: "refuse",
    pattern: turnedAway(
      "(?:少数民族|维吾尔族|维族|藏族|回族|蒙古?族|彝族|壮族|满族|苗族|哈萨克族)(?:人|者|员工)?",
    ),
    article: PROMOTION_28,
    instead: { zh: "民族不限。", en: "Open to all ethnic groups." },
  },
  {
    id: "no-religion",
    category: "religion",
    severity: "refuse",
    pattern: /(?:无|没有)(?:任何)?宗教信仰|不(?:得|能|可|准)(?:信教|信仰宗教|有宗教信仰)/g,
    article: LABOUR_12,
    instead: leaveOut,
  },
  {
    id: "no-believers",
    category: "religion",
    severity: "refuse",
    pattern: turnedAway(
      "信教(?:者|人员|的)?|信(?:仰)?(?:佛|基督|伊斯兰|天主)教?(?:者|的)?|宗教(?:信徒|人士)|穆斯林|基督徒|佛教徒",
    ),
    article: LABOUR_12,
    instead: leaveOut,
  },
  {
    id: "believers-only",
    category: "religion",
    severity: "explain",
    pattern: new RegExp(
      `${ONLY}(?:佛教徒|基督徒|穆斯林|信佛|信教)|(?:信佛|信教|佛教徒|基督徒)(?:者)?优先`,
      "g",
    ),
    article: LABOUR_12,
    instead: leaveOut,
  },
  {
    id: "star-sign",
    category: "superstition",
    severity: "refuse",
    pattern: new RegExp(
      `${ONLY}${SIGNS}|不(?:要|招|收)${SIGNS}|${SIGNS}(?:的|者)?(?:优先|勿扰|除外|不要|慎投|免谈|不招)`,
      "g",
    ),
    article: PROMOTION_26,
    instead: leaveOut,
  },
  {
    id: "animal-year",
    category: "superstition",
    severity: "refuse",
    pattern: new RegExp(
      `${ONLY}${ANIMALS}|不(?:要|招|收)${ANIMALS}|${ANIMALS}${gap(2)}(?:优先|勿扰|除外|不要|慎投|免谈|不招|相冲|相克)`,
      "g",
    ),
    article: PROMOTION_26,
    instead: leaveOut,
  },
  {
    id: "blood-type",
    category: "superstition",
    severity: "refuse",
    pattern: new RegExp(
      `(?:${ONLY}|不要|不招)(?:ab|[abo])型血?|(?:ab|[abo])型血?(?:的|者)?(?:优先|勿扰|除外|不要|免谈)|血型${gap(3)}(?:要求|限|须)`,
      "g",
    ),
    except: /血型(?:鉴定|检测|检验)/g,
    article: PROMOTION_26,
    instead: leaveOut,
  },
];
