import type { Seeker } from "#app/features/accounts/policy/index.ts";
import type { Locale } from "#app/i18n/locales.ts";
import { shanghaiDay } from "#app/lib/date.ts";
import type { Context } from "#app/platform/db.server.ts";
import { dateColumn, dayOf } from "../application-row.server.ts";
import { endedStates, isEnded, mayApply } from "../policy/index.ts";

/** What the person is told before an application begins; null where the position was never public. */
export async function readOffer(
  positionId: string,
  { userId }: Seeker,
  locale: Locale,
  { db, now }: Context,
) {
  const [position, earlier] = await Promise.all([
    db.position.findFirst({
      where: { id: positionId, publishedAt: { not: null }, organisation: { state: "verified" } },
      select: {
        title: true,
        titleEn: true,
        state: true,
        closingOn: true,
        organisation: { select: { name: true, nameEn: true } },
        terms: { select: { hideNames: true } },
        questions: { orderBy: { place: "asc" }, select: { words: true } },
      },
    }),
    db.application.findMany({
      where: { positionId, userId },
      orderBy: { id: "desc" },
      select: { id: true, state: true },
    }),
  ]);
  if (!position) return null;
  const { title, titleEn, organisation, closingOn, state, terms, questions } = position;
  const english = locale === "en";
  const isOpen =
    state === "published" && closingOn !== null && closingOn >= dateColumn(shanghaiDay(now));
  return {
    positionId,
    title: (english && titleEn) || title,
    employer: (english && organisation.nameEn) || organisation.name,
    closingOn: dayOf(closingOn),
    hideNames: terms?.hideNames ?? false,
    questions: questions.map(({ words }) => words),
    standing: earlier.find((one) => !isEnded(one.state))?.id ?? null,
    mayApply: mayApply(
      isOpen,
      earlier.map((one) => one.state),
    ),
  };
}

/** The open application of a person for a position, for the position's own page. */
export async function findOwnFor(positionId: string, { userId }: Seeker, { db }: Context) {
  return db.application.findFirst({
    where: { positionId, userId, state: { notIn: [...endedStates] } },
    select: { id: true, state: true },
  });
}
