import type { Context } from "#app/platform/db.server.ts";
import type { Prisma } from "#db/generated/client.ts";
import { publishedContent } from "../schema/public-body-forms.ts";
import type { PublishedContent } from "../schema/public-body-forms.ts";

export interface PublishedVersion {
  readonly region: string;
  readonly year: number;
  readonly version: number;
  readonly digest: string;
  readonly publishedAt: Date;
}

const select = {
  region: true,
  year: true,
  version: true,
  digest: true,
  publishedAt: true,
} as const satisfies Prisma.PublicBodyPublicationSelect;

const MOST = 60;

/** What was published last, newest first; of one district and year where asked. */
export function listPublished(
  of: { readonly region?: string | undefined; readonly year?: number | undefined },
  { db }: Context,
): Promise<PublishedVersion[]> {
  return db.publicBodyPublication.findMany({
    where: { ...(of.region && { region: of.region }), ...(of.year && { year: of.year }) },
    orderBy: [{ publishedAt: "desc" }, { id: "desc" }],
    take: MOST,
    select,
  });
}

export interface Asked {
  readonly region?: string | undefined;
  readonly year?: number | undefined;
  readonly version?: number | undefined;
}

/** One publication: the newest where nothing narrower is asked; null: there is none. */
export async function findPublished(
  { region, year, version }: Asked,
  { db }: Context,
): Promise<(PublishedVersion & { readonly content: PublishedContent }) | null> {
  // Whose they are: everybody's, as published.
  const row = await db.publicBodyPublication.findFirst({
    where: { ...(region && { region }), ...(year && { year }), ...(version && { version }) },
    orderBy: [{ publishedAt: "desc" }, { id: "desc" }],
    select: { ...select, content: true },
  });
  return row && { ...row, content: publishedContent.parse(row.content) };
}
