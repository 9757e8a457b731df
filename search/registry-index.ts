import { coursesSettings } from "./courses-index.ts";
import type { IndexName, IndexSettings } from "./engine.ts";
import { positionsSettings } from "./positions-index.ts";

/** The indexes of the product. */
export const indexes: Readonly<Record<IndexName, IndexSettings>> = {
  positions: positionsSettings,
  courses: coursesSettings,
};
