import { dueAfter, sideOf } from "#app/features/applications/policy/index.ts";
import type { ApplicationMove, ApplicationState } from "#app/features/applications/policy/index.ts";
import { addDays, shanghaiDay } from "#app/lib/date.ts";
import type { PlainDate } from "#app/lib/date.ts";

type Step = readonly [move: ApplicationMove, to: ApplicationState];

const READ: readonly Step[] = [
  ["submit", "submitted"],
  ["read", "under_review"],
];
const LISTED: readonly Step[] = [...READ, ["shortlist", "shortlisted"]];
const TIMES: readonly Step[] = [...LISTED, ["offer-interview", "interview_offered"]];
const MET: readonly Step[] = [...TIMES, ["choose-interview", "interview_chosen"]];
const OFFERED: readonly Step[] = [...MET, ["offer", "offered"]];
const ACCEPTED: readonly Step[] = [...OFFERED, ["accept-offer", "offer_accepted"]];

/** How an application came to its state. */
const STORIES: Readonly<Record<Exclude<ApplicationState, "draft">, readonly Step[]>> = {
  submitted: READ.slice(0, 1),
  under_review: READ,
  asked: [...READ, ["ask", "asked"]],
  shortlisted: LISTED,
  interview_offered: TIMES,
  interview_chosen: MET,
  offered: OFFERED,
  offer_accepted: ACCEPTED,
  hired: [...ACCEPTED, ["hire", "hired"]],
  refused: [...READ, ["refuse", "refused"]],
  withdrawn: [...READ.slice(0, 1), ["withdraw", "withdrawn"]],
  lapsed: [...READ.slice(0, 1), ["lapse", "lapsed"]],
};

export interface Told {
  readonly move: ApplicationMove;
  readonly to: ApplicationState;
  readonly side: "person" | "employer" | "clock";
  readonly at: Date;
  readonly dueOn: PlainDate | null;
  readonly version: number;
}

export interface Story {
  readonly steps: readonly Told[];
  readonly dueOn: PlainDate | null;
  /** Of the application after the last step. */
  readonly version: number;
}

/**
 * The steps to a state, the last one `quietDays` ago, each the day after the one before; the sixty days of
 * silence in front of a lapse.
 */
export function storyOf(
  state: Exclude<ApplicationState, "draft">,
  { ago, quietDays }: { readonly ago: (days: number) => Date; readonly quietDays: number },
): Story {
  const story = STORIES[state];
  let dueOn: PlainDate | null = null;
  const steps = story.map(([move, to], at): Told => {
    const left = story.length - 1 - at;
    const when = ago(quietDays + left * (state === "lapsed" ? 60 : 1));
    const before = dueOn;
    const day = shanghaiDay(when);
    const until = to === "interview_offered" || to === "interview_chosen" ? addDays(day, 4) : null;
    dueOn = dueAfter(to, day, { before, until });
    const side = sideOf(move);
    return { move, to, side, at: when, dueOn: move === "submit" ? dueOn : before, version: at + 2 };
  });
  return { steps, dueOn, version: story.length + 2 };
}
