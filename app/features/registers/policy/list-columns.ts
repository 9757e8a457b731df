import type { PlanKind } from "#app/features/plans/policy/index.ts";
import {
  countKnown,
  guessBySynonyms,
  headerWords,
  suggestFields,
} from "#app/lib/header-columns.ts";

/** What a list says of somebody; which of it a list of a kind may say is in `factsOf`. */
export const listFacts = [
  "name",
  "phone",
  "school",
  "major",
  "degree",
  "graduatedOn",
  "hukou",
  "group",
  "unemployedOn",
  "wish",
] as const;
export type ListFact = (typeof listFacts)[number];
export type ListField = "number" | ListFact;

/** Texts as the list has them, tidied; "" where it says nothing. `graduatedOn` and `unemployedOn` are days. */
export type ListFacts = Readonly<Record<ListFact, string>>;

/** Of somebody of whom a reader is shown nothing. */
export const noFacts = Object.fromEntries(listFacts.map((fact) => [fact, ""])) as ListFacts;

/** Nothing else of a list is read: what a plan of the kind does not need is not kept. */
export const factsOf: Readonly<Record<PlanKind, readonly ListFact[]>> = {
  graduate: ["name", "phone", "school", "major", "degree", "graduatedOn", "hukou", "wish"],
  aid: ["name", "phone", "degree", "hukou", "group", "unemployedOn", "wish"],
};

export const fieldsOf = (kind: PlanKind): readonly ListField[] => ["number", ...factsOf[kind]];

/** Without these a row names nobody. */
export const neededListFields = ["name", "number"] as const;

/** Headers as offices and schools write them. The first is the one that pages name. */
export const listSynonyms: Readonly<Record<ListField, readonly string[]>> = {
  number: headerWords(
    `残疾人证号 残疾证号 残疾人证号码 残疾证号码 证件号码 身份证号 身份证号码 公民身份号码 证件号 certificatenumber idnumber`,
  ),
  name: headerWords(`姓名 学生姓名 毕业生姓名 名字 name fullname graduate`),
  phone: headerWords(`联系电话 手机号 手机号码 手机 电话 本人电话 联系方式 phone mobile telephone`),
  school: headerWords(`毕业院校 毕业学校 院校名称 学校名称 学校 院校 school university college`),
  major: headerWords(`专业 所学专业 专业名称 major subject fieldofstudy`),
  degree: headerWords(`学历 学历层次 文化程度 最高学历 degree education level`),
  graduatedOn: headerWords(
    `毕业日期 毕业时间 毕业年月 毕业年份 graduatedon graduationdate graduation`,
  ),
  group: headerWords(
    `人员类别 就业困难人员类别 就业困难类型 困难类型 援助对象类别 帮扶类别 群体类别 group category`,
  ),
  unemployedOn: headerWords(
    `失业登记日期 失业登记时间 登记失业日期 登记日期 失业时间 unemployedon unemployedsince`,
  ),
  hukou: headerWords(`户籍地 户籍所在地 户口所在地 户籍地址 生源地 家庭住址 hukou registeredat`),
  wish: headerWords(
    `就业意愿 就业需求 求职意向 就业意向 意向岗位 服务需求 wish jobwish wantedwork`,
  ),
};

const guesses = {
  graduate: guessBySynonyms(synonymsOf("graduate")),
  aid: guessBySynonyms(synonymsOf("aid")),
} satisfies Record<PlanKind, unknown>;

function synonymsOf(kind: PlanKind) {
  const pairs = fieldsOf(kind).map((field) => [field, listSynonyms[field]] as const);
  return Object.fromEntries(pairs) as Record<ListField, readonly string[]>;
}

/** Which field each column of a list of this kind holds, by its header. */
export const suggestListColumns = (headers: readonly string[], kind: PlanKind) =>
  suggestFields<ListField>(headers, guesses[kind]);

/** How many headers of a row are known. */
export const knownListHeaders =
  (kind: PlanKind) =>
  (cells: readonly string[]): number =>
    countKnown(cells, guesses[kind]);
