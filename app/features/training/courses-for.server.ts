import { foldName, isAskedFor } from "#app/features/positions/policy/index.ts";
import type { Locale } from "#app/i18n/locales.ts";
import { shanghaiDay } from "#app/lib/date.ts";
import type { Context } from "#app/platform/db.server.ts";
import type { CourseOutcome } from "./policy/index.ts";

/** How many courses stand with a position. */
const MOST = 5;
/** Read to choose from: those that give what is asked come first. */
const MOST_READ = 60;
/** What `foldName` leaves out, and a level, for the database. */
const LEFT_OUT = "[\\s()\\[\\]【】《》“”\"'·、/-]|[一二三四五]级";

/** A course that leads to a position, with its next session that can be joined. */
export interface CourseFor {
  readonly id: string;
  readonly title: string;
  readonly provider: string;
  /** What a requirement asks for by name and the course gives; empty: it is for the occupation. */
  readonly gives: readonly string[];
  readonly sessionId: string;
  readonly startsAt: Date;
  /** 0: there is a queue. */
  readonly free: number;
}

interface Row {
  readonly id: string;
  readonly title: string;
  readonly title_en: string;
  readonly name: string;
  readonly name_en: string | null;
  readonly gives: readonly CourseOutcome[];
  readonly session_id: string;
  readonly starts_at: Date;
  readonly free: number;
  readonly is_for_occupation: boolean;
}

/**
 * Courses that give what a position's requirements ask for by name, then those for its occupation; the soonest first.
 * What the database finds is wider than the rule: the rule, `isAskedFor`, has the last word.
 */
export async function listCoursesFor(
  asked: { readonly requirements: readonly string[]; readonly occupation: string | null },
  locale: Locale,
  { db, now }: Context,
): Promise<CourseFor[]> {
  const text = foldName(asked.requirements.join("\n"));
  const rows = await db.$queryRaw<Row[]>`
    SELECT c.id, c.title, c.title_en, o.name, o.name_en, c.gives, s.id AS session_id, s.starts_at, s.free,
      coalesce(${asked.occupation} = ANY (c.occupations), false) AS is_for_occupation
    FROM courses c
      JOIN organisations o ON o.id = c.organisation_id AND o.state = 'verified'
      CROSS JOIN LATERAL (
        SELECT EXISTS (SELECT FROM jsonb_array_elements(c.gives) given
          WHERE strpos(${text}, regexp_replace(lower(normalize(given ->> 'name', NFKC)), ${LEFT_OUT}, '', 'g')) > 0
        ) AS is_named) named
      CROSS JOIN LATERAL (
        SELECT s.id, s.starts_at, greatest(s.seats - s.taken, 0) AS free FROM training_sessions s
        WHERE s.course_id = c.id AND s.state = 'published' AND s.starts_at > ${now}
          AND s.enrol_by >= ${shanghaiDay(now)}::date
        ORDER BY s.starts_at, s.id LIMIT 1) s
    WHERE named.is_named OR ${asked.occupation} = ANY (c.occupations)
    ORDER BY named.is_named DESC, s.starts_at, c.id LIMIT ${MOST_READ}`;
  const courses = rows.flatMap((row) => {
    const course = courseFor(row, asked.requirements, locale);
    return course.gives.length > 0 || row.is_for_occupation ? [course] : [];
  });
  const rank = ({ gives }: CourseFor) => Number(gives.length === 0);
  return courses.sort((a, b) => rank(a) - rank(b)).slice(0, MOST);
}

function courseFor(row: Row, requirements: readonly string[], locale: Locale): CourseFor {
  const isEnglish = locale === "en";
  const given = row.gives.map(({ name }) => name);
  return {
    id: row.id,
    title: (isEnglish && row.title_en) || row.title,
    provider: (isEnglish && row.name_en) || row.name,
    gives: given.filter((name) => requirements.some((text) => isAskedFor(name, text))),
    sessionId: row.session_id,
    startsAt: row.starts_at,
    free: row.free,
  };
}
