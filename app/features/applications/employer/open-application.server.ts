import { auditActor, readReleasedCertificate } from "#app/features/accounts/index.server.ts";
import type { EmployerMember } from "#app/features/accounts/policy/index.ts";
import { recordAudit } from "#app/features/audit/index.server.ts";
import { shanghaiDay } from "#app/lib/date.ts";
import type { Context, Database } from "#app/platform/db.server.ts";
import { applicationSelect, dayOf, inState } from "../application-row.server.ts";
import type { ApplicationRow } from "../application-row.server.ts";
import { moveOne } from "../move-applications.server.ts";
import { applicationMovesFor, nextStep } from "../policy/index.ts";
import type { DisclosureField } from "../policy/index.ts";
import {
  adjustmentOf,
  adjustmentSelect,
  contentOf,
  listAnswers,
  listFiles,
  sectionsSelect,
} from "../read-content.server.ts";
import { readInterview } from "../read-interview.server.ts";
import { listMessages } from "../list-messages.server.ts";
import { readReaching } from "../reaching/read-reaching.server.ts";
import { unseal } from "../sealed.server.ts";
import { shownFields } from "./shown-fields.server.ts";

export type OpenedApplication = NonNullable<Awaited<ReturnType<typeof openApplication>>>;

/**
 * One application as an employer may see it on the stage it has reached: what is not released is not even
 * read. Opening it counts as reading it, and the trail keeps who was shown which fields. Null where it is not
 * this employer's, or its verification was taken back.
 */
export async function openApplication(applicationId: string, actor: EmployerMember, ctx: Context) {
  const { organisationId } = actor;
  if (organisationId === null || !actor.verified) return null;
  const found = await findRow(applicationId, organisationId, ctx.db);
  if (!found) return null;
  const isRead = found.state === "submitted" && actor.role !== "viewer";
  if (isRead) await moveOne({ move: "read" }, { id: applicationId }, actor, ctx);
  const row = isRead ? await findRow(applicationId, organisationId, ctx.db) : found;
  if (!row) return null;
  const fields = shownFields(row, actor);
  await recordOpening(applicationId, fields, actor, ctx);
  const today = shanghaiDay(ctx.now);
  const [parts, messages, interview] = await Promise.all([
    readParts(row, fields, ctx.db),
    listMessages(applicationId, ctx.db),
    readInterview(applicationId, ctx.db),
  ]);
  return {
    ...{ id: row.id, state: row.state, version: row.version, number: row.number },
    positionId: row.positionId,
    title: row.position.title,
    submittedAt: row.submittedAt,
    endReason: row.endReason,
    endWords: unseal(row.endWordsEncrypted, "applications.end_words"),
    fields,
    moves: applicationMovesFor(inState(row, today), actor, today),
    next: nextStep(
      { state: row.state, dueOn: dayOf(row.dueOn), meetingOn: interview?.meetingOn ?? null },
      today,
    ),
    openAdjustments: fields.includes("needs") ? row.adjustments.length : 0,
    ...parts,
    messages,
    interview,
  };
}

const rowSelect = {
  ...applicationSelect,
  endReason: true,
  endWordsEncrypted: true,
  consents: { where: { withdrawnAt: null }, select: { purpose: true } },
} as const;

function findRow(id: string, organisationId: string, db: Database) {
  return db.application.findFirst({
    where: { id, organisationId, submittedAt: { not: null } },
    select: rowSelect,
  });
}

/** Each part is read only where it is shown. */
async function readParts(
  { id: applicationId, userId, positionId }: ApplicationRow,
  fields: readonly DisclosureField[],
  db: Database,
) {
  const shows = (field: DisclosureField) => fields.includes(field);
  const [sections, questions, files, adjustments, reaching, certificate] = await Promise.all([
    shows("cv") ? readSections(applicationId, db) : null,
    shows("answers") ? listAnswers({ applicationId, positionId }, db) : null,
    shows("files") ? listFiles({ applicationId, malware: { not: "infected" } }, db) : null,
    shows("needs")
      ? db.applicationAdjustment.findMany({
          where: { applicationId, state: { not: "withdrawn" } },
          orderBy: { id: "asc" },
          select: adjustmentSelect,
        })
      : null,
    shows("reaching") ? readReaching({ userId }, { db }) : null,
    readReleasedCertificate(userId, fields, db),
  ]);
  return {
    name: shows("name") ? (sections?.identity.name ?? null) : null,
    contact: shows("contact")
      ? { email: sections?.identity.email ?? "", phone: sections?.identity.phone ?? "" }
      : null,
    cv: sections && {
      experience: sections.experience,
      education: sections.education,
      skills: sections.skills,
    },
    questions,
    files,
    adjustments: adjustments?.map(adjustmentOf) ?? null,
    reaching,
    certificate,
  };
}

async function readSections(applicationId: string, db: Database) {
  return contentOf(
    await db.applicationSection.findMany({ where: { applicationId }, select: sectionsSelect }),
  );
}

async function recordOpening(
  applicationId: string,
  fields: readonly DisclosureField[],
  actor: EmployerMember,
  { db, now, requestId }: Context,
): Promise<void> {
  await db.$transaction((tx) =>
    recordAudit(tx, {
      action: "application.opened",
      subject: { type: "application", id: applicationId },
      actor: auditActor(actor),
      now,
      requestId,
      details: { fields },
    }),
  );
}
