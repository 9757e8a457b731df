import {
  localeOf,
  reachPerson,
  reachSelect,
} from "#app/features/positions/jobs/reach-person.server.ts";
import { speaker } from "#app/i18n/catalogue.server.ts";
import { href } from "#app/links.ts";
import type { Context, Transaction } from "#app/platform/db.server.ts";
import { env } from "#app/platform/env.server.ts";

export interface ToldSession {
  readonly id: string;
  readonly version: number;
  readonly organisationId: string;
  readonly submittedById: string | null;
  readonly course: { readonly title: string; readonly titleEn: string };
}

/** Tells whoever handed the session in what an officer decided, if they are still of the provider. */
export async function tellProvider(
  tx: Transaction,
  session: ToldSession,
  decision: { readonly kind: "published" | "sentBack" | "stopped"; readonly reason: string },
  { now }: Context,
): Promise<void> {
  const { submittedById, organisationId } = session;
  if (submittedById === null) return;
  const member = await tx.membership.findFirst({
    where: { userId: submittedById, organisationId },
    select: { user: { select: reachSelect } },
  });
  if (!member) return;
  const locale = localeOf(member.user);
  const t = speaker("teaching", locale);
  const title = (locale === "en" && session.course.titleEn) || session.course.title;
  const link = env().appUrl + href(locale, "teaching.session", { sessionId: session.id });
  const { kind, reason } = decision;
  const words = {
    subject: t(`mail.${kind}Subject`, { title }),
    body: t(`mail.${kind}Body`, { title, reason, link }),
    dedupeKey: `training-session.${kind}:${session.id}:${session.version}`,
  };
  await reachPerson(tx, member.user, words, now);
}
