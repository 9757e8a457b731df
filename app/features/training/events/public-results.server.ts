import type { Seeker } from "#app/features/accounts/policy/index.ts";
import type { Locale } from "#app/i18n/locales.ts";
import type { Context } from "#app/platform/db.server.ts";
import { publicOnce } from "../course-row.server.ts";
import { contestNamePurpose } from "../policy/index.ts";
import type { Outcome } from "../policy/index.ts";
import { measureOf } from "./contest-row.server.ts";
import { inOrder } from "./read-contest.server.ts";

const named = { purpose: contestNamePurpose, withdrawnAt: null } as const;

/** Published results by discipline and place. A name stands there while its person agrees to it; null: none published. */
export async function listPublicResults(
  sessionId: string,
  locale: Locale,
  { db }: Pick<Context, "db">,
) {
  const contest = await db.contest.findFirst({
    where: { sessionId, state: "published", session: publicOnce },
    select: {
      decidedAt: true,
      session: {
        select: { startsAt: true, course: { select: { title: true, titleEn: true } } },
      },
      disciplines: {
        orderBy: { id: "asc" },
        select: {
          id: true,
          name: true,
          nameEn: true,
          best: true,
          unit: true,
          decimals: true,
          entries: {
            orderBy: { id: "asc" },
            select: {
              id: true,
              outcome: true,
              score: true,
              enrolment: {
                select: {
                  user: { select: { name: true } },
                  consents: { where: named, select: { id: true }, take: 1 },
                },
              },
              corrections: {
                orderBy: { number: "desc" },
                take: 1,
                select: { at: true, reason: true },
              },
            },
          },
        },
      },
    },
  });
  if (!contest) return null;
  const english = locale === "en";
  const { session, disciplines, decidedAt } = contest;
  return {
    sessionId,
    title: (english && session.course.titleEn) || session.course.title,
    startsAt: session.startsAt,
    publishedAt: decidedAt,
    disciplines: disciplines.map(({ entries, name, nameEn, id, ...row }) => {
      const measure = measureOf(row);
      return {
        ...{ id, ...measure },
        name: (english && nameEn) || name,
        results: inOrder(entries, measure.best).map(({ enrolment, corrections, ...entry }) => ({
          ...entry,
          name: enrolment.consents.length > 0 ? enrolment.user.name : null,
          corrected: corrections[0] ?? null,
        })),
      };
    }),
  };
}

export type PublicDiscipline = NonNullable<
  Awaited<ReturnType<typeof listPublicResults>>
>["disciplines"][number];

/** Whether the public page of a session leads to published results. */
export async function hasPublicResults(
  sessionId: string,
  { db }: Pick<Context, "db">,
): Promise<boolean> {
  const found = await db.contest.findFirst({
    where: { sessionId, state: "published", session: publicOnce },
    select: { sessionId: true },
  });
  return found !== null;
}

/** What somebody reached in a contest, once published, and whether their name stands with it; null: it is no contest. */
export async function readOwnResults(
  enrolmentId: string,
  actor: Seeker,
  locale: Locale,
  { db }: Pick<Context, "db">,
) {
  // A result, and whose name is public, are for the person alone.
  if (actor.by) return null;
  const row = await db.enrolment.findFirst({
    where: {
      ...{ id: enrolmentId, userId: actor.userId },
      session: { course: { kind: "contest" } },
      state: { notIn: ["refused", "declined", "expired", "cancelled", "withdrawn"] },
    },
    select: {
      session: { select: { id: true, contest: { select: { state: true } } } },
      consents: { where: named, select: { id: true }, take: 1 },
      contestEntries: {
        where: { discipline: { contest: { state: "published" } } },
        orderBy: { id: "asc" },
        select: {
          id: true,
          outcome: true,
          score: true,
          discipline: {
            select: {
              id: true,
              name: true,
              nameEn: true,
              best: true,
              unit: true,
              decimals: true,
              entries: { select: { id: true, outcome: true, score: true } },
            },
          },
          corrections: { orderBy: { number: "desc" }, take: 1, select: { at: true, reason: true } },
        },
      },
    },
  });
  if (!row) return null;
  return {
    sessionId: row.session.id,
    isPublished: row.session.contest?.state === "published",
    showsName: row.consents.length > 0,
    results: row.contestEntries.map(({ id, discipline, outcome, score, corrections }) => {
      const measure = measureOf(discipline);
      const own = inOrder(discipline.entries, measure.best).find((one) => one.id === id);
      return {
        ...{ id, score, ...measure },
        discipline: (locale === "en" && discipline.nameEn) || discipline.name,
        outcome: outcome as Outcome,
        place: own?.place ?? null,
        corrected: corrections[0] ?? null,
      };
    }),
  };
}

export type OwnResults = NonNullable<Awaited<ReturnType<typeof readOwnResults>>>;
