import { demands } from "#app/features/positions/policy/index.ts";
import type {
  Adjustment,
  Demand,
  DemandLevel,
  EducationLevel,
  FormOfWork,
  WageUnit,
} from "#app/features/positions/policy/index.ts";

/** What kinds of employers there are here, and so who offers which work. */
export const trades = [
  "software",
  "online-shop",
  "shop",
  "food",
  "hotel",
  "care",
  "health",
  "massage",
  "teaching",
  "office",
  "public",
  "property",
  "logistics",
  "factory",
  "textile",
  "craft",
  "farm",
  "media",
  "finance",
  "assisted",
] as const;
export type Trade = (typeof trades)[number];

/** One occupation as people here advertise it: the parts that postings are composed of. */
export interface Profile {
  readonly key: string;
  /** 中类 of 职业分类大典. */
  readonly occupation: string;
  readonly trades: readonly Trade[];
  readonly titles: readonly string[];
  readonly en: { readonly title: string; readonly about: string };
  readonly forms: readonly FormOfWork[];
  /** Whole yuan per unit: the least anybody pays and the most. */
  readonly wage: { readonly unit: WageUnit; readonly from: number; readonly to: number };
  readonly education: EducationLevel;
  readonly duties: readonly string[];
  readonly requirements: readonly string[];
  /** What the body must do, with the reason in the job: one for each essential demand. */
  readonly bodily: readonly { readonly text: string; readonly reason: string }[];
  readonly demands: Readonly<Partial<Record<Demand, DemandLevel>>>;
  readonly adjustments: readonly Adjustment[];
  readonly software: readonly string[];
}

interface Written extends Omit<
  Profile,
  "titles" | "en" | "wage" | "duties" | "requirements" | "bodily" | "demands" | "software"
> {
  /** Separated by `|`. */
  readonly titles: string;
  /** Title, then a sentence, separated by `|`. */
  readonly en: string;
  readonly wage: readonly [from: number, to: number, unit?: WageUnit];
  /** One a line. */
  readonly duties: string;
  readonly requirements: string;
  /** `text|reason`, one a line. */
  readonly bodily?: string;
  /** A letter for each of `demands`, in their order: e essential, a adaptable, n not needed, - not answered. */
  readonly demands: string;
  /** Separated by `|`. */
  readonly software?: string;
}

const LEVELS: Readonly<Record<string, DemandLevel>> = {
  e: "essential",
  a: "adaptable",
  n: "not-needed",
};

/** Reads a profile as written in the files beside this one. */
export function profile(written: Written): Profile {
  const [title = "", about = ""] = written.en.split("|");
  const [from, to, unit = "month"] = written.wage;
  return {
    ...written,
    titles: written.titles.split("|"),
    en: { title, about },
    wage: { unit, from, to },
    duties: linesOf(written.duties),
    requirements: linesOf(written.requirements),
    bodily: linesOf(written.bodily ?? "").map((line) => {
      const [text = "", reason = ""] = line.split("|");
      return { text, reason };
    }),
    demands: Object.fromEntries(
      demands.flatMap((demand, at) => {
        const level = LEVELS[written.demands.charAt(at)];
        return level === undefined ? [] : [[demand, level]];
      }),
    ),
    software: (written.software ?? "").split("|").filter(Boolean),
  };
}

function linesOf(text: string): string[] {
  return text
    .split("\n")
    .map((line) => line.trim())
    .filter(Boolean);
}
