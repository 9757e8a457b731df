import type { Locale } from "#app/i18n/locales.ts";
import type { Context } from "#app/platform/db.server.ts";
import { maskedHolder } from "../policy/index.ts";
import type { Withdrawal } from "../policy/index.ts";
import { unseal } from "../sealed.server.ts";

/**
 * Whether a certificate is valid, for whoever has both its number and its check code; null for anybody else. Of the
 * person no more than who has them before them needs: the first sign of the name. Of a withdrawal no more than whether
 * the result was corrected: the words are the person's.
 */
export async function checkCertificate(
  { number, code }: { readonly number: string; readonly code: string },
  locale: Locale,
  { db }: Pick<Context, "db">,
) {
  const row = await db.trainingCertificate.findFirst({
    where: { number, checkCode: code },
    select: {
      number: true,
      holderEncrypted: true,
      issuedAt: true,
      withdrawnAt: true,
      withdrawnFor: true,
      enrolment: {
        select: {
          session: {
            select: {
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
      },
    },
  });
  if (!row) return null;
  const { course } = row.enrolment.session;
  const english = locale === "en";
  return {
    state: row.withdrawnAt === null ? ("valid" as const) : ("withdrawn" as const),
    number: row.number,
    holder: maskedHolder(unseal(row.holderEncrypted, "training_certificates.holder")),
    title: (english && course.titleEn) || course.title,
    provider: (english && course.organisation.nameEn) || course.organisation.name,
    issuedAt: row.issuedAt,
    withdrawnAt: row.withdrawnAt,
    withdrawnFor: row.withdrawnFor as Withdrawal | null,
  };
}
