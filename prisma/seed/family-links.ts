import {
  maskedAddress,
  noticeVersion,
  receiptNumber,
} from "#app/features/accounts/policy/index.ts";
import { familyPurpose } from "#app/features/registers/policy/index.ts";
import { addDays, shanghaiDay } from "#app/lib/date.ts";
import { HOME_REGION } from "./people.ts";
import { FIXTURE } from "./policy-documents.ts";
import { seededRandom } from "./random.ts";
import type { Workbench } from "./sample.ts";

const SEED = 20261130;

interface Accounts {
  /** Agreed, and waits for a seat by that rule. */
  readonly seeker: string;
  /** Asked, and has not answered; waits for the same seat without a rule. */
  readonly asked: string;
}

/**
 * Members of families who stand for themselves, and what that does to the queues: whoever a rule puts first is of a
 * family without work, or is helped in an Aid Month that runs.
 */
export function addFamilyLinks(shared: Workbench, { seeker, asked }: Accounts): void {
  const bench = { ...shared, random: seededRandom(SEED) };
  const { sample } = bench;
  const campaign = addAidMonth(bench);
  const members = openMembers(bench);
  const own = sample.enrolments.find(
    ({ userId, state }) => userId === seeker && state === "waiting",
  );
  const [question] = members.splice(0, 1);
  if (question) link(bench, { memberId: question.id, userId: asked, isAgreed: false });
  // There are fewer members than places the sample gave out by rule: the others wait by the hour.
  const byRule = sample.enrolments.filter(
    (wait) => wait !== own && wait.priority === "zero-employment-family",
  );
  for (const wait of own ? [own, ...byRule] : byRule) {
    const [member] = members.splice(0, 1);
    wait.priority = member ? "zero-employment-family" : null;
    if (!member) continue;
    link(bench, { memberId: member.id, userId: wait.userId, isAgreed: true });
    wait.priorityBasis = { foundOn: member.foundOn };
  }
  const helped = new Set(
    sample.plans
      .filter(({ kind, consentedAt, state }) => kind === "aid" && consentedAt && state === "active")
      .map(({ userId }) => userId),
  );
  for (const wait of sample.enrolments) {
    if (wait.state !== "waiting" || wait.priority !== null || !helped.has(wait.userId)) continue;
    wait.priority = "aid-month";
    wait.priorityBasis = { ...campaign };
  }
  if (own) waitBehind(bench, own, asked);
}

/** A campaign that runs now, so that the sample shows one whenever it is made. */
function addAidMonth({ random, sample, now }: Workbench) {
  const [from, to] = [addDays(shanghaiDay(now), -60), addDays(shanghaiDay(now), 20)];
  sample.policyParameters.push({
    id: random.uuid(now),
    ...{ name: "aid-month", region: HOME_REGION, value: "yes", unit: "choice" },
    validFrom: new Date(`${from}T00:00:00Z`),
    validTo: new Date(`${to}T00:00:00Z`),
    ...{ source: FIXTURE, article: "", confidence: "unconfirmed" },
  });
  return { from, to, source: FIXTURE, article: "" };
}

/** Those who could work, of families without work; nobody twice. */
function openMembers({ sample }: Workbench) {
  const foundOn = new Map(
    sample.familySpells
      .filter(({ clearedOn, endedOn }) => !clearedOn && !endedOn)
      .map((spell) => [spell.familyId, shanghaiDay(new Date(spell.foundOn))] as const),
  );
  return sample.familyMembers.flatMap(({ id, familyId, standing, employedOn }) => {
    const day = foundOn.get(familyId);
    return id !== undefined && day && standing === "able" && !employedOn
      ? [{ id, foundOn: day }]
      : [];
  });
}

function link(
  { random, sample, ago }: Workbench,
  { memberId, userId, isAgreed }: { memberId: string; userId: string; isAgreed: boolean },
): void {
  const email = sample.users.find(({ id }) => id === userId)?.email;
  sample.familyLinks.push({
    ...{ id: random.uuid(ago(60)), memberId, userId, askedAt: ago(60) },
    toldAs: maskedAddress({ channel: "mail", value: email ?? "xinren@example.cn" }),
    agreedAt: isAgreed ? ago(59) : null,
  });
  if (!isAgreed) return;
  sample.consents.push({
    ...{ id: random.uuid(ago(59)), userId, purpose: familyPurpose, fields: ["family-member"] },
    ...{ textVersion: noticeVersion, givenAt: ago(59) },
  });
}

type Wait = Workbench["sample"]["enrolments"][number];

function waitBehind({ random, sample, ago }: Workbench, ahead: Wait, userId: string): void {
  const number = () => receiptNumber((n) => random.int(0, n - 1));
  const at = ago(5);
  sample.enrolments.push({
    ...{ id: random.uuid(at), sessionId: ahead.sessionId, organisationId: ahead.organisationId },
    ...{ userId, state: "waiting", stateSince: at, appliedAt: at, priority: null },
    ...{
      number: number(),
      checkCode: number(),
      createdAt: at,
      updatedAt: at,
      withdrawnLate: false,
      version: 1,
    },
  });
}
