import { auditActor } from "#app/features/accounts/index.server.ts";
import type { Counsellor, Seeker } from "#app/features/accounts/policy/index.ts";
import { listActivity, recordAudit } from "#app/features/audit/index.server.ts";
import type { Locale } from "#app/i18n/locales.ts";
import type { Context } from "#app/platform/db.server.ts";
import { noReachingNote, type ReachingNote } from "../policy/index.ts";
import { unseal } from "../sealed.server.ts";
import { reachingLines } from "./reaching-lines.server.ts";

export interface OwnReaching extends ReachingNote {
  /** 0 where nothing is kept. */
  readonly version: number;
}

/** How to talk with somebody, as they wrote it. Whether it may be read is settled by the caller. */
export async function readReaching(
  { userId }: Pick<Seeker, "userId">,
  { db }: Pick<Context, "db">,
): Promise<OwnReaching> {
  const row = await db.reachingNote.findUnique({
    where: { userId },
    select: { noteEncrypted: true, version: true },
  });
  if (!row) return { ...noReachingNote, version: 0 };
  const note = JSON.parse(unseal(row.noteEncrypted, "reaching_notes.note")) as ReachingNote;
  return { ...note, version: row.version };
}

export async function ownReachingLines(
  seeker: Seeker,
  locale: Locale,
  ctx: Context,
): Promise<string[]> {
  return reachingLines(await readReaching(seeker, ctx), locale);
}

/** The same for a counsellor whom the person lets read their profile: that it was read stands on the person's trail. */
export async function openReaching(
  { userId }: { readonly userId: string },
  actor: Counsellor,
  locale: Locale,
  ctx: Context,
): Promise<string[]> {
  const { version, ...note } = await readReaching({ userId }, ctx);
  if (version === 0) return [];
  await ctx.db.$transaction((tx) =>
    recordAudit(tx, {
      action: "reaching.opened",
      subject: { type: "reaching", id: userId },
      actor: auditActor(actor),
      now: ctx.now,
      requestId: ctx.requestId,
    }),
  );
  return reachingLines(note, locale);
}

const SHOWN = 20;

/** When it was last opened by a counsellor, the last first. */
export async function listReachingOpened({ userId }: Seeker, { db }: Context): Promise<Date[]> {
  const events = await listActivity(db, { type: "reaching", id: userId });
  return events
    .filter(({ action }) => action === "reaching.opened")
    .map(({ at }) => at)
    .sort((one, other) => other.getTime() - one.getTime())
    .slice(0, SHOWN);
}
