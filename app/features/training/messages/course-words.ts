import { formatYuan } from "#app/i18n/format.ts";
import type { Locale } from "#app/i18n/locales.ts";
import type { useMessages } from "#app/i18n/messages-context.tsx";
import type { SessionState } from "../policy/index.ts";

export type TrainingWords = ReturnType<typeof useMessages<"training">>;

interface Priced {
  readonly price: number | null;
  readonly subsidy?: number | null;
  readonly isPublicService?: boolean;
}

export function priceText(
  { price, subsidy = null, isPublicService }: Priced,
  t: TrainingWords,
  locale: Locale,
): string {
  if (price === null) return "";
  if (price === 0) return t(isPublicService ? "price.public" : "price.free");
  const whole = formatYuan(price, locale);
  return subsidy
    ? t("price.subsidised", { price: whole, subsidy: formatYuan(subsidy, locale) })
    : whole;
}

export function seatsText(
  { seats, taken, waiting = 0 }: { seats: number | null; taken: number; waiting?: number },
  t: TrainingWords,
): string {
  if (seats === null) return "";
  if (waiting > 0) return t("seats.waiting", { waiting });
  if (taken >= seats) return t("seats.full", { seats });
  return t("seats.free", { free: seats - taken, seats });
}

/** What people are told of where a session stands. */
export function standingOf({
  state,
  isOpen,
}: {
  readonly state: SessionState;
  readonly isOpen: boolean;
}): "published" | "closed" | "running" | "finished" | "cancelled" {
  if (state === "running" || state === "finished" || state === "cancelled") return state;
  return isOpen ? "published" : "closed";
}
