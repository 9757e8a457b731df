import { createHash } from "node:crypto";
import { auditActor } from "#app/features/accounts/index.server.ts";
import type { Officer } from "#app/features/accounts/policy/index.ts";
import { canonicalJson, recordAudit } from "#app/features/audit/index.server.ts";
import { accepted, refused } from "#app/lib/verdict.ts";
import type { Verdict } from "#app/lib/verdict.ts";
import type { Context, Transaction } from "#app/platform/db.server.ts";
import { findParameters } from "../find-parameters.server.ts";
import { listPublishRows } from "../list-parameter-rows.server.ts";
import {
  differenceTells,
  isAboveDistricts,
  leastPublished,
  mayPublish,
  publishedFigures,
} from "../policy/index.ts";
import type { PublishedBlock } from "../policy/index.ts";
import { exactText } from "../schema/exact-text.ts";
import { publishedContent } from "../schema/public-body-forms.ts";
import type { PublishedContent } from "../schema/public-body-forms.ts";
import { countedBodies, listBodies } from "./list-bodies.server.ts";

/** Why there is nothing to publish. */
export type NothingPublishable = "no-parameters" | "nothing-known" | "no-bodies" | "no-own-bodies";

export interface Publishable {
  readonly content: PublishedContent;
  readonly digest: string;
}

/** What would be published of a region's own public bodies for a data year now. */
export async function findPublishable(
  year: number,
  { region }: Pick<Officer, "region">,
  { db }: { readonly db: Context["db"] | Transaction },
): Promise<Verdict<Publishable, NothingPublishable>> {
  const [found, rows, bodies] = await Promise.all([
    findParameters(db, { region, dataYear: year }),
    listPublishRows(db),
    listBodies(db, { year }, { region }),
  ]);
  if (bodies.length === 0) return refused(isAboveDistricts(region) ? "no-own-bodies" : "no-bodies");
  const least = leastPublished(rows, { region, dataYear: year });
  if (!found.ok || least === null) return refused("no-parameters");
  const counted = countedBodies(bodies);
  if (counted.length === 0) return refused("nothing-known");
  const { together, higher } = publishedFigures(counted, found.parameters, least);
  const known = bodies.filter((body) => body.known !== null);
  const content: PublishedContent = {
    quota: exactText(found.parameters.quota),
    least,
    unknown: bodies.length - known.length,
    uncertified: known.filter((body) => body.counted === null).length,
    together: {
      ...keptBlock(together),
      required: exactText(together.required),
      isMet: together.isMet,
    },
    higher: {
      ...keptBlock(higher),
      mustEmploy: higher.mustEmploy,
      doEmploy: higher.doEmploy,
    },
  };
  const digest = createHash("sha256").update(canonicalJson(content)).digest("hex");
  return accepted({ content, digest });
}

function keptBlock({ rows, bodies, posts, people, counted }: PublishedBlock) {
  return {
    ...{ bodies, posts, people },
    counted: counted && exactText(counted),
    rows: rows.map((row) => ({ ...row, counted: row.counted && exactText(row.counted) })),
  };
}

/** The earlier publication of the region and year less which `content` would tell of too few people; null: none. */
export async function findTelling(
  content: PublishedContent,
  { region, year }: { readonly region: string; readonly year: number },
  { db }: { readonly db: Context["db"] | Transaction },
): Promise<{ readonly version: number; readonly least: number } | null> {
  const earlier = await db.publicBodyPublication.findMany({
    where: { region, year },
    orderBy: { version: "desc" },
    select: { version: true, content: true },
  });
  for (const { version, content: kept } of earlier) {
    const before = publishedContent.parse(kept);
    const least = Math.max(before.least, content.least);
    if (differenceTells(before, content, least)) return { version, least };
  }
  return null;
}

/**
 * Publishes the figures as the next version of the region and year. Posted twice it is one version; figures that changed
 * since they were looked at are not published.
 */
export async function publishBodies(
  { year, seen }: { readonly year: number; readonly seen: string },
  officer: Officer,
  { db, now, requestId }: Context,
): Promise<Verdict> {
  const { region, userId } = officer;
  const may = mayPublish(officer, region);
  if (!may.ok) return may;
  return db.$transaction(async (tx): Promise<Verdict> => {
    await tx.$queryRaw`SELECT pg_advisory_xact_lock(hashtext(${`public-bodies-${region}`}), ${year}::int)::text`;
    const found = await findPublishable(year, officer, { db: tx });
    if (!found.ok) return found;
    const { content, digest } = found;
    if (digest !== seen) return refused("changed-by-someone-else");
    const last = await tx.publicBodyPublication.findFirst({
      where: { region, year },
      orderBy: { version: "desc" },
      select: { version: true, digest: true },
    });
    if (last?.digest === digest) return accepted();
    if (await findTelling(content, { region, year }, { db: tx })) return refused("tells-of-few");
    const version = (last?.version ?? 0) + 1;
    const { id } = await tx.publicBodyPublication.create({
      data: { region, year, version, content, digest, publishedAt: now, publishedById: userId },
      select: { id: true },
    });
    await recordAudit(tx, {
      action: "public-bodies.published",
      subject: { type: "public-bodies", id },
      actor: auditActor(officer),
      now,
      requestId,
      details: { region, year, version, digest },
    });
    return accepted();
  });
}
