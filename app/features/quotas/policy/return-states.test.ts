import { describe, expect, it } from "vitest";
import type { Actor } from "#app/features/accounts/policy/index.ts";
import { everyActor } from "#app/features/accounts/testing/actors.ts";
import { plainDate } from "#app/lib/date.ts";
import type { PlainDate } from "#app/lib/date.ts";
import {
  isUnfiled,
  moveReturn,
  returnMoves,
  returnMovesFor,
  returnStates,
  returnTransitions,
} from "./return-states.ts";
import type {
  MoveFacts,
  ReturnClock,
  ReturnInState,
  ReturnMove,
  ReturnState,
  TaxOffice,
} from "./return-states.ts";

const day = (text: string) => plainDate(text) as PlainDate;
const window = { opens: day("2026-03-01"), closes: day("2026-10-31") };
const times = {
  before: day("2026-02-28"),
  first: day("2026-03-01"),
  last: day("2026-10-31"),
  after: day("2026-11-01"),
};
const clock: ReturnClock = { kind: "clock" };

const actors: Readonly<Record<string, Actor | ReturnClock>> = {
  ...everyActor,
  proposer: { ...everyActor.approver, userId: "pro" },
  clock,
};

const officerRefusals: Readonly<Record<string, string>> = {
  otherOfficer: "other-region",
  weakOfficer: "second-factor",
  submitter: "own-submission",
};
const standings: Readonly<
  Record<string, { by: readonly string[]; refusals: Readonly<Record<string, string>> }>
> = {
  employer: {
    by: ["owner", "hr"],
    refusals: { unverifiedHr: "organisation-not-verified" },
  },
  officer: {
    by: ["reviewer", "approver", "cityApprover", "proposer"],
    refusals: officerRefusals,
  },
  approver: {
    by: ["approver", "cityApprover", "proposer"],
    refusals: { ...officerRefusals, reviewer: "approver-only" },
  },
  second: {
    by: ["approver", "cityApprover"],
    refusals: { ...officerRefusals, reviewer: "approver-only", proposer: "own-proposal" },
  },
  clock: { by: ["clock"], refusals: {} },
};

type Edge = {
  readonly from: readonly ReturnState[];
  readonly to: ReturnState;
  readonly who: keyof typeof standings;
  readonly facts?: MoveFacts;
  /** Refusals by the time of the move; nothing said: it may be made then. */
  readonly when?: Readonly<Partial<Record<keyof typeof times, string>>>;
};
const inWindow = { before: "window-not-open", after: "window-closed" } as const;
const afterWindow = { before: "window-open", first: "window-open", last: "window-open" } as const;
/** The table of policy.md 1.5, written a second time, move by move. */
const edges: Readonly<Record<ReturnMove, Edge>> = {
  submit: { from: ["draft", "returned"], to: "auto_passed", who: "employer", when: inWindow },
  object: { from: ["exception"], to: "under_review", who: "employer" },
  withdraw: {
    from: ["auto_passed", "exception", "under_review", "returned", "awaiting_second"],
    to: "draft",
    who: "employer",
    when: inWindow,
  },
  revise: {
    from: ["approved", "sent_to_tax", "closed"],
    to: "draft",
    who: "employer",
    when: inWindow,
  },
  reconsider: {
    from: ["approved", "rejected", "sent_to_tax", "closed"],
    to: "reconsider",
    who: "employer",
    when: inWindow,
  },
  "begin-review": {
    from: ["auto_passed", "exception", "reconsider"],
    to: "under_review",
    who: "officer",
  },
  "send-back": { from: ["under_review"], to: "returned", who: "officer" },
  approve: { from: ["under_review", "auto_passed"], to: "approved", who: "officer" },
  reject: { from: ["under_review"], to: "rejected", who: "officer" },
  confirm: { from: ["awaiting_second"], to: "approved", who: "second" },
  decline: { from: ["awaiting_second"], to: "under_review", who: "second" },
  reopen: { from: ["approved", "sent_to_tax", "closed"], to: "under_review", who: "approver" },
  "hand-over": { from: ["approved"], to: "sent_to_tax", who: "approver" },
  close: { from: ["sent_to_tax"], to: "closed", who: "approver" },
  lapse: { from: ["draft"], to: "lapsed", who: "clock", when: afterWindow },
  restore: { from: ["draft"], to: "approved", who: "clock", when: afterWindow },
};

function subjectIn(state: ReturnState, changes: Partial<ReturnInState> = {}): ReturnInState {
  return {
    state,
    organisationId: "org",
    region: "140502",
    submittedById: "sub",
    proposedById: "pro",
    window,
    wasFiled: false,
    isDetermined: false,
    lockedById: null,
    ...changes,
  };
}

function expectedOf(edge: Edge, state: ReturnState, name: string, time: keyof typeof times) {
  const { by = [], refusals = {} } = standings[edge.who] ?? {};
  const standing = refusals[name] ?? (by.includes(name) ? undefined : "not-yours");
  if (standing) return { ok: false, reason: standing };
  if (!edge.from.includes(state)) return { ok: false, reason: "not-from-this-state" };
  const when = edge.when?.[time];
  return when ? { ok: false, reason: when } : { ok: true, to: edge.to };
}

