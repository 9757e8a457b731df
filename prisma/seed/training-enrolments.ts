import { receiptNumber } from "#app/features/accounts/policy/index.ts";
import { clashes, offerUntil } from "#app/features/training/policy/index.ts";
import type { EnrolmentState, Meeting, SessionState } from "#app/features/training/policy/index.ts";
import type { Workbench } from "./sample.ts";
import { addNeeds } from "./training-needs.ts";

/** Who can still take part: nobody is in two places at once. */
export interface Classroom {
  readonly seekers: readonly string[];
  readonly busy: Map<string, { readonly timetable: readonly Meeting[] }[]>;
  at: number;
}

interface Session {
  readonly id: string;
  readonly organisationId: string;
  readonly state: SessionState;
  readonly seats: number;
  readonly timetable: readonly Meeting[];
  readonly needsApproval: boolean;
}

/** Fills a session as its state says: some with a queue, some with a seat on offer, some half empty. */
export function enrol(bench: Workbench, session: Session, classroom: Classroom): void {
  const states = statesOf(bench, session);
  states.forEach((state, at) => {
    const userId = nextFree(classroom, session.timetable);
    if (userId !== undefined) add(bench, session, userId, state, at);
  });
}

/** Never more seats held than there are; a queue only where all are held. */
function statesOf({ random }: Workbench, session: Session): readonly EnrolmentState[] {
  const { state, seats, needsApproval } = session;
  const people = (count: number, as: EnrolmentState) =>
    Array.from({ length: count }, (): EnrolmentState => as);
  const most = Math.min(seats, 6);
  switch (state) {
    case "finished": {
      const results = ["completed", "completed", "completed", "failed", "no_show"] as const;
      return Array.from({ length: random.int(2, most) }, () => random.pick(results));
    }
    case "running":
      return people(random.int(2, most), "enrolled");
    case "cancelled":
      return people(random.int(1, 3), "cancelled");
    default: {
      const applied = needsApproval ? people(random.int(0, 2), "applied") : [];
      if (seats > 6 || random.chance(0.3)) {
        return [...people(random.int(0, 3), "enrolled"), ...applied, "withdrawn"];
      }
      const isOffered = random.chance(0.4);
      return [
        ...people(isOffered ? seats - 1 : seats, "enrolled"),
        ...(isOffered ? (["offered", "expired"] as const) : []),
        ...people(random.int(1, 3), "waiting"),
        ...applied,
      ];
    }
  }
}

function nextFree(classroom: Classroom, timetable: readonly Meeting[]): string | undefined {
  const { seekers, busy } = classroom;
  for (let tried = 0; tried < seekers.length; tried += 1) {
    const userId = seekers[(classroom.at + tried) % seekers.length] ?? "";
    const theirs = busy.get(userId) ?? [];
    if (clashes(timetable, theirs).length > 0) continue;
    busy.set(userId, [...theirs, { timetable }]);
    classroom.at += tried + 1;
    return userId;
  }
  return undefined;
}

function add(
  bench: Workbench,
  session: Session,
  userId: string,
  state: EnrolmentState,
  at: number,
): void {
  const { random, sample, ago, now } = bench;
  const id = random.uuid(ago(40 - at));
  const appliedAt = ago(40 - at);
  const since = state === "offered" ? ago(1) : appliedAt;
  const number = receiptNumber((n) => random.int(0, n - 1));
  sample.enrolments.push({
    id,
    version: 1,
    sessionId: session.id,
    organisationId: session.organisationId,
    userId,
    state,
    stateSince: since,
    priority: state === "waiting" && random.chance(0.2) ? "zero-employment-family" : null,
    appliedAt,
    offerUntil:
      state === "offered" ? offerUntil(since, session.timetable[0]?.startsAt ?? now) : null,
    number,
    checkCode: receiptNumber((n) => random.int(0, n - 1)),
    withdrawnLate: false,
    createdAt: appliedAt,
    updatedAt: since,
  });
  const { organisationId } = session;
  if (state === "applied" || (state === "enrolled" && at % 3 === 0)) {
    const answers =
      state === "applied" ? (["open", "agreed"] as const) : (["alternative"] as const);
    addNeeds(bench, { id, organisationId, userId, appliedAt }, answers);
  }
}
