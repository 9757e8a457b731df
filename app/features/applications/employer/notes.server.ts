import type { EmployerMember } from "#app/features/accounts/policy/index.ts";
import { accepted, refused } from "#app/lib/verdict.ts";
import type { Context } from "#app/platform/db.server.ts";
import { seal, unseal } from "../sealed.server.ts";
import { handlingOf } from "./handling.server.ts";

/** Writes a note for the members of the employer alone. Twice is once. */
export async function addNote(
  input: { readonly applicationId: string; readonly words: string; readonly onceKey: string },
  actor: EmployerMember,
  { db, now }: Context,
) {
  const who = handlingOf(actor);
  if (!who.ok) return who;
  const { organisationId, userId: authorId } = who;
  const { applicationId, words, onceKey } = input;
  if (words.trim() === "") return refused("words-missing");
  return db.$transaction(async (tx) => {
    const theirs = await tx.application.count({
      where: { id: applicationId, organisationId, submittedAt: { not: null } },
    });
    if (theirs === 0) return refused("not-found");
    const bodyEncrypted = seal(words.trim(), "application_notes.body");
    await tx.applicationNote.createMany({
      data: [{ applicationId, organisationId, authorId, bodyEncrypted, writtenAt: now, onceKey }],
      skipDuplicates: true,
    });
    return accepted();
  });
}

const MOST = 200;

/** The notes of one application, newest first, with their writers' names. */
export async function listNotes(applicationId: string, actor: EmployerMember, { db }: Context) {
  const { organisationId, verified } = actor;
  if (organisationId === null || !verified) return [];
  const rows = await db.applicationNote.findMany({
    where: { applicationId, organisationId },
    orderBy: [{ writtenAt: "desc" }, { id: "desc" }],
    take: MOST,
    select: { id: true, authorId: true, bodyEncrypted: true, writtenAt: true },
  });
  const authors = await db.user.findMany({
    where: { id: { in: rows.map(({ authorId }) => authorId) } },
    select: { id: true, name: true },
  });
  const names = new Map(authors.map(({ id, name }) => [id, name]));
  return rows.map(({ id, authorId, bodyEncrypted, writtenAt }) => ({
    ...{ id, writtenAt },
    author: names.get(authorId) ?? "",
    words: unseal(bodyEncrypted, "application_notes.body"),
  }));
}
