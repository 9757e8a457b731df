import { registerPurpose } from "#app/features/training/policy/index.ts";
import { seededRandom } from "./random.ts";
import type { Workbench } from "./sample.ts";

const SEED = 20261140;

/** Two of three who completed a course agreed to have it registered; the sample's own job seeker was not asked yet. */
export function addRegisterConsents({ sample, ago }: Workbench, seeker: string): void {
  const random = seededRandom(SEED);
  const standing = sample.trainingCertificates.filter(({ withdrawnAt }) => !withdrawnAt);
  for (const [at, { enrolmentId }] of standing.entries()) {
    const enrolment = sample.enrolments.find(({ id }) => id === enrolmentId);
    if (!enrolment || enrolment.userId === seeker || at % 3 === 2) continue;
    sample.consents.push({
      id: random.uuid(ago(10)),
      ...{ userId: enrolment.userId, enrolmentId, purpose: registerPurpose },
      ...{ fields: ["name", "residentNumber", "course"], textVersion: "2026-11" },
      givenAt: ago(10),
    });
  }
}
