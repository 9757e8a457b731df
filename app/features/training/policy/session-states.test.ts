import { describe, expect, it } from "vitest";
import type { Actor } from "#app/features/accounts/policy/index.ts";
import { everyActor } from "#app/features/accounts/testing/actors.ts";
import { addDays, shanghaiDay } from "#app/lib/date.ts";
import { hoursFrom, NOW } from "../testing/contents.ts";
import {
  fixesCourse,
  statesThatFixVenues,
  isOpenForEnrolment,
  isSessionEditable,
  moveSession,
  sessionMoves,
  sessionMovesFor,
  sessionStates,
} from "./session-states.ts";
import type { Clock, SessionInState, SessionMove, SessionState } from "./session-states.ts";

const member = {
  kind: "provider-member",
  userId: "m",
  organisationId: "org",
  verified: true,
} as const;
const actors: Readonly<Record<string, Actor | Clock>> = {
  ...everyActor,
  provider: { ...member, role: "hr" },
  providerOwner: { ...member, role: "owner" },
  providerViewer: { ...member, role: "viewer" },
  providerElsewhere: { ...member, role: "owner", organisationId: "other" },
  unverifiedProvider: { ...member, role: "owner", verified: false },
  weakProvider: { ...member, role: "owner", secondFactor: false },
  clock: { kind: "clock" },
};

const providers = ["provider", "providerOwner"];
const anyProviders = [...providers, "unverifiedProvider"];
const bureau = ["reviewer", "approver", "cityApprover"];
const officerRefusals = {
  otherOfficer: "other-region",
  weakOfficer: "second-factor",
  submitter: "own-submission",
};

type Edge = {
  from: readonly SessionState[];
  to: SessionState;
  by: readonly string[];
  refusals?: Readonly<Record<string, string>>;
};
const edges: Readonly<Record<SessionMove, Edge>> = {
  submit: {
    from: ["draft", "sent_back"],
    to: "submitted",
    by: providers,
    refusals: { unverifiedProvider: "organisation-not-verified" },
  },
  "take-back": { from: ["submitted"], to: "draft", by: anyProviders },
  publish: { from: ["submitted"], to: "published", by: bureau, refusals: officerRefusals },
  "send-back": { from: ["submitted"], to: "sent_back", by: bureau, refusals: officerRefusals },
  start: { from: ["published"], to: "running", by: ["clock"] },
  finish: { from: ["running"], to: "finished", by: ["clock"] },
  cancel: { from: ["published", "running"], to: "cancelled", by: anyProviders },
  stop: { from: ["published", "running"], to: "cancelled", by: bureau, refusals: officerRefusals },
  discard: { from: ["draft", "sent_back"], to: "cancelled", by: anyProviders },
};

function session(state: SessionState, startsIn = 48): SessionInState {
  return {
    state,
    organisationId: "org",
    region: "140502",
    submittedById: "sub",
    startsAt: hoursFrom(startsIn),
    endsAt: hoursFrom(startsIn + 3),
  };
}
/** When the move is timely: over for `finish`, begun for `start`. */
const STARTS: Readonly<Partial<Record<SessionMove, number>>> = { start: 0, finish: -3 };

describe("moves of a session: from × move × actor", () => {
  const grid = sessionStates.flatMap((state) => sessionMoves.map((move) => ({ state, move })));

  it.each(grid)("$move from $state", ({ state, move }) => {
    const { from, to, by, refusals } = edges[move];
    for (const [name, actor] of Object.entries(actors)) {
      const refusal = refusals?.[name] ?? (by.includes(name) ? undefined : "not-yours");
      const allowed = from.includes(state)
        ? { ok: true, to }
        : { ok: false, reason: "not-from-this-state" };
      const expected = refusal === undefined ? allowed : { ok: false, reason: refusal };
      expect(moveSession(session(state, STARTS[move]), move, actor, NOW, "why"), name).toEqual(
        expected,
      );
    }
  });

  it.each(["send-back", "cancel", "stop"] as const)("%s needs a reason", (move) => {
    const { from, by } = edges[move];
    const ask = (reason?: string) =>
      moveSession(
        session(from[0] as SessionState),
        move,
        actors[by[0] as string] as Actor,
        NOW,
        reason,
      );
    for (const reason of [undefined, " \n"]) {
      expect(ask(reason)).toEqual({ ok: false, reason: "reason-missing" });
    }
    expect(ask("老师生病")).toMatchObject({ ok: true });
  });

  it.each<[SessionMove, SessionState, number, string | undefined]>([
    ["publish", "submitted", 0, "already-started"],
    ["publish", "submitted", 1, undefined],
    ["start", "published", 1, "not-yet-started"],
    ["start", "published", 0, undefined],
    ["finish", "running", -2, "not-yet-over"],
    ["finish", "running", -3, undefined],
  ])("%s of a %s session that starts in %i h: %s", (move, state, startsIn, reason) => {
    const actor = move === "publish" ? everyActor.reviewer : ({ kind: "clock" } as const);
    const verdict = moveSession(session(state, startsIn), move, actor, NOW);
    expect(verdict).toEqual(
      reason === undefined ? { ok: true, to: edges[move].to } : { ok: false, reason },
    );
  });

  it("offers each actor the moves that would go through", () => {
    expect(sessionMovesFor(session("draft"), actors.provider as Actor, NOW)).toEqual([
      "submit",
      "discard",
    ]);
    expect(sessionMovesFor(session("submitted"), everyActor.reviewer, NOW)).toEqual([
      "publish",
      "send-back",
    ]);
    expect(sessionMovesFor(session("published"), actors.providerViewer as Actor, NOW)).toEqual([]);
  });
});

describe("open, editable, fixed", () => {
  it.each(sessionStates)("%s", (state) => {
    const today = shanghaiDay(NOW);
    const isOpen = (enrolBy: typeof today | null, startsAt: Date | null = hoursFrom(48)) =>
      isOpenForEnrolment({ state, enrolBy, startsAt }, NOW);
    expect(isOpen(today)).toBe(state === "published");
    expect(isOpen(addDays(today, -1))).toBe(false);
    expect(isOpen(null)).toBe(false);
    expect(isOpen(today, NOW)).toBe(false);
    expect(isSessionEditable(state)).toBe(state === "draft" || state === "sent_back");
    expect(statesThatFixVenues.includes(state)).toBe(
      ["submitted", "published", "running"].includes(state),
    );
    expect(fixesCourse(state)).toBe(
      ["submitted", "published", "running", "finished"].includes(state),
    );
  });
});
