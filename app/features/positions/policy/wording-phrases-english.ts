import { article } from "./wording-phrase.ts";
import type { WordingPhrase } from "./wording-phrase.ts";

const PROMOTION_26 = article("employmentPromotion", 26);
const PROMOTION_28 = article("employmentPromotion", 28);
const PROMOTION_29 = article("employmentPromotion", 29);
const PROMOTION_30 = article("employmentPromotion", 30);
const PROTECTION_3 = article("disabledProtection", 3);
const PROTECTION_38 = article("disabledProtection", 38);
const LABOUR_12 = article("labour", 12);
const WOMEN_43 = article("women", 43);

const describeTask = {
  zh: "写明岗位要做的事和可以提供的便利，由应聘者自己判断。",
  en: "Say what the job involves and which adjustments you offer, and let applicants judge.",
};
const anySex = { zh: "男女不限。", en: "Open to all sexes." };
const leaveOut = {
  zh: "删去。与能否胜任工作无关。",
  en: "Leave it out. It has nothing to do with the job.",
};

export const englishPhrases: readonly WordingPhrase[] = [
  {
    id: "en-no-disabled-people",
    category: "disability",
    severity: "refuse",
    pattern:
      /\bno (?:disabled|handicapped)(?: people| persons?| applicants?| candidates?)?\b(?! (?:person |people )?(?:will|is|are|shall|should|has|have)\b)|\b(?:disabled|handicapped|deaf|blind)(?: people| persons?| applicants?| candidates?)? (?:need not|should not|cannot|may not|must not|do not) apply\b|\b(?:not suitable|unsuitable) for (?:the )?(?:disabled|handicapped|deaf|blind|people with disabilit(?:y|ies)|wheelchair users)\b|\bno wheelchair users?\b/g,
    article: PROMOTION_29,
    instead: {
      zh: "欢迎残疾人应聘，我们提供合理便利。",
      en: "People with disabilities are welcome; we make reasonable adjustments.",
    },
  },
  {
    id: "en-able-bodied",
    category: "disability",
    severity: "refuse",
    pattern:
      /\bable[- ]?bodied\b|\bphysically (?:perfect|normal)\b|\b(?:without|free of) (?:any )?(?:physical )?(?:disabilit(?:y|ies)|handicaps?|impairments?)\b|\bno (?:physical )?(?:disabilit(?:y|ies)|handicaps?|impairments?)\b(?! (?:discrimination|barriers?|is|will|shall))/g,
    article: PROMOTION_29,
    instead: describeTask,
  },
  {
    id: "en-insulting-name",
    category: "disability",
    severity: "suggest",
    pattern:
      /\b(?:cripples?|crippled|retarded|retards?|deaf[- ]mutes?|deaf and dumb|wheelchair[- ]bound|the handicapped)\b/g,
    article: PROTECTION_3,
    instead: {
      zh: "使用“残疾人”“聋人”“轮椅使用者”等称呼。",
      en: "Write “disabled people”, “deaf people”, “wheelchair users”.",
    },
  },
  {
    id: "en-senses",
    category: "body",
    severity: "explain",
    pattern: /\b(?:normal|good|perfect|excellent|20\/20) (?:eye ?sight|vision|hearing)\b/g,
    article: PROTECTION_38,
    instead: {
      zh: "写明哪一项工作需要，以及能否用辅助设备替代。",
      en: "Say which task needs it, and whether equipment would do.",
    },
  },
  {
    id: "en-fit",
    category: "body",
    severity: "suggest",
    pattern:
      /\bphysically (?:fit|strong)\b|\b(?:good|excellent) (?:physical )?health\b(?! (?:care|insurance|plan|benefits?))|\bhealthy (?:candidates?|applicants?)\b/g,
    article: PROTECTION_38,
    instead: describeTask,
  },
  {
    id: "en-mental-health",
    category: "health",
    severity: "explain",
    pattern:
      /\b(?:no|without)(?: any)?(?: history of)? (?:mental illness|mental disorders?|depression|epilepsy)\b/g,
    article: PROTECTION_38,
    instead: describeTask,
  },
  {
    id: "en-men-only",
    category: "sex",
    severity: "refuse",
    pattern:
      /\b(?:men|males?|gentlemen) only\b|\bonly (?:men|males?)\b(?! and)|\b(?:men|males?)(?: candidates?| applicants?)? (?:are )?preferred\b|\bmale (?:candidates?|applicants?)\b(?! (?:and|or) female)|\bmust be (?:a )?(?:male|man)\b|\bno (?:women|females?)\b/g,
    article: WOMEN_43,
    instead: anySex,
  },
  {
    id: "en-women-only",
    category: "sex",
    severity: "explain",
    pattern:
      /\b(?:women|females?|ladies) only\b|\bonly (?:women|females?)\b(?! and)|\b(?:women|females?)(?: candidates?| applicants?)? (?:are )?preferred\b|\bmust be (?:a )?(?:female|woman)\b|\bno (?:men|males?)\b/g,
    article: LABOUR_12,
    instead: anySex,
  },
  {
    id: "en-age",
    category: "age",
    severity: "explain",
    pattern:
      /\b(?:under|below|younger than) (?:the age of )?\d{2}(?: years?(?: old| of age)?| yrs)?(?=[.,;)\n]|$)|\bage[ds]?:? ?(?:limit|between|from)?:? ?\d{2} ?(?:-|–|to|and) ?\d{2}\b|\b(?:age limit|maximum age)\b/g,
    article: PROMOTION_26,
    instead: { zh: "删去年龄条件。", en: "Leave out age." },
  },
  {
    id: "en-young",
    category: "age",
    severity: "explain",
    pattern:
      /\byoung,? (?:and )?(?:energetic|dynamic|attractive|beautiful)\b|\byoung (?:m[ae]n|wom[ae]n|lad(?:y|ies)|people|candidates?|applicants?) (?:only|preferred|wanted)\b|\bdigital natives?\b/g,
    article: PROMOTION_26,
    instead: { zh: "删去年龄条件。", en: "Leave out age." },
  },
  {
    id: "en-looks",
    category: "looks",
    severity: "explain",
    pattern:
      /\bgood[- ]looking\b|\b(?:attractive|pleasant|pleasing|good) (?:personal )?appearance\b|\b(?:beautiful|handsome|pretty) (?:girls?|wom[ae]n|lad(?:y|ies)|m[ae]n|candidates?)\b/g,
    article: PROMOTION_26,
    instead: { zh: "写明着装要求，不写外貌。", en: "State the dress code, not looks." },
  },
  {
    id: "en-height",
    category: "looks",
    severity: "explain",
    pattern:
      /\bheight(?: requirement|:| of| above| over| at least| not (?:less|lower) than)[^.;\n]{0,12}\d|\bat least 1\.\d{1,2} ?m(?:et(?:re|er)s?)? tall\b/g,
    except: /\bheight[- ]adjustable\b|\b(?:desk|table|shelf|ceiling|working) height/g,
    article: PROMOTION_26,
    instead: { zh: "写明要够到什么。", en: "Say what must be reached." },
  },
  {
    id: "en-family",
    category: "family",
    severity: "refuse",
    pattern:
      /\b(?:unmarried|single|married) (?:candidates?|applicants?|women|men|females?|males?)? ?(?:only|preferred)\b|\b(?:state|provide|include) (?:your )?marital status\b/g,
    article: WOMEN_43,
    instead: {
      zh: "删去。婚姻和生育状况不能作为录用条件。",
      en: "Leave it out. Marriage and children are no condition.",
    },
  },
  {
    id: "en-pregnancy",
    category: "family",
    severity: "refuse",
    pattern:
      /\b(?:no|not) pregnan(?:t|cy)\b|\bpregnan(?:t|cy)(?: women| applicants?)? (?:not accepted|need not apply|tests?)\b|\bno plans? (?:for|to have) children\b/g,
    article: WOMEN_43,
    instead: { zh: "删去。", en: "Leave it out." },
  },
  {
    id: "en-infection",
    category: "health",
    severity: "refuse",
    pattern:
      /\b(?:hepatitis(?: b)?|hbv|hiv|aids)[- ](?:negative|free)\b|\bno (?:hepatitis|hiv|hbv|aids)\b|\b(?:hbv|hiv) test (?:is )?required\b/g,
    article: PROMOTION_30,
    instead: leaveOut,
  },
  {
    id: "en-hukou",
    category: "origin",
    severity: "explain",
    pattern:
      /\blocal (?:hukou|residents?|household registration)(?: holders?)? (?:only|required)\b|\bhukou (?:is )?(?:required|only)\b/g,
    article: PROMOTION_26,
    instead: { zh: "户籍不限。", en: "Open to people from anywhere." },
  },
  {
    id: "en-native-speaker",
    category: "origin",
    severity: "suggest",
    pattern: /\bnative (?:english |chinese |mandarin )?speakers?\b/g,
    article: PROMOTION_26,
    instead: { zh: "写明需要的语言水平。", en: "State the level of language needed." },
  },
  {
    id: "en-ethnicity",
    category: "ethnicity",
    severity: "refuse",
    pattern:
      /\bhan (?:chinese )?(?:only|preferred)\b|\bno (?:ethnic )?minorit(?:y|ies)\b|\bno (?:uyghurs?|tibetans?)\b|\bwhites?(?: people)? (?:only|preferred)\b|\bno black (?:people|applicants?|candidates?)\b/g,
    article: PROMOTION_28,
    instead: { zh: "民族不限。", en: "Open to all ethnic groups." },
  },
  {
    id: "en-religion",
    category: "religion",
    severity: "refuse",
    pattern:
      /\b(?:christians?|muslims?|buddhists?|believers?) (?:only|preferred|need not apply)\b|\bno (?:muslims?|christians?|buddhists?|believers?|religious (?:people|beliefs?))\b/g,
    article: LABOUR_12,
    instead: leaveOut,
  },
];
