import { recordAudit } from "#app/features/audit/index.server.ts";
import { speaker } from "#app/i18n/catalogue.server.ts";
import type { Locale } from "#app/i18n/locales.ts";
import { href } from "#app/links.ts";
import { accepted, refused, type Verdict } from "#app/lib/verdict.ts";
import type { Context } from "#app/platform/db.server.ts";
import { env } from "#app/platform/env.server.ts";
import { queueMessage } from "#app/platform/mail.server.ts";
import { auditActor } from "../audit-actor.server.ts";
import { needsRegion, type Administrator, type StaffRole } from "../policy/index.ts";
import { roleColumns } from "./staff-reads.server.ts";

export interface CreateStaffInput {
  readonly name: string;
  /** Lower-cased; the account is entered by a one-time code sent there, which proves it. */
  readonly email: string;
  readonly role: StaffRole;
  /** GB/T 2260 code; left out for administrators. */
  readonly region: string | null;
  readonly locale: Locale;
}

/** Makes an account without a password and tells its owner how to sign in. */
export async function createStaff(
  { name, email, role, region, locale }: CreateStaffInput,
  actor: Administrator,
  { db, now, requestId }: Context,
): Promise<Verdict<{ readonly id: string }, "address-taken" | "region-missing">> {
  if (needsRegion(role) && !region) return refused("region-missing");
  const made = db.$transaction(async (tx) => {
    const { id } = await tx.user.create({
      data: {
        ...roleColumns(role),
        region: needsRegion(role) ? region : null,
        ...{ name, email, locale, createdAt: now },
      },
      select: { id: true },
    });
    await recordAudit(tx, {
      action: "account.created",
      subject: { type: "account", id },
      actor: auditActor(actor),
      now,
      requestId,
      details: { role, region },
    });
    const t = speaker("staff", locale);
    const words = {
      name,
      role: t(`role.${role}`),
      site: speaker("shell", locale)("site.name"),
      link: env().appUrl + href(locale, "accounts.signInCode"),
    };
    const subject = t("mail.created.subject", words);
    const body = t("mail.created.body", words);
    await queueMessage(tx, { channel: "mail", to: email, subject, body, locale }, now);
    return accepted({ id });
  });
  return made.catch((error: unknown) => {
    if ((error as { code?: unknown }).code === "P2002") return refused("address-taken");
    throw error;
  });
}
