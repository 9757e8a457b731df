import type { Database } from "#app/platform/db.server.ts";
import { encryptField } from "#app/platform/encryption.server.ts";
import { isEnded } from "../policy/index.ts";
import type { ApplicationState } from "../policy/index.ts";
import { seal } from "../sealed.server.ts";
import { anApplication, contextAt, needsTwo, NOW } from "./arrange.ts";
import type { World } from "./arrange.ts";

export const NUMBER = "14050219900199111X42";
export const everything = ["needs", "category", "grade", "certificate"] as const;

/** Applications with something in every field, in a database of a test's own. */
export function fullApplications(db: Database) {
  /** All of it is released. */
  async function aFullApplication(): Promise<World> {
    const world = await anApplication(
      db,
      { ...needsTwo, released: [...everything, "reaching"] },
      contextAt(db),
    );
    const { id: applicationId, positionId, owner, seeker } = world;
    const { id: questionId } = await db.positionQuestion.create({
      data: { positionId, organisationId: owner.organisationId, place: 1, words: "何时到岗？" },
    });
    const wordsEncrypted = seal("下周一就能到岗", "application_answers.words");
    await db.applicationAnswer.create({ data: { applicationId, questionId, wordsEncrypted } });
    await db.certificate.create({
      data: {
        userId: seeker.userId,
        ...{ numberEncrypted: encryptField(NUMBER, "certificates.number"), numberHash: "y" },
        ...{ category: 1, grade: 2, region: "140502", validTo: new Date("2031-05-01") },
        ...{ state: "verified", submittedAt: NOW },
      },
    });
    return world;
  }

  async function stand(id: string, state: ApplicationState, nameHidden = false): Promise<void> {
    const isOver = isEnded(state);
    await db.application.update({
      where: { id },
      data: {
        ...{ state, nameHidden },
        resumeState: state === "asked" ? "under_review" : null,
        endedAt: isOver ? NOW : null,
        endReason: isOver && state !== "hired" ? "other" : null,
      },
    });
  }

  return { aFullApplication, stand };
}
