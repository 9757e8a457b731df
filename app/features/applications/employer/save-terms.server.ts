import { auditActor } from "#app/features/accounts/index.server.ts";
import type { EmployerMember } from "#app/features/accounts/policy/index.ts";
import { recordAudit } from "#app/features/audit/index.server.ts";
import { accepted, refused } from "#app/lib/verdict.ts";
import type { Context } from "#app/platform/db.server.ts";
import { mostQuestions } from "../policy/index.ts";

export interface TermsInput {
  readonly positionId: string;
  /** Of the terms that were seen; 0 where none were set. */
  readonly version: number;
  readonly hideNames: boolean;
  /** In their order; empty ones are left out. */
  readonly questions: readonly string[];
}

/** Sets what a position asks of those who apply; once somebody has begun to, the questions stay. */
export async function saveTerms(
  { positionId, version, hideNames, questions }: TermsInput,
  actor: EmployerMember,
  { db, now, requestId }: Context,
) {
  const { organisationId } = actor;
  if (organisationId === null || actor.role === "viewer") return refused("not-yours");
  const asked = questions.map((words) => words.trim()).filter((words) => words !== "");
  if (asked.length > mostQuestions) return refused("too-many-questions");
  return db.$transaction(async (tx) => {
    await tx.$executeRaw`SELECT id FROM positions WHERE id = ${positionId}::uuid FOR UPDATE`;
    const position = await tx.position.findFirst({
      where: { id: positionId, organisationId },
      select: {
        terms: { select: { version: true } },
        questions: { orderBy: { place: "asc" }, select: { words: true } },
        _count: { select: { applications: true } },
      },
    });
    if (!position) return refused("not-found");
    if ((position.terms?.version ?? 0) !== version) return refused("changed-by-someone-else");
    const before = position.questions.map(({ words }) => words);
    const isSame = JSON.stringify(before) === JSON.stringify(asked);
    if (!isSame && position._count.applications > 0) return refused("somebody-applied");
    await tx.applicationTerms.upsert({
      where: { positionId, organisationId },
      create: { positionId, organisationId, hideNames, updatedAt: now },
      update: { hideNames, updatedAt: now, version: { increment: 1 } },
    });
    if (!isSame) {
      await tx.positionQuestion.deleteMany({ where: { positionId, organisationId } });
      await tx.positionQuestion.createMany({
        data: asked.map((words, at) => ({ positionId, organisationId, place: at + 1, words })),
      });
    }
    await recordAudit(tx, {
      action: "position.terms-saved",
      subject: { type: "position", id: positionId },
      actor: auditActor(actor),
      now,
      requestId,
      details: { hideNames, questions: asked.length },
    });
    return accepted({ version: version + 1 });
  });
}

/** What a position asks; the words of its questions are public with it. */
export async function findTerms(positionId: string, { db }: Pick<Context, "db">) {
  const [terms, questions] = await Promise.all([
    db.applicationTerms.findUnique({
      where: { positionId },
      select: { hideNames: true, version: true },
    }),
    db.positionQuestion.findMany({
      where: { positionId },
      orderBy: { place: "asc" },
      select: { id: true, words: true },
    }),
  ]);
  return { hideNames: terms?.hideNames ?? false, version: terms?.version ?? 0, questions };
}
