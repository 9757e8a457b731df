import type { Seeker } from "#app/features/accounts/policy/index.ts";
import type { Context } from "#app/platform/db.server.ts";
import type { Prisma } from "#db/generated/client.ts";
import {
  adjustmentOf,
  adjustmentSelect,
  contentOf,
  sectionsSelect,
} from "../read-content.server.ts";
import { unseal, unsealOrNull } from "../sealed.server.ts";
import { listPassport } from "./passport.server.ts";
import { readReaching } from "../reaching/read-reaching.server.ts";

const exportSelect = {
  id: true,
  number: true,
  checkCode: true,
  state: true,
  nameHidden: true,
  createdAt: true,
  submittedAt: true,
  endedAt: true,
  endReason: true,
  endWordsEncrypted: true,
  submittedTextEncrypted: true,
  position: { select: { id: true, title: true } },
  organisation: { select: { name: true } },
  sections: { select: sectionsSelect },
  answers: {
    orderBy: { question: { place: "asc" } },
    select: { wordsEncrypted: true, question: { select: { words: true } } },
  },
  files: {
    orderBy: { id: "asc" },
    select: { kind: true, name: true, contentType: true, size: true, malware: true, addedAt: true },
  },
  adjustments: { orderBy: { id: "asc" }, select: adjustmentSelect },
  consents: {
    orderBy: { givenAt: "asc" },
    select: { purpose: true, textVersion: true, givenAt: true, withdrawnAt: true },
  },
  messages: {
    orderBy: { id: "asc" },
    select: { side: true, sentAt: true, bodyEncrypted: true },
  },
  offers: {
    orderBy: { offeredAt: "asc" },
    select: {
      mode: true,
      placeEncrypted: true,
      wordsEncrypted: true,
      answerBy: true,
      offeredAt: true,
      supersededAt: true,
      slots: {
        orderBy: { startsAt: "asc" },
        select: { startsAt: true, endsAt: true, chosenAt: true },
      },
    },
  },
  events: { orderBy: { id: "asc" }, select: { move: true, side: true, at: true } },
  hire: {
    select: {
      startsOn: true,
      checkIns: {
        where: { side: "person" },
        orderBy: { id: "asc" },
        select: {
          afterDays: true,
          askedAt: true,
          answeredAt: true,
          isWorking: true,
          adjustments: true,
          wordsEncrypted: true,
        },
      },
    },
  },
} as const satisfies Prisma.ApplicationSelect;
type ExportRow = Prisma.ApplicationGetPayload<{ select: typeof exportSelect }>;

/**
 * All that is kept of a person's applications and of what they need, in clear, for themselves
 * (个人信息保护法 45). What an employer noted for its own members is not the person's and is not here.
 */
export async function exportApplications(actor: Seeker, ctx: Context) {
  const [rows, passport, { version: _version, ...reaching }] = await Promise.all([
    ctx.db.application.findMany({
      where: { userId: actor.userId },
      orderBy: { id: "desc" },
      select: exportSelect,
    }),
    listPassport(actor, ctx),
    readReaching(actor, ctx),
  ]);
  return { applications: rows.map(exported), passport, reaching };
}

function exported(row: ExportRow) {
  const { endWordsEncrypted, submittedTextEncrypted, organisation, sections, ...rest } = row;
  const { answers, adjustments, messages, offers, hire, ...plain } = rest;
  return {
    ...plain,
    employer: organisation.name,
    endWords: unseal(endWordsEncrypted, "applications.end_words"),
    submittedText: unsealOrNull(submittedTextEncrypted, "applications.submitted_text"),
    content: contentOf(sections),
    answers: answers.map(({ question, wordsEncrypted }) => ({
      question: question.words,
      answer: unseal(wordsEncrypted, "application_answers.words"),
    })),
    adjustments: adjustments.map(adjustmentOf),
    hire: hire && {
      startsOn: hire.startsOn,
      checkIns: hire.checkIns.map(({ wordsEncrypted, ...said }) => ({
        ...said,
        words: unseal(wordsEncrypted, "hire_check_ins.words"),
      })),
    },
    messages: messages.map(({ bodyEncrypted, ...message }) => ({
      ...message,
      words: unseal(bodyEncrypted, "application_messages.body"),
    })),
    interviews: offers.map(({ placeEncrypted, wordsEncrypted, ...offer }) => ({
      ...offer,
      place: unseal(placeEncrypted, "interview_offers.place"),
      words: unseal(wordsEncrypted, "interview_offers.words"),
    })),
  };
}
