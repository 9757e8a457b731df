import { recordAudit } from "#app/features/audit/index.server.ts";
import { speaker } from "#app/i18n/catalogue.server.ts";
import { isLocale } from "#app/i18n/locales.ts";
import { href } from "#app/links.ts";
import { refused, type Verdict } from "#app/lib/verdict.ts";
import type { Context, Transaction } from "#app/platform/db.server.ts";
import { decryptField } from "#app/platform/encryption.server.ts";
import { env } from "#app/platform/env.server.ts";
import { queueMessage } from "#app/platform/mail.server.ts";
import { auditActor } from "../audit-actor.server.ts";
import {
  inFours,
  moveBarrier,
  parseAddress,
  type Administrator,
  type BarrierState,
} from "../policy/index.ts";
import { BARRIER_CONTACT } from "./report-barrier.server.ts";

export interface AnswerInput {
  readonly id: string;
  /** The state the administrator saw. */
  readonly from: BarrierState;
  readonly to: BarrierState;
  /** Shown in public with the receipt and, once mended, in the list of mended barriers. */
  readonly answer: string;
}

export type AnswerRefusal =
  "not-found" | "changed-by-someone-else" | "not-from-this-state" | "answer-missing";

/** Moves a report on; what closes it is sent to the reporter, where they left an address. */
export function answerBarrier(
  { id, from, to, answer }: AnswerInput,
  actor: Administrator,
  { db, now, requestId }: Context,
): Promise<Verdict<object, AnswerRefusal>> {
  return db.$transaction(async (tx): Promise<Verdict<object, AnswerRefusal>> => {
    const row = await tx.barrierReport.findUnique({ where: { id } });
    if (!row) return refused("not-found");
    if (row.state !== from) return refused("changed-by-someone-else");
    const verdict = moveBarrier(from, to, answer);
    if (!verdict.ok) return verdict;
    const isClosed = to !== "in_progress";
    const { count } = await tx.barrierReport.updateMany({
      where: { id, state: from },
      data: { state: to, answer, decidedAt: isClosed ? now : null },
    });
    if (count !== 1) return refused("changed-by-someone-else");
    await recordAudit(tx, {
      action: `barrier.${to.replace("_", "-")}`,
      subject: { type: "barrier", id },
      actor: auditActor(actor),
      now,
      requestId,
      details: { from, ...(answer ? { reason: answer } : {}) },
    });
    if (isClosed) await tellReporter(tx, row, answer, now);
    return verdict;
  });
}

interface Reported {
  readonly number: string;
  readonly contactEncrypted: string | null;
  readonly locale: string;
}

async function tellReporter(
  tx: Transaction,
  { number, contactEncrypted, locale: stored }: Reported,
  answer: string,
  now: Date,
): Promise<void> {
  const contact = contactEncrypted && parseAddress(decryptField(contactEncrypted, BARRIER_CONTACT));
  if (!contact || !contact.ok) return;
  const { channel, value: to } = contact.address;
  const locale = isLocale(stored) ? stored : "zh-CN";
  const t = speaker("accounts", locale);
  const words = {
    number: inFours(number),
    answer,
    site: speaker("shell", locale)("site.name"),
    link: env().appUrl + href(locale, "accounts.barrierStatus", {}, { number }),
  };
  const message =
    channel === "mail"
      ? { subject: t("barrier.mail.subject", words), body: t("barrier.mail.body", words) }
      : { body: t("barrier.text", words) };
  await queueMessage(tx, { channel, to, ...message, locale }, now);
}
