import { countKnown, EXACT, guessBySynonyms, suggestFields } from "#app/lib/header-columns.ts";
import { headerWords as words, withoutBrackets } from "#app/lib/header-columns.ts";
import type { HeaderGuess } from "#app/lib/header-columns.ts";

/** What a row of a ledger says of the person; each month has three columns more. */
export const ledgerFacts = [
  "person",
  "certificateKind",
  "certificateNumber",
  "militaryGrade",
  "validTo",
  "post",
  "contractFrom",
  "contractTo",
] as const;
export type LedgerFact = (typeof ledgerFacts)[number];

export const monthFacts = ["monthWage", "monthPension", "monthMedical"] as const;
export type MonthFact = (typeof monthFacts)[number];

/** `monthWage-3` is the wage of March. */
export type LedgerField = LedgerFact | `${MonthFact}-${number}`;

const MONTHS = [1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12];

export const ledgerFields: readonly LedgerField[] = [
  ...ledgerFacts,
  ...MONTHS.flatMap((month) => monthFacts.map((fact) => `${fact}-${month}` as const)),
];

/** Without these a row says of nobody anything. */
export const neededLedgerFields = ["person", "certificateNumber"] as const;

/** Headers as employers write them. The first is the one our own template has. */
export const ledgerSynonyms: Readonly<Record<LedgerFact, readonly string[]>> = {
  person: words(
    `姓名 职工姓名 员工姓名 残疾人姓名 残疾职工姓名 人员姓名 名字 name fullname employeename staffname`,
  ),
  certificateKind:
    words(`证件种类 证件类型 证件类别 残疾证类型 残疾证种类 证件名称 kindofcertificate certificatekind certificatetype
    documenttype`),
  certificateNumber:
    words(`证件号码 残疾人证号 残疾证号 残疾人证号码 残疾证号码 残疾证编号 证号 残疾人证 残疾人证编号 残疾军人证号
    身份证号 身份证号码 证件号 certificatenumber certificateno idnumber disabilitycertificatenumber`),
  militaryGrade:
    words(`残疾军人证等级 伤残等级 军人证等级 残疾军人等级 伤残军人等级 残疾等级 militarygrade gradeofmilitarycertificate
    grade`),
  validTo:
    words(`证件有效期至 有效期至 证件有效期 残疾证有效期 有效期 到期日期 证件到期日 有效期限 validto validuntil expirydate
    certificatevalidto`),
  post: words(
    `岗位类别 岗位类型 岗位性质 岗位 职务 工种 职位 工作岗位 post posttype kindofpost position`,
  ),
  contractFrom:
    words(`合同开始日期 合同起始日期 合同起始时间 劳动合同起始日期 合同开始时间 合同起 合同签订日期 劳动合同开始日期 入职日期
    contractfrom contractstart contractstartdate startdate`),
  contractTo:
    words(`合同结束日期 合同终止日期 合同终止时间 劳动合同终止日期 合同结束时间 合同止 合同到期日 劳动合同结束日期 合同到期日期
    contractto contractend contractenddate enddate`),
};

const guessFact = guessBySynonyms(ledgerSynonyms);

const FACTS: readonly (readonly [RegExp, MonthFact])[] = [
  [/养老|pension/, "monthPension"],
  [/医疗|医保|medical|health/, "monthMedical"],
  [/工资|薪|实发|wage|salary|pay/, "monthWage"],
];
const ENGLISH_MONTHS =
  /(jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)(?:uary|ruary|ch|il|e|y|ust|t|tember|ober|ember)?(?=wage|salary|pay|pension|medical|health|$)|month(\d{1,2})/;
const MONTH_NAMES = "janfebmaraprmayjunjulaugsepoctnovdec";

/** `2025年1月工资`, `1月养老保险(是/否)`, `Jan wage`: the month and what is said of it. */
function guessMonth(header: string): HeaderGuess<LedgerField> | undefined {
  const text = withoutBrackets(header).toLowerCase().replace(/[\s_]/g, "");
  const fact = FACTS.find(([pattern]) => pattern.test(text))?.[1];
  const month = monthIn(text);
  return fact && month ? { field: `${fact}-${month}`, score: EXACT } : undefined;
}

function monthIn(text: string): number | undefined {
  const chinese = /(?<!\d)(\d{1,2})月/.exec(text) ?? /\d{4}[-./]?(\d{2})(?!\d)/.exec(text);
  const english = ENGLISH_MONTHS.exec(text);
  const name = english?.[1];
  const month = chinese
    ? Number(chinese[1])
    : name
      ? MONTH_NAMES.indexOf(name) / 3 + 1
      : Number(english?.[2]);
  return month >= 1 && month <= 12 ? month : undefined;
}

function guessField(header: string): HeaderGuess<LedgerField> | undefined {
  return guessMonth(header) ?? guessFact(header);
}

export const suggestLedgerColumns = (headers: readonly string[]) =>
  suggestFields<LedgerField>(headers, guessField);

export const knownLedgerHeaders = (cells: readonly string[]): number =>
  countKnown(cells, guessField);

/** The fact and the month of a field; of the person's own facts there is no month. */
export function partsOfField(field: LedgerField): {
  readonly fact: LedgerFact | MonthFact;
  readonly month: number | null;
} {
  const [fact, month] = field.split("-");
  return {
    fact: fact as LedgerFact | MonthFact,
    month: month === undefined ? null : Number(month),
  };
}
