import { digestOf } from "#app/features/applications/index.server.ts";
import { addDays, shanghaiDay } from "#app/lib/date.ts";
import type { PlainDate } from "#app/lib/date.ts";
import { addInterview } from "./application-interviews.ts";
import type { Story } from "./application-story.ts";
import type { Wish } from "./applications.ts";
import type { Workbench } from "./sample.ts";
import { messages } from "./texts/applications.ts";

const column = (day: PlainDate | null) => (day === null ? null : new Date(`${day}T00:00:00Z`));

/** What each step leaves behind: its event, its link in the trail, words, times, a hire. */
export function addSteps(
  bench: Workbench,
  id: string,
  wish: Wish,
  { steps }: Story,
  { number, text }: { readonly number: string | null; readonly text: string | null },
): void {
  const { random, sample } = bench;
  for (const { move, to, side, at, dueOn, version } of steps) {
    const actorId = side === "person" ? wish.userId : side === "employer" ? wish.member : null;
    sample.applicationEvents.push({
      id: random.uuid(at),
      applicationId: id,
      organisationId: wish.position.organisationId,
      ...{ move, side, actorId, toState: to, at, version },
      dueOn: column(dueOn),
    });
    sample.audits.push({
      action: `application.${ACTIONS[move] ?? move}`,
      subject: { type: "application", id },
      actor: { id: actorId, kind: KINDS[side] },
      now: at,
      details: move === "submit" && text ? { number, digest: digestOf(text) } : {},
    });
    if (move === "read") {
      sample.audits.push({
        action: "application.opened",
        subject: { type: "application", id },
        actor: { id: actorId, kind: KINDS[side] },
        now: at,
        details: { fields: ["progress", "cv", "answers", "files"] },
      });
    }
    say(bench, id, wish, { move, at });
    if (move === "offer-interview") addInterview(bench, id, { ...wish, at });
    if (move === "hire") addHire(bench, id, wish, at);
  }
}

const KINDS = { person: "seeker", employer: "employer-member:hr", clock: "system" } as const;

/** The trail's words for a move, where adding "ed" is not enough. */
const ACTIONS: Readonly<Record<string, string>> = {
  submit: "submitted",
  ask: "asked",
  shortlist: "shortlisted",
  "offer-interview": "interview-offered",
  "choose-interview": "interview-chosen",
  offer: "offered",
  "accept-offer": "offer-accepted",
  hire: "hired",
  refuse: "refused",
  withdraw: "withdrawn",
  lapse: "lapsed",
};

function say(
  { random, sample, seal }: Workbench,
  applicationId: string,
  { userId, member, state }: Wish,
  { move, at }: { readonly move: string; readonly at: Date },
): void {
  const key = move === "submit" && state === "under_review" ? "person" : move;
  if (key !== "ask" && key !== "offer" && key !== "person") return;
  const isPerson = key === "person";
  const id = random.uuid(at);
  sample.applicationMessages.push({
    id,
    applicationId,
    side: isPerson ? "person" : "employer",
    authorId: isPerson ? userId : member,
    bodyEncrypted: seal(messages[key], "application_messages.body"),
    sentAt: at,
    onceKey: id,
  });
}

function addHire({ random, sample }: Workbench, applicationId: string, wish: Wish, at: Date): void {
  const { userId, position, member } = wish;
  sample.hires.push({
    id: random.uuid(at),
    applicationId,
    userId,
    organisationId: position.organisationId,
    positionId: position.id as string,
    startsOn: new Date(`${addDays(shanghaiDay(at), 7)}T00:00:00Z`),
    recordedById: member,
    recordedAt: at,
  });
}
