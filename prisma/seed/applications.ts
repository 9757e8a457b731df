import { digestOf } from "#app/features/applications/index.server.ts";
import { composeText } from "#app/features/applications/index.server.ts";
import type { OwnContent } from "#app/features/applications/index.server.ts";
import { receiptNumber } from "#app/features/accounts/policy/index.ts";
import {
  adjustmentDueOn,
  applicationSections,
  consentPurpose,
  dueAfter,
  isEnded,
} from "#app/features/applications/policy/index.ts";
import type {
  AdjustmentState,
  ApplicationState,
  ConsentField,
} from "#app/features/applications/policy/index.ts";
import { addDays, shanghaiDay } from "#app/lib/date.ts";
import type { PlainDate } from "#app/lib/date.ts";
import type { Prisma } from "#db/generated/client.ts";
import { storyOf } from "./application-story.ts";
import type { Story } from "./application-story.ts";
import { addSteps } from "./application-steps.ts";
import type { Workbench } from "./sample.ts";
import { adjustmentAnswers, asked, cvs, messages } from "./texts/applications.ts";

export interface Wish {
  readonly userId: string;
  readonly position: Prisma.PositionCreateManyInput;
  readonly state: ApplicationState;
  /** A member of the employer, who did the employer's steps. */
  readonly member: string;
  /** Days since the last step. */
  readonly quietDays: number;
  /** What is asked for, and how it was answered. */
  readonly adjustments?: readonly AdjustmentState[];
  readonly released?: readonly (ConsentField | "invite")[];
  readonly nameHidden?: boolean;
  readonly withFile?: boolean;
}

const column = (day: PlainDate | null) => (day === null ? null : new Date(`${day}T00:00:00Z`));

/** One application with everything that belongs to it; gives its id. */
export function addApplication(bench: Workbench, wish: Wish): string {
  const { random, sample, ago, seal } = bench;
  const { state, quietDays, position } = wish;
  const story = state === "draft" ? null : storyOf(state, { ago, quietDays });
  const createdAt = new Date((story?.steps[0]?.at ?? ago(quietDays)).getTime() - 3_600_000);
  const id = random.uuid(createdAt);
  const own = contentOf(bench, wish);
  const submittedAt = story?.steps[0]?.at ?? null;
  const number = submittedAt ? receiptNumber((n) => random.int(0, n - 1)) : null;
  const text = submittedAt ? textOf(bench, wish, own, submittedAt) : null;
  const last = story?.steps.at(-1);
  const quiet = story?.steps.filter(({ move }) => move !== "lapse").at(-1)?.at ?? createdAt;
  sample.applications.push({
    id,
    userId: wish.userId,
    positionId: position.id as string,
    organisationId: position.organisationId,
    state,
    resumeState: state === "asked" ? "under_review" : null,
    stateSince: last?.at ?? createdAt,
    dueOn: column(dueOf(wish, story, bench)),
    quietSince: quiet,
    nameHidden: wish.nameHidden ?? false,
    number,
    checkCode: number && receiptNumber((n) => random.int(0, n - 1)),
    submittedTextEncrypted: text && seal(text, "applications.submitted_text"),
    submittedDigest: text && digestOf(text),
    submittedAt,
    readAt: story?.steps.find(({ side }) => side === "employer")?.at ?? null,
    endedAt: isEnded(state) ? (last?.at ?? null) : null,
    endReason: END_REASONS[state] ?? null,
    endWordsEncrypted:
      state === "refused" ? seal(messages.refused, "applications.end_words") : null,
    locale: "zh-CN",
    createdAt,
    updatedAt: last?.at ?? createdAt,
    version: story?.version ?? 1,
  });
  addSections(bench, id, own, wish, createdAt);
  addAdjustments(bench, id, wish, submittedAt);
  addConsents(bench, id, wish, createdAt);
  if (story) addSteps(bench, id, wish, story, { number, text });
  if (wish.withFile) addFile(bench, id, createdAt);
  return id;
}

/** Times that are still to come set the day themselves: see `addInterview`. */
function dueOf({ state }: Wish, story: Story | null, { now }: Workbench): PlainDate | null {
  const today = shanghaiDay(now);
  if (state === "interview_offered") return addDays(today, 2);
  if (state !== "interview_chosen") return story?.dueOn ?? null;
  return dueAfter(state, today, { before: null, until: addDays(today, 4) });
}

const END_REASONS: Readonly<Partial<Record<ApplicationState, string>>> = {
  refused: "others-fit-better",
  withdrawn: "other-work",
  lapsed: "silence",
};

