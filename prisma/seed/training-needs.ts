import { workingDaysAfter } from "#app/features/accounts/policy/index.ts";
import { needsPurpose } from "#app/features/training/policy/index.ts";
import type { Adjustment } from "#app/features/positions/policy/index.ts";
import { addDays, shanghaiDay } from "#app/lib/date.ts";
import type { PlainDate } from "#app/lib/date.ts";
import type { Workbench } from "./sample.ts";

type State = "open" | "agreed" | "alternative" | "cannot" | "withdrawn";

const WANTED: readonly { readonly code: Adjustment | null; readonly words: string }[] = [
  { code: "screen-reader-software", words: "上课的电脑请装争渡读屏。" },
  { code: "captions", words: "" },
  { code: "extra-breaks", words: "每节课中间休息十分钟。" },
  { code: "step-free-route", words: "从门口到座位没有台阶。" },
  { code: null, words: "请提前一周把讲义的文字版发到邮箱。" },
];

const ANSWERS: Readonly<Record<State, string>> = {
  open: "",
  agreed: "",
  alternative: "字幕软件在这间教室不稳定，我们请速录员现场打字。",
  cannot: "教室在二楼，电梯年底才装好。您可以选一楼教室的下一期。",
  withdrawn: "",
};

interface Needing {
  readonly id: string;
  readonly organisationId: string;
  readonly userId: string;
  readonly appliedAt: Date;
}

/** What somebody asked for with an enrolment, as far as it is answered, and the consent to see it. */
export function addNeeds(
  { random, sample, seal, now }: Workbench,
  { id: enrolmentId, organisationId, userId, appliedAt }: Needing,
  states: readonly State[],
): void {
  for (const [at, state] of states.entries()) {
    const { code, words } = WANTED[at % WANTED.length] as (typeof WANTED)[number];
    const answer = ANSWERS[state];
    const isAnswered = state !== "open" && state !== "withdrawn";
    sample.enrolmentAdjustments.push({
      id: random.uuid(appliedAt),
      enrolmentId,
      organisationId,
      code,
      wordsEncrypted: words === "" ? null : seal(words, "enrolment_adjustments.words"),
      state,
      dueOn: column(workingDaysAfter(shanghaiDay(appliedAt), 5)),
      answerEncrypted: answer === "" ? null : seal(answer, "enrolment_adjustments.answer"),
      byWhen: isAnswered && state !== "cannot" ? column(addDays(shanghaiDay(now), 5)) : null,
      answeredAt: isAnswered ? new Date(appliedAt.getTime() + 43_200_000) : null,
      createdAt: appliedAt,
    });
  }
  sample.consents.push({
    id: random.uuid(appliedAt),
    userId,
    enrolmentId,
    purpose: needsPurpose,
    fields: ["needs"],
    textVersion: "2026-11",
    givenAt: appliedAt,
    withdrawnAt: null,
  });
}

function column(day: PlainDate): Date {
  return new Date(`${day}T00:00:00Z`);
}
