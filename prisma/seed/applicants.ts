import { applicationStates } from "#app/features/applications/policy/index.ts";
import type { AdjustmentState, ApplicationState } from "#app/features/applications/policy/index.ts";
import type { Prisma } from "#db/generated/client.ts";
import { addApplication } from "./applications.ts";
import type { Wish } from "./applications.ts";
import type { SampleOrganisation } from "./organisations.ts";
import type { Workbench } from "./sample.ts";
import { messages, questions, templates } from "./texts/applications.ts";

type Position = Prisma.PositionCreateManyInput;

/** Every kind of answer to an adjustment, an unanswered one and one taken back among them. */
const ADJUSTMENTS: readonly (readonly AdjustmentState[])[] = [
  [],
  ["open", "open"],
  ["agreed"],
  ["agreed", "alternative"],
  ["cannot", "agreed"],
  ["agreed", "withdrawn"],
];

/** Every level of disclosure, from nothing to everything. */
const RELEASED: readonly NonNullable<Wish["released"]>[] = [
  [],
  ["needs"],
  ["needs", "category"],
  ["needs", "category", "grade"],
  ["needs", "category", "grade", "certificate", "invite"],
];

interface People {
  /** The seeker with a fixed address. */
  readonly seeker: string;
  readonly others: readonly string[];
}

/**
 * Applications in every state for the sample's seeker and for the sample's employer, with every kind of answer,
 * overdue ones and every level of disclosure; some for other employers, so that answer rates can be read.
 */
export function addApplicants(
  bench: Workbench,
  own: SampleOrganisation,
  employers: readonly SampleOrganisation[],
  people: People,
): void {
  addTerms(bench, own);
  addOwnApplicants(bench, own, people.others);
  addSeekersOwn(bench, own, employers, people.seeker);
  addOtherApplicants(bench, employers, people.others);
  addPassport(bench, people.seeker);
  addKept(bench, own);
  addInvitations(bench, own, people.seeker);
}

/** Positions a state can belong to: what is under way needs one that is open for the most part. */
function positionsOf({ sample }: Workbench, organisationId: string): readonly Position[] {
  return sample.positions.filter(
    (one) => one.organisationId === organisationId && one.publishedAt && one.closingOn,
  );
}

function openOnes(positions: readonly Position[], now: Date): readonly Position[] {
  return positions.filter(
    ({ state, closingOn }) =>
      state === "published" &&
      new Date(closingOn as Date).getTime() > now.getTime() + 2 * 86_400_000,
  );
}

/** The open position of the own employer that asks questions has nobody yet; the one that hides names has some. */
function addTerms(bench: Workbench, own: SampleOrganisation): void {
  const { sample, random, ago, now } = bench;
  const [asking, hiding] = openOnes(positionsOf(bench, own.id), now);
  if (!asking || !hiding) return;
  for (const [position, hideNames] of [
    [asking, false],
    [hiding, true],
  ] as const) {
    sample.applicationTerms.push({
      positionId: position.id as string,
      organisationId: own.id,
      hideNames,
      updatedAt: ago(30),
    });
  }
  for (const [at, words] of questions.entries()) {
    const positionId = asking.id as string;
    const id = random.uuid(ago(30));
    sample.positionQuestions.push({ id, positionId, organisationId: own.id, place: at + 1, words });
  }
  for (const [name, purpose, body] of templates) {
    const id = random.uuid(ago(20));
    sample.messageTemplates.push({
      ...{ id, organisationId: own.id, name, purpose, body },
      updatedAt: ago(20),
    });
  }
}

function addOwnApplicants(bench: Workbench, own: SampleOrganisation, others: readonly string[]) {
  const { sample, now } = bench;
  const asking = sample.positionQuestions[0]?.positionId;
  const hiding = sample.applicationTerms.find(({ hideNames }) => hideNames)?.positionId;
  const positions = openOnes(positionsOf(bench, own.id), now).filter(({ id }) => id !== asking);
  const member = own.writers[0] as string;
  const states = applicationStates.flatMap((state) => [state, state, state]);
  for (const [at, state] of states.entries()) {
    const position = positions[at % positions.length];
    const userId = others[at];
    if (!position || !userId) continue;
    const adjustments = adjustmentsFor(state, at);
    const id = addApplication(bench, {
      ...{ userId, position, state, member, adjustments },
      quietDays: QUIET[at % QUIET.length] ?? 1,
      released: releasedFor(adjustments, at),
      nameHidden: position.id === hiding || at % 7 === 3,
      withFile: at % 4 === 0,
    });
    if (at % 5 === 1 && state !== "draft") addNote(bench, id, own, member);
  }
}

/** Of three in a state one is fresh, one is near its day, one is past it. */
const QUIET = [1.2, 8.3, 21.4];

/** Who has met or was hired had every adjustment answered. */
function adjustmentsFor(state: ApplicationState, at: number): readonly AdjustmentState[] {
  const wanted = ADJUSTMENTS[at % ADJUSTMENTS.length] ?? [];
  const mayBeOpen = ["draft", "submitted", "under_review", "asked", "shortlisted"].includes(state);
  if (mayBeOpen) return state === "draft" ? wanted.map(() => "open") : wanted;
  const isOver = ["refused", "withdrawn", "lapsed"].includes(state);
  return wanted.map((one) => (one === "open" ? (isOver ? "withdrawn" : "agreed") : one));
}

