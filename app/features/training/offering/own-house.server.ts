import { regionName } from "#app/features/positions/reference/regions.ts";
import type { Locale } from "#app/i18n/locales.ts";
import type { Context } from "#app/platform/db.server.ts";
import { statesThatFixVenues } from "../policy/index.ts";

const PAGE = 50;

/** A provider's venues by name, a page at a time; `after` is the last name of the page before. */
export async function listVenues(
  organisationId: string,
  after: string | undefined,
  locale: Locale,
  { db }: Context,
) {
  const rows = await db.trainingVenue.findMany({
    where: { organisationId, ...(after && { name: { gt: after } }) },
    orderBy: { name: "asc" },
    take: PAGE + 1,
    select: {
      id: true,
      name: true,
      region: true,
      address: true,
      accessFacts: true,
      accessNote: true,
    },
  });
  const shown = rows.slice(0, PAGE).map(({ region, accessFacts, accessNote, ...row }) => ({
    ...row,
    place: regionName(region, locale),
    isAnswered: accessFacts.length > 0 || accessNote !== "",
    facts: accessFacts.length,
  }));
  return { rows: shown, next: rows.length > PAGE ? (shown.at(-1)?.name ?? null) : null };
}

/** A venue with how many sessions keep it as it is: somebody has judged or joined by its facts. */
export async function findVenue(id: string, organisationId: string, { db }: Context) {
  const row = await db.trainingVenue.findFirst({
    where: { id, organisationId },
    select: {
      id: true,
      version: true,
      name: true,
      region: true,
      address: true,
      accessFacts: true,
      accessNote: true,
      _count: { select: { sessions: { where: { state: { in: [...statesThatFixVenues] } } } } },
    },
  });
  if (!row) return null;
  const { _count, ...venue } = row;
  return { ...venue, usedBy: _count.sessions };
}

/** A provider's teachers by name, a page at a time. */
export async function listTeachers(
  organisationId: string,
  after: string | undefined,
  { db }: Context,
) {
  const rows = await db.trainingTeacher.findMany({
    where: { organisationId, ...(after && { name: { gt: after } }) },
    orderBy: { name: "asc" },
    take: PAGE + 1,
    select: { id: true, name: true, about: true },
  });
  const shown = rows.slice(0, PAGE);
  return { rows: shown, next: rows.length > PAGE ? (shown.at(-1)?.name ?? null) : null };
}

export function findTeacher(id: string, organisationId: string, { db }: Context) {
  return db.trainingTeacher.findFirst({
    where: { id, organisationId },
    select: { id: true, version: true, name: true, about: true },
  });
}
