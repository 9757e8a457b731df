import type {
  Adjustment,
  Demand,
  Demands,
  EducationLevel,
  FormOfWork,
  WageUnit,
} from "#app/features/positions/policy/index.ts";
import type { Fen } from "#app/lib/money.ts";

/** What a person says they can do, demand by demand. */
export const abilities = ["can", "with-adjustments", "cannot"] as const;
export type Ability = (typeof abilities)[number];

/**
 * What a match knows of a person: wishes and what they can do, as they said it. Kind and grade of a disability are not
 * among it and cannot be (残疾人保障法 art. 38, 就业促进法 art. 29).
 */
export interface SeekerFacts {
  /** A demand that is absent was not answered. */
  readonly abilities: Readonly<Partial<Record<Demand, Ability>>>;
  /** From the adjustment passport. */
  readonly needs: readonly Adjustment[];
  readonly education: EducationLevel | null;
  /** Whole years; 0: none. */
  readonly experienceYears: number | null;
  /** Certificates and skills by their names, in the person's words. */
  readonly holds: readonly string[];
  /** Occupation codes, major ("4") or medium ("4-01") groups; empty: no wish. */
  readonly occupations: readonly string[];
  /** GB/T 2260 codes of any level; empty: no wish. */
  readonly regions: readonly string[];
  readonly formsOfWork: readonly FormOfWork[];
  /** The least a month, in fen. */
  readonly wageFloor: Fen | null;
}

/** What a match knows of a position. Null: the position does not say. */
export interface PositionFacts {
  readonly id: string;
  readonly publishedAt: Date;
  readonly demands: Demands;
  readonly adjustments: readonly Adjustment[];
  readonly education: EducationLevel | null;
  readonly experienceYears: number | null;
  /** What is asked in words, without what is asked of the body: `demands` says that. */
  readonly requirements: readonly string[];
  readonly occupation: string | null;
  readonly region: string | null;
  readonly formOfWork: FormOfWork | null;
  readonly wageFrom: Fen | null;
  readonly wageTo: Fen | null;
  readonly wageUnit: WageUnit | null;
}
