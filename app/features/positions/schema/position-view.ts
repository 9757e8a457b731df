import type { PlainDate } from "#app/lib/date.ts";
import type {
  Adjustment,
  ContractKind,
  Demands,
  EducationLevel,
  FormOfWork,
  WageUnit,
  WorkplaceAccess,
} from "../policy/index.ts";

/** Fen per unit; without a unit or amounts it is to be agreed. */
export interface Wage {
  readonly from: number | null;
  readonly to: number | null;
  readonly unit: WageUnit | null;
}

/** A position as people read it: codes for what has words in both languages, names for the rest. */
export interface PositionView {
  readonly title: string;
  readonly occupation: string | null;
  readonly formOfWork: FormOfWork | null;
  readonly contract: ContractKind | null;
  readonly education: EducationLevel | null;
  readonly experienceYears: number | null;
  readonly openings: number | null;
  readonly hours: string;
  /** The region's name in full; the address within it. */
  readonly place: string;
  readonly address: string;
  readonly wage: Wage;
  readonly closingOn: PlainDate | null;
  readonly description: string;
  readonly requirements: readonly {
    readonly text: string;
    readonly bodily: boolean;
    readonly reason: string;
  }[];
  readonly demands: Demands;
  readonly adjustments: readonly Adjustment[];
  readonly adjustmentsNote: string;
  readonly accessFacts: readonly WorkplaceAccess[];
  readonly accessNote: string;
  readonly software: readonly {
    readonly name: string;
    readonly triedWith: string;
    readonly triedOn: PlainDate | null;
    readonly triedBy: string;
  }[];
  readonly contact: { readonly name: string; readonly phone: string; readonly email: string };
}
