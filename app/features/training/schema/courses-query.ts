import { z } from "zod";
import { courseKinds, deliveries, sheetItems } from "../policy/index.ts";
import type { CourseKind, Delivery, SheetItem } from "../policy/index.ts";

/** What somebody looks for among the sessions that can be joined. */
export interface CoursesQuery {
  readonly q: string;
  readonly kind: CourseKind | null;
  readonly delivery: Delivery | null;
  /** Taught in sign language, interpreted, or interpreted if asked for. */
  readonly sign: boolean;
  readonly free: boolean;
  /** Lines of the accessibility sheet that have to be yes, or yes if asked for. */
  readonly needs: readonly SheetItem[];
  /** Behind which session the page goes on. */
  readonly after: { readonly startsAt: Date; readonly id: string } | null;
}

const ticked = z
  .literal("yes")
  .optional()
  .catch(undefined)
  .transform((value) => value === "yes");

/** Tolerant: what cannot be read is dropped. */
export const coursesQuery = z
  .object({
    q: z
      .string()
      .optional()
      .catch(undefined)
      .transform((typed) => (typed ?? "").normalize("NFKC").trim().slice(0, 60)),
    kind: z.enum(courseKinds).nullable().optional().catch(null),
    delivery: z.enum(deliveries).nullable().optional().catch(null),
    sign: ticked,
    free: ticked,
    need: z
      .union([z.string(), z.array(z.string())])
      .optional()
      .transform((typed) => {
        const chosen = [typed ?? []].flat();
        return sheetItems.filter((item) => chosen.includes(item));
      }),
    /** When and which: 2026-11-23T02:00:00.000Z_id */
    after: z
      .string()
      .optional()
      .catch(undefined)
      .transform((place) => {
        const [at = "", id = ""] = (place ?? "").split("_");
        const startsAt = new Date(at);
        const isPlace = !Number.isNaN(startsAt.getTime()) && z.uuid().safeParse(id).success;
        return isPlace ? { startsAt, id } : null;
      }),
  })
  .transform(({ need, kind = null, delivery = null, ...same }): CoursesQuery => ({
    ...same,
    kind,
    delivery,
    needs: need,
  }));

/** The query again, as an address says it. */
export function coursesAddress(
  { q, kind, delivery, sign, free, needs }: CoursesQuery,
  after?: { readonly startsAt: Date; readonly id: string },
) {
  return {
    q: q || undefined,
    kind: kind ?? undefined,
    delivery: delivery ?? undefined,
    sign: sign ? "yes" : undefined,
    free: free ? "yes" : undefined,
    need: needs.length > 0 ? needs : undefined,
    after: after && `${after.startsAt.toISOString()}_${after.id}`,
  };
}

export const sessionParams = z.object({ sessionId: z.uuid() });
export const courseParams = z.object({ courseId: z.uuid() });
