import { normaliseMobileNumber } from "#app/features/accounts/policy/index.ts";
import { accepted, refused } from "#app/lib/verdict.ts";
import type { Verdict } from "#app/lib/verdict.ts";
import { educationLevels } from "./fields.ts";
import type { ContractKind, EducationLevel, FormOfWork } from "./fields.ts";

export type CellRefusal = "empty" | "not-understood";

const CHINESE_DIGITS = "零一二三四五六七八九";

/**
 * How many people are wanted: `3人`, `3-5名`, `十余人`, `若干`. `openings` is the least number promised, null for
 * several; `upTo` the upper end where a range was given.
 */
export function parseHeadcountCell(
  cell: string,
): Verdict<
  { readonly openings: number | null; readonly upTo: number | null },
  CellRefusal | "out-of-range"
> {
  const text = arabic(fold(cell)).replace(/^(?:招聘?|需要?|约|共|计|大约)/, "");
  if (isEmpty(text)) return refused("empty");
  if (/^(?:若干|多|数|不限|大量|长期)(?:人|名|位|个)?(?:招聘)?$|^several$|^multiple$/.test(text)) {
    return accepted({ openings: null, upTo: null });
  }
  const match =
    /^(\d{1,6})(?:\.0+)?(?:(?:-|~|至|到)(\d{1,6}))?(?:余|多|\+)?(?:人|名|位|个|people|persons?)?(?:以上|左右)?$/.exec(
      text,
    );
  if (!match) return refused("not-understood");
  const openings = Number(match[1]);
  const upTo = match[2] === undefined ? null : Number(match[2]);
  if (openings < 1 || Math.max(openings, upTo ?? 0) > 9999) return refused("out-of-range");
  return upTo !== null && upTo < openings
    ? refused("not-understood")
    : accepted({ openings, upTo });
}

const EDUCATION: readonly [RegExp, EducationLevel][] = [
  [/博士|ph\.?d|doctor/, "doctorate"],
  [/硕士|研究生|master|mba|postgraduate/, "master"],
  [/本科|学士|大学(?!专)|bachelor|undergraduate/, "bachelor"],
  [/大专|专科|高职|高专|juniorcollege|associate|diploma/, "junior-college"],
  [/中专|中职|中技|技校|职高|技工|职业高中|vocational/, "secondary-vocational"],
  [/(?<!职业)高中|highschool|seniorsecondary/, "senior-secondary"],
  [/初中|九年义务|义务教育|juniorsecondary|middleschool/, "junior-secondary"],
  [/小学|primary|elementary/, "primary"],
  [/不限|无要求|不作要求|没有要求|不做要求|不要求|^无$|none|any|norequirement|notrequired/, "none"],
];

/** The least education asked for: of `高中/中专` or `大专以上，本科优先` the lower one. */
export function parseEducationCell(
  cell: string,
): Verdict<{ readonly education: EducationLevel }, CellRefusal> {
  const text = fold(cell);
  if (isEmpty(text)) return refused("empty");
  const named = EDUCATION.filter(([pattern]) => pattern.test(text)).map(([, level]) => level);
  const education = educationLevels.find((level) => named.includes(level));
  return education ? accepted({ education }) : refused("not-understood");
}

/** Whole years asked for, rounded down: `1-3年` → 1, `半年以上` → 0, `应届生` → 0. */
export function parseExperienceCell(
  cell: string,
): Verdict<{ readonly experienceYears: number }, CellRefusal | "out-of-range"> {
  const text = arabic(fold(cell));
  if (isEmpty(text)) return refused("empty");
  const months = /^(\d{1,2})个?月/.exec(text);
  if (months) return accepted({ experienceYears: Math.floor(Number(months[1]) / 12) });
  const years =
    /(\d{1,3})(?:\.\d+)?\+?(?:(?:-|~|至|到)\d{1,3})?(?:\+)?(?:年|years?|yrs?)(以下|以内)?/.exec(
      text,
    );
  const found = years ?? /^(\d{1,3})(?:\.0+)?(?:-\d{1,3}|以上|\+)?$/.exec(text);
  if (found) {
    const experienceYears = found[2] === undefined ? Number(found[1]) : 0;
    return experienceYears > 50 ? refused("out-of-range") : accepted({ experienceYears });
  }
  const none =
    /不限|应届|无经验|无需经验|不需要?经验|无要求|不要求|没有要求|不作要求|半年|^无$|^0$|可培训|在校|实习|none|noexperience|notrequired|entrylevel|freshgraduate/;
  return none.test(text) ? accepted({ experienceYears: 0 }) : refused("not-understood");
}

