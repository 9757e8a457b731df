import { createHash, randomInt } from "node:crypto";
import { holdDelegation, tellDelegation } from "#app/features/accounts/index.server.ts";
import { receiptNumber } from "#app/features/accounts/policy/index.ts";
import type { Seeker } from "#app/features/accounts/policy/index.ts";
import { isLocale } from "#app/i18n/locales.ts";
import { shanghaiDay } from "#app/lib/date.ts";
import { accepted, refused } from "#app/lib/verdict.ts";
import type { Accepted, Refused } from "#app/lib/verdict.ts";
import type { Context, Transaction } from "#app/platform/db.server.ts";
import { dateColumn, lockApplication } from "../application-row.server.ts";
import type { ApplicationRow } from "../application-row.server.ts";
import { composeText } from "../compose-text.server.ts";
import { moveWithin } from "../move-applications.server.ts";
import type { MoveVerdict } from "../move-applications.server.ts";
import { adjustmentDueOn, mayBeHandedIn } from "../policy/index.ts";
import { factsOf, readOwnContent } from "../read-content.server.ts";
import type { OwnContent } from "../read-content.server.ts";
import { seal } from "../sealed.server.ts";

export type SubmitVerdict =
  Accepted<{ readonly number: string; readonly repeated: boolean }> | Extract<MoveVerdict, Refused>;

/** SHA-256 of a submitted text, as hexadecimal digits. */
export function digestOf(text: string): string {
  return createHash("sha256").update(text, "utf8").digest("hex");
}

/**
 * Hands an application in, once however often it is asked for: a second press is given the receipt of
 * the first. The position's row is held meanwhile, so that it is either still open or already closed.
 */
export async function submitApplication(
  { applicationId }: { readonly applicationId: string },
  actor: Seeker,
  ctx: Context,
): Promise<SubmitVerdict> {
  return ctx.db.$transaction(async (tx) => {
    await holdPosition(tx, applicationId, actor);
    const row = await lockApplication(tx, applicationId, actor);
    if (!row) return refused("not-found");
    if (actor.by && !(await holdDelegation(tx, actor.by, ctx.now))) return refused("not-found");
    if (row.number !== null && row.state !== "draft") {
      return accepted({ number: row.number, repeated: true });
    }
    const own = await readOwnContent(tx, row);
    const complete = mayBeHandedIn(factsOf(own));
    if (!complete.ok) return complete;
    const whole = await wholeText(tx, row, own, { now: ctx.now, by: actor.by?.name ?? null });
    const digest = digestOf(whole.text);
    const number = receiptNumber((n) => randomInt(n));
    const [outcome] = await moveWithin(
      tx,
      {
        move: "submit",
        details: { number, digest },
        columns: () => ({
          number,
          checkCode: receiptNumber((n) => randomInt(n)),
          submittedTextEncrypted: seal(whole.text, "applications.submitted_text"),
          submittedDigest: digest,
          submittedAt: ctx.now,
          submittedById: actor.by?.userId ?? null,
          nameHidden: whole.nameHidden,
        }),
        then: setAdjustmentDays,
      },
      [{ id: row.id }],
      actor,
      ctx,
    );
    const verdict = outcome?.verdict ?? refused("not-found");
    if (verdict.ok && actor.by) {
      const told = { delegationId: actor.by.delegationId, about: "submitted" } as const;
      await tellDelegation(tx, told, ctx.now);
    }
    return verdict.ok ? accepted({ number, repeated: false }) : verdict;
  });

  function setAdjustmentDays(tx: Transaction, { id }: ApplicationRow) {
    return tx.applicationAdjustment
      .updateMany({
        where: { applicationId: id, state: "open" },
        data: { dueOn: dateColumn(adjustmentDueOn(shanghaiDay(ctx.now))) },
      })
      .then(() => undefined);
  }
}

/** Locked before the application, as closing locks it: one of the two comes first. */
async function holdPosition(tx: Transaction, applicationId: string, { userId }: Seeker) {
  await tx.$executeRaw`
    SELECT p.id FROM positions p
    WHERE p.id = (SELECT a.position_id FROM applications a
      WHERE a.id = ${applicationId}::uuid AND a.user_id = ${userId}::uuid)
    FOR SHARE`;
}

async function wholeText(
  tx: Transaction,
  row: ApplicationRow,
  own: OwnContent,
  { now, by }: { readonly now: Date; readonly by: string | null },
) {
  const { id, userId } = row;
  const found = await tx.application.findFirstOrThrow({
    where: { id, userId },
    select: {
      locale: true,
      organisation: { select: { name: true, nameEn: true } },
      position: { select: { titleEn: true, terms: { select: { hideNames: true } } } },
    },
  });
  const locale = isLocale(found.locale) ? found.locale : "zh-CN";
  const english = locale === "en";
  const nameHidden = row.nameHidden || (found.position.terms?.hideNames ?? false);
  const heading = {
    title: (english && found.position.titleEn) || row.position.title,
    employer: (english && found.organisation.nameEn) || found.organisation.name,
    nameHidden,
    at: now,
    by,
  };
  return { text: composeText(own, heading, locale), nameHidden };
}