function contentOf({ random, sample }: Workbench, wish: Wish): OwnContent {
  const user = sample.users.find(({ id }) => id === wish.userId);
  if (!user) throw new Error("an application of nobody");
  const items = (wish.adjustments ?? []).map((state, at) => ({
    ...(asked[at % asked.length] as (typeof asked)[number]),
    state,
  }));
  const identity = {
    name: user.name,
    email: user.email ?? "",
    phone: user.email ? "" : "19900000000",
  };
  return {
    content: { identity, ...random.pick(cvs) },
    sections: {},
    questions: [],
    files: wish.withFile
      ? [{ id: "", kind: "other", name: FILE_NAME, contentType: "", size: 0, malware: "unscanned" }]
      : [],
    adjustments: items.map(({ code, words, state }) => ({
      ...{ id: "", code, words, state, dueOn: null, answer: "" },
      ...{ byWhen: null, answeredAt: null, kept: null, version: 1 },
    })),
    consents: (wish.released ?? []).filter((field) => field !== "invite"),
    mayInvite: (wish.released ?? []).includes("invite"),
  };
}

function textOf({ sample }: Workbench, wish: Wish, own: OwnContent, at: Date): string {
  const employer = sample.organisations.find(({ id }) => id === wish.position.organisationId);
  const heading = {
    ...{ title: wish.position.title, employer: employer?.name ?? "", at },
    nameHidden: wish.nameHidden ?? false,
  };
  return composeText(own, { ...heading, by: null }, "zh-CN");
}

function addSections(
  { random, sample, seal }: Workbench,
  applicationId: string,
  { content }: OwnContent,
  { state }: Wish,
  at: Date,
): void {
  const words: Readonly<Record<string, unknown>> = content;
  // Of a draft some sections are still open, one taken over from an earlier application.
  const sections = applicationSections.filter((section) => section !== "questions");
  for (const [place, section] of sections.entries()) {
    if (state === "draft" && place > 3) continue;
    const carried = state === "draft" && place === 3;
    sample.applicationSections.push({
      id: random.uuid(at),
      applicationId,
      section,
      valuesEncrypted: seal(JSON.stringify(words[section] ?? {}), "application_sections.values"),
      doneAt: carried ? null : at,
      carried,
      updatedAt: at,
    });
  }
}

function addAdjustments(
  { random, sample, seal, now }: Workbench,
  applicationId: string,
  { adjustments = [], position, member, state }: Wish,
  submittedAt: Date | null,
): void {
  for (const [at, wanted] of adjustments.entries()) {
    const { code, words } = asked[at % asked.length] as (typeof asked)[number];
    const isAnswered = wanted !== "open" && wanted !== "withdrawn";
    const createdAt = submittedAt ?? now;
    const answer = isAnswered ? adjustmentAnswers[wanted] : "";
    const answeredAt = isAnswered ? new Date(createdAt.getTime() + 43_200_000) : null;
    const isKept = wanted === "agreed" && state === "hired";
    sample.applicationAdjustments.push({
      id: random.uuid(createdAt),
      applicationId,
      organisationId: position.organisationId,
      code,
      wordsEncrypted: words === "" ? null : seal(words, "application_adjustments.words"),
      state: wanted,
      dueOn: submittedAt && column(adjustmentDueOn(shanghaiDay(submittedAt))),
      answerEncrypted: answer === "" ? null : seal(answer, "application_adjustments.answer"),
      byWhen: isAnswered && wanted !== "cannot" ? column(addDays(shanghaiDay(now), 10)) : null,
      answeredAt,
      answeredById: isAnswered ? member : null,
      kept: isKept ? true : null,
      keptToldAt: isKept ? now : null,
      createdAt,
    });
  }
}

function addConsents(
  { random, sample }: Workbench,
  applicationId: string,
  { released = [], userId }: Wish,
  givenAt: Date,
): void {
  for (const field of released) {
    sample.consents.push({
      id: random.uuid(givenAt),
      userId,
      applicationId,
      purpose: consentPurpose(field),
      fields: [field],
      textVersion: "2026-11",
      givenAt,
      withdrawnAt: null,
    });
  }
}

const FILE_NAME = "作品说明.txt";

function addFile({ random, sample }: Workbench, applicationId: string, at: Date): void {
  const bytes = Buffer.from("我整理过的档案目录样例：按年份、类别、保管期限排列。\n");
  const fileId = random.uuid(at);
  const size = bytes.length;
  const common = { contentType: "text/plain", size, name: FILE_NAME };
  sample.storedFiles.push({
    ...common,
    id: fileId,
    sha256: digestOf(bytes.toString()),
    createdAt: at,
  });
  sample.storedFileChunks.push({ fileId, part: 0, bytes: `\\x${bytes.toString("hex")}` });
  sample.applicationFiles.push({
    ...common,
    id: random.uuid(at),
    ...{ applicationId, fileId, kind: "other", malware: "unscanned", addedAt: at },
  });
}
