import type {
  Adjustment,
  ContractKind,
  Demands,
  EducationLevel,
  FormOfWork,
  WageUnit,
} from "#app/features/positions/policy/index.ts";
import { addDays, shanghaiDay } from "#app/lib/date.ts";
import { composeDescription, composeEnglish } from "./compose-description.ts";
import type { Random } from "./random.ts";
import { adjustmentNotes, hoursTexts, triedBy, triedWith } from "./texts/phrases.ts";
import type { Place } from "./texts/places.ts";
import type { Profile } from "./texts/profile.ts";

/** What a posting takes from its employer. */
export interface PostingEmployer {
  readonly name: string;
  readonly about: string;
  readonly place: Place;
  readonly address: string;
  readonly lat: number;
  readonly lng: number;
  readonly accessFacts: readonly string[];
  readonly contactName: string;
  readonly contactEmail: string;
}

/** The fields of a position that its employer fills in. */
export interface Posting {
  readonly title: string;
  readonly titleEn: string | null;
  readonly occupation: string;
  readonly formOfWork: FormOfWork;
  readonly contract: ContractKind;
  readonly education: EducationLevel;
  readonly experienceYears: number;
  readonly openings: number;
  readonly hours: string;
  readonly region: string;
  readonly address: string;
  readonly lat: number;
  readonly lng: number;
  /** Fen per unit; null where the wage is negotiable. */
  readonly wageFrom: number | null;
  readonly wageTo: number | null;
  readonly wageUnit: WageUnit;
  readonly description: string;
  readonly descriptionEn: string | null;
  readonly requirements: { text: string; bodily: boolean; reason: string }[];
  readonly demands: Demands;
  readonly adjustments: Adjustment[];
  readonly adjustmentsNote: string;
  readonly accessFacts: string[];
  readonly software: { name: string; triedWith: string; triedOn: string; triedBy: string }[];
  readonly contactName: string;
  readonly contactEmail: string;
}

const CONTRACTS: Readonly<Record<FormOfWork, readonly ContractKind[]>> = {
  "full-time": ["fixed-term", "fixed-term", "open-ended"],
  "part-time": ["part-time-hourly"],
  proportional: ["fixed-term", "open-ended"],
  concentrated: ["fixed-term"],
  flexible: ["service-agreement", "task-based"],
  "home-based": ["fixed-term", "task-based", "service-agreement"],
  "public-welfare": ["fixed-term", "dispatch"],
  assisted: ["service-agreement"],
  "blind-massage": ["fixed-term", "open-ended"],
  traineeship: ["traineeship-agreement"],
};

const PREFIXES = ["急聘", "诚聘", "【双休】", "高薪诚聘"];
const SUFFIXES = [
  "（包午餐）",
  "（可居家）",
  "（残疾人优先）",
  "·五险",
  " 长期",
  "（学徒亦可）",
  "2名",
];

/** Composes everything an employer would fill in for one position. The same chance gives the same posting. */
export function composePosting(
  random: Random,
  profile: Profile,
  employer: PostingEmployer,
  now: Date,
): Posting {
  const title = decorate(random, random.pick(profile.titles), employer);
  const formOfWork = random.pick(profile.forms);
  const openings = random.weighted([
    [1, 45],
    [2, 25],
    [3, 12],
    [5, 10],
    [10, 6],
    [30, 2],
  ]);
  const english = random.chance(0.15);
  const place = employer.place.name;
  const organisation = employer.name;
  const occasion = { profile, title, openings, organisation, about: employer.about, place };
  return {
    title,
    titleEn: english ? profile.en.title : null,
    occupation: random.chance(0.04) ? profile.occupation.charAt(0) : profile.occupation,
    formOfWork,
    contract: random.pick(CONTRACTS[formOfWork]),
    education: random.chance(0.3) ? "none" : profile.education,
    experienceYears: random.weighted([
      [0, 60],
      [1, 20],
      [2, 10],
      [3, 8],
      [5, 2],
    ]),
    openings,
    hours: random.pick(hoursTexts),
    region: employer.place.region,
    address: employer.address,
    lat: employer.lat,
    lng: employer.lng,
    ...wageOf(random, profile),
    description: composeDescription(random, occasion),
    descriptionEn: english ? composeEnglish(random, occasion) : null,
    requirements: requirementsOf(random, profile),
    demands: { ...profile.demands },
    ...adjustmentsOf(random, profile),
    accessFacts: [...employer.accessFacts],
    software: softwareOf(random, profile, now),
    contactName: employer.contactName,
    contactEmail: employer.contactEmail,
  };
}

function decorate(random: Random, title: string, { place }: PostingEmployer): string {
  const kind = random.int(1, 20);
  if (kind === 1) return random.pick(PREFIXES) + title;
  if (kind <= 4) return title + random.pick(SUFFIXES);
  if (kind === 5) return `${title}（${place.name.slice(-3)}）`;
  return title;
}

function wageOf(
  random: Random,
  { wage }: Profile,
): Pick<Posting, "wageFrom" | "wageTo" | "wageUnit"> {
  if (random.chance(0.07)) return { wageUnit: "negotiable", wageFrom: null, wageTo: null };
  const step = { month: 10_000, year: 100_000, day: 500, hour: 100, piece: 10, negotiable: 1 };
  const round = (yuan: number) => Math.round((yuan * 100) / step[wage.unit]) * step[wage.unit];
  const from = round(wage.from + random.next() * (wage.to - wage.from) * 0.5);
  const to = round(from / 100 + random.next() * (wage.to - from / 100));
  return { wageUnit: wage.unit, wageFrom: from, wageTo: Math.max(from, to) };
}

function requirementsOf(random: Random, profile: Profile): Posting["requirements"] {
  const asked = random.sample(profile.requirements, random.int(1, 3));
  return [
    ...profile.bodily.map(({ text, reason }) => ({ text, bodily: true, reason })),
    ...asked.map((text) => ({ text, bodily: false, reason: "" })),
  ];
}

function adjustmentsOf(random: Random, profile: Profile) {
  const adjustments = random.chance(0.1)
    ? []
    : random.sample(profile.adjustments, random.int(2, profile.adjustments.length));
  return {
    adjustments,
    adjustmentsNote: adjustments.length > 0 ? random.pick(adjustmentNotes) : "",
  };
}

function softwareOf(random: Random, profile: Profile, now: Date): Posting["software"] {
  return random.sample(profile.software, random.int(0, profile.software.length)).map((name) => {
    if (random.chance(0.5)) return { name, triedWith: "", triedOn: "", triedBy: "" };
    return {
      name,
      triedWith: random.pick(triedWith),
      triedOn: addDays(shanghaiDay(now), -random.int(5, 500)),
      triedBy: random.pick(triedBy),
    };
  });
}
