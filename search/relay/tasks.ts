import { shanghaiDay } from "#app/lib/date.ts";
import type { Database } from "#app/platform/db.server.ts";
import { notifyPublicChange } from "#app/platform/public-changes.server.ts";
import { searchEngines, searchIndexer } from "#app/platform/search.server.ts";
import { checkDrift } from "../drift.ts";
import { INDEX_NAMES } from "../engine.ts";
import type { SqlClient } from "../postgres/client.ts";
import { relayDocuments, relayOrganisation } from "../relay.ts";
import type { RelayContext } from "../relay.ts";
import type { TaskContext } from "../tasks.ts";

/** Prisma's connection as the relay asks it. */
function sqlOf(db: Database): SqlClient {
  return {
    query: async <Row>(statement: string | { text: string }, values: unknown[] = []) => {
      const text = typeof statement === "string" ? statement : statement.text;
      return { rows: await db.$queryRawUnsafe<Row[]>(text, ...values) };
    },
  };
}

function relayContext({ db, now }: TaskContext): RelayContext {
  return { client: sqlOf(db), indexer: searchIndexer(), today: shanghaiDay(now) };
}

/** `position.changed`, by the position's id. */
export async function positionChanged(id: string, context: TaskContext): Promise<void> {
  await relayDocuments("positions", [id], relayContext(context));
  await notifyPublicChange(context.db);
}

/** `session.changed`, by the id of a session of a course. */
export async function sessionChanged(id: string, context: TaskContext): Promise<void> {
  await relayDocuments("courses", [id], relayContext(context));
  await notifyPublicChange(context.db);
}

/** `organisation.changed`, by the organisation's id: all that it offers at once. */
export async function organisationChanged(id: string, context: TaskContext): Promise<void> {
  await relayOrganisation(id, relayContext(context));
  await notifyPublicChange(context.db);
}

/** `search.drift`, once a night: every engine against PostgreSQL. */
export async function searchDrift(_sweep: string, context: TaskContext): Promise<void> {
  for (const engine of searchEngines()) {
    for (const index of INDEX_NAMES) {
      await checkDrift(engine, index, { ...relayContext(context), now: context.now });
    }
  }
}
