import type { TagTone } from "#app/ui/tag.tsx";
import type { BookingState, NeedKept, StandState } from "../policy/index.ts";

export const standTones = {
  asked: "warning",
  confirmed: "success",
  refused: "neutral",
  withdrawn: "neutral",
} as const satisfies Record<StandState, TagTone>;

export const keptTones = {
  booked: "success",
  asked: "accent",
  partly: "warning",
  none: "danger",
} as const satisfies Record<NeedKept, TagTone>;

export const bookingTones = {
  asked: "accent",
  confirmed: "success",
  cancelled: "neutral",
} as const satisfies Record<BookingState, TagTone>;
