import {
  localeOf,
  reachPerson,
  reachSelect,
} from "#app/features/positions/jobs/reach-person.server.ts";
import type { Reachable } from "#app/features/positions/jobs/reach-person.server.ts";
import { speaker } from "#app/i18n/catalogue.server.ts";
import { formatDay } from "#app/i18n/format.ts";
import { href } from "#app/links.ts";
import type { Context, Transaction } from "#app/platform/db.server.ts";
import { env } from "#app/platform/env.server.ts";
import { dayOf } from "../application-row.server.ts";
import { namesIn } from "../names-in.server.ts";
import type { ApplicationState } from "../policy/index.ts";

/** `application.told`, by the event's id: tells the other side what happened, once each. */
export async function tellEvent(id: string, { db, now }: Context): Promise<void> {
  const event = await db.applicationEvent.findUnique({
    where: { id },
    select: {
      move: true,
      side: true,
      toState: true,
      application: { select: toldSelect },
    },
  });
  if (!event) return;
  const { application, side, move, toState } = event;
  await db.$transaction(async (tx) => {
    if (side === "person") {
      const what = move === "message" || move === "answer" ? "message" : move;
      for (const member of await membersOf(tx, application.organisationId)) {
        await reachPerson(tx, member, employerWords(application, what, member, id), now);
      }
      // The one step of their own that people want in writing.
      if (move === "submit") {
        await reachPerson(tx, application.user, personWords(application, toState, id), now);
      }
      return;
    }
    const what = move === "message" || move === "adjustment-answered" ? move : toState;
    await reachPerson(tx, application.user, personWords(application, what, id), now);
  });
}

/** What a message to either side is made of: no name and nothing that was written. */
export const toldSelect = {
  id: true,
  organisationId: true,
  dueOn: true,
  user: { select: reachSelect },
  position: { select: { title: true, titleEn: true } },
  organisation: { select: { name: true, nameEn: true } },
} as const;

export interface Told {
  readonly id: string;
  readonly dueOn: Date | null;
  readonly user: Reachable;
  readonly position: { readonly title: string; readonly titleEn: string | null };
  readonly organisation: { readonly name: string; readonly nameEn: string | null };
}

type PersonNews = ApplicationState | "message" | "adjustment-answered" | "due";

/** To the person: where the application stands, by when the next step is due, and the way there. */
export function personWords(told: Told, what: PersonNews, key: string) {
  const locale = localeOf(told.user);
  const t = speaker("applications", locale);
  const due = dayOf(told.dueOn);
  const words = {
    ...namesIn({ ...told.position, organisation: told.organisation }, locale),
    link: env().appUrl + href(locale, "applications.show", { applicationId: told.id }),
    date: due ? formatDay(due, locale) : "",
  };
  const known: string = `mailNews.${what}`;
  const news = t.has(known) ? t(known, words) : t(`state.${what as "draft"}`);
  return {
    subject: t("mail.subject", { ...words, news }),
    body: t("mail.body", { ...words, news }),
    dedupeKey: `application:${told.id}:${key}:person`,
  };
}

/** To a member of the employer: what came, of which position, and the way to the application. */
export function employerWords(told: Told, what: string, member: Reachable, key: string) {
  const locale = localeOf(member);
  const t = speaker("applications", locale);
  const title = (locale === "en" && told.position.titleEn) || told.position.title;
  const link = env().appUrl + href(locale, "applicants.one", { applicationId: told.id });
  const known = `mailEmployer.${what}`;
  const news = t(t.has(known) ? known : "mailEmployer.message");
  return {
    subject: t("mail.subject", { title, news }),
    body: t("mail.employerBody", { title, news, link }),
    dedupeKey: `application:${told.id}:${key}:${member.id}`,
  };
}

/** Who handles applications: owners and HR. */
export async function membersOf(tx: Transaction, organisationId: string): Promise<Reachable[]> {
  const rows = await tx.membership.findMany({
    where: { organisationId, role: { in: ["owner", "hr"] } },
    orderBy: { userId: "asc" },
    select: { user: { select: reachSelect } },
  });
  return rows.map(({ user }) => user);
}
