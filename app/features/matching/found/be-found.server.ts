import { auditActor } from "#app/features/accounts/index.server.ts";
import { noticeVersion } from "#app/features/accounts/policy/index.ts";
import type { Seeker } from "#app/features/accounts/policy/index.ts";
import { namesIn } from "#app/features/applications/index.server.ts";
import { listActivity, recordAudit } from "#app/features/audit/index.server.ts";
import type { Locale } from "#app/i18n/locales.ts";
import { accepted, refused } from "#app/lib/verdict.ts";
import type { Verdict } from "#app/lib/verdict.ts";
import type { Context } from "#app/platform/db.server.ts";
import { findGrants, findPurpose, foundFields, grantsOf } from "../policy/index.ts";
import type { FindGrant, FoundField } from "../policy/index.ts";

/** What employers see by each, as `consents.fields` keeps it. */
const COVERED: Readonly<Record<FindGrant, readonly string[]>> = {
  background: ["background"],
  needs: ["needs", "abilities"],
  name: ["name"],
};

const standing = (userId: string, grants: readonly FindGrant[]) => ({
  userId,
  purpose: { in: grants.map(findPurpose) },
  withdrawnAt: null,
});

/** Agrees to be found, or to what more is shown; twice is once. */
export function agreeToBeFound(
  { grant }: { readonly grant: FindGrant },
  actor: Seeker,
  { db, now, requestId }: Context,
): Promise<Verdict<object, "not-found-yet">> {
  const { userId } = actor;
  return db.$transaction(async (tx): Promise<Verdict<object, "not-found-yet">> => {
    await tx.$executeRaw`SELECT id FROM users WHERE id = ${userId}::uuid FOR UPDATE`;
    const open = await tx.consent.findMany({
      where: standing(userId, findGrants),
      select: { purpose: true },
    });
    const purposes = open.map(({ purpose }) => purpose);
    if (grant !== "background" && grantsOf(purposes).length === 0) return refused("not-found-yet");
    if (purposes.includes(findPurpose(grant))) return accepted();
    await tx.consent.create({
      data: {
        ...{ userId, purpose: findPurpose(grant), fields: [...COVERED[grant]] },
        ...{ textVersion: noticeVersion, givenAt: now },
      },
    });
    await recordAudit(tx, {
      action: "found-person.agreed",
      subject: { type: "found-person", id: userId },
      actor: auditActor(actor),
      now,
      requestId,
      details: { grant },
    });
    return accepted();
  });
}

/** Takes it back from the next request on; with being found goes all that is shown. Twice is once. */
export function stopBeingFound(
  { grant }: { readonly grant: FindGrant },
  actor: Seeker,
  { db, now, requestId }: Context,
): Promise<Verdict> {
  const { userId } = actor;
  return db.$transaction(async (tx): Promise<Verdict> => {
    const ended = grant === "background" ? findGrants : [grant];
    const { count } = await tx.consent.updateMany({
      where: standing(userId, ended),
      data: { withdrawnAt: now },
    });
    if (count === 0) return accepted();
    await recordAudit(tx, {
      action: "found-person.took-back",
      subject: { type: "found-person", id: userId },
      actor: auditActor(actor),
      now,
      requestId,
      details: { grant },
    });
    return accepted();
  });
}

export interface FoundBy {
  readonly id: string;
  readonly at: Date;
  readonly employer: string;
  readonly title: string;
  readonly fields: readonly FoundField[];
}

/** What somebody agreed to, and which employer opened what of theirs for which position, the last first. */
export async function readBeingFound({ userId }: Seeker, locale: Locale, { db }: Context) {
  const [open, told, events] = await Promise.all([
    db.consent.findMany({ where: standing(userId, findGrants), select: { purpose: true } }),
    db.seekerProfile.count({ where: { userId } }),
    listActivity(db, { type: "found-person", id: userId }),
  ]);
  const openings = events.filter(({ action }) => action === "found-person.opened");
  const rows = await db.position.findMany({
    where: { id: { in: openings.map(({ details }) => String(details.positionId)) } },
    select: {
      id: true,
      title: true,
      titleEn: true,
      organisation: { select: { name: true, nameEn: true } },
    },
  });
  const named = new Map(rows.map(({ id, ...position }) => [id, namesIn(position, locale)]));
  return {
    grants: grantsOf(open.map(({ purpose }) => purpose)),
    isTold: told > 0,
    openings: openings.flatMap(({ sequence, at, details }): FoundBy[] => {
      const names = named.get(String(details.positionId));
      const kept = Array.isArray(details.fields) ? details.fields : [];
      const fields = foundFields.filter((field) => kept.includes(field));
      return names ? [{ id: String(sequence), at, fields, ...names }] : [];
    }),
  };
}
