import { listEnding } from "#app/features/accounts/index.server.ts";
import { speaker } from "#app/i18n/catalogue.server.ts";
import { addDays, shanghaiDay } from "#app/lib/date.ts";
import type { PlainDate } from "#app/lib/date.ts";
import { href } from "#app/links.ts";
import type { Context } from "#app/platform/db.server.ts";
import { env } from "#app/platform/env.server.ts";
import { queueMessage } from "#app/platform/mail.server.ts";
import { columnOfDay } from "../days.server.ts";
import { expiryNotices, expiryOf } from "../policy/index.ts";
import type { ExpiryNotice } from "../policy/index.ts";
import { listWriters } from "../tell-employer.server.ts";

interface Ending {
  readonly certificateId: string;
  readonly validTo: PlainDate;
  readonly days: ExpiryNotice;
}

/**
 * `ledger.watch-expiry`, once a night: tells each employer of certificates in its ledger that end within 90, 60 or 30
 * days, each once for each of these, without names. A certificate that is renewed is told of anew by its new end.
 */
export async function watchExpiry(
  _sweep: string,
  context: Context & { readonly signal?: AbortSignal },
): Promise<void> {
  const { db, now, signal } = context;
  const today = shanghaiDay(now);
  const furthest = addDays(today, Math.max(...expiryNotices));
  const byEmployer = new Map<string, Ending[]>();
  for await (const page of listEnding(db, { from: today, to: furthest })) {
    for (const { id: certificateId, organisationId, validTo } of page) {
      const notice = expiryOf(validTo, today)?.notice;
      if (notice === undefined || notice === "expired") continue;
      const endings = byEmployer.get(organisationId) ?? [];
      byEmployer.set(organisationId, [...endings, { certificateId, validTo, days: notice }]);
    }
  }
  for (const [organisationId, endings] of byEmployer) {
    signal?.throwIfAborted();
    await tellOfEndings(organisationId, endings, context);
  }
}

async function tellOfEndings(
  organisationId: string,
  endings: readonly Ending[],
  { db, now }: Context,
): Promise<void> {
  await db.$transaction(async (tx) => {
    const fresh = await tx.expiryTold.createManyAndReturn({
      data: endings.map(({ certificateId, validTo, days }) => ({
        organisationId,
        certificateId,
        validTo: columnOfDay(validTo),
        days,
        toldAt: now,
      })),
      skipDuplicates: true,
      select: { days: true },
    });
    if (fresh.length === 0) return;
    const { name } = await tx.organisation.findUniqueOrThrow({
      where: { id: organisationId },
      select: { name: true },
    });
    for (const { email, locale } of await listWriters(tx, organisationId)) {
      const t = speaker("returns", locale);
      const lines = expiryNotices.flatMap((days) => {
        const count = fresh.filter((one) => one.days === days).length;
        return count === 0 ? [] : [t("mail.expiry.line", { count, days })];
      });
      const words = {
        name,
        lines: lines.join("\n"),
        link: env().appUrl + href(locale, "returns.ledger", { year: shanghaiDay(now).slice(0, 4) }),
        site: speaker("shell", locale)("site.name"),
      };
      const subject = t("mail.expiry.subject", words);
      const body = t("mail.expiry.body", words);
      await queueMessage(tx, { channel: "mail", to: email, subject, body, locale }, now);
    }
  });
}
