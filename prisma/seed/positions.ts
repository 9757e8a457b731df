import type { PositionState } from "#app/features/positions/policy/index.ts";
import type { Prisma } from "#db/generated/client.ts";
import { addDays, shanghaiDay } from "#app/lib/date.ts";
import type { PlainDate } from "#app/lib/date.ts";
import { composePosting } from "./compose-posting.ts";
import { fictionalPhone } from "./fictional.ts";
import type { SampleOrganisation } from "./organisations.ts";
import type { Workbench } from "./sample.ts";
import { questionableSentences, unlawfulSentences } from "./texts/phrases.ts";
import { profilesOf } from "./texts/profiles.ts";

/** Of a hundred positions of a verified employer. */
const STATES: readonly (readonly [PositionState, number])[] = [
  ["published", 62],
  ["submitted", 11],
  ["draft", 8],
  ["sent_back", 4],
  ["ended_early", 4],
  ["closed", 5],
  ["filled", 4],
  ["withdrawn", 2],
];

const REASONS: Readonly<Partial<Record<PositionState, readonly string[]>>> = {
  sent_back: [
    "“五官端正”与工作无关，请删去，写清岗位要做的事即可。",
    "工资低于本市最低工资标准，请核对后重新提交。",
    "地址不完整，求职者找不到，请补充门牌号和楼层。",
  ],
  ended_early: ["内部调岗，不再对外招聘。", "订单减少，暂缓招聘。", "项目取消。"],
};

interface Times {
  readonly createdAt: Date;
  readonly submittedAt: Date | null;
  readonly publishedAt: Date | null;
  readonly endedAt: Date | null;
  readonly closingOn: PlainDate | null;
}

/** Positions of every state; employers that are not verified have drafts alone, one verified a moment ago has none. */
export function addPositions(
  bench: Workbench,
  organisations: readonly SampleOrganisation[],
  reviewer: string,
  total: number,
): void {
  const { random } = bench;
  const verified = organisations.filter(({ state }) => state === "verified").slice(0, -1);
  const weights = verified.map((each, at) => [each, 1 + (at % 5) * 0.7] as const);
  for (let number = 0; number < total; number += 1) {
    addPosition(bench, random.weighted(weights), random.weighted(STATES), reviewer);
  }
  for (const each of organisations.filter(({ state }) => state !== "verified")) {
    addPosition(bench, each, "draft", reviewer);
  }
}

/** A position of each state, so that one employer shows every list. */
export function addOneOfEach(
  bench: Workbench,
  organisation: SampleOrganisation,
  reviewer: string,
): void {
  for (const [state, count] of STATES) {
    const times = state === "published" ? 6 : count > 10 ? 3 : 2;
    for (let at = 0; at < times; at += 1) addPosition(bench, organisation, state, reviewer);
  }
}

export function addPosition(
  bench: Workbench,
  organisation: SampleOrganisation,
  state: PositionState,
  reviewer: string,
): string {
  const { random, sample, seal, now } = bench;
  const { employer } = organisation;
  const profile = random.pick(profilesOf(employer.trade));
  const times = timesOf(bench, state);
  const id = random.uuid(times.createdAt);
  const writer = random.pick(organisation.writers);
  const reason = REASONS[state] ? random.pick(REASONS[state]) : null;
  const { closingOn, ...moments } = times;
  const row: Prisma.PositionCreateManyInput = {
    wordingReasons: {},
    ...composePosting(random, profile, employer, now),
    id,
    organisationId: organisation.id,
    state,
    ...moments,
    closingOn: closingOn === null ? null : new Date(`${closingOn}T00:00:00Z`),
    stateReason: reason,
    contactPhoneEncrypted: seal(fictionalPhone(random.int(5000, 9999)), "positions.contact_phone"),
    submittedById: times.submittedAt ? writer : null,
    createdById: writer,
    updatedAt: times.endedAt ?? times.publishedAt ?? times.submittedAt ?? times.createdAt,
  };
  sample.positions.push(withFaults(bench, row));
  record(bench, row, writer, reviewer);
  return id;
}

function timesOf({ random, ago, now }: Workbench, state: PositionState): Times {
  const today = shanghaiDay(now);
  const days = random.int(2, 45) + random.next();
  const createdAt = ago(days + random.int(1, 4));
  const submittedAt = state === "draft" ? null : ago(days + 0.4);
  const wasPublished = ["published", "ended_early", "closed", "filled"].includes(state);
  const publishedAt = wasPublished ? ago(days) : null;
  const over = wasPublished && state !== "published";
  const endedAgo = Math.min(days, random.int(0, 20)) * random.next();
  const closingOn =
    state === "closed"
      ? addDays(today, -Math.max(1, Math.ceil(endedAgo)))
      : addDays(
          today,
          random.weighted([
            [0, 2],
            [1, 3],
            [random.int(2, 7), 15],
            [random.int(8, 60), 60],
            [random.int(61, 120), 20],
          ]),
        );
  const waiting = state === "submitted" || state === "sent_back";
  return {
    createdAt,
    submittedAt,
    publishedAt,
    endedAt: over ? ago(endedAgo) : null,
    closingOn: waiting ? addDays(today, random.int(10, 90)) : closingOn,
  };
}

/** Drafts lack things; some of what was handed in has words an officer has to see. */
function withFaults(
  { random }: Workbench,
  row: Prisma.PositionCreateManyInput,
): Prisma.PositionCreateManyInput {
  if (row.state === "submitted" && random.chance(0.3)) {
    const { text, reasons } = random.pick(questionableSentences);
    return {
      ...row,
      description: `${row.description ?? ""}\n${text}`,
      wordingReasons: { ...reasons },
    };
  }
  if (row.state !== "draft") return row;
  return random.pick([
    row,
    { ...row, description: `${row.description ?? ""}\n${random.pick(unlawfulSentences)}` },
    { ...row, closingOn: null, wageFrom: null, wageTo: null, wageUnit: null },
    { ...row, description: "", requirements: [], occupation: null },
    { ...row, region: null, address: "", lat: null, lng: null, openings: null },
  ]);
}

function record(
  { sample }: Workbench,
  row: Prisma.PositionCreateManyInput,
  writer: string,
  reviewer: string,
): void {
  const subject = { type: "position", id: row.id as string };
  const employer = { id: writer, kind: "employer-member:hr" };
  const officer = { id: reviewer, kind: "officer:reviewer" };
  const add = (action: string, actor: typeof employer, at: unknown, details = {}) => {
    if (at instanceof Date) {
      sample.audits.push({ action: `position.${action}`, subject, actor, now: at, details });
    }
  };
  const reason = row.stateReason ? { reason: row.stateReason } : {};
  add("created", employer, row.createdAt);
  add("submitted", employer, row.submittedAt);
  add("published", officer, row.publishedAt);
  const last = row.updatedAt;
  if (row.state === "sent_back") add("sent-back", officer, last, reason);
  if (row.state === "withdrawn") add("withdrawn", employer, last);
  if (row.state === "ended_early") add("ended-early", employer, row.endedAt, reason);
  if (row.state === "filled") add("filled", employer, row.endedAt);
  if (row.state === "closed") add("closed", { id: reviewer, kind: "system" }, row.endedAt);
}
