import { addRatio, compareRatio, ratio } from "#app/lib/ratio.ts";
import type { Ratio } from "#app/lib/ratio.ts";
import { isQuotaMet, requiredHires } from "./levy.ts";

/** A public body (机关、事业单位) with its established posts (编制). */
export type PublicBody = {
  readonly kind: "government-organ" | "public-institution";
  /** Schools and kindergartens are not bound one by one. */
  readonly isSchool: boolean;
  readonly level: "province" | "prefecture" | "district" | "town";
  /** 编制总数, a whole number. */
  readonly posts: number;
  /** D. */
  readonly counted: Ratio;
};

/** District and town bodies taken together, by the sum of their established posts (国办发〔2025〕23号; 城政发〔2023〕6号 专栏4.1). */
export type PublicBodiesTogether = {
  readonly bodies: number;
  readonly posts: number;
  readonly counted: Ratio;
  readonly required: Ratio;
  readonly isMet: boolean;
};

export function sumPublicBodies(bodies: readonly PublicBody[], quota: Ratio): PublicBodiesTogether {
  const together = bodies.filter(({ level }) => level === "district" || level === "town");
  const posts = together.reduce((sum, body) => sum + body.posts, 0);
  const counted = together.reduce((sum, body) => addRatio(sum, body.counted), ratio(0));
  const required = requiredHires(ratio(posts), quota);
  return {
    bodies: together.length,
    posts,
    counted,
    required,
    isMet: isQuotaMet(counted, ratio(posts), quota),
  };
}

/**
 * Whether a body of province or prefecture must itself employ at least one disabled person: organs from 50 posts,
 * institutions from 67 that are no schools (国办发〔2025〕23号, until the end of 2027). `least` null: no such rule in force.
 */
export function mustEmployOne(
  { kind, isSchool, level, posts }: PublicBody,
  least: { readonly organ: number | null; readonly institution: number | null },
): boolean {
  if (level === "district" || level === "town") return false;
  if (kind === "government-organ") return least.organ !== null && posts >= least.organ;
  return !isSchool && least.institution !== null && posts >= least.institution;
}

/** Whether the body employs at least one, however weighed. */
export function employsOne({ counted }: PublicBody): boolean {
  return compareRatio(counted, ratio(1)) >= 0;
}
