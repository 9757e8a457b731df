import { z } from "zod";
import { findRegion } from "#app/features/positions/reference/find-region.ts";

/** An address from the province down to the door → the district's code and the street. */
export const placeAnswer = z
  .string({ error: "place.missing" })
  .max(200, "text.too-long")
  .transform((text, issues) => {
    const found = findRegion(text);
    const fault = !found.ok
      ? `place.${found.reason}`
      : found.region.level !== "district"
        ? "place.no-district"
        : found.rest === ""
          ? "place.no-street"
          : undefined;
    if (found.ok && !fault) return { region: found.region.code, street: found.rest };
    issues.addIssue({ code: "custom", message: fault ?? "place.unknown" });
    return z.NEVER;
  });
