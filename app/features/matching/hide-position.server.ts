import type { Seeker } from "#app/features/accounts/policy/index.ts";
import { namesIn } from "#app/features/applications/index.server.ts";
import type { Locale } from "#app/i18n/locales.ts";
import { accepted, refused, type Verdict } from "#app/lib/verdict.ts";
import type { Context } from "#app/platform/db.server.ts";
import type { HidingReason } from "./policy/index.ts";

/** Leaves a position out of what fits a person. Twice is once; a new reason takes the place of the old. */
export async function hidePosition(
  { positionId, reason }: { readonly positionId: string; readonly reason: HidingReason },
  { userId }: Seeker,
  { db, now }: Context,
): Promise<Verdict<object, "not-found">> {
  const isThere = (await db.position.count({ where: { id: positionId, state: "published" } })) > 0;
  if (!isThere) return refused("not-found");
  const key = { userId, positionId };
  await db.hiddenPosition.upsert({
    where: { userId_positionId: key },
    create: { ...key, reason, hiddenAt: now },
    update: { reason },
  });
  return accepted();
}

/** Takes it back. Not hidden is as good. */
export async function showPosition(
  { positionId }: { readonly positionId: string },
  { userId }: Seeker,
  { db }: Context,
) {
  await db.hiddenPosition.deleteMany({ where: { userId, positionId } });
  return accepted();
}

export interface HiddenRow {
  readonly positionId: string;
  readonly title: string;
  readonly employer: string;
  readonly reason: HidingReason;
  readonly hiddenAt: Date;
}

/** Everything a person hid, the last first. */
export async function listHidden(
  { userId }: Seeker,
  locale: Locale,
  { db }: Context,
): Promise<HiddenRow[]> {
  const rows = await db.hiddenPosition.findMany({
    where: { userId },
    orderBy: [{ hiddenAt: "desc" }, { positionId: "desc" }],
    take: 200,
    select: {
      positionId: true,
      reason: true,
      hiddenAt: true,
      position: {
        select: {
          title: true,
          titleEn: true,
          organisation: { select: { name: true, nameEn: true } },
        },
      },
    },
  });
  return rows.map(({ position, reason, ...row }) => ({
    ...row,
    ...namesIn(position, locale),
    reason: reason as HidingReason,
  }));
}
