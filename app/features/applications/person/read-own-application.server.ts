import { seesHealth } from "#app/features/accounts/policy/index.ts";
import type { Seeker } from "#app/features/accounts/policy/index.ts";
import { isOpen } from "#app/features/positions/policy/index.ts";
import type { Locale } from "#app/i18n/locales.ts";
import { shanghaiDay } from "#app/lib/date.ts";
import type { Context, Database } from "#app/platform/db.server.ts";
import { applicationSelect, dayOf, inState } from "../application-row.server.ts";
import { listMessages } from "../list-messages.server.ts";
import {
  applicationMovesFor,
  mayFillIn,
  nextStep,
  problemsOf,
  sectionsFor,
} from "../policy/index.ts";
import type { ApplicationMove, ApplicationState } from "../policy/index.ts";
import { factsOf, readOwnContent } from "../read-content.server.ts";
import type { OwnContent } from "../read-content.server.ts";
import { readInterview } from "../read-interview.server.ts";
import { unseal, unsealOrNull } from "../sealed.server.ts";

export type OwnApplication = NonNullable<Awaited<ReturnType<typeof readOwnApplication>>>;

const ownSelect = {
  ...applicationSelect,
  position: {
    select: { ...applicationSelect.position.select, titleEn: true, organisationId: true },
  },
  organisation: { select: { name: true, nameEn: true } },
  checkCode: true,
  carriedFromId: true,
  endedAt: true,
  endReason: true,
  endWordsEncrypted: true,
  submittedTextEncrypted: true,
  submittedById: true,
} as const;

/** One application of the person with all that belongs to it; null for anybody else. */
export async function readOwnApplication(
  id: string,
  actor: Seeker,
  locale: Locale,
  { db, now }: Context,
) {
  const row = await db.application.findFirst({
    where: { id, userId: actor.userId },
    select: ownSelect,
  });
  if (!row || !mayRead(row, actor)) return null;
  const [whole, messages, interview, steps] = await Promise.all([
    readOwnContent(db, row),
    listMessages(id, db),
    readInterview(id, db),
    listSteps(id, db),
  ]);
  const today = shanghaiDay(now);
  // What becomes of it after it was handed in is the person's to tell.
  const state = actor.by && row.state !== "draft" ? "submitted" : row.state;
  const facts = factsOf(whole);
  const own = seesHealth(actor) ? whole : withoutHealth(whole);
  const by = row.submittedById === null ? null : await nameOf(row.submittedById, db);
  const { position, organisation } = row;
  const english = locale === "en";
  return {
    ...{ id: row.id, state, version: row.version, positionId: row.positionId },
    ...{ number: row.number, checkCode: row.checkCode, submittedAt: row.submittedAt },
    ...{ nameHidden: row.nameHidden, endedAt: row.endedAt },
    endReason: actor.by ? null : row.endReason,
    title: (english && position.titleEn) || position.title,
    employer: (english && organisation.nameEn) || organisation.name,
    organisationId: row.organisationId,
    closingOn: dayOf(position.closingOn),
    isOpen: isOpen({ ...position, closingOn: dayOf(position.closingOn) }, today),
    isCarried: row.carriedFromId !== null,
    endWords: actor.by ? "" : unseal(row.endWordsEncrypted, "applications.end_words"),
    submittedBy: by,
    // Tampered with or not, its page opens and says so.
    submittedText: seesHealth(actor)
      ? unsealOrNull(row.submittedTextEncrypted, "applications.submitted_text")
      : "",
    own,
    sections: sectionsFor(facts),
    // Whoever may not fill in a part is not told what is missing in it.
    problems: problemsOf(facts).filter(({ section }) => mayFillIn(actor, section)),
    mayHandIn: actor.by?.scopes.includes("submit") ?? true,
    // What was written with the employer is the person's alone.
    messages: actor.by ? [] : messages,
    interview: actor.by ? null : interview,
    steps: actor.by ? [] : steps,
    today,
    moves: actor.by ? [] : applicationMovesFor(inState(row, today), actor, today),
    next: nextStep(
      actor.by
        ? { state, dueOn: null, meetingOn: null }
        : { state, dueOn: dayOf(row.dueOn), meetingOn: interview?.meetingOn ?? null },
      today,
    ),
  };
}

/** Whoever acts for the person reads drafts, and what they handed in themselves. */
function mayRead(
  row: { readonly state: ApplicationState; readonly submittedById: string | null },
  { by }: Seeker,
): boolean {
  return by === undefined || row.state === "draft" || row.submittedById === by.userId;
}

/** Needs, files and what is released to the employer are left out for whoever may not see health. */
function withoutHealth(own: OwnContent): OwnContent {
  return { ...own, adjustments: [], files: [], consents: [] };
}

async function nameOf(userId: string, db: Database): Promise<string | null> {
  const user = await db.user.findUnique({ where: { id: userId }, select: { name: true } });
  return user?.name ?? null;
}

export interface Step {
  readonly move: ApplicationMove;
  readonly at: Date;
}

async function listSteps(applicationId: string, db: Database): Promise<Step[]> {
  const rows = await db.applicationEvent.findMany({
    where: { applicationId, version: { not: null } },
    orderBy: { version: "asc" },
    select: { move: true, at: true },
  });
  return rows.map(({ move, at }) => ({ move: move as ApplicationMove, at }));
}

const PAGE = 20;

export interface OwnListRow {
  readonly id: string;
  readonly state: ApplicationState;
  readonly title: string;
  readonly employer: string;
  readonly submittedAt: Date | null;
  readonly next: ReturnType<typeof nextStep>;
  readonly unread: number;
}

/** A person's applications, newest first, a page at a time. */
export async function listOwnApplications(
  { after }: { readonly after?: string | undefined },
  { userId }: Seeker,
  locale: Locale,
  { db, now }: Context,
): Promise<{ readonly rows: readonly OwnListRow[]; readonly next: string | null }> {
  const rows = await db.application.findMany({
    where: { userId, ...(after && { id: { lt: after } }) },
    orderBy: { id: "desc" },
    take: PAGE + 1,
    select: {
      id: true,
      state: true,
      submittedAt: true,
      dueOn: true,
      position: { select: { title: true, titleEn: true } },
      organisation: { select: { name: true, nameEn: true } },
      offers: {
        where: { supersededAt: null },
        select: { slots: { where: { chosenAt: { not: null } }, select: { startsAt: true } } },
      },
      _count: { select: { messages: { where: { side: "employer", readAt: null } } } },
    },
  });
  const today = shanghaiDay(now);
  const english = locale === "en";
  const shown = rows.slice(0, PAGE);
  return {
    rows: shown.map(({ position, organisation, offers, dueOn, _count, ...row }) => ({
      ...row,
      title: (english && position.titleEn) || position.title,
      employer: (english && organisation.nameEn) || organisation.name,
      unread: _count.messages,
      next: nextStep(
        {
          state: row.state,
          dueOn: dayOf(dueOn),
          meetingOn: dayOf(offers[0]?.slots[0]?.startsAt ?? null),
        },
        today,
      ),
    })),
    next: rows.length > PAGE ? (shown.at(-1)?.id ?? null) : null,
  };
}