describe("moves of a return: state × move × actor × time (policy.md 1.5)", () => {
  const grid = returnStates.flatMap((state) => returnMoves.map((move) => ({ state, move })));

  it.each(grid)("$move from $state", ({ state, move }) => {
    const isDetermined = move === "restore";
    for (const [name, actor] of Object.entries(actors)) {
      for (const time of Object.keys(times) as (keyof typeof times)[]) {
        const expected = expectedOf(edges[move], state, name, time);
        const subject = subjectIn(state, { isDetermined });
        const verdict = moveReturn(subject, move, actor, times[time], { reason: "why" });
        expect(verdict, `${name}, ${time}`).toEqual(expected);
      }
    }
  });

  it("nothing leads out of lapsed", () => {
    expect(returnTransitions.filter(([from]) => from === "lapsed")).toEqual([]);
  });

  it.each(["object", "reconsider", "send-back", "reject", "decline", "reopen"] as const)(
    "%s needs a reason",
    (move) => {
      const [from] = edges[move].from as [ReturnState];
      const [name] = standings[edges[move].who]?.by as [string];
      for (const reason of [undefined, " \n"]) {
        const actor = actors[name] as Actor;
        expect(moveReturn(subjectIn(from), move, actor, times.last, { reason })).toEqual({
          ok: false,
          reason: "reason-missing",
        });
      }
    },
  );
});

describe("what decides between two ends", () => {
  const hr = actors.hr as Actor;
  const reviewer = actors.reviewer as Actor;

  it("a filing with exceptions waits for proof, one without goes to the queue", () => {
    const submit = (hasExceptions: boolean) =>
      moveReturn(subjectIn("draft"), "submit", hr, times.first, { hasExceptions });
    expect(submit(false)).toEqual({ ok: true, to: "auto_passed" });
    expect(submit(true)).toEqual({ ok: true, to: "exception" });
  });

  it("an amount above the limit waits for a second person", () => {
    const approve = (needsSecond: boolean) =>
      moveReturn(subjectIn("under_review"), "approve", reviewer, times.after, { needsSecond });
    expect(approve(false)).toEqual({ ok: true, to: "approved" });
    expect(approve(true)).toEqual({ ok: true, to: "awaiting_second" });
  });

  it("what was sent back after it was filed in time comes again after the window", () => {
    const again = (wasFiled: boolean) =>
      moveReturn(subjectIn("returned", { wasFiled }), "submit", hr, times.after);
    expect(again(true)).toEqual({ ok: true, to: "auto_passed" });
    expect(again(false)).toEqual({ ok: false, reason: "window-closed" });
    const withdrawn = subjectIn("draft", { wasFiled: true });
    expect(moveReturn(withdrawn, "submit", hr, times.after)).toMatchObject({ ok: false });
  });

  it("a change that was not filed ends with the window: what is certified stands, nothing lapses", () => {
    const draft = (isDetermined: boolean) => subjectIn("draft", { isDetermined });
    const after = (move: ReturnMove, isDetermined: boolean) =>
      moveReturn(draft(isDetermined), move, clock, times.after);
    expect(after("lapse", true)).toEqual({ ok: false, reason: "determined" });
    expect(after("restore", true)).toEqual({ ok: true, to: "approved" });
    const restored = (taxOffice: TaxOffice) =>
      moveReturn(draft(true), "restore", clock, times.after, { taxOffice });
    expect(restored("has")).toEqual({ ok: true, to: "sent_to_tax" });
    expect(restored("confirmed")).toEqual({ ok: true, to: "closed" });
    expect(after("restore", false)).toEqual({ ok: false, reason: "not-determined" });
    expect(after("lapse", false)).toEqual({ ok: true, to: "lapsed" });
  });

  it("one officer at a time", () => {
    const held = subjectIn("under_review", { lockedById: "a" });
    expect(moveReturn(held, "approve", reviewer, times.after)).toEqual({
      ok: false,
      reason: "in-other-hands",
    });
    expect(moveReturn(held, "approve", actors.approver as Actor, times.after)).toMatchObject({
      ok: true,
    });
  });
});

describe("what is offered", () => {
  it("are the moves that would go through", () => {
    const offered = (state: ReturnState, name: string, today = times.last) =>
      returnMovesFor(subjectIn(state), actors[name] as Actor, today);
    expect(offered("exception", "hr")).toEqual(["object", "withdraw"]);
    expect(offered("exception", "hr", times.after)).toEqual(["object"]);
    expect(offered("under_review", "reviewer")).toEqual(["send-back", "approve", "reject"]);
    expect(offered("awaiting_second", "proposer")).toEqual([]);
    expect(offered("awaiting_second", "approver")).toEqual(["confirm", "decline"]);
    expect(offered("under_review", "viewer")).toEqual([]);
  });

  it.each(returnStates)("%s: unfiled or not", (state) => {
    expect(isUnfiled(state)).toBe(state === "draft" || state === "returned");
  });
});
