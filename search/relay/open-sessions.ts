import type { SessionState } from "#app/features/training/policy/index.ts";
import { sessionDocument } from "#search/courses-index.ts";
import type { SessionForSearch } from "#search/courses-index.ts";
import { sourceOf } from "./source.ts";

type SessionRow = SessionForSearch & {
  readonly state: SessionState;
  readonly organisationState: string;
};

const SELECT = `
  SELECT s.id, s.version + s.seat_changes + c.version + o.version + coalesce(v.version, 0) AS version,
         s.state, o.state AS "organisationState",
         c.title, c.title_en AS "titleEn",
         o.name AS "organisationName", o.name_en AS "organisationNameEn",
         c.description, c.description_en AS "descriptionEn",
         c.kind, c.delivery, c.teaching, coalesce(c.occupations, '{}') AS occupations,
         ARRAY(SELECT gift ->> 'name' FROM jsonb_array_elements(c.gives) AS gift
               WHERE gift ->> 'name' IS NOT NULL) AS gives,
         c.price, c.platform, s.region, v.name AS "venueName", v.address AS "venueAddress",
         s.language, s.sign_language AS "signLanguage",
         s.sheet, s.sheet_note AS "sheetNote", s.software,
         coalesce(s.seats, 0) - s.taken AS "seatsLeft", s.starts_at AS "startsAt",
         to_char(s.enrol_by, 'YYYY-MM-DD') AS "enrolBy",
         coalesce(s.published_at, s.created_at) AS "publishedAt"
  FROM training_sessions AS s
  JOIN courses AS c ON c.id = s.course_id
  JOIN organisations AS o ON o.id = c.organisation_id
  LEFT JOIN training_venues AS v ON v.id = s.venue_id`;

/** Its last day to apply passes without a word from anybody: that is a condition of every search, not of the index. */
export const openSessions = sourceOf<SessionRow>({
  index: "courses",
  select: SELECT,
  table: "training_sessions",
  alias: "s",
  candidates: "s.state = 'published'",
  mayBeFound: ({ state, organisationState }) =>
    state === "published" && organisationState === "verified",
  document: sessionDocument,
});
