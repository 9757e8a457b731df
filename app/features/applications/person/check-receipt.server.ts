import type { Context } from "#app/platform/db.server.ts";
import { log } from "#app/platform/log.server.ts";
import { unsealOrNull } from "../sealed.server.ts";
import { digestOf } from "./submit-application.server.ts";

export interface CheckedReceipt {
  readonly submittedAt: Date;
  readonly title: string;
  /** `altered`: the text, its digest or the trail's digest are no longer what was handed in. */
  readonly state: "whole" | "altered";
}

/**
 * Whether what is stored of an application is still what was handed in, for whoever has both its number and
 * its code; null for anybody else. Tells nothing of the person. The digest in the audit chain cannot be
 * changed with the row.
 */
export async function checkReceipt(
  { number, code }: { readonly number: string; readonly code: string },
  { db }: Pick<Context, "db">,
): Promise<CheckedReceipt | null> {
  const row = await db.application.findFirst({
    where: { number, checkCode: code },
    select: {
      id: true,
      submittedAt: true,
      submittedTextEncrypted: true,
      submittedDigest: true,
      position: { select: { title: true } },
    },
  });
  if (!row?.submittedAt) return null;
  const link = await db.auditEvent.findFirst({
    where: { subjectType: "application", subjectId: row.id, action: "application.submitted" },
    select: { details: true },
  });
  const recorded = (link?.details as { digest?: unknown } | undefined)?.digest;
  const text = unsealOrNull(row.submittedTextEncrypted, "applications.submitted_text");
  if (text === null) log.warn({ applicationId: row.id }, "a submitted text cannot be unsealed");
  const isWhole =
    text !== null && digestOf(text) === row.submittedDigest && row.submittedDigest === recorded;
  return {
    submittedAt: row.submittedAt,
    title: row.position.title,
    state: isWhole ? "whole" : "altered",
  };
}
