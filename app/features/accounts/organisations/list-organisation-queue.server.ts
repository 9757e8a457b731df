import { regionStem } from "#app/lib/region.ts";
import type { Context } from "#app/platform/db.server.ts";
import type { Prisma } from "#db/generated/client.ts";
import type { Officer } from "../policy/index.ts";

export interface QueueFilter {
  readonly state: "submitted" | "sent_back" | "verified" | "rejected";
  readonly kind?: "employer" | "provider" | undefined;
  /** A region within the officer's own. */
  readonly region?: string | undefined;
  readonly after?: { readonly at: Date; readonly id: string } | undefined;
}

const PAGE = 20;

/** Organisations of the officer's own region in one state, the longest waiting first, a page at a time. */
export async function listOrganisationQueue(
  filter: QueueFilter,
  officer: Officer,
  { db }: Context,
) {
  const where = {
    state: filter.state,
    submittedAt: { not: null },
    AND: [
      { region: { startsWith: regionStem(officer.region) } },
      ...(filter.region ? [{ region: { startsWith: regionStem(filter.region) } }] : []),
    ],
    ...(filter.kind ? { kind: filter.kind } : {}),
  } satisfies Prisma.OrganisationWhereInput;
  const [count, rows] = await Promise.all([
    db.organisation.count({ where }),
    db.organisation.findMany({
      where: filter.after ? { ...where, ...behind(filter.after) } : where,
      orderBy: [{ submittedAt: "asc" }, { id: "asc" }],
      take: PAGE + 1,
      select: {
        id: true,
        kind: true,
        name: true,
        uscc: true,
        nature: true,
        region: true,
        submittedAt: true,
      },
    }),
  ]);
  const shown = rows.slice(0, PAGE);
  const last = shown.at(-1);
  const next =
    rows.length > PAGE && last?.submittedAt ? { at: last.submittedAt, id: last.id } : null;
  return { count, rows: shown, next };
}

function behind({ at, id }: NonNullable<QueueFilter["after"]>): Prisma.OrganisationWhereInput {
  return { OR: [{ submittedAt: { gt: at } }, { submittedAt: at, id: { gt: id } }] };
}
