import {
  localeOf,
  reachPerson,
  reachSelect,
} from "#app/features/positions/jobs/reach-person.server.ts";
import type { Reachable } from "#app/features/positions/jobs/reach-person.server.ts";
import { speaker } from "#app/i18n/catalogue.server.ts";
import { formatMoment } from "#app/i18n/format.ts";
import { href } from "#app/links.ts";
import type { Context, Transaction } from "#app/platform/db.server.ts";
import { env } from "#app/platform/env.server.ts";
import { resultCorrection } from "../policy/index.ts";

const toldSelect = {
  id: true,
  organisationId: true,
  offerUntil: true,
  number: true,
  user: { select: reachSelect },
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
  _count: { select: { adjustments: { where: { state: "open" } } } },
} as const;

interface Told {
  readonly id: string;
  readonly offerUntil: Date | null;
  readonly number: string;
  readonly user: Reachable;
  readonly session: {
    readonly course: {
      readonly title: string;
      readonly titleEn: string;
      readonly organisation: { readonly name: string; readonly nameEn: string | null };
    };
  };
}

/** Moves of which more is to say than the state they lead to. */
const OWN_NEWS = ["adjustment-answered", "lapse", "certificate-withdrawn", "certificate-issued"];

/** Which words a person is told by. */
function newsOf(move: string, toState: string, before: string | undefined): string {
  if (move === resultCorrection) return `corrected-${before === toState ? "kept" : toState}`;
  return OWN_NEWS.includes(move) ? move : toState;
}

/** `enrolment.told`, by the event's id: tells the other side what happened, and the person what they asked for. */
export async function tellEnrolment(eventId: string, { db, now }: Context): Promise<void> {
  const event = await db.enrolmentEvent.findUnique({
    where: { id: eventId },
    select: {
      ...{ move: true, side: true, toState: true, version: true },
      enrolment: {
        select: { ...toldSelect, corrections: { select: { number: true, stateBefore: true } } },
      },
    },
  });
  // Who loses a seat with its session is told when that happens, with the reason.
  if (!event || event.move === "cancel") return;
  const { enrolment, move, side, toState, version } = event;
  const correction = enrolment.corrections.find(({ number }) => number === version);
  const isAsked = move === "ask";
  await db.$transaction(async (tx) => {
    if (side !== "person" || isAsked) {
      const what = newsOf(move, toState, correction?.stateBefore);
      await reachPerson(tx, enrolment.user, personWords(enrolment, what, eventId), now);
    }
    // A provider has something to do where it decides or answers; the rest stands in its list.
    if (isAsked && (toState === "applied" || enrolment._count.adjustments > 0)) {
      for (const member of await membersOf(tx, enrolment.organisationId)) {
        await reachPerson(tx, member, providerWords(enrolment, member, eventId), now);
      }
    }
  });
}

/** No needs and nothing that was written: what stands now, until when, and the way there. */
function personWords(told: Told, what: string, key: string) {
  const locale = localeOf(told.user);
  const t = speaker("enrolments", locale);
  const { course } = told.session;
  const english = locale === "en";
  const words = {
    title: (english && course.titleEn) || course.title,
    provider: (english && course.organisation.nameEn) || course.organisation.name,
    number: told.number,
    until: told.offerUntil ? formatMoment(told.offerUntil, locale) : "",
    link: env().appUrl + href(locale, "enrolments.one", { enrolmentId: told.id }),
  };
  const known = `mailNews.${what}`;
  const news = t(t.has(known) ? known : "mailNews.waiting", words);
  return {
    subject: t("mail.subject", {
      ...words,
      news: t(`mailSubject.${what}` as "mailSubject.waiting"),
    }),
    body: t("mail.body", { ...words, news }),
    dedupeKey: `enrolment:${told.id}:${key}:person`,
  };
}

function providerWords(told: Told, member: Reachable, key: string) {
  const locale = localeOf(member);
  const t = speaker("enrolments", locale);
  const { course } = told.session;
  const title = (locale === "en" && course.titleEn) || course.title;
  const link = env().appUrl + href(locale, "participants.one", { enrolmentId: told.id });
  return {
    subject: t("mail.providerSubject", { title }),
    body: t("mail.providerBody", { title, link }),
    dedupeKey: `enrolment:${told.id}:${key}:${member.id}`,
  };
}

/** Who handles enrolments: owners and HR. */
async function membersOf(tx: Transaction, organisationId: string): Promise<Reachable[]> {
  const rows = await tx.membership.findMany({
    where: { organisationId, role: { in: ["owner", "hr"] } },
    orderBy: { userId: "asc" },
    select: { user: { select: reachSelect } },
  });
  return rows.map(({ user }) => user);
}
