import type { Fen } from "#app/lib/money.ts";
import { hasPlace, isTeaching } from "./codes.ts";
import type { CourseKind, Delivery, OutcomeKind, Teaching } from "./codes.ts";

export type CourseOutcome = { readonly kind: OutcomeKind; readonly name: string };

/** A film that belongs to the course. Captions and transcript are addresses or texts; "" where there is none. */
export type CourseVideo = {
  readonly title: string;
  readonly address: string;
  readonly captions: string;
  readonly transcript: string;
};

/** What a course says, as far as it has been filled in. Texts are trimmed; null and "" mean nothing was given. */
export type CourseContent = {
  readonly title: string;
  readonly titleEn: string;
  readonly description: string;
  readonly descriptionEn: string;
  readonly kind: CourseKind | null;
  readonly delivery: Delivery | null;
  readonly teaching: Teaching | null;
  /** 职业分类大典 codes the course is for. */
  readonly occupations: readonly string[];
  readonly gives: readonly CourseOutcome[];
  /** Teaching hours (课时); null for events. */
  readonly hours: number | null;
  /** What the person pays; 0 is free, null was not answered. */
  readonly price: Fen | null;
  /** What a public body pays towards the price of each person; never more than the price. */
  readonly subsidy: Fen | null;
  /** Given by a public service body of 残联: free by law (残疾人就业条例 art. 22). */
  readonly isPublicService: boolean;
  /** What somebody should bring or know already, in words. */
  readonly prerequisites: string;
  /** The provider looks at each enrolment before it counts. */
  readonly needsApproval: boolean;
  /** Least share of the minutes taught that has to be attended, in percent; null for events. */
  readonly attendancePercent: number | null;
  readonly hasAssessment: boolean;
  readonly videos: readonly CourseVideo[];
  /** Which program people meet in; for teaching online. */
  readonly platform: string;
  readonly contactName: string;
  readonly contactPhone: string;
  readonly contactEmail: string;
};

/** A course of which nothing is said yet. */
export const emptyCourse: CourseContent = {
  title: "",
  titleEn: "",
  description: "",
  descriptionEn: "",
  kind: null,
  delivery: null,
  teaching: null,
  occupations: [],
  gives: [],
  hours: null,
  price: null,
  subsidy: null,
  isPublicService: false,
  prerequisites: "",
  needsApproval: false,
  attendancePercent: null,
  hasAssessment: false,
  videos: [],
  platform: "",
  contactName: "",
  contactPhone: "",
  contactEmail: "",
};

export type CourseProblem = {
  /** A field of `CourseContent`, or `contact`, `gives.1`, `videos.2`. */
  readonly field: string;
  readonly code:
    | "missing"
    | "too-short"
    | "too-long"
    | "out-of-range"
    | "must-be-free"
    | "above-price"
    | "captions-missing"
    | "transcript-missing";
  /** The bound that was missed: signs, hours, percent, or fen. */
  readonly least?: number;
  readonly most?: number;
};

export const courseLimits = {
  title: { least: 2, most: 80 },
  description: { least: 10, most: 10_000 },
  hours: { least: 1, most: 2000 },
  attendancePercent: { least: 1, most: 100 },
  /** 100,000 yuan: above it an amount is a slip. */
  price: { least: 0, most: 10_000_000 },
} as const;

/** Everything that keeps a course from being handed in, in the order of its form; none: it may be. */
export function courseProblems(course: CourseContent): readonly CourseProblem[] {
  return [
    ...textProblems("title", course.title),
    ...missing("kind", course.kind),
    ...missing("delivery", course.delivery),
    ...textProblems("description", course.description),
    ...teachingProblems(course),
    ...priceProblems(course),
    ...(course.delivery === null || course.delivery === "offline"
      ? []
      : missing("platform", course.platform)),
    ...course.videos.flatMap(videoProblems),
    ...contactProblems(course),
  ];
}

/** Whether sessions of the course need a place to come to. */
export function needsVenue({ delivery }: Pick<CourseContent, "delivery">): boolean {
  return hasPlace(delivery);
}

function missing(field: string, value: unknown): CourseProblem[] {
  return value === null || value === "" ? [{ field, code: "missing" }] : [];
}

function textProblems(field: "title" | "description", text: string): CourseProblem[] {
  const { least, most } = courseLimits[field];
  const length = [...text].length;
  if (length === 0) return [{ field, code: "missing" }];
  if (length < least) return [{ field, code: "too-short", least }];
  return length > most ? [{ field, code: "too-long", most }] : [];
}

function rangeProblems(
  field: "hours" | "attendancePercent" | "price",
  value: number | null,
): CourseProblem[] {
  if (value === null) return [{ field, code: "missing" }];
  const { least, most } = courseLimits[field];
  const isWithin = Number.isInteger(value) && value >= least && value <= most;
  return isWithin ? [] : [{ field, code: "out-of-range", least, most }];
}

/** What teaching says and an event does not: how, how long, what it gives, when it counts as done. */
function teachingProblems(course: CourseContent): CourseProblem[] {
  if (!isTeaching(course.kind)) return [];
  const isForAJob = course.kind === "vocational" || course.kind === "post";
  return [
    ...missing("teaching", course.teaching),
    ...(isForAJob && course.occupations.length === 0
      ? ([{ field: "occupations", code: "missing" }] as const)
      : []),
    ...(course.gives.length === 0 ? ([{ field: "gives", code: "missing" }] as const) : []),
    ...course.gives.flatMap(({ name }, at) => missing(`gives.${at}`, name)),
    ...rangeProblems("hours", course.hours),
    ...rangeProblems("attendancePercent", course.attendancePercent),
  ];
}

function priceProblems({ price, subsidy, isPublicService }: CourseContent): CourseProblem[] {
  const range = rangeProblems("price", price);
  if (range.length > 0 || price === null) return range;
  if (isPublicService && price > 0) return [{ field: "price", code: "must-be-free" }];
  if (subsidy !== null && (subsidy < 0 || subsidy > price)) {
    return [{ field: "subsidy", code: "above-price", most: price }];
  }
  return [];
}

/** No film without captions and transcript (无障碍环境建设法 art. 30 asks for captions; the transcript is the house's rule). */
function videoProblems(video: CourseVideo, at: number): CourseProblem[] {
  const field = `videos.${at}`;
  return [
    ...(video.title === "" || video.address === "" ? ([{ field, code: "missing" }] as const) : []),
    ...(video.captions === "" ? ([{ field, code: "captions-missing" }] as const) : []),
    ...(video.transcript === "" ? ([{ field, code: "transcript-missing" }] as const) : []),
  ];
}

function contactProblems(course: CourseContent): CourseProblem[] {
  const name = missing("contactName", course.contactName);
  const isReachable = course.contactPhone !== "" || course.contactEmail !== "";
  return isReachable ? name : [...name, { field: "contact", code: "missing" }];
}
