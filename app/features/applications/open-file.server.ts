import { auditActor } from "#app/features/accounts/index.server.ts";
import type { EmployerMember, Seeker } from "#app/features/accounts/policy/index.ts";
import { recordAudit } from "#app/features/audit/index.server.ts";
import { mayBeOpened } from "#app/lib/file-type.ts";
import type { Context } from "#app/platform/db.server.ts";
import { piecesOfFile } from "#app/platform/store-file.server.ts";
import type { OpenedFile } from "#app/platform/store-file.server.ts";
import { scopeOf } from "./application-row.server.ts";
import { disclosedFields } from "./policy/index.ts";

/**
 * A file of an application for its person, or for the employer as far as files are shown and nothing was
 * found in it; the trail keeps an employer's opening. Null for anybody else.
 */
export async function openFile(
  { applicationId, fileId }: { readonly applicationId: string; readonly fileId: string },
  actor: Seeker | EmployerMember,
  { db, now, requestId }: Context,
): Promise<OpenedFile | null> {
  const row = await db.applicationFile.findFirst({
    where: { id: fileId, applicationId, application: scopeOf(actor) },
    select: {
      fileId: true,
      name: true,
      contentType: true,
      size: true,
      malware: true,
      application: {
        select: {
          userId: true,
          organisationId: true,
          state: true,
          resumeState: true,
          nameHidden: true,
        },
      },
    },
  });
  if (!row) return null;
  const fields = disclosedFields(
    { ...row.application, region: null, consents: [], adjustmentOverdue: false },
    actor,
  );
  const isOwner = actor.kind === "seeker";
  if (!fields.includes("files") || !mayBeOpened(row.malware, isOwner)) return null;
  if (!isOwner) {
    await db.$transaction((tx) =>
      recordAudit(tx, {
        action: "application.file-opened",
        subject: { type: "application", id: applicationId },
        actor: auditActor(actor),
        now,
        requestId,
        details: { fileId },
      }),
    );
  }
  const { name, contentType, size } = row;
  return { name, contentType, size, pieces: piecesOfFile(row.fileId, { db }) };
}
