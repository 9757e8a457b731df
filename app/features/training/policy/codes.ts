/**
 * The codes a course is described with (catalogue B2.16, B2.18, B2.22, 4.3, 4.4). Labels belong to `messages/`; codes
 * are stored and indexed, so a code never changes its meaning.
 */
export const courseKinds = [
  /** 职业技能培训 */
  "vocational",
  /** 岗位培训: for a post that the person holds or is promised */
  "post",
  /** 创业培训 */
  "entrepreneurship",
  /** 盲人按摩 */
  "blind-massage",
  /** 技能竞赛 */
  "contest",
  /** 人才交流、展示 */
  "fair",
] as const;
export type CourseKind = (typeof courseKinds)[number];

/** Kinds that teach; contests and fairs are events: no hours of teaching, nothing to pass. */
export const teachingKinds = ["vocational", "post", "entrepreneurship", "blind-massage"] as const;

/** 线上线下 */
export const deliveries = ["offline", "online", "mixed"] as const;
export type Delivery = (typeof deliveries)[number];

/** 理论实践 */
export const teachings = ["theory", "practice", "mixed"] as const;
export type Teaching = (typeof teachings)[number];

/** What somebody who completes it holds: a certificate or a skill that positions ask for. */
export const outcomeKinds = ["certificate", "skill"] as const;
export type OutcomeKind = (typeof outcomeKinds)[number];

/** The language the teaching is spoken in. */
export const spokenLanguages = ["mandarin", "dialect", "english"] as const;
export type SpokenLanguage = (typeof spokenLanguages)[number];

/** 国家通用手语: taught in it, interpreted, interpreted if somebody asks in time, or not to be had. */
export const signLanguages = ["taught", "interpreted", "on-request", "none"] as const;
export type SignLanguage = (typeof signLanguages)[number];

/** The lines of the accessibility sheet; a session answers every one that applies to it. */
export const sheetItems = [
  "materials-ahead",
  "captions",
  "screen-reader",
  "breaks",
  "extra-time",
  "step-free",
  "escort",
  "quiet-room",
] as const;
export type SheetItem = (typeof sheetItems)[number];

/** Lines that speak of a place, and so not of teaching that is wholly online. */
export const placeItems = [
  "step-free",
  "escort",
  "quiet-room",
] as const satisfies readonly SheetItem[];

export const sheetAnswers = ["yes", "on-request", "no"] as const;
export type SheetAnswer = (typeof sheetAnswers)[number];

/** A line that is absent was not answered: that is not the same as no. */
export type Sheet = Readonly<Partial<Record<SheetItem, SheetAnswer>>>;

/** Whether people come together in a place, for a part of it or for all. */
export function hasPlace(delivery: Delivery | null): boolean {
  return delivery === "offline" || delivery === "mixed";
}

export function isTeaching(kind: CourseKind | null): boolean {
  return (teachingKinds as readonly (string | null)[]).includes(kind);
}

/** The lines of the sheet that a session with this delivery answers. */
export function sheetItemsFor(delivery: Delivery | null): readonly SheetItem[] {
  return sheetItems.filter(
    (item) => hasPlace(delivery) || !(placeItems as readonly string[]).includes(item),
  );
}
