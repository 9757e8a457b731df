import {
  localeOf,
  reachPerson,
  reachSelect,
} from "#app/features/positions/jobs/reach-person.server.ts";
import { speaker } from "#app/i18n/catalogue.server.ts";
import { href } from "#app/links.ts";
import type { Context } from "#app/platform/db.server.ts";
import { env } from "#app/platform/env.server.ts";
import { namesIn } from "../names-in.server.ts";

/** `application.invited`, by the invitation's id: tells the person once, without the employer's words. */
export async function tellInvitation(id: string, { db, now }: Context): Promise<void> {
  const invitation = await db.positionInvitation.findUnique({
    where: { id },
    select: {
      user: { select: reachSelect },
      position: {
        select: {
          title: true,
          titleEn: true,
          organisation: { select: { name: true, nameEn: true } },
        },
      },
    },
  });
  if (!invitation) return;
  const { user, position } = invitation;
  const locale = localeOf(user);
  const t = speaker("applications", locale);
  const words = {
    ...namesIn(position, locale),
    link: env().appUrl + href(locale, "applications.invitation", { invitationId: id }),
  };
  const message = {
    subject: t("mail.invitationSubject", words),
    body: t("mail.invitationBody", words),
    dedupeKey: `invitation:${id}`,
  };
  await db.$transaction((tx) => reachPerson(tx, user, message, now));
}
