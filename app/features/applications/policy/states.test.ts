import { describe, expect, it } from "vitest";
import type { Actor } from "#app/features/accounts/policy/index.ts";
import { everyActor } from "#app/features/accounts/testing/actors.ts";
import { addDays, plainDate } from "#app/lib/date.ts";
import type { PlainDate } from "#app/lib/date.ts";
import {
  applicationMoves,
  applicationMovesFor,
  applicationStates,
  endedStates,
  isEnded,
  mayApply,
  moveApplication,
  needsWords,
  silenceDays,
} from "./states.ts";
import type { ApplicationInState, ApplicationMove, ApplicationState, Clock } from "./states.ts";

const today = plainDate("2026-11-23") as PlainDate;
const actors: Readonly<Record<string, Actor | Clock>> = {
  ...everyActor,
  halfSignedInSeeker: { ...everyActor.seeker, secondFactor: false },
  otherSeeker: { kind: "seeker", userId: "s2" },
  clock: { kind: "clock" },
};

const underway = [
  "submitted",
  "under_review",
  "asked",
  "shortlisted",
  "interview_offered",
  "interview_chosen",
  "offered",
] as const;

type Edge = readonly [
  from: readonly ApplicationState[],
  to: ApplicationState,
  by: "person" | "employer" | "clock",
];
const edges: Readonly<Record<ApplicationMove, Edge>> = {
  submit: [["draft"], "submitted", "person"],
  read: [["submitted"], "under_review", "employer"],
  ask: [["submitted", "under_review", "shortlisted"], "asked", "employer"],
  answer: [["asked"], "shortlisted", "person"],
  shortlist: [["submitted", "under_review", "asked"], "shortlisted", "employer"],
  "offer-interview": [
    ["shortlisted", "interview_offered", "interview_chosen"],
    "interview_offered",
    "employer",
  ],
  "choose-interview": [["interview_offered"], "interview_chosen", "person"],
  "decline-times": [["interview_offered", "interview_chosen"], "shortlisted", "person"],
  offer: [["shortlisted", "interview_chosen"], "offered", "employer"],
  "accept-offer": [["offered"], "offer_accepted", "person"],
  hire: [["offer_accepted"], "hired", "employer"],
  refuse: [[...underway, "offer_accepted"], "refused", "employer"],
  withdraw: [[...underway, "offer_accepted"], "withdrawn", "person"],
  lapse: [["draft", ...underway], "lapsed", "clock"],
};

function application(
  state: ApplicationState,
  changes: Partial<ApplicationInState> = {},
): ApplicationInState {
  return {
    state,
    resumeState: state === "asked" ? "shortlisted" : null,
    userId: "s",
    organisationId: "org",
    quietSince: today,
    positionIsOpen: true,
    openAdjustments: 0,
    ...changes,
  };
}

function standingOf(name: string, by: Edge[2]): string | undefined {
  const allowed = { person: ["seeker"], employer: ["owner", "hr"], clock: ["clock"] }[by];
  if (allowed.includes(name)) return undefined;
  return by === "employer" && name === "unverifiedHr" ? "organisation-not-verified" : "not-yours";
}

