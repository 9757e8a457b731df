import { addDays, plainDate, shanghaiDay, type PlainDate } from "#app/lib/date.ts";
import type { EmploymentEvidence, MemberStanding } from "#app/features/registers/policy/index.ts";
import { fictionalName } from "./fictional.ts";
import { HOME_REGION } from "./people.ts";
import { seededRandom } from "./random.ts";
import type { Workbench } from "./sample.ts";

interface SampleMember {
  readonly age: number;
  readonly standing: MemberStanding;
  readonly hasCertificate?: true;
  /** Days after the family was found; null: no work. */
  readonly employedAfter?: number;
  readonly evidence?: EmploymentEvidence;
}

interface SampleFamily {
  readonly members: readonly SampleMember[];
  /** Whether it was found to be without work, and how that ended. */
  readonly spell: "open" | "cleared" | "ended" | null;
}

const holder: SampleMember = { age: 41, standing: "able", hasCertificate: true };

/** One family of every kind; the rest repeats them. */
const KINDS: readonly SampleFamily[] = [
  {
    members: [holder, { age: 38, standing: "able" }, { age: 71, standing: "unable" }],
    spell: "open",
  },
  {
    members: [
      holder,
      { age: 22, standing: "able", employedAfter: 24, evidence: "contract" },
      { age: 16, standing: "student" },
    ],
    spell: "cleared",
  },
  { members: [holder, { age: 35, standing: "able", employedAfter: 11 }], spell: "open" },
  {
    members: [
      { ...holder, standing: "unable" },
      { age: 68, standing: "able" },
    ],
    spell: "ended",
  },
  {
    members: [
      { age: 45, standing: "able" },
      { age: 44, standing: "able" },
    ],
    spell: null,
  },
  {
    members: [
      { ...holder, employedAfter: 58, evidence: "flexible" },
      { age: 17, standing: "student" },
    ],
    spell: "cleared",
  },
  { members: [], spell: null },
];

const FAMILIES = 42;

/** Families over every standing; every fifth is the sample counsellor's, and two were handed over to them. */
export function addFamilies(
  bench: Workbench,
  own: { readonly counsellor: string; readonly reviewer: string },
): void {
  const { random, sample } = bench;
  const counsellors = sample.users
    .filter(({ kind, region }) => kind === "counsellor" && region === HOME_REGION)
    .flatMap(({ id }) => id ?? []);
  for (let at = 0; at < FAMILIES; at += 1) {
    const kind = KINDS[at % KINDS.length];
    const counsellorId = at < KINDS.length ? own.counsellor : random.pick(counsellors);
    if (kind) addFamily(bench, kind, { counsellorId, at });
  }
  addHandOvers(bench, own, counsellors);
}

/** A stream of its own, so that nothing else of the sample moves with it. */
const HAND_OVER_SEED = 5033;

function addHandOvers(
  { sample, ago }: Workbench,
  own: { readonly counsellor: string; readonly reviewer: string },
  counsellors: readonly string[],
): void {
  const random = seededRandom(HAND_OVER_SEED);
  const fromId = counsellors.find((id) => id !== own.counsellor);
  const families = sample.families.filter(({ counsellorId }) => counsellorId === own.counsellor);
  if (fromId === undefined) return;
  families.slice(0, 2).forEach(({ id }, at) => {
    const when = ago(8 - at * 4);
    sample.handOverLogs.push({
      ...{ id: random.uuid(when), region: HOME_REGION, familyId: id ?? null },
      ...{ fromId, toId: own.counsellor, byId: own.reviewer, at: when, reason: "balance" },
    });
  });
}

function addFamily(
  bench: Workbench,
  { members, spell }: SampleFamily,
  { counsellorId, at }: { readonly counsellorId: string; readonly at: number },
): void {
  const { random, sample, seal, ago, now } = bench;
  const age = 70 + at * 9;
  const id = random.uuid(ago(age));
  const appliedOn = addDays(shanghaiDay(now), -age);
  const name = fictionalName(random);
  sample.families.push({
    ...{ id, region: HOME_REGION, counsellorId, appliedOn: toDate(appliedOn) },
    nameEncrypted: seal(`${name}家`, "families.name"),
    createdAt: ago(age),
    version: 1,
  });
  for (const member of members) {
    const born = Number(appliedOn.slice(0, 4)) - member.age;
    const employedOn =
      member.employedAfter === undefined ? null : addDays(appliedOn, member.employedAfter);
    sample.familyMembers.push({
      ...{ id: random.uuid(ago(age)), familyId: id, standing: member.standing },
      nameEncrypted: seal(
        member.hasCertificate ? name : fictionalName(random),
        "family_members.name",
      ),
      birthDate: toDate(plainDate(`${born}-02-15`) as PlainDate),
      sex: random.chance(0.5) ? "female" : "male",
      hasCertificate: member.hasCertificate ?? false,
      employedOn: employedOn && toDate(employedOn),
      evidence: member.evidence ?? null,
      createdAt: ago(age),
    });
  }
  if (spell === null) return;
  const days = members.find(({ evidence }) => evidence !== undefined)?.employedAfter ?? 0;
  sample.familySpells.push({
    ...{ id: random.uuid(ago(age)), familyId: id, foundOn: toDate(appliedOn) },
    clearedOn: spell === "cleared" ? toDate(addDays(appliedOn, days)) : null,
    endedOn: spell === "ended" ? toDate(addDays(appliedOn, 30)) : null,
  });
}

const toDate = (day: PlainDate): Date => new Date(`${day}T00:00:00Z`);
