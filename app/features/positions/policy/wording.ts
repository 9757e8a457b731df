import { accepted, refused } from "#app/lib/verdict.ts";
import type { Verdict } from "#app/lib/verdict.ts";
import { foldText } from "./wording-fold.ts";
import type { Article, WordingCategory, WordingPhrase, WordingSeverity } from "./wording-phrase.ts";
import { wordingPhrases } from "./wording-phrases.ts";

export type WordingField = {
  readonly field: string;
  readonly text: string;
  /** The job-related reason the employer gave for a bodily demand made in this text. */
  readonly bodilyReason?: string;
};

export type WordingFinding = {
  readonly phraseId: string;
  readonly category: WordingCategory;
  readonly severity: WordingSeverity;
  readonly field: string;
  /** In UTF-16 units of the field's original text; `end` is exclusive. */
  readonly start: number;
  readonly end: number;
  readonly found: string;
  readonly article: Article;
  readonly instead: { readonly zh: string; readonly en: string };
  /** Where the job-related reason stands: beside the words, or given by the employer for this phrase. */
  readonly explained: "in-text" | "by-employer" | false;
};

export type WordingRefusal = "exclusion" | "unexplained";

/** A reason of fewer characters explains nothing. */
export const shortestReason = 6;

/** Said of a demand to rule it out: "年龄、性别不限", "不得限男性", "regardless of". */
const DENIED =
  /(?:不得|不会|不因|不以|不应|不论|不分|不看|不设|不问|不作|禁止|严禁|杜绝|反对|绝不|从不|并不|无需|无须|不需要?|不必|不要求|不强制|不强求|regardless of|irrespective of|do(?:es)? not (?:require|need|have)|no need (?:for|to)|never|not required:?)[^,。;!?\n]{0,8}$/;
const RULED_OUT_AFTER =
  /^[^,。;!?\n]{0,4}(?:不限|无要求|不作要求|没有要求|不做要求|均可|都可|皆可|亦可|也可|is not required|not required)/;

/** A bodily demand with its reason in the same sentence: "需驾驶，故视力须符合驾照要求". */
const REASON_IN_SENTENCE =
  /(?:因|由于|为了?|需要?|须|负责|从事)[^。;!?\n]{0,16}(?:驾驶|驾照|操作|叉车|目检|质检|检验|辨别|分辨|辨色|配色|调色|线束|高空|焊接|电工|接听|听音|调音|测量|读数|监控|瞄准|搬运|急救|救护|消防|潜水|飞行|播音|配音|讲解|安全)|故(?:需|须|要求|应)|(?:按|按照|依照|根据|依据)[^。;!?\n]{0,16}(?:规定|标准|规范|法)|符合[^。;!?\n]{0,6}(?:驾照|驾驶证|驾驶员|国家标准|行业标准|岗位规范)|\b(?:because|in order to|required by law|for safety|as the (?:job|work|driver))\b/;

/**
 * Looks through the texts of a posting for wording that excludes people. `exclusion`: something cannot stand.
 * `unexplained`: a demand lacks its job-related reason; `reasons` holds those the employer gave, by phrase id.
 * The findings, suggestions included, come in the order of the fields and of the text, with every verdict.
 */
export function reviewWording(
  fields: readonly WordingField[],
  reasons: Readonly<Record<string, string>> = {},
): Verdict<
  { readonly findings: readonly WordingFinding[] },
  WordingRefusal,
  { readonly findings: readonly WordingFinding[] }
> {
  const findings = fields.flatMap((field) => reviewField(field, reasons));
  if (findings.some(({ severity }) => severity === "refuse"))
    return refused("exclusion", { findings });
  const open = findings.some(({ severity, explained }) => severity === "explain" && !explained);
  return open ? refused("unexplained", { findings }) : accepted({ findings });
}

function reviewField(
  { field, text, bodilyReason = "" }: WordingField,
  reasons: Readonly<Record<string, string>>,
): WordingFinding[] {
  const folded = foldText(text);
  const hits = wordingPhrases.flatMap((phrase) => hitsOf(phrase, folded.text));
  return withoutInner(hits).map(({ phrase, from, to }) => {
    const { start, end } = folded.original(from, to);
    const given = [reasons[phrase.id] ?? "", isBodily(phrase) ? bodilyReason : ""];
    return {
      phraseId: phrase.id,
      category: phrase.category,
      severity: phrase.severity,
      field,
      start,
      end,
      found: text.slice(start, end),
      article: phrase.article,
      instead: phrase.instead,
      explained: explanation(phrase, sentenceAround(folded.text, from, to), given),
    };
  });
}

type Hit = { readonly phrase: WordingPhrase; readonly from: number; readonly to: number };

function hitsOf(phrase: WordingPhrase, text: string): Hit[] {
  return [...text.matchAll(phrase.pattern)]
    .map((match) => ({ phrase, from: match.index, to: match.index + match[0].length }))
    .filter((hit) => !isDenied(text, hit) && !isFalseFriend(text, hit));
}

function isDenied(text: string, { from, to }: Hit): boolean {
  const before = text.slice(Math.max(0, from - 24), from);
  return DENIED.test(before) || RULED_OUT_AFTER.test(text.slice(to, to + 24));
}

function isFalseFriend(text: string, { phrase, from, to }: Hit): boolean {
  if (!phrase.except) return false;
  const offset = Math.max(0, from - 16);
  const around = text.slice(offset, to + 16);
  return [...around.matchAll(phrase.except)].some((match) => {
    const start = offset + match.index;
    return start < to && start + match[0].length > from;
  });
}

/** Of two hits of one category on the same words, the longer (then the graver, then the first) stays. */
function withoutInner(hits: readonly Hit[]): Hit[] {
  const order = hits.toSorted(
    (a, b) => a.from - b.from || b.to - a.to || rank(a.phrase) - rank(b.phrase),
  );
  const reach = new Map<WordingCategory, number>();
  return order.filter(({ phrase, to }) => {
    const covered = to <= (reach.get(phrase.category) ?? -1);
    if (!covered) reach.set(phrase.category, to);
    return !covered;
  });
}

function rank(phrase: WordingPhrase): number {
  return ["refuse", "explain", "suggest"].indexOf(phrase.severity);
}

function explanation(
  phrase: WordingPhrase,
  sentence: string,
  given: readonly string[],
): WordingFinding["explained"] {
  if (phrase.severity !== "explain") return false;
  if (given.some((reason) => [...reason.trim()].length >= shortestReason)) return "by-employer";
  return isBodily(phrase) && REASON_IN_SENTENCE.test(sentence) ? "in-text" : false;
}

function isBodily(phrase: WordingPhrase): boolean {
  return phrase.category === "body" || phrase.category === "health";
}

function sentenceAround(text: string, from: number, to: number): string {
  const before = text.slice(Math.max(0, from - 80), from);
  const after = text.slice(to, to + 80);
  const start = Math.max(...[..."。!?\n"].map((stop) => before.lastIndexOf(stop)));
  const ending = after.search(/[。!?\n]/);
  return (
    before.slice(start + 1) + text.slice(from, to) + (ending < 0 ? after : after.slice(0, ending))
  );
}