function releasedFor(adjustments: readonly AdjustmentState[], at: number) {
  const level = RELEASED[at % RELEASED.length] ?? [];
  return adjustments.length > 0 && !level.includes("needs") ? (["needs"] as const) : level;
}

/** One in each state, a third of them with the own employer, so that both sides can be seen. */
function addSeekersOwn(
  bench: Workbench,
  own: SampleOrganisation,
  employers: readonly SampleOrganisation[],
  seeker: string,
): void {
  const { sample, now } = bench;
  const asking = sample.positionQuestions[0]?.positionId;
  const theirs = openOnes(positionsOf(bench, own.id), now).filter(({ id }) => id !== asking);
  const elsewhere = employers.flatMap((one) =>
    openOnes(positionsOf(bench, one.id), now)
      .slice(0, 1)
      .map((position) => ({ position, member: one.writers[0] as string })),
  );
  for (const [at, state] of applicationStates.entries()) {
    const mine = at % 3 === 0 ? theirs[Math.floor(at / 3)] : undefined;
    const place = mine ? { position: mine, member: own.writers[0] as string } : elsewhere[at];
    if (!place) continue;
    const adjustments = adjustmentsFor(state, at);
    addApplication(bench, {
      ...{ ...place, userId: seeker, state, adjustments },
      quietDays: QUIET[at % 2] ?? 1,
      released: releasedFor(adjustments, at),
      withFile: at % 3 === 1,
    });
  }
}

/** Six or more for some employers, answered and not, so that their rates are shown; a few for others. */
function addOtherApplicants(
  bench: Workbench,
  employers: readonly SampleOrganisation[],
  others: readonly string[],
): void {
  const { now } = bench;
  const states = ["refused", "shortlisted", "hired", "under_review", "refused", "lapsed"] as const;
  for (const [number, employer] of employers.entries()) {
    const positions = openOnes(positionsOf(bench, employer.id), now);
    const member = employer.writers[0];
    if (!member || positions.length === 0) continue;
    for (let at = 0; at < (number % 3 === 0 ? 8 : number % 3); at += 1) {
      const state = states[(number + at) % states.length] ?? "submitted";
      addApplication(bench, {
        userId: others[(40 + number * 8 + at) % others.length] as string,
        position: positions[at % positions.length] as Position,
        ...{ state, member },
        quietDays: 3.1 + at * 4,
      });
    }
  }
}

function addNote(
  { random, sample, seal, ago }: Workbench,
  applicationId: string,
  own: SampleOrganisation,
  authorId: string,
) {
  const writtenAt = ago(1);
  const id = random.uuid(writtenAt);
  sample.applicationNotes.push({
    ...{ id, applicationId, organisationId: own.id, authorId, writtenAt, onceKey: id },
    bodyEncrypted: seal(messages.note, "application_notes.body"),
  });
}

function addPassport({ random, sample, seal, ago }: Workbench, userId: string): void {
  const items = [
    ["screen-reader-software", "我用争渡读屏。"],
    ["text-communication", ""],
    [null, "面试地点请提前一天告诉我，我要查路线。"],
  ] as const;
  for (const [at, [code, words]] of items.entries()) {
    const createdAt = ago(60 - at);
    sample.passportItems.push({
      ...{ id: random.uuid(createdAt), userId, code },
      wordsEncrypted: words === "" ? null : seal(words, "passport_items.words"),
      createdAt,
      updatedAt: createdAt,
    });
  }
}

/** Those who agreed to be invited and were refused are kept in mind. */
function addKept({ sample, ago }: Workbench, own: SampleOrganisation): void {
  const agreed = new Set(
    sample.consents
      .filter(({ purpose }) => purpose === "employer-invite")
      .map((one) => one.applicationId),
  );
  for (const { id, userId, organisationId } of sample.applications) {
    if (organisationId !== own.id || !agreed.has(id)) continue;
    sample.keptPeople.push({
      ...{ organisationId, userId, applicationId: id as string },
      keptById: own.writers[0],
      keptAt: ago(2),
    });
  }
}

/** The seeker is invited to a position of this employer, and has declined one of another. */
function addInvitations({ sample, seal, ago }: Workbench, own: SampleOrganisation, userId: string) {
  const appliedFor = new Set(
    sample.applications.filter((one) => one.userId === userId).map((one) => one.positionId),
  );
  const open = sample.positions.filter(
    ({ id, state }) => state === "published" && !appliedFor.has(id as string),
  );
  const chosen = [true, false].flatMap((isOwn) =>
    open.filter(({ organisationId }) => (organisationId === own.id) === isOwn).slice(0, 1),
  );
  for (const [at, { id: positionId, organisationId }] of chosen.entries()) {
    sample.positionInvitations.push({
      // An id of its own would shift the random numbers of all that is written after.
      ...{ id: positionId, positionId: positionId as string, organisationId, userId },
      wordsEncrypted: seal(messages.invited, "position_invitations.words"),
      invitedById: at === 0 ? own.writers[0] : null,
      invitedAt: ago(3 - at),
      declinedAt: at === 0 ? null : ago(1),
    });
  }
}
