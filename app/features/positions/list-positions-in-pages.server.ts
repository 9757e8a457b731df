import { inPages } from "#app/lib/keyset.ts";
import type { Context } from "#app/platform/db.server.ts";
import type { Prisma } from "#db/generated/client.ts";
import type { PositionState } from "./policy/index.ts";
import { fieldsOf, fieldsSelect } from "./position-row.server.ts";
import type { PositionFields } from "./schema/position-fields.ts";

export interface PositionsFilter {
  readonly organisationId: string;
  readonly states?: readonly PositionState[];
  /** In the title, whatever the case. */
  readonly text?: string;
  readonly ids?: readonly string[];
}

export interface OwnPosition {
  readonly id: string;
  readonly state: PositionState;
  readonly fields: PositionFields;
}

const PAGE = 200;

/** An organisation's own positions with everything they say, page by page, in the order they were made. */
export async function* listPositionsInPages(
  filter: PositionsFilter,
  { db }: Context,
): AsyncGenerator<OwnPosition[], void> {
  const pages = inPages(PAGE, (after) =>
    db.position.findMany({
      where: { AND: [whereOf(filter), after] },
      orderBy: { id: "asc" },
      take: PAGE,
      select: { ...fieldsSelect, id: true, state: true },
    }),
  );
  for await (const rows of pages) {
    yield rows.map((row) => ({ id: row.id, state: row.state, fields: fieldsOf(row) }));
  }
}

export function countPositions(filter: PositionsFilter, { db }: Context): Promise<number> {
  return db.position.count({ where: whereOf(filter) });
}

function whereOf({
  organisationId,
  states,
  text,
  ids,
}: PositionsFilter): Prisma.PositionWhereInput {
  return {
    organisationId,
    ...(states && states.length > 0 ? { state: { in: [...states] } } : {}),
    ...(text ? { title: { contains: text, mode: "insensitive" } } : {}),
    ...(ids ? { id: { in: [...ids] } } : {}),
  };
}
