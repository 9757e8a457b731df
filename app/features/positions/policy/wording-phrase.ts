export const wordingCategories = [
  "disability",
  "body",
  "sex",
  "age",
  "looks",
  "family",
  "health",
  "origin",
  "ethnicity",
  "religion",
  "superstition",
] as const;
export type WordingCategory = (typeof wordingCategories)[number];

/** `refuse`: cannot stand. `explain`: stands with the job-related reason. `suggest`: could be said better. */
export type WordingSeverity = "refuse" | "explain" | "suggest";

type Words = { readonly zh: string; readonly en: string };

export type Article = { readonly law: Words; readonly article: number };

export type WordingPhrase = {
  readonly id: string;
  readonly category: WordingCategory;
  readonly severity: WordingSeverity;
  /** Matched against the folded text (see `wording-fold.ts`): lower case, half width, no spaces between Chinese. */
  readonly pattern: RegExp;
  /** False friends: a hit that overlaps one of these is none. */
  readonly except?: RegExp;
  readonly article: Article;
  /** What to write instead. */
  readonly instead: Words;
};

const LAWS = {
  employmentPromotion: { zh: "就业促进法", en: "Employment Promotion Law" },
  disabledProtection: {
    zh: "残疾人保障法",
    en: "Law on the Protection of Persons with Disabilities",
  },
  disabledEmployment: {
    zh: "残疾人就业条例",
    en: "Regulations on the Employment of Persons with Disabilities",
  },
  labour: { zh: "劳动法", en: "Labour Law" },
  labourContract: { zh: "劳动合同法", en: "Labour Contract Law" },
  women: { zh: "妇女权益保障法", en: "Law on the Protection of Women's Rights and Interests" },
} as const;

/** An article of one of the laws that a posting can offend against. */
export function article(law: keyof typeof LAWS, number: number): Article {
  return { law: LAWS[law], article: number };
}

/** Up to `most` characters within the same clause or list. */
export function gap(most: number): string {
  return `[^,。;!?\\n]{0,${most}}`;
}

const TURNED_AWAY_BEFORE =
  "(?:不招收?|不收|不要|不录用?|不接受|不考虑|不聘用?|不予录用|拒绝|拒收|谢绝|暂不招|概不录用)(?:(?!歧视|侮辱|排斥|让|因|以|把|向|对|忘|轻视|小看|嘲笑|任何)[^,。;!?\\n、]){0,4}";
const TURNED_AWAY_AFTER =
  "[^,。;!?\\n、]{0,3}(?:勿扰|勿投|勿来|勿应聘|勿报|免投|免谈|免扰|除外|请?绕道|绕行|止步|慎投|谢绝|不招|不收(?!费)|不考虑|不予录用|不录用|不聘|不接受|不要(?!担心|紧张|害怕|犹豫|顾虑|有|错过|客气))";

/** The group turned away, the refusal before it (`不招…`) or after it (`…勿扰`). */
export function turnedAway(group: string): RegExp {
  const notAFee = "(?!(?:人士?|者|士)?(?:任何|的?费|押金|学费|中介|报名费|歧视))";
  return new RegExp(
    `${TURNED_AWAY_BEFORE}(?:${group})${notAFee}|(?:${group})${TURNED_AWAY_AFTER}`,
    "g",
  );
}

/** "Only …": the words by which a posting limits whom it takes. */
export const ONLY = "(?:仅限|只限|限定|限招?|只招收?|只要|仅招|单招|须为|必须为|必须是|要求为?)";
