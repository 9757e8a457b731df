import { isOpen } from "#app/features/positions/policy/index.ts";
import type { PositionState } from "#app/features/positions/policy/index.ts";
import { positionDocument } from "#search/positions-index.ts";
import type { PositionForSearch } from "#search/positions-index.ts";
import { sourceOf } from "./source.ts";

type PositionRow = PositionForSearch & {
  readonly state: PositionState;
  readonly organisationState: string;
};

const SELECT = `
  SELECT p.id, p.version + o.version AS version, p.state, o.state AS "organisationState",
         p.title, p.title_en AS "titleEn",
         o.id AS "organisationId", o.name AS "organisationName", o.name_en AS "organisationNameEn",
         p.occupation, p.form_of_work AS form, p.contract, p.education,
         p.experience_years AS "experienceYears",
         p.region, p.address, p.lat, p.lng,
         p.wage_from AS "wageFrom", p.wage_to AS "wageTo", p.wage_unit AS "wageUnit",
         to_char(p.closing_on, 'YYYY-MM-DD') AS "closingOn",
         coalesce(p.published_at, p.created_at) AS "publishedAt",
         p.description, p.description_en AS "descriptionEn",
         ARRAY(SELECT requirement ->> 'text' FROM jsonb_array_elements(p.requirements) AS requirement
               WHERE requirement ->> 'text' IS NOT NULL) AS requirements,
         p.demands, coalesce(p.adjustments, '{}') AS adjustments, p.adjustments_note AS "adjustmentsNote",
         coalesce(p.access_facts, '{}') AS access, p.software
  FROM positions AS p JOIN organisations AS o ON o.id = p.organisation_id`;

export const openPositions = sourceOf<PositionRow>({
  index: "positions",
  select: SELECT,
  table: "positions",
  alias: "p",
  candidates: "p.state = 'published'",
  mayBeFound: (row, today) => row.organisationState === "verified" && isOpen(row, today),
  document: positionDocument,
});
