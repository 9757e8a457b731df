import type { ReactNode } from "react";
import { formatDay, formatList, formatShortDay } from "#app/i18n/format.ts";
import { languageOf } from "#app/i18n/language-of.ts";
import { useLocale, useMessages } from "#app/i18n/messages-context.tsx";
import type { Locale } from "#app/i18n/locales.ts";
import { shanghaiDay } from "#app/lib/date.ts";
import { SummaryList } from "#app/ui/summary-list.tsx";
import type { SummaryRow } from "#app/ui/summary-list.tsx";
import type { PublicSession } from "../find-public-session.server.ts";
import { priceText, seatsText } from "../messages/course-words.ts";
import type { TrainingWords } from "../messages/course-words.ts";

interface SessionFactsProps {
  readonly session: PublicSession;
  readonly named: { readonly region: string; readonly occupations: readonly string[] };
}

/** What somebody decides by: when, where, how much, for whom. */
export function SessionFacts({ session, named }: SessionFactsProps) {
  const t = useMessages("training");
  const locale = useLocale();
  const { course, language, enrolBy, withdrawBy, isOpen } = session;
  return (
    <SummaryList
      rows={[
        row(t("session.provider"), spoken(course.provider, locale)),
        row(t("session.dates"), datesText(session, t, locale)),
        row(t("session.place"), placeText(session, named.region, locale)),
        row(t("session.platform"), spoken(course.platform, locale)),
        row(t("session.price"), priceText(course, t, locale)),
        row(t("session.seats"), isOpen && seatsText(session, t)),
        row(t("session.enrolBy"), enrolBy && formatDay(enrolBy, locale)),
        row(
          t("session.withdrawBy"),
          isOpen &&
            withdrawBy &&
            t("session.withdrawByValue", { day: formatShortDay(withdrawBy, locale) }),
        ),
        row(t("session.kind"), course.kind && t(`kind.${course.kind}`)),
        row(t("session.how"), howText(session, t)),
        row(t("session.hours"), course.hours && t("session.hoursValue", { count: course.hours })),
        row(t("session.language"), language && t(`language.${language}`)),
        row(t("session.teacher"), teacherText(session, t, locale)),
        row(
          t("session.occupation"),
          named.occupations.length > 0 && formatList(named.occupations, locale),
        ),
        row(t("session.gives"), givesList(session, t, locale)),
        row(t("session.prerequisites"), spoken(course.prerequisites, locale)),
        row(t("session.completion"), completionText(session, t)),
      ].flat()}
    />
  );
}

function row(term: string, value: ReactNode): SummaryRow[] {
  return value === null || value === "" || value === false || value === 0 ? [] : [{ term, value }];
}

/** A person's words with their language where it is not the page's. */
function spoken(text: string, locale: Locale): ReactNode {
  return text === "" ? "" : <span lang={languageOf(text, locale)}>{text}</span>;
}

function datesText({ startsAt, meetings }: PublicSession, t: TrainingWords, locale: Locale) {
  const last = meetings.at(-1);
  if (!startsAt || !last) return "";
  const from = formatShortDay(shanghaiDay(startsAt), locale);
  if (meetings.length === 1) return from;
  const until = formatShortDay(shanghaiDay(last.endsAt), locale);
  return t("session.datesValue", { from, until, count: meetings.length });
}

function placeText({ venue }: PublicSession, region: string, locale: Locale): ReactNode {
  if (!venue) return "";
  return (
    <>
      {region} <span lang={languageOf(venue.address, locale)}>{venue.address}</span>{" "}
      <span lang={languageOf(venue.name, locale)}>{venue.name}</span>
    </>
  );
}

function howText({ course }: PublicSession, t: TrainingWords): string {
  const { delivery, teaching } = course;
  if (!delivery) return "";
  const how = t(`delivery.${delivery}`);
  return teaching
    ? t("session.howValue", { delivery: how, teaching: t(`teaching.${teaching}`) })
    : how;
}

function teacherText({ teacher }: PublicSession, t: TrainingWords, locale: Locale): ReactNode {
  if (!teacher) return "";
  const { name, about } = teacher;
  return spoken(about ? t("session.teacherValue", { name, about }) : name, locale);
}

function givesList({ course }: PublicSession, t: TrainingWords, locale: Locale): ReactNode {
  if (course.gives.length === 0) return "";
  return (
    <ul>
      {course.gives.map(({ kind, name }) => (
        <li key={`${kind} ${name}`}>
          {t.rich(`outcome.${kind}`, { name: <span lang={languageOf(name, locale)}>{name}</span> })}
        </li>
      ))}
    </ul>
  );
}

function completionText({ course }: PublicSession, t: TrainingWords): string {
  const { attendancePercent: percent, hasAssessment } = course;
  if (percent === null) return "";
  return t(hasAssessment ? "session.attendAndPass" : "session.attend", { percent });
}
