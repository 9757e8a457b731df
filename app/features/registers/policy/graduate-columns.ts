import {
  countKnown,
  guessBySynonyms,
  headerWords,
  suggestFields,
} from "#app/lib/header-columns.ts";

/** What a list says of a graduate. */
export const graduateFacts = [
  "name",
  "phone",
  "school",
  "major",
  "degree",
  "graduatedOn",
  "hukou",
  "wish",
] as const;
export type GraduateFact = (typeof graduateFacts)[number];
export const graduateFields = ["number", ...graduateFacts] as const;
export type GraduateField = (typeof graduateFields)[number];

/** Texts as the list has them, tidied; "" where it says nothing. `graduatedOn` is a day. */
export type GraduateFacts = Readonly<Record<GraduateFact, string>>;

/** Without these a row names nobody. */
export const neededGraduateFields = ["name", "number"] as const;

/** Headers as offices and schools write them. The first is the one that pages name. */
export const graduateSynonyms: Readonly<Record<GraduateField, readonly string[]>> = {
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
  hukou: headerWords(`户籍地 户籍所在地 户口所在地 户籍地址 生源地 家庭住址 hukou registeredat`),
  wish: headerWords(
    `就业意愿 就业需求 求职意向 就业意向 意向岗位 服务需求 wish jobwish wantedwork`,
  ),
};

const guess = guessBySynonyms(graduateSynonyms);

/** Which field each column holds, by its header. */
export const suggestGraduateColumns = (headers: readonly string[]) =>
  suggestFields<GraduateField>(headers, guess);

/** How many headers of a row are known. */
export const knownGraduateHeaders = (cells: readonly string[]): number => countKnown(cells, guess);
