import { article, gap, ONLY, turnedAway } from "./wording-phrase.ts";
import type { WordingPhrase } from "./wording-phrase.ts";

const PROMOTION_29 = article("employmentPromotion", 29);
const PROTECTION_3 = article("disabledProtection", 3);
const PROTECTION_38 = article("disabledProtection", 38);
const REGULATIONS_13 = article("disabledEmployment", 13);

const welcome = {
  zh: "欢迎残疾人应聘，我们提供合理便利。",
  en: "People with disabilities are welcome; we make reasonable adjustments.",
};
const describeTask = {
  zh: "写明岗位要做的事和可以提供的便利，由应聘者自己判断。",
  en: "Say what the job involves and which adjustments you offer, and let applicants judge.",
};
const sayWhy = {
  zh: "写明哪一项工作需要，以及能否用辅助设备或调整分工替代。",
  en: "Say which task needs it, and whether equipment or another split of tasks would do.",
};

export const disabilityPhrases: readonly WordingPhrase[] = [
  {
    id: "non-disabled-only",
    category: "disability",
    severity: "refuse",
    pattern: new RegExp(
      `${ONLY}(?:身体)?(?:健全|正常|健康)(?:人|者|员工|男|女)|非残(?:疾|障)`,
      "g",
    ),
    except: /(?:及|与|和|或|、|\/|还是|以及)非残(?:疾|障)/g,
    article: PROMOTION_29,
    instead: welcome,
  },
  {
    id: "no-impairment",
    category: "disability",
    severity: "refuse",
    pattern:
      /(?:无(?!障碍|论|需|须|偿|法|差别)|没有|不得有|不能有|不可有)[^,。;!?\n、]{0,5}(?:残疾|残障|残缺|(?:生理|身体|肢体|听力|视力|语言|功能)(?:缺陷|障碍))(?!歧视|人|证|者)/g,
    except: /没有[^,。;]{0,5}残疾(?:也|亦)/g,
    article: PROMOTION_29,
    instead: describeTask,
  },
  {
    id: "sound-limbs",
    category: "disability",
    severity: "refuse",
    pattern:
      /四肢(?:健全|齐全|健康|正常|完整)|肢体(?:健全|齐全|正常|完整)|手脚(?:健全|齐全)|身体(?:健全|无残)|体态(?:正常|健全)|(?:两|双)(?:手|脚|腿)(?:健全|齐全|完好)/g,
    article: PROMOTION_29,
    instead: describeTask,
  },
  {
    id: "no-deaf-people",
    category: "disability",
    severity: "refuse",
    pattern: turnedAway("聋哑?(?:人|者)?|听障(?:人士?|者)?|失聪者?|听力(?:残疾|障碍)(?:者|人)?"),
    article: PROTECTION_38,
    instead: {
      zh: "可用文字、手语或实时字幕沟通，欢迎听障者应聘。",
      en: "We can communicate in text, sign language or live captions; deaf applicants are welcome.",
    },
  },
  {
    id: "no-blind-people",
    category: "disability",
    severity: "refuse",
    pattern: turnedAway("盲人|视障(?:人士?|者)?|失明者?|视力(?:残疾|障碍)(?:者|人)?"),
    article: PROTECTION_38,
    instead: {
      zh: "写明使用的软件及其是否可用读屏操作，欢迎视障者应聘。",
      en: "Name the software and whether it works with a screen reader; blind applicants are welcome.",
    },
  },
  {
    id: "no-wheelchair-users",
    category: "disability",
    severity: "refuse",
    pattern: turnedAway(
      "(?:坐|乘)?轮椅(?:使用者|人士|者|的)?|拄拐(?:者|的)?|肢残(?:人|者)?|肢体(?:残疾|障碍)(?:者|人)?|行动不便(?:者|的)?",
    ),
    article: PROTECTION_38,
    instead: {
      zh: "写明工作场所的无障碍情况（坡道、电梯、卫生间），由应聘者自己判断。",
      en: "Describe the access to the workplace (ramp, lift, toilet) and let applicants judge.",
    },
  },
  {
    id: "no-mental-or-intellectual",
    category: "disability",
    severity: "refuse",
    pattern: turnedAway(
      "精神(?:残疾|障碍|病|疾病)(?:人|者|患者)?|抑郁症?(?:患者|者)?|智力(?:残疾|障碍)(?:者|人)?|自闭症?(?:患者|者)?|癫痫(?:病)?(?:患者|者)?",
    ),
    article: PROTECTION_38,
    instead: describeTask,
  },
  {
    id: "no-disabled-people",
    category: "disability",
    severity: "refuse",
    pattern: turnedAway("残疾(?:人士?|者)?|残障(?:人士?|者)?|伤残(?:人士?|者)?"),
    article: PROMOTION_29,
    instead: welcome,
  },
  {
    id: "intelligence-normal",
    category: "disability",
    severity: "explain",
    pattern: /(?:智力|智商|心智|精神)(?:正常|健全)/g,
    article: PROTECTION_38,
    instead: sayWhy,
  },
  {
    id: "grade-limit",
    category: "disability",
    severity: "explain",
    pattern: new RegExp(
      `${ONLY}${gap(4)}(?:轻度|轻微|[一二三四1-4](?:[、至到-]?[一二三四1-4])?级)${gap(3)}残|残疾?(?:等级|级别)${gap(3)}(?:须|必须|要求|限|以上|以下)`,
      "g",
    ),
    article: PROTECTION_38,
    instead: {
      zh: "残疾等级不说明能否胜任。写明工作要求和可提供的便利。",
      en: "A grade does not say what a person can do. Describe the tasks and the adjustments.",
    },
  },
  {
    id: "kind-limit",
    category: "disability",
    severity: "explain",
    pattern: new RegExp(`${ONLY}(?:听力|视力|言语|肢体|智力|精神|听障|视障|肢残|聋人|盲人)`, "g"),
    except: /(?:视力残疾|视障|盲人)[^,。;]{0,8}(?:按摩|推拿)/g,
    article: PROTECTION_38,
    instead: {
      zh: "残疾类别不说明能否胜任。写明工作要求和可提供的便利。",
      en: "A kind of disability does not say what a person can do. Describe tasks and adjustments.",
    },
  },
  {
    id: "insulting-name",
    category: "disability",
    severity: "refuse",
    pattern: /残废|瞎子|聋子|哑巴|瘸子|跛子|瘫子|傻子|弱智|白痴|智障|神经病(?!学|理|变)|疯子/g,
    except:
      /残废军人|哑巴英语|傻子瓜子|智障(?:碍|儿童康复)|(?:杜绝|禁止|不用|拒绝)[^,。;]{0,6}(?:残废|瞎子|聋子|哑巴|傻子)/g,
    article: PROTECTION_3,
    instead: {
      zh: "使用“残疾人”“视障者”“听障者”等称呼。",
      en: "Write “person with a disability”, “blind person”, “deaf person”.",
    },
  },
  {
    id: "less-pay-for-disabled",
    category: "disability",
    severity: "refuse",
    pattern: new RegExp(
      `残(?:疾|障)人?(?:员工|职工)?${gap(6)}(?:工资|薪资|待遇|报酬|薪酬)${gap(4)}(?:减半|打折|[五六七八九]折|低于|较低|从低)`,
      "g",
    ),
    article: REGULATIONS_13,
    instead: {
      zh: "同工同酬：写明与其他员工相同的报酬。",
      en: "Equal pay for equal work: state the same pay as for everyone.",
    },
  },
  {
    id: "sight-demand",
    category: "body",
    severity: "explain",
    pattern: new RegExp(
      `视力${gap(6)}(?:良好|正常|要求|达标|[45]\\.\\d|[01]\\.\\d|以上|不低于)|眼神好|眼睛好`,
      "g",
    ),
    except:
      /视力(?:检测|检查|筛查|保健|训练|健康|保护|表|不作|不限|无要求|残疾|障碍)|(?:不限|无需|不要求)视力/g,
    article: PROTECTION_38,
    instead: sayWhy,
  },
  {
    id: "colour-vision-demand",
    category: "body",
    severity: "explain",
    pattern: /色盲|色弱|辨色(?:力|能力)?(?:正常|良好)/g,
    except: /色盲(?:检查|检测|测试|友好|模式|图|可|也|均|不限)|色弱(?:可|也|均|不限)/g,
    article: PROTECTION_38,
    instead: sayWhy,
  },
  {
    id: "hearing-demand",
    category: "body",
    severity: "explain",
    pattern: new RegExp(`听(?:力|觉)${gap(4)}(?:良好|正常|要求|达标|灵敏|佳|无障碍)`, "g"),
    except:
      /(?:英语|日语|外语|韩语|雅思|托福|四级|六级|专四|专八)[^,。;]{0,6}听力|听力(?:检测|筛查|师|验配|教学|中心|考试|理解|残疾|障碍|不限|无要求|材料)/g,
    article: PROTECTION_38,
    instead: sayWhy,
  },
  {
    id: "speech-demand",
    category: "body",
    severity: "explain",
    pattern:
      /口齿(?:清晰|清楚|伶俐|流利)|吐字(?:清晰|清楚)|(?:无|不)口吃|口吃(?:者)?(?:勿|不|免)|(?:声音|嗓音|音色)(?:甜美|好听|洪亮|悦耳)/g,
    article: PROTECTION_38,
    instead: {
      zh: "写明沟通的对象和方式；可用文字沟通的，请说明。",
      en: "Say with whom and how one communicates; say so where text will do.",
    },
  },
  {
    id: "mandarin",
    category: "body",
    severity: "suggest",
    pattern: /普通话(?:标准|流利|良好|清晰|清楚|达标)|(?:会|能)(?:说|讲)普通话/g,
    article: PROTECTION_38,
    instead: {
      zh: "能用普通话或文字与顾客沟通。",
      en: "Able to communicate with customers in Mandarin or in writing.",
    },
  },
  {
    id: "healthy-body",
    category: "body",
    severity: "suggest",
    pattern: /身体(?:健康|素质好|强壮|硬朗|好)|体(?:格|质|魄)(?:健康|健壮|强健)|健康状况良好/g,
    except:
      /身体(?:健康|好)(?:管理|检查|监测|教育|数据|档案)|(?:关注|关心|促进)[^,。;]{0,4}身体健康/g,
    article: PROTECTION_38,
    instead: describeTask,
  },
  {
    id: "left-handed",
    category: "body",
    severity: "explain",
    pattern: turnedAway("左撇子|左利手|左手写字(?:者)?"),
    article: article("employmentPromotion", 26),
    instead: sayWhy,
  },
  {
    id: "standing-or-lifting",
    category: "body",
    severity: "suggest",
    pattern: /(?:长时间|长久|整天|久)站立?|(?:搬|抬|扛|提)(?:得动|起|动|运)?\d{2,3}(?:斤|公斤|kg)/g,
    article: PROTECTION_38,
    instead: {
      zh: "在“岗位对身体的要求”中填写站立、搬抬是否可以调整。",
      en: "Under “what the job asks of the body” say whether standing and lifting can be adapted.",
    },
  },
];
