import { adjustments } from "#app/features/positions/policy/index.ts";
import type { Adjustment } from "#app/features/positions/policy/index.ts";
import type { MeasureKind } from "./ladder.ts";

const ADJUSTMENTS: Readonly<Partial<Record<MeasureKind, readonly Adjustment[]>>> = {
  adjustment: adjustments,
  device: ["screen-reader-software", "magnification", "adjusted-desk", "assistive-devices"],
  transport: ["transport", "parking-space"],
};

/** The adjustments that a measure of a kind can be about: it moves when an employer or a provider agrees to one. */
export function adjustmentsFor(kind: MeasureKind): readonly Adjustment[] {
  return ADJUSTMENTS[kind] ?? [];
}

/** What a measure can lead to: it moves as far as the person comes with it. */
export const thingKinds = ["course", "position"] as const;
export type ThingKind = (typeof thingKinds)[number];

const THINGS: Readonly<Partial<Record<MeasureKind, readonly ThingKind[]>>> = {
  guidance: ["course"],
  training: ["course"],
  internship: ["course", "position"],
  "start-up": ["course"],
};

/** A position that is no internship is recommended, with what fits: that is another page. */
export function mayLeadTo(kind: MeasureKind, thing: ThingKind): boolean {
  return THINGS[kind]?.includes(thing) ?? false;
}
