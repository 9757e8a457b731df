import type { Seeker } from "#app/features/accounts/policy/index.ts";
import type { Locale } from "#app/i18n/locales.ts";
import type { Context } from "#app/platform/db.server.ts";
import { unseal } from "../sealed.server.ts";

/** A person's own certificate, the last one, with the numbers before it; null where there is none, or for anybody else. */
export async function readOwnCertificate(
  enrolmentId: string,
  { userId }: Seeker,
  locale: Locale,
  { db }: Context,
) {
  const rows = await db.trainingCertificate.findMany({
    where: { enrolmentId, enrolment: { userId } },
    orderBy: { issuedAt: "desc" },
    select: {
      number: true,
      checkCode: true,
      holderEncrypted: true,
      issuedAt: true,
      withdrawnAt: true,
      reasonEncrypted: true,
      enrolment: {
        select: {
          attendedMinutes: true,
          session: {
            select: {
              startsAt: true,
              endsAt: true,
              course: {
                select: {
                  title: true,
                  titleEn: true,
                  hours: true,
                  organisation: { select: { name: true, nameEn: true, uscc: true } },
                },
              },
            },
          },
        },
      },
    },
  });
  const [row, ...before] = rows;
  if (!row) return null;
  const { startsAt, endsAt, course } = row.enrolment.session;
  const english = locale === "en";
  return {
    ...{ enrolmentId, number: row.number, checkCode: row.checkCode },
    ...{ issuedAt: row.issuedAt, withdrawnAt: row.withdrawnAt, startsAt, endsAt },
    holder: unseal(row.holderEncrypted, "training_certificates.holder"),
    reason: unseal(row.reasonEncrypted, "training_certificates.reason"),
    title: (english && course.titleEn) || course.title,
    provider: (english && course.organisation.nameEn) || course.organisation.name,
    uscc: course.organisation.uscc,
    hours: course.hours,
    before: before.map(({ number, withdrawnAt }) => ({ number, withdrawnAt })),
  };
}
