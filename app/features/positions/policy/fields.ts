/**
 * The codes a position is described with. Labels belong to `messages/`; codes are stored, indexed and sent in
 * addresses, so a code never changes its meaning.
 */
export const formsOfWork = [
  "full-time",
  "part-time",
  /** 按比例就业 */
  "proportional",
  /** 集中就业 */
  "concentrated",
  /** 灵活就业 */
  "flexible",
  /** 居家就业 */
  "home-based",
  /** 公益性岗位 */
  "public-welfare",
  /** 辅助性就业 */
  "assisted",
  /** 盲人按摩 */
  "blind-massage",
  /** 就业见习 */
  "traineeship",
] as const;
export type FormOfWork = (typeof formsOfWork)[number];

/** `negotiable` (面议) has no amounts; all others are an amount in fen per unit. */
export const wageUnits = ["month", "hour", "day", "year", "piece", "negotiable"] as const;
export type WageUnit = (typeof wageUnits)[number];

export const contractKinds = [
  /** 无固定期限 */
  "open-ended",
  /** 固定期限 */
  "fixed-term",
  /** 以完成一定工作任务为期限 */
  "task-based",
  /** 非全日制用工 */
  "part-time-hourly",
  /** 劳务派遣 */
  "dispatch",
  /** 劳务协议 */
  "service-agreement",
  /** 见习或实习协议 */
  "traineeship-agreement",
] as const;
export type ContractKind = (typeof contractKinds)[number];

/** From nothing asked for to the highest; the order is the order of levels. */
export const educationLevels = [
  "none",
  "primary",
  "junior-secondary",
  "senior-secondary",
  "secondary-vocational",
  "junior-college",
  "bachelor",
  "master",
  "doctorate",
] as const;
export type EducationLevel = (typeof educationLevels)[number];

export const demands = [
  "sight",
  "hearing",
  "speech",
  "hands",
  "standing",
  "lifting",
  "travel",
] as const;
export type Demand = (typeof demands)[number];

/** The demands that are asked of the body: where essential, the law wants the job-related reason. */
export const bodilyDemands = [
  "sight",
  "hearing",
  "speech",
  "hands",
  "standing",
  "lifting",
] as const;

export const demandLevels = ["essential", "adaptable", "not-needed"] as const;
export type DemandLevel = (typeof demandLevels)[number];

/** A demand that is absent was not answered: that is not the same as not needed. */
export type Demands = Readonly<Partial<Record<Demand, DemandLevel>>>;

export const adjustments = [
  "step-free-route",
  "accessible-toilet",
  "adjusted-desk",
  "quiet-room",
  "adjusted-lighting",
  "screen-reader-software",
  "magnification",
  "text-communication",
  "captions",
  "sign-language",
  "easy-read-instructions",
  "flexible-hours",
  "extra-breaks",
  "remote-work",
  "transport",
  "parking-space",
  "job-coach",
  "extra-training-time",
  "adjusted-tasks",
  "assistive-devices",
  "guide-dog",
  "personal-assistant",
  "adjusted-recruitment-test",
  "staff-lodging-accessible",
] as const;
export type Adjustment = (typeof adjustments)[number];

export const workplaceAccess = [
  "step-free-entrance",
  "ramp",
  "lift",
  "wide-doors",
  "accessible-toilet",
  "accessible-parking",
  "tactile-paving",
  "braille-signs",
  "voice-announcements",
  "visual-alarms",
  "hearing-loop",
  "canteen-accessible",
  "dormitory-accessible",
  "near-public-transport",
  "shuttle-accessible",
  "quiet-area",
] as const;
export type WorkplaceAccess = (typeof workplaceAccess)[number];

/** Where a level stands among `educationLevels`; a person of a level meets every level not above it. */
export function educationRank(level: EducationLevel): number {
  return educationLevels.indexOf(level);
}
