import type { Locale } from "#app/i18n/locales.ts";
import type { Context } from "#app/platform/db.server.ts";
import { publicOnce } from "./course-row.server.ts";
import { sessionViewOf, sessionViewSelect } from "./session-view.server.ts";

/** A session as everybody may read it, also once it is over or cancelled; null where it never was public. */
export async function findPublicSession(id: string, locale: Locale, { db, now }: Context) {
  const row = await db.trainingSession.findFirst({
    where: { id, ...publicOnce },
    select: sessionViewSelect,
  });
  return row && sessionViewOf(row, locale, now);
}

export type PublicSession = NonNullable<Awaited<ReturnType<typeof findPublicSession>>>;
