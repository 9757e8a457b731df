import { addDays, daysBetween, shanghaiDay } from "#app/lib/date.ts";
import {
  checkInDays,
  checkInSides,
  supportAnswers,
} from "#app/features/applications/policy/index.ts";
import type { Workbench } from "./sample.ts";

const WORDS = {
  person: ["读屏软件装好了，领导很耐心。", "说好的字幕有两次会议没有，已经提了。", ""],
  employer: ["上手很快。", "想请人来教大家怎么和他沟通。", ""],
} as const;

/** What both sides were asked of every hire of the sample whose day has come; half of it is answered. */
export function addCheckIns({ random, sample, seal, now }: Workbench): void {
  const today = shanghaiDay(now);
  for (const hire of sample.hires) {
    const startsOn = shanghaiDay(new Date(hire.startsOn));
    for (const afterDays of checkInDays) {
      const dueOn = addDays(startsOn, afterDays);
      if (daysBetween(dueOn, today) < 0) continue;
      const askedAt = new Date(`${dueOn}T00:10:00Z`);
      for (const side of checkInSides) {
        const isAnswered = random.chance(0.5);
        const words = random.pick(WORDS[side]);
        sample.hireCheckIns.push({
          id: random.uuid(askedAt),
          hireId: hire.id ?? "",
          userId: hire.userId,
          organisationId: hire.organisationId,
          ...{ afterDays, side, askedAt, version: 1 },
          ...(isAnswered && {
            answeredAt: new Date(askedAt.getTime() + 86_400_000),
            isWorking: random.chance(0.9),
            adjustments: random.pick(supportAnswers),
            wordsEncrypted: words === "" ? null : seal(words, "hire_check_ins.words"),
            version: 2,
          }),
        });
      }
    }
  }
}
