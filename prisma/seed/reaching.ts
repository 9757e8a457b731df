import {
  assistiveAids,
  communicationModes,
  consentPurpose,
  consentedFields,
  reachingPurpose,
  type ReachingNote,
} from "#app/features/applications/policy/index.ts";
import { noticeVersion } from "#app/features/accounts/policy/index.ts";
import { seededRandom } from "./random.ts";
import type { Workbench } from "./sample.ts";

/** A stream of its own, so that nothing else of the sample moves with it. */
const SEED = 5131;

const WORDS = ["电话听不清，请发短信。", "请提前一天把材料发给我。", ""] as const;
const IN_INTERVIEW = ["interview_offered", "interview_chosen", "offered"];

/** The sample seeker tells how to talk with them, as do some others with a plan; some let an interviewer see it. */
export function addReaching(bench: Workbench, own: string): void {
  const { sample, ago } = bench;
  const random = seededRandom(SEED);
  addNote(bench, own, {
    modes: ["mandarin", "text"],
    aids: ["screen-reader", "white-cane"],
    words: "请提前一天把材料发给我，我用争渡读屏。",
  });
  const planned = new Set(
    sample.plans.filter(({ showsProfile }) => showsProfile).map(({ userId }) => userId),
  );
  planned.delete(own);
  for (const userId of planned) {
    if (random.chance(0.5)) continue;
    addNote(bench, userId, {
      modes: random.sample(communicationModes, random.int(1, 3)),
      aids: random.sample(assistiveAids, random.int(0, 2)),
      words: random.pick(WORDS),
    });
  }
  const told = new Set(sample.reachingNotes.map(({ userId }) => userId));
  const meeting = sample.applications.filter(({ state }) => IN_INTERVIEW.includes(state ?? ""));
  for (const { id, userId } of meeting) {
    if (!told.has(userId)) {
      told.add(userId);
      addNote(bench, userId, {
        modes: ["sign-language", "text"],
        aids: ["hearing-aid"],
        words: "",
      });
    }
    sample.consents.push({
      id: random.uuid(ago(3)),
      userId,
      applicationId: id ?? null,
      purpose: consentPurpose("reaching"),
      fields: [...consentedFields("reaching")],
      textVersion: noticeVersion,
      givenAt: ago(3),
    });
  }
}

function addNote({ sample, seal, ago }: Workbench, userId: string, note: ReachingNote): void {
  const random = seededRandom(sample.reachingNotes.length + SEED);
  const updatedAt = ago(random.int(2, 60));
  sample.reachingNotes.push({
    id: random.uuid(updatedAt),
    userId,
    noteEncrypted: seal(JSON.stringify(note), "reaching_notes.note"),
    updatedAt,
  });
  sample.consents.push({
    id: random.uuid(updatedAt),
    userId,
    purpose: reachingPurpose,
    fields: ["reaching"],
    textVersion: noticeVersion,
    givenAt: updatedAt,
  });
}
