import type { Locale } from "#app/i18n/locales.ts";
import { href } from "#app/links.ts";
import type { ImportKind } from "../policy/index.ts";

interface OfKind {
  readonly kind: ImportKind;
  readonly year: number | null;
}

/** Where a file of a kind is sent in; a ledger's is of a year. */
export function startHref({ kind, year }: OfKind, locale: Locale): string | undefined {
  if (kind === "positions") return href(locale, "imports.start");
  if (kind !== "ledger") return href(locale, "imports.startTraining", { things: kind });
  return year === null ? undefined : href(locale, "imports.startLedger", { year: String(year) });
}

/** All that an organisation has of a kind, as a file. */
export function exportHref(kind: ImportKind, format: "xlsx" | "csv", locale: Locale): string {
  return kind === "courses" || kind === "sessions"
    ? href(locale, "imports.trainingExport", { things: kind }, { format })
    : href(locale, "imports.export", {}, { format });
}

/** Where the drafts are that an import made. */
export function draftsHref(kind: ImportKind, locale: Locale): string {
  return kind === "sessions"
    ? href(locale, "teaching.sessions", {}, { state: "draft" })
    : href(locale, "positions.ownPositions", {}, { state: "draft" });
}
