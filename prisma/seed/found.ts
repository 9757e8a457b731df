import { noticeVersion } from "#app/features/accounts/policy/index.ts";
import { findPurpose } from "#app/features/matching/policy/index.ts";
import type { FindGrant } from "#app/features/matching/policy/index.ts";
import type { SampleOrganisation } from "./organisations.ts";
import { seededRandom } from "./random.ts";
import type { Workbench } from "./sample.ts";

/** Chance of its own: what others are written with does not move. */
const SEED = 20261127;
const NEEDED = [
  "screen-reader-software",
  "text-communication",
  "captions",
  "flexible-hours",
] as const;

/** People with a profile who agreed to be found: with what they need, with the name, with neither; one is invited, one was opened. */
export function addFound(
  shared: Workbench,
  own: SampleOrganisation,
  { seeker, hr, others }: { seeker: string; hr: string; others: readonly string[] },
): void {
  const bench = { ...shared, random: seededRandom(SEED) };
  agree(bench, seeker, ["background", "needs"]);
  others.forEach((userId, at) => {
    const kind = at % 6;
    if (kind === 2) addNeeds(bench, userId, at);
    if (kind === 1 || kind === 2) {
      agree(bench, userId, ["background", "needs", ...(at % 4 === 0 ? (["name"] as const) : [])]);
    }
    if (kind === 5) agree(bench, userId, at % 4 === 1 ? ["background", "name"] : ["background"]);
  });
  const position = shared.sample.positions.find(
    ({ organisationId, state }) => organisationId === own.id && state === "published",
  );
  if (!position) return;
  const positionId = position.id as string;
  invite(bench, own, { positionId, userId: others[5] ?? seeker, hr });
  bench.sample.audits.push({
    action: "found-person.opened",
    subject: { type: "found-person", id: seeker },
    actor: { id: hr, kind: "employer-member:hr" },
    now: bench.ago(2),
    details: { fields: ["conditions", "needs"], positionId, organisationId: own.id },
  });
}

function agree(
  { random, sample, ago }: Workbench,
  userId: string,
  grants: readonly FindGrant[],
): void {
  const givenAt = ago(random.int(3, 40));
  for (const grant of grants) {
    sample.consents.push({
      ...{ id: random.uuid(givenAt), userId, purpose: findPurpose(grant), givenAt },
      fields: grant === "needs" ? ["needs", "abilities"] : [grant],
      textVersion: noticeVersion,
    });
  }
}

function addNeeds({ random, sample, ago }: Workbench, userId: string, at: number): void {
  if (sample.passportItems.some((item) => item.userId === userId)) return;
  const createdAt = ago(50);
  sample.passportItems.push({
    ...{ id: random.uuid(createdAt), userId, code: NEEDED[at % NEEDED.length] ?? null },
    ...{ wordsEncrypted: null, createdAt, updatedAt: createdAt },
  });
}

function invite(
  { random, sample, seal, ago }: Workbench,
  own: SampleOrganisation,
  { positionId, userId, hr }: { positionId: string; userId: string; hr: string },
): void {
  const isTaken = sample.positionInvitations.some(
    (one) => one.positionId === positionId && one.userId === userId,
  );
  if (isTaken) return;
  sample.positionInvitations.push({
    ...{ id: random.uuid(ago(4)), positionId, userId, organisationId: own.id },
    wordsEncrypted: seal("您的经验正是我们要的，欢迎来看看。", "position_invitations.words"),
    ...{ invitedById: hr, invitedAt: ago(4), declinedAt: null },
  });
}