const FORMS: readonly [RegExp, FormOfWork][] = [
  [/按比例|分散(?:安置|就业)|proportional/, "proportional"],
  [/集中(?:安置|就业)?|福利企业|concentrated/, "concentrated"],
  [/公益(?:性)?(?:岗位|岗)?|publicwelfare/, "public-welfare"],
  [/辅助性|庇护|sheltered|assisted/, "assisted"],
  [/盲人(?:保健|医疗)?按摩|blindmassage/, "blind-massage"],
  [/见习|实习|学徒|trainee|intern/, "traineeship"],
  [/居家|在家|远程|线上办公|homebased|remote|workfromhome/, "home-based"],
  [/灵活|自由职业|零工|flexible|freelance|gig/, "flexible"],
  [/兼职|非全日制?|小时工|钟点工|临时|短期|季节|parttime|temporary/, "part-time"],
  [/全职|全日制|正式|长期|固定|合同制|fulltime|permanent/, "full-time"],
];

/** The form of work named; of several the most special one (`全职（公益性岗位）`). */
export function parseFormOfWorkCell(
  cell: string,
): Verdict<{ readonly formOfWork: FormOfWork }, CellRefusal> {
  const text = fold(cell).replaceAll("-", "");
  if (isEmpty(text)) return refused("empty");
  const form = FORMS.find(([pattern]) => pattern.test(text))?.[1];
  return form ? accepted({ formOfWork: form }) : refused("not-understood");
}

const CONTRACTS: readonly [RegExp, ContractKind][] = [
  [/无固定期限?|长期合同|openended|permanent|indefinite/, "open-ended"],
  [/派遣|外包|dispatch|agency/, "dispatch"],
  [/劳务(?:协议|合同|关系)?|返聘|service/, "service-agreement"],
  [/见习|实习|三方|trainee|intern/, "traineeship-agreement"],
  [/非全日制?|兼职|小时工|parttime/, "part-time-hourly"],
  [/一定(?:的)?(?:工作)?任务|项目(?:制|合同)?|task|project/, "task-based"],
  [/固定期限?|劳动合同|\d年|正式合同|合同制|签(?:订)?合同|fixedterm|labou?rcontract/, "fixed-term"],
];

/** The kind of contract; a plain 劳动合同 or a number of years is a fixed term (劳动合同法 art. 13). */
export function parseContractCell(
  cell: string,
): Verdict<{ readonly contract: ContractKind }, CellRefusal> {
  const text = arabic(fold(cell)).replaceAll("-", "");
  if (isEmpty(text)) return refused("empty");
  const contract = CONTRACTS.find(([pattern]) => pattern.test(text))?.[1];
  return contract ? accepted({ contract }) : refused("not-understood");
}

export type ContactCell = {
  readonly name: string;
  /** A mobile number as 11 digits, or a landline as typed without spaces. */
  readonly phone: string;
  readonly email: string;
};

/** Name, telephone and e-mail out of one cell: `王女士 0356-2012345 / hr@example.cn`. */
export function parseContactCell(cell: string): Verdict<ContactCell, CellRefusal> {
  const text = cell.normalize("NFKC").trim();
  if (isEmpty(text)) return refused("empty");
  const email = /[\w.+-]{1,64}@[\w-]{1,63}(?:\.[\w-]{1,63}){1,4}/.exec(text)?.[0] ?? "";
  const rest = text.replace(email, " ");
  const typed =
    /(?:\+?86[- ]?)?1[3-9]\d[- ]?\d{4}[- ]?\d{4}(?!\d)|0\d{2,3}[- ]?\d{7,8}(?:-\d{1,5})?|\b\d{7,8}\b/.exec(
      rest,
    )?.[0] ?? "";
  const mobile = normaliseMobileNumber(typed);
  const phone = mobile.ok ? mobile.number : typed.replaceAll(" ", "");
  const name = rest
    .replace(typed, " ")
    .replace(
      /(?:联系人|联系电话|联系方式|电话|手机号?码?|邮箱|微信同号|微信|同微信|tel|phone|mobile|e-?mail|contact)[:：]?/gi,
      " ",
    )
    .replace(/[/|,，;；、:：()（）]+/g, " ")
    .replace(/\s+/g, " ")
    .trim();
  return name === "" && phone === "" && email === ""
    ? refused("not-understood")
    : accepted({ name, phone, email });
}

/** Chinese numerals up to 99 beside a unit or alone, and 两, as digits: 三年 → 3年, 十五人 → 15人. */
function arabic(text: string): string {
  return text
    .replace(/半年/g, "6个月")
    .replaceAll("两", "二")
    .replace(
      /([一二三四五六七八九])?十([一二三四五六七八九])?/g,
      (_, tens?: string, ones?: string) =>
        String(
          (tens === undefined ? 1 : CHINESE_DIGITS.indexOf(tens)) * 10 +
            (ones === undefined ? 0 : CHINESE_DIGITS.indexOf(ones)),
        ),
    )
    .replace(/[一二三四五六七八九](?=人|名|位|个|年|余|到|至|-|~|$)/g, (digit) =>
      String(CHINESE_DIGITS.indexOf(digit)),
    );
}

function fold(cell: string): string {
  return cell.normalize("NFKC").toLowerCase().replace(/\s/g, "");
}

function isEmpty(text: string): boolean {
  return /^[-/—–]*$/.test(text);
}
