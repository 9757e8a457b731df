import { describe, expect, it } from "vitest";
import type { Actor } from "#app/features/accounts/policy/index.ts";
import { everyActor } from "#app/features/accounts/testing/actors.ts";
import { hoursFrom, NOW } from "../testing/contents.ts";
import {
  enrolmentMoves,
  enrolmentMovesFor,
  enrolmentStates,
  holdsSeat,
  isLive,
  moveEnrolment,
} from "./enrolment-states.ts";
import type { EnrolmentInState, EnrolmentMove, EnrolmentState } from "./enrolment-states.ts";
import type { Clock } from "./session-states.ts";

const member = {
  kind: "provider-member",
  userId: "m",
  organisationId: "org",
  verified: true,
} as const;
const actors: Readonly<Record<string, Actor | Clock>> = {
  ...everyActor,
  person: { kind: "seeker", userId: "person" },
  weakPerson: { kind: "seeker", userId: "person", secondFactor: false },
  provider: { ...member, role: "hr" },
  providerViewer: { ...member, role: "viewer" },
  providerElsewhere: { ...member, role: "owner", organisationId: "other" },
  unverifiedProvider: { ...member, role: "owner", verified: false },
  clock: { kind: "clock" },
};

type Edge = { from: readonly EnrolmentState[]; to: EnrolmentState; by: string };
const edges: Readonly<Record<EnrolmentMove, Edge>> = {
  approve: { from: ["applied"], to: "enrolled", by: "provider" },
  refuse: { from: ["applied"], to: "refused", by: "provider" },
  offer: { from: ["waiting"], to: "offered", by: "clock" },
  accept: { from: ["offered"], to: "enrolled", by: "person" },
  decline: { from: ["offered"], to: "declined", by: "person" },
  expire: { from: ["offered"], to: "expired", by: "clock" },
  lapse: { from: ["applied", "waiting"], to: "expired", by: "clock" },
  withdraw: { from: ["applied", "waiting", "enrolled"], to: "withdrawn", by: "person" },
  cancel: { from: ["applied", "waiting", "offered", "enrolled"], to: "cancelled", by: "clock" },
  complete: { from: ["enrolled"], to: "completed", by: "provider" },
  fail: { from: ["enrolled"], to: "failed", by: "provider" },
  "not-come": { from: ["enrolled"], to: "no_show", by: "provider" },
};
const results: readonly EnrolmentMove[] = ["complete", "fail", "not-come"];

function enrolment(
  state: EnrolmentState,
  changes: Partial<EnrolmentInState> = {},
): EnrolmentInState {
  return {
    state,
    userId: "person",
    organisationId: "org",
    offerUntil: state === "offered" ? hoursFrom(48) : null,
    sessionHasBegun: false,
    sessionIsOver: false,
    seatIsFree: true,
    ...changes,
  };
}

describe("moves of an enrolment: from × move × actor", () => {
  const grid = enrolmentStates.flatMap((state) => enrolmentMoves.map((move) => ({ state, move })));

  it.each(grid)("$move from $state", ({ state, move }) => {
    const { from, to, by } = edges[move];
    const facts = enrolment(state, {
      sessionIsOver: results.includes(move),
      sessionHasBegun: move === "lapse",
      ...(move === "expire" && { offerUntil: NOW }),
    });
    for (const [name, actor] of Object.entries(actors)) {
      const isUnverified = by === "provider" && name === "unverifiedProvider";
      const refusal =
        name === by ? undefined : isUnverified ? "organisation-not-verified" : "not-yours";
      const allowed = from.includes(state)
        ? { ok: true, to }
        : { ok: false, reason: "not-from-this-state" };
      expect(moveEnrolment(facts, move, actor, NOW, "why"), name).toEqual(
        refusal === undefined ? allowed : { ok: false, reason: refusal },
      );
    }
  });

  it("an approved person waits where no seat is free for them", () => {
    const facts = enrolment("applied", { seatIsFree: false });
    expect(moveEnrolment(facts, "approve", actors.provider as Actor, NOW)).toEqual({
      ok: true,
      to: "waiting",
    });
  });

  it("a refusal says why", () => {
    const refuse = (words?: string) =>
      moveEnrolment(enrolment("applied"), "refuse", actors.provider as Actor, NOW, words);
    expect(refuse(" ")).toEqual({ ok: false, reason: "words-missing" });
    expect(refuse()).toEqual({ ok: false, reason: "words-missing" });
  });

  it.each([
    [1, { ok: true, to: "enrolled" }, { ok: false, reason: "offer-still-open" }],
    [0, { ok: false, reason: "offer-over" }, { ok: true, to: "expired" }],
  ])("an offer with %i ms left", (left, accept, expire) => {
    const facts = enrolment("offered", { offerUntil: new Date(NOW.getTime() + left) });
    expect(moveEnrolment(facts, "accept", actors.person as Actor, NOW)).toEqual(accept);
    expect(moveEnrolment(facts, "expire", { kind: "clock" }, NOW)).toEqual(expire);
  });

  it("results come when the session is over, and nobody withdraws then", () => {
    const [running, over] = [enrolment("enrolled"), enrolment("enrolled", { sessionIsOver: true })];
    for (const move of results) {
      const verdict = moveEnrolment(running, move, actors.provider as Actor, NOW);
      expect(verdict).toEqual({ ok: false, reason: "not-yet-over" });
    }
    expect(moveEnrolment(over, "withdraw", actors.person as Actor, NOW)).toEqual({
      ok: false,
      reason: "session-over",
    });
  });

  it("a wish lapses once the session has begun, not before", () => {
    const lapse = (changes: Partial<EnrolmentInState>) =>
      moveEnrolment(enrolment("waiting", changes), "lapse", { kind: "clock" }, NOW);
    expect(lapse({})).toEqual({ ok: false, reason: "not-yet-begun" });
    expect(lapse({ sessionHasBegun: true })).toEqual({ ok: true, to: "expired" });
  });

  it("offers each actor the moves that would go through", () => {
    const offered = enrolment("offered");
    expect(enrolmentMovesFor(offered, actors.person as Actor, NOW)).toEqual(["accept", "decline"]);
    expect(enrolmentMovesFor(offered, actors.provider as Actor, NOW)).toEqual([]);
  });

  it.each(enrolmentStates)("%s holds a seat, is live", (state) => {
    expect(holdsSeat(state)).toBe(
      ["offered", "enrolled", "completed", "failed", "no_show"].includes(state),
    );
    expect(isLive(state)).toBe(["applied", "waiting", "offered", "enrolled"].includes(state));
  });
});
