import type { MalwareState } from "#app/lib/file-type.ts";
import type { Database, Transaction } from "#app/platform/db.server.ts";
import type { Prisma } from "#db/generated/client.ts";
import { dayOf } from "./application-row.server.ts";
import type {
  AdjustmentState,
  ApplicationContent,
  ApplicationFacts,
  ApplicationSection,
  ConsentField,
} from "./policy/index.ts";
import { consentFields, consentPurpose } from "./policy/index.ts";
import { contentSections, readSection } from "./schema/section-values.ts";
import type { ContentSection } from "./schema/section-values.ts";
import { unseal } from "./sealed.server.ts";
import type { PlainDate } from "#app/lib/date.ts";

export const sectionsSelect = {
  section: true,
  valuesEncrypted: true,
  doneAt: true,
  carried: true,
  version: true,
} as const satisfies Prisma.ApplicationSectionSelect;
type SectionRow = Prisma.ApplicationSectionGetPayload<{ select: typeof sectionsSelect }>;

/** The words of every section; empty where nothing was written. */
export function contentOf(rows: readonly SectionRow[]): ApplicationContent {
  const json = (section: ContentSection) => {
    const row = rows.find((one) => one.section === section);
    return unseal(row?.valuesEncrypted ?? null, "application_sections.values");
  };
  return Object.fromEntries(
    contentSections.map((section) => [section, readSection(section, json(section))]),
  ) as unknown as ApplicationContent;
}

export const adjustmentSelect = {
  id: true,
  code: true,
  wordsEncrypted: true,
  state: true,
  dueOn: true,
  answerEncrypted: true,
  byWhen: true,
  answeredAt: true,
  kept: true,
  version: true,
} as const satisfies Prisma.ApplicationAdjustmentSelect;
type AdjustmentRow = Prisma.ApplicationAdjustmentGetPayload<{ select: typeof adjustmentSelect }>;

export interface AskedAdjustment {
  readonly id: string;
  readonly code: string | null;
  readonly words: string;
  readonly state: AdjustmentState;
  readonly dueOn: PlainDate | null;
  readonly answer: string;
  readonly byWhen: PlainDate | null;
  readonly answeredAt: Date | null;
  readonly kept: boolean | null;
  readonly version: number;
}

export function adjustmentOf(row: AdjustmentRow): AskedAdjustment {
  const { wordsEncrypted, answerEncrypted, dueOn, byWhen, ...rest } = row;
  return {
    ...rest,
    words: unseal(wordsEncrypted, "application_adjustments.words"),
    answer: unseal(answerEncrypted, "application_adjustments.answer"),
    dueOn: dayOf(dueOn),
    byWhen: dayOf(byWhen),
  };
}

/** What each open consent of an application is for, among the fields of the ladder. */
export function consentsOf(rows: readonly { readonly purpose: string }[]): ConsentField[] {
  return consentFields.filter((field) =>
    rows.some(({ purpose }) => purpose === consentPurpose(field)),
  );
}

/** The employer's questions with the answers of one application, in their order. */
export async function listAnswers(
  { applicationId, positionId }: { readonly applicationId: string; readonly positionId: string },
  db: Database | Transaction,
) {
  const rows = await db.positionQuestion.findMany({
    where: { positionId },
    orderBy: { place: "asc" },
    select: {
      id: true,
      words: true,
      answers: { where: { applicationId }, select: { wordsEncrypted: true } },
    },
  });
  return rows.map(({ id, words, answers: [answer] }) => ({
    ...{ id, words },
    answer: unseal(answer?.wordsEncrypted ?? null, "application_answers.words"),
  }));
}

export function listFiles(
  where: Prisma.ApplicationFileWhereInput & { readonly applicationId: string },
  db: Database | Transaction,
) {
  return db.applicationFile.findMany({
    where,
    orderBy: { id: "asc" },
    select: { id: true, kind: true, name: true, contentType: true, size: true, malware: true },
  });
}

export interface OwnContent {
  readonly content: ApplicationContent;
  readonly sections: Readonly<
    Partial<Record<ApplicationSection, { done: boolean; carried: boolean; version: number }>>
  >;
  readonly questions: readonly {
    readonly id: string;
    readonly words: string;
    readonly answer: string;
  }[];
  readonly files: readonly {
    readonly id: string;
    readonly kind: string;
    readonly name: string;
    readonly contentType: string;
    readonly size: number;
    readonly malware: MalwareState;
  }[];
  readonly adjustments: readonly AskedAdjustment[];
  readonly consents: readonly ConsentField[];
  readonly mayInvite: boolean;
}

/** All that a person wrote into one application of theirs; the caller has settled whose it is. */
export async function readOwnContent(
  db: Database | Transaction,
  { id: applicationId, positionId }: { readonly id: string; readonly positionId: string },
): Promise<OwnContent> {
  const [sections, questions, files, adjustments, consents] = await Promise.all([
    db.applicationSection.findMany({ where: { applicationId }, select: sectionsSelect }),
    listAnswers({ applicationId, positionId }, db),
    listFiles({ applicationId }, db),
    db.applicationAdjustment.findMany({
      where: { applicationId },
      orderBy: { id: "asc" },
      select: adjustmentSelect,
    }),
    db.consent.findMany({
      where: { applicationId, withdrawnAt: null },
      select: { purpose: true },
    }),
  ]);
  return {
    content: contentOf(sections),
    sections: Object.fromEntries(
      sections.map(({ section, doneAt, carried, version }) => [
        section,
        { done: doneAt !== null, carried, version },
      ]),
    ),
    questions,
    files,
    adjustments: adjustments.map(adjustmentOf),
    consents: consentsOf(consents),
    mayInvite: consents.some(({ purpose }) => purpose === consentPurpose("invite")),
  };
}

/** What the rules of handing in ask of it. */
export function factsOf(own: OwnContent): ApplicationFacts {
  const done = Object.entries(own.sections).filter(([, section]) => section.done);
  return {
    content: own.content,
    hasCv: own.files.some(({ kind }) => kind === "cv"),
    questions: own.questions,
    files: own.files,
    adjustments: own.adjustments.length,
    showsNeeds: own.consents.includes("needs"),
    done: done.map(([section]) => section as ApplicationSection),
  };
}
