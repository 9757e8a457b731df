import type { Seeker } from "#app/features/accounts/policy/index.ts";
import { accepted, refused } from "#app/lib/verdict.ts";
import type { Verdict } from "#app/lib/verdict.ts";
import type { Context, Transaction } from "#app/platform/db.server.ts";
import { lockApplication } from "../application-row.server.ts";
import type { ApplicationRow } from "../application-row.server.ts";
import type { ApplicationContent, ApplicationSection } from "../policy/index.ts";
import type { ContentSection } from "../schema/section-values.ts";
import { seal, sealWords } from "../sealed.server.ts";

/** The version of the section the words were typed over; 0 where it was never saved. */
type Typed = { readonly applicationId: string; readonly version: number };

export type SaveRefusal = "not-found" | "already-handed-in" | "changed-elsewhere";

/** Saves the words of a section as far as they are written; `isDone` where the person says so. */
export function saveSection<S extends ContentSection>(
  input: Typed & {
    readonly section: S;
    readonly values: ApplicationContent[S];
    readonly isDone: boolean;
  },
  actor: Seeker,
  ctx: Context,
): Promise<Verdict<{ readonly version: number }, SaveRefusal>> {
  return inDraft(input.applicationId, actor, ctx, (tx) =>
    writeSection(tx, input, JSON.stringify(input.values), ctx.now),
  );
}

/** Saves the answers to the employer's questions; of unknown questions nothing is kept. */
export function saveAnswers(
  input: Typed & {
    readonly answers: Readonly<Record<string, string>>;
    readonly isDone: boolean;
  },
  actor: Seeker,
  ctx: Context,
): Promise<Verdict<{ readonly version: number }, SaveRefusal>> {
  return inDraft(input.applicationId, actor, ctx, async (tx, row) => {
    const saved = await writeSection(tx, { ...input, section: "questions" }, "{}", ctx.now);
    if (!saved.ok) return saved;
    const questions = await tx.positionQuestion.findMany({
      where: { positionId: row.positionId },
      select: { id: true },
    });
    const applicationId = row.id;
    await tx.applicationAnswer.deleteMany({ where: { applicationId } });
    await tx.applicationAnswer.createMany({
      data: questions.flatMap(({ id: questionId }) => {
        const words = sealWords(input.answers[questionId] ?? "", "application_answers.words");
        return words === null ? [] : [{ applicationId, questionId, wordsEncrypted: words }];
      }),
    });
    return saved;
  });
}

/** Says that a section without words of its own (files, adjustments, disclosure) is done, or is not. */
export function markSection(
  input: Typed & { readonly section: ApplicationSection; readonly isDone: boolean },
  actor: Seeker,
  ctx: Context,
): Promise<Verdict<{ readonly version: number }, SaveRefusal>> {
  return inDraft(input.applicationId, actor, ctx, (tx) => writeSection(tx, input, "{}", ctx.now));
}

/** Works on a draft of the actor with its row locked. */
export async function inDraft<V extends object, R extends string>(
  applicationId: string,
  actor: Seeker,
  { db }: Context,
  work: (tx: Transaction, row: ApplicationRow) => Promise<Verdict<V, R>>,
): Promise<Verdict<V, R | "not-found" | "already-handed-in">> {
  return db.$transaction(async (tx) => {
    const row = await lockApplication(tx, applicationId, actor);
    if (!row) return refused("not-found");
    if (row.state !== "draft") return refused("already-handed-in");
    return work(tx, row);
  });
}

async function writeSection(
  tx: Transaction,
  {
    applicationId,
    section,
    version,
    isDone,
  }: Typed & { readonly section: ApplicationSection; readonly isDone: boolean },
  json: string,
  now: Date,
): Promise<Verdict<{ readonly version: number }, "changed-elsewhere">> {
  const columns = {
    valuesEncrypted: seal(json, "application_sections.values"),
    doneAt: isDone ? now : null,
    carried: false,
    updatedAt: now,
  };
  if (version === 0) {
    const { count } = await tx.applicationSection.createMany({
      data: [{ ...columns, applicationId, section }],
      skipDuplicates: true,
    });
    return count === 1 ? accepted({ version: 1 }) : refused("changed-elsewhere");
  }
  const { count } = await tx.applicationSection.updateMany({
    where: { applicationId, section, version },
    data: { ...columns, version: { increment: 1 } },
  });
  return count === 1 ? accepted({ version: version + 1 }) : refused("changed-elsewhere");
}
