import { receiptNumber } from "#app/features/accounts/policy/index.ts";
import {
  clashes,
  enrolmentStates,
  holdsSeat,
  isLive,
  isTeaching,
  offerUntil,
} from "#app/features/training/policy/index.ts";
import type {
  CourseKind,
  EnrolmentState,
  SessionState,
} from "#app/features/training/policy/index.ts";
import type { Workbench } from "./sample.ts";
import { addNeeds } from "./training-needs.ts";

type Session = Workbench["sample"]["trainingSessions"][number];

/** In which sessions each state is at home. */
const HOME: Readonly<Record<EnrolmentState, SessionState>> = {
  applied: "published",
  refused: "published",
  waiting: "published",
  offered: "published",
  enrolled: "published",
  withdrawn: "published",
  declined: "published",
  expired: "published",
  cancelled: "cancelled",
  completed: "finished",
  failed: "finished",
  no_show: "finished",
};

/** One enrolment of the sample's job seeker in every state, with the sample's provider as far as it has sessions for it. */
export function addOwnEnrolments(
  bench: Workbench,
  { seeker, provider }: { readonly seeker: string; readonly provider: string },
): void {
  const { sample } = bench;
  const sessions = [...sample.trainingSessions].sort(
    (one, other) =>
      Number(other.organisationId === provider) - Number(one.organisationId === provider),
  );
  const used = new Set<string>();
  const busy: { readonly timetable: ReturnType<typeof timetableOf> }[] = [];
  // Completed twice: the second certificate was withdrawn.
  for (const state of [...enrolmentStates, "completed"] as const) {
    const session = sessions.find(
      (one) =>
        one.state === HOME[state] &&
        !used.has(one.id ?? "") &&
        suits(bench, one, state) &&
        (!isLive(state) || clashes(timetableOf(bench, one), busy).length === 0),
    );
    if (!session) throw new Error(`no session of the sample for an enrolment that is ${state}`);
    used.add(session.id ?? "");
    if (isLive(state)) busy.push({ timetable: timetableOf(bench, session) });
    add(bench, session, seeker, state);
  }
}

function timetableOf({ sample }: Workbench, { id }: Session) {
  return sample.trainingMeetings
    .filter(({ sessionId }) => sessionId === id)
    .map(({ startsAt, endsAt }) => ({ startsAt: new Date(startsAt), endsAt: new Date(endsAt) }));
}

/** A seat where there is one; a place in the queue where there is a queue; a certificate where it is completed. */
function suits(
  { sample }: Workbench,
  { id, courseId, seats }: Session,
  state: EnrolmentState,
): boolean {
  const there = sample.enrolments.filter(({ sessionId }) => sessionId === id);
  const waiting = there.filter((one) => one.state === "waiting").length;
  const taken = there.filter((one) => holdsSeat(one.state)).length;
  if (state === "waiting") return waiting > 0;
  // Only what is taught gives a certificate.
  const kind = sample.courses.find((one) => one.id === courseId)?.kind ?? null;
  if (state === "completed" && !isTeaching(kind as CourseKind | null)) return false;
  if (holdsSeat(state)) return waiting === 0 && taken < (seats ?? 0);
  return true;
}

function add(bench: Workbench, session: Session, userId: string, state: EnrolmentState): void {
  const { random, sample, ago, now, seal } = bench;
  const id = random.uuid(ago(6));
  const { organisationId } = session;
  const appliedAt = ago(6);
  const since = state === "offered" ? ago(0.5) : appliedAt;
  const isUnsure = state === "applied";
  sample.enrolments.push({
    id,
    version: 1,
    sessionId: session.id ?? "",
    organisationId,
    userId,
    state,
    stateSince: since,
    appliedAt,
    offerUntil: state === "offered" ? offerUntil(since, new Date(session.startsAt ?? now)) : null,
    withdrawnLate: state === "withdrawn",
    endWordsEncrypted:
      state === "refused"
        ? seal("这门课要先学会用读屏软件上网。请先报“读屏软件入门”。", "enrolments.end_words")
        : null,
    prerequisites: isUnsure ? "unsure" : null,
    prerequisiteWordsEncrypted: isUnsure
      ? seal("没有系统学过，用了两年读屏软件。", "enrolments.prerequisite_words")
      : null,
    number: receiptNumber((n) => random.int(0, n - 1)),
    checkCode: receiptNumber((n) => random.int(0, n - 1)),
    createdAt: appliedAt,
    updatedAt: since,
  });
  const needing = { id, organisationId, userId, appliedAt };
  if (state === "applied") addNeeds(bench, needing, ["open", "agreed"]);
  if (state === "enrolled") {
    addNeeds(bench, needing, ["agreed", "alternative", "cannot", "open", "withdrawn"]);
  }
}
