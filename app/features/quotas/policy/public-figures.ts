import { lacksSecondFactor } from "#app/features/accounts/policy/index.ts";
import type { Actor } from "#app/features/accounts/policy/index.ts";
import { addRatio, ratio } from "#app/lib/ratio.ts";
import type { Ratio } from "#app/lib/ratio.ts";
import { accepted, refused } from "#app/lib/verdict.ts";
import type { Verdict } from "#app/lib/verdict.ts";
import { readWhole } from "./parameter-names.ts";
import { lastDayOfYear, parameterOn } from "./parameter-rows.ts";
import type { ParameterRow } from "./parameter-rows.ts";
import { employsOne, mustEmployOne, sumPublicBodies } from "./public-bodies.ts";
import type { PublicBody } from "./public-bodies.ts";

export const bodyLevels = ["province", "prefecture", "district", "town"] as const;
export const bodyKinds = ["government-organ", "public-institution"] as const;

/** A public body as it is summed for publishing: with how many people count there, as heads. */
export type CountedBody = PublicBody & { readonly people: number };

/** The parameter that says below how many people a figure could tell of somebody. */
export const publishParameter = "publish-least-people";

/** That number for a district and data year; null: none is on record, and nothing can be published. */
export function leastPublished(
  rows: readonly ParameterRow[],
  { region, dataYear }: { readonly region: string; readonly dataYear: number },
): number | null {
  const row = parameterOn(rows, publishParameter, region, lastDayOfYear(dataYear));
  return readWhole(row?.value ?? "") ?? null;
}

/**
 * Which of some numbers of people must be withheld so that neither a number nor the sum less the others tells of fewer
 * than `least` people: those below it, and as many more, the smallest first, as it takes. A nought tells of nobody. The
 * sum is withheld only where it is below `least` itself, or where all that is left is one number.
 */
export function withheld(
  people: readonly number[],
  least: number,
): { readonly cells: readonly boolean[]; readonly isSumWithheld: boolean } {
  const cells = people.map((count) => count > 0 && count < least);
  const hidden = () => people.filter((_count, at) => cells[at]);
  const sum = (counts: readonly number[]) => counts.reduce((total, one) => total + one, 0);
  const isTold = () => hidden().length > 0 && (hidden().length === 1 || sum(hidden()) < least);
  while (isTold()) {
    const next = smallestShown(people, cells);
    if (next === undefined) break;
    cells[next] = true;
  }
  const total = sum(people);
  return { cells, isSumWithheld: (total > 0 && total < least) || isTold() };
}

function smallestShown(people: readonly number[], cells: readonly boolean[]): number | undefined {
  let found: number | undefined;
  people.forEach((count, at) => {
    // Somebody must be in it: a nought beside it would hide nothing.
    if (count > 0 && !cells[at] && (found === undefined || count < (people[found] ?? 0)))
      found = at;
  });
  return found;
}

export type PublishedRow = {
  readonly level: PublicBody["level"];
  readonly kind: PublicBody["kind"];
  readonly bodies: number;
  readonly posts: number;
  /** Heads, and D; null: withheld. */
  readonly people: number | null;
  readonly counted: Ratio | null;
};

/** A block of rows with the sum of them. */
export type PublishedBlock = {
  readonly rows: readonly PublishedRow[];
  readonly bodies: number;
  readonly posts: number;
  readonly people: number | null;
  readonly counted: Ratio | null;
};

export type PublishedFigures = {
  /** District and town bodies, which owe their quota together. */
  readonly together: PublishedBlock & { readonly required: Ratio; readonly isMet: boolean };
  /** Bodies of province and prefecture: how many must employ one person each, and how many of them do. */
  readonly higher: PublishedBlock & {
    readonly mustEmploy: number;
    /** Null: withheld with the sum of people, which it would tell. */
    readonly doEmploy: number | null;
  };
};

/**
 * The figures of public bodies as they may be published: sums by level and kind, no unit, no person, nothing that tells of
 * fewer than `least` people (policy.md 1.5, public notice; 国办发〔2025〕23号).
 */
export function publishedFigures(
  bodies: readonly CountedBody[],
  { quota, singlePosts }: { readonly quota: Ratio; readonly singlePosts: SinglePosts },
  least: number,
): PublishedFigures {
  const isTogether = ({ level }: PublicBody) => level === "district" || level === "town";
  const higher = bodies.filter((body) => !isTogether(body));
  const bound = higher.filter((body) => mustEmployOne(body, singlePosts));
  const { required, isMet } = sumPublicBodies(bodies, quota);
  const block = blockOf(higher, least);
  const doEmploy = block.people === null ? null : bound.filter(employsOne).length;
  return {
    together: { ...blockOf(bodies.filter(isTogether), least), required, isMet },
    higher: { ...block, mustEmploy: bound.length, doEmploy },
  };
}

type SinglePosts = { readonly organ: number | null; readonly institution: number | null };

function blockOf(bodies: readonly CountedBody[], least: number): PublishedBlock {
  const groups = bodyLevels
    .flatMap((level) => bodyKinds.map((kind) => ({ level, kind })))
    .map(({ level, kind }) => ({
      level,
      kind,
      ...sumOf(bodies.filter((body) => body.level === level && body.kind === kind)),
    }))
    .filter((group) => group.bodies > 0);
  const { cells, isSumWithheld } = withheld(
    groups.map(({ people }) => people),
    least,
  );
  const all = sumOf(bodies);
  return {
    rows: groups.map((group, at) =>
      cells[at] ? { ...group, people: null, counted: null } : group,
    ),
    ...(isSumWithheld ? { ...all, people: null, counted: null } : all),
  };
}

function sumOf(bodies: readonly CountedBody[]) {
  return {
    bodies: bodies.length,
    posts: bodies.reduce((sum, { posts }) => sum + posts, 0),
    people: bodies.reduce((sum, { people }) => sum + people, 0),
    counted: bodies.reduce((sum, { counted }) => addRatio(sum, counted), ratio(0)),
  };
}

/** Whether a region has districts below it, which publish their own (GB/T 2260: `00` a prefecture, `0000` a province). */
export const isAboveDistricts = (region: string): boolean => region.endsWith("00");

export type PublishRefusal = "not-yours" | "second-factor" | "other-region" | "approver-only";

/** Whether somebody may publish a region's figures: an approver of that very region, none of the one above it. */
export function mayPublish(actor: Actor, region: string): Verdict<object, PublishRefusal> {
  if (actor.kind !== "officer") return refused("not-yours");
  if (lacksSecondFactor(actor)) return refused("second-factor");
  if (actor.region !== region) return refused("other-region");
  return actor.role === "approver" ? accepted() : refused("approver-only");
}
