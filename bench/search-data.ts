import { generatePositions } from "#db/seed/generator.ts";
import type { GeneratedEmployer, GeneratedPosition } from "#db/seed/generator.ts";
import type { SearchDocument } from "#search/engine.ts";
import { positionDocument } from "#search/positions-index.ts";

const SEED = 20_261_123;
/** The day the generated positions are open on: the measurement does not change with the calendar. */
export const NOW = new Date("2026-11-23T04:00:00Z");

/** Documents of generated positions in batches of 1,000, as the relay would project the rows. */
export async function* generatedDocuments(size: number): AsyncGenerator<SearchDocument[]> {
  for await (const { employers, positions } of generatePositions({ size, seed: SEED, now: NOW })) {
    const byId = new Map(employers.map((employer) => [employer.id, employer]));
    yield positions.flatMap((position) => {
      const employer = byId.get(position.organisationId);
      return employer ? [documentOf(position, employer)] : [];
    });
  }
}

function documentOf(position: GeneratedPosition, employer: GeneratedEmployer): SearchDocument {
  return positionDocument({
    ...position,
    version: 1,
    organisationName: employer.name,
    organisationNameEn: employer.nameEn ?? null,
    titleEn: position.titleEn ?? null,
    descriptionEn: position.descriptionEn ?? null,
    form: position.formOfWork,
    requirements: position.requirements.map(({ text }) => text),
    access: position.accessFacts,
  });
}
