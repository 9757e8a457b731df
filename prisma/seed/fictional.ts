import {
  organisationCodeCheck,
  residentIdCheck,
  usccCheck,
} from "#app/features/accounts/policy/index.ts";
import type { DisabilityGrade, OrganisationKind } from "#app/features/accounts/policy/index.ts";
import { addDays, plainDate } from "#app/lib/date.ts";
import type { PlainDate } from "#app/lib/date.ts";
import type { Random } from "./random.ts";

const PREFIX: Readonly<Record<OrganisationKind, string>> = {
  "government-organ": "11",
  "public-institution": "12",
  "social-organisation": "51",
  "private-non-enterprise": "52",
  foundation: "53",
  enterprise: "91",
  "individual-business": "92",
  "farmers-cooperative": "93",
  other: "A1",
};

/** Organisation codes are not given out from `YY`: a valid code that belongs to nobody. `number` below 1,000,000. */
export function fictionalUscc(kind: OrganisationKind, region: string, number: number): string {
  const organisation = `YY${String(number).padStart(6, "0")}`;
  const code = `${PREFIX[kind]}${region}${organisation}${organisationCodeCheck(organisation)}`;
  return code + usccCheck(code);
}

/** Offices give the sequences 996 to 999 of a birth day to nobody living now. */
export function fictionalResidentId(region: string, birth: PlainDate, sequence: number): string {
  if (sequence < 996 || sequence > 999) throw new RangeError(`sequence ${sequence} may be real`);
  const digits = `${region}${birth.replaceAll("-", "")}${sequence}`;
  return digits + residentIdCheck(digits);
}

/** A certificate number: identity, category digit 1–7, grade, and how often it was reissued (0–9). */
export function fictionalCertificate(
  residentId: string,
  category: number,
  grade: DisabilityGrade,
  reissue = 0,
): string {
  return `${residentId}${category}${grade}${reissue > 0 ? `B${reissue}` : ""}`;
}

/** 1990000 0000 to 1990000 9999. */
export function fictionalPhone(number: number): string {
  if (!Number.isInteger(number) || number < 0 || number > 9999) {
    throw new RangeError(`no fictional phone number ${number}`);
  }
  return `1990000${String(number).padStart(4, "0")}`;
}

/** A birth day of somebody who is `from` to `to` years old on `today`. */
export function birthDayOf(random: Random, today: PlainDate, from: number, to: number): PlainDate {
  const year = Number(today.slice(0, 4)) - random.int(from, to);
  return addDays(plainDate(`${year}-01-01`) as PlainDate, -random.int(1, 364));
}

const FAMILY =
  "王李张刘陈杨赵黄周吴徐孙胡朱高林何郭马罗梁宋郑谢韩唐冯于董萧程曹袁邓许傅沈曾彭吕苏卢蒋蔡贾丁魏薛叶阎余潘杜戴夏钟汪田任姜范方石姚谭廖邹熊金陆郝孔白崔康毛邱秦江史顾侯邵孟龙万段雷钱汤尹黎易常武乔贺赖龚文".split(
    "",
  );
const GIVEN =
  "晓雨,建国,秀英,志强,丽娟,海燕,俊杰,雪梅,永刚,桂芳,子涵,思远,文静,立新,春花,国栋,玉兰,浩然,佳怡,振华,月娥,明亮,红霞,学军,小满,嘉禾,心怡,向阳,雅琴,宏伟,素珍,天宇,婉清,铁柱,慧敏,一鸣,安宁,青山,若溪,长河,静怡,博文,淑芬,保平,彩云,晨光,二宝,喜顺,爱民,云飞,凯,敏,磊,娜,涛,静,勇,艳,杰,芳,鑫,倩,斌,琳,帅,颖".split(
    ",",
  );

export function fictionalName(random: Random): string {
  return random.pick(FAMILY) + random.pick(GIVEN);
}
