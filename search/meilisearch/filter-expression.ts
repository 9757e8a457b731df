import type { Filter } from "#search/engine.ts";

/** A filter in Meilisearch's language, or what it comes to without looking at a document. */
export type Expression = string | boolean;

export function filterExpression(filter: Filter): Expression {
  switch (filter.op) {
    case "and":
      return combined(filter.of.map(filterExpression), " AND ", true);
    case "or":
      return combined(filter.of.map(filterExpression), " OR ", false);
    case "not": {
      const inner = filterExpression(filter.of);
      return typeof inner === "boolean" ? !inner : `NOT (${inner})`;
    }
    case "eq":
      return `${filter.field} = ${quoted(filter.value)}`;
    case "in":
      if (filter.values.length === 0) return false;
      return `${filter.field} IN [${filter.values.map(quoted).join(", ")}]`;
    case "all":
      return combined(
        filter.values.map((value) => `${filter.field} = ${quoted(value)}`),
        " AND ",
        true,
      );
    case "range":
      return rangeExpression(filter);
    case "radius":
      return `_geoRadius(${filter.lat}, ${filter.lng}, ${filter.meters})`;
    case "box":
      return `_geoBoundingBox([${filter.north}, ${filter.east}], [${filter.south}, ${filter.west}])`;
  }
}

/** `neutral` is what an empty list comes to; its opposite decides the whole. */
function combined(parts: Expression[], by: string, neutral: boolean): Expression {
  if (parts.includes(!neutral)) return !neutral;
  const asked = parts.filter((part) => typeof part === "string");
  if (asked.length === 0) return neutral;
  return asked.length === 1 ? (asked[0] ?? neutral) : `(${asked.join(by)})`;
}

function rangeExpression({ field, gte, lte }: Extract<Filter, { op: "range" }>): string {
  const ends = [];
  if (gte !== undefined) ends.push(`${field} >= ${gte}`);
  if (lte !== undefined) ends.push(`${field} <= ${lte}`);
  return ends.length === 0 ? `${field} EXISTS` : `(${ends.join(" AND ")})`;
}

function quoted(value: string): string {
  return `"${value.replaceAll("\\", "\\\\").replaceAll('"', '\\"')}"`;
}
