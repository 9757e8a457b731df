import type { PlainDate } from "#app/lib/date.ts";
import type { Fen } from "#app/lib/money.ts";
import type {
  Adjustment,
  ContractKind,
  Demands,
  EducationLevel,
  FormOfWork,
  Requirement,
  WageUnit,
  WorkplaceAccess,
} from "../policy/index.ts";

export interface Software {
  readonly name: string;
  /** The screen reader it was tried with; empty where it was not tried. */
  readonly triedWith: string;
  readonly triedOn: PlainDate | null;
  readonly triedBy: string;
}

/** What an employer says about a position, parsed. A draft may lack anything: null or "". */
export interface PositionFields {
  readonly title: string;
  readonly titleEn: string | null;
  /** 大类 ("4") or 中类 ("4-01") of 职业分类大典. */
  readonly occupation: string | null;
  readonly formOfWork: FormOfWork | null;
  readonly contract: ContractKind | null;
  readonly education: EducationLevel | null;
  /** Whole years; 0 none asked for. */
  readonly experienceYears: number | null;
  readonly openings: number | null;
  readonly description: string;
  readonly descriptionEn: string | null;
  /** GB/T 2260 code of the place of work. */
  readonly region: string | null;
  readonly address: string;
  readonly hours: string;
  /** The last day on which people can apply. */
  readonly closingOn: PlainDate | null;
  readonly wageUnit: WageUnit | null;
  /** Fen per `wageUnit`; both null where it is negotiable. */
  readonly wageFrom: Fen | null;
  readonly wageTo: Fen | null;
  readonly demands: Demands;
  readonly requirements: readonly Requirement[];
  readonly adjustments: readonly Adjustment[];
  readonly adjustmentsNote: string;
  readonly accessFacts: readonly WorkplaceAccess[];
  readonly software: readonly Software[];
  readonly contactName: string;
  readonly contactPhone: string;
  readonly contactEmail: string;
  /** The employer's explanations of phrases the posting review asks about, by phrase. */
  readonly wordingReasons: Readonly<Record<string, string>>;
}

export type PositionField = keyof PositionFields;

export const emptyPosition: PositionFields = {
  title: "",
  titleEn: null,
  occupation: null,
  formOfWork: null,
  contract: null,
  education: null,
  experienceYears: null,
  openings: null,
  description: "",
  descriptionEn: null,
  region: null,
  address: "",
  hours: "",
  closingOn: null,
  wageUnit: null,
  wageFrom: null,
  wageTo: null,
  demands: {},
  requirements: [],
  adjustments: [],
  adjustmentsNote: "",
  accessFacts: [],
  software: [],
  contactName: "",
  contactPhone: "",
  contactEmail: "",
  wordingReasons: {},
};

export const positionFieldNames = Object.keys(emptyPosition) as PositionField[];

/** The longest each text may be, in characters, for forms and imports alike. */
export const textLimits = {
  title: 120,
  titleEn: 200,
  description: 20_000,
  descriptionEn: 40_000,
  address: 200,
  hours: 500,
  requirement: 1_000,
  reason: 1_000,
  adjustmentsNote: 2_000,
  software: 100,
  contactName: 60,
  contactEmail: 120,
} as const;

export const rowLimits = { requirements: 60, software: 30 } as const;
/** The wage columns are 32-bit: ten million yuan per unit is beyond any wage. */
export const highestWage = 1_000_000_000;
