import type { useMessages } from "#app/i18n/messages-context.tsx";

/** Bytes in words that can be heard. */
export function proofSize(bytes: number, t: ReturnType<typeof useMessages<"proofs">>): string {
  return bytes < 1_048_576
    ? t("size.kb", { size: Math.max(1, Math.round(bytes / 1024)) })
    : t("size.mb", { size: (bytes / 1_048_576).toFixed(1) });
}
