import type { Seeker } from "#app/features/accounts/policy/index.ts";
import type { Locale } from "#app/i18n/locales.ts";
import type { Context } from "#app/platform/db.server.ts";
import type { EnrolmentState } from "../policy/index.ts";

const PAGE = 20;

export interface OwnEnrolmentRow {
  readonly id: string;
  readonly state: EnrolmentState;
  readonly title: string;
  readonly provider: string;
  readonly startsAt: Date | null;
  readonly offerUntil: Date | null;
}

/** A person's enrolments, newest first, a page at a time. */
export async function listOwnEnrolments(
  { after }: { readonly after?: string | undefined },
  { userId }: Seeker,
  locale: Locale,
  { db }: Context,
): Promise<{ readonly rows: readonly OwnEnrolmentRow[]; readonly next: string | null }> {
  const rows = await db.enrolment.findMany({
    where: { userId, ...(after && { id: { lt: after } }) },
    orderBy: { id: "desc" },
    take: PAGE + 1,
    select: {
      id: true,
      state: true,
      offerUntil: true,
      session: {
        select: {
          startsAt: true,
          course: {
            select: {
              title: true,
              titleEn: true,
              organisation: { select: { name: true, nameEn: true } },
            },
          },
        },
      },
    },
  });
  const english = locale === "en";
  const shown = rows.slice(0, PAGE);
  return {
    rows: shown.map(({ session: { startsAt, course }, ...row }) => ({
      ...row,
      startsAt,
      title: (english && course.titleEn) || course.title,
      provider: (english && course.organisation.nameEn) || course.organisation.name,
    })),
    next: rows.length > PAGE ? (shown.at(-1)?.id ?? null) : null,
  };
}

/** The live enrolment a person has in a session, if there is one; `isMine`: the actor asked for it. */
export async function findLiveEnrolment(
  sessionId: string,
  { userId, by }: Seeker,
  { db }: Context,
): Promise<{ readonly id: string; readonly isMine: boolean } | null> {
  const found = await db.enrolment.findFirst({
    where: { sessionId, userId, state: { in: ["applied", "waiting", "offered", "enrolled"] } },
    select: { id: true, enrolledById: true },
  });
  return found && { id: found.id, isMine: by === undefined || found.enrolledById === by.userId };
}