describe("moves of an application: state × move × actor", () => {
  const grid = applicationStates.flatMap((state) =>
    applicationMoves.map((move) => ({ state, move })),
  );

  it.each(grid)("$move from $state", ({ state, move }) => {
    const [from, to, by] = edges[move];
    const lapsing = { quietSince: addDays(today, -silenceDays), positionIsOpen: false };
    const subject = application(state, move === "lapse" ? lapsing : {});
    for (const [name, actor] of Object.entries(actors)) {
      const refusal = standingOf(name, by);
      const allowed = from.includes(state)
        ? { ok: true, to }
        : { ok: false, reason: "not-from-this-state" };
      expect(moveApplication(subject, move, actor, today, "why"), name).toEqual(
        refusal === undefined ? allowed : { ok: false, reason: refusal },
      );
    }
  });

  it.each(applicationMoves)("%s asks for words where the rule does", (move) => {
    const [[state], , by] = edges[move];
    const actor = actors[{ person: "seeker", employer: "hr", clock: "clock" }[by]] as Actor;
    const silent = { quietSince: addDays(today, -silenceDays), positionIsOpen: move !== "lapse" };
    const verdict = moveApplication(
      application(state as ApplicationState, silent),
      move,
      actor,
      today,
      " \n",
    );
    expect(needsWords(move)).toBe(
      ["ask", "answer", "decline-times", "refuse", "withdraw"].includes(move),
    );
    if (needsWords(move)) expect(verdict).toEqual({ ok: false, reason: "words-missing" });
    else expect(verdict.ok).toBe(true);
  });

  it.each(["offer-interview", "offer"] as const)(
    "%s waits until every adjustment is answered (残疾人就业条例 13)",
    (move) => {
      const hr = actors.hr as Actor;
      const judged = (openAdjustments: number) =>
        moveApplication(application("shortlisted", { openAdjustments }), move, hr, today);
      expect(judged(1)).toEqual({ ok: false, reason: "adjustments-open" });
      expect(judged(0).ok).toBe(true);
    },
  );

  it("every other move goes on while an adjustment is open", () => {
    const open = { openAdjustments: 2 };
    expect(
      moveApplication(application("submitted", open), "shortlist", actors.hr as Actor, today).ok,
    ).toBe(true);
    expect(
      moveApplication(application("asked", open), "answer", actors.seeker as Actor, today, "x").ok,
    ).toBe(true);
  });

  it("nobody hands in once the position is closed", () => {
    const closed = application("draft", { positionIsOpen: false });
    expect(moveApplication(closed, "submit", actors.seeker as Actor, today)).toEqual({
      ok: false,
      reason: "position-closed",
    });
  });

  it.each([
    ["under_review", "under_review"],
    ["shortlisted", "shortlisted"],
    [null, "under_review"],
  ] as const)("an answer to a question asked from %s leads back to %s", (resumeState, to) => {
    const asked = application("asked", { resumeState });
    expect(moveApplication(asked, "answer", actors.seeker as Actor, today, "yes")).toEqual({
      ok: true,
      to,
    });
  });

  it("silence ends an application on the sixtieth day, not on the day before", () => {
    const quiet = (days: number) =>
      moveApplication(
        application("under_review", { quietSince: addDays(today, -days) }),
        "lapse",
        { kind: "clock" },
        today,
      );
    expect(quiet(59)).toEqual({ ok: false, reason: "not-yet-silent" });
    expect(quiet(60)).toEqual({ ok: true, to: "lapsed" });
  });

  it("a draft ends with its position, however new it is, and never before", () => {
    const draft = (positionIsOpen: boolean) =>
      moveApplication(
        application("draft", { positionIsOpen, quietSince: addDays(today, -300) }),
        "lapse",
        { kind: "clock" },
        today,
      );
    expect(draft(true)).toEqual({ ok: false, reason: "not-yet-silent" });
    expect(draft(false)).toEqual({ ok: true, to: "lapsed" });
  });

  it("offers each side the moves that would go through", () => {
    const chosen = application("interview_chosen");
    expect(applicationMovesFor(chosen, actors.hr as Actor, today)).toEqual([
      "offer-interview",
      "offer",
      "refuse",
    ]);
    expect(applicationMovesFor(chosen, actors.seeker as Actor, today)).toEqual([
      "decline-times",
      "withdraw",
    ]);
    expect(applicationMovesFor(chosen, actors.viewer as Actor, today)).toEqual([]);
  });

  it("nothing leads out of an end", () => {
    for (const state of endedStates) {
      expect(isEnded(state)).toBe(true);
      for (const actor of Object.values(actors)) {
        if (actor.kind === "clock") continue;
        expect(applicationMovesFor(application(state), actor, today)).toEqual([]);
      }
    }
  });
});

describe("applying again", () => {
  it.each([
    [true, [], undefined],
    [true, ["withdrawn"], undefined],
    [true, ["lapsed", "withdrawn"], undefined],
    [true, ["withdrawn", "refused"], "refused-before"],
    [true, ["hired"], "hired-before"],
    [false, [], "position-closed"],
    [false, ["refused"], "position-closed"],
  ] as const)("open %s after %o: %s", (open, earlier, reason) => {
    expect(mayApply(open, earlier)).toEqual(
      reason === undefined ? { ok: true } : { ok: false, reason },
    );
  });
});
