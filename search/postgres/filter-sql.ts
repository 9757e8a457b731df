import type { Filter, GeoPoint } from "#search/engine.ts";

const EARTH_RADIUS_METERS = 6_371_000;
const METERS_PER_DEGREE = 111_195;

/** Values of a statement, numbered as they are added. */
export class Parameters {
  readonly values: unknown[] = [];

  /** The placeholder for a value of the given PostgreSQL type. */
  add(value: unknown, type: string): string {
    this.values.push(value);
    return `$${this.values.length}::${type}`;
  }
}

export function facetEntry(field: string, value: string): string {
  return `${field}:${value}`;
}

/** The column of a number; fields were checked against the settings, and quotes cannot be in them. */
export function numberColumn(field: string): string {
  return `"n_${field.replaceAll('"', "")}"`;
}

/** The filter as a condition on a table of documents. */
export function filterSql(filter: Filter, parameters: Parameters): string {
  switch (filter.op) {
    case "and":
      return joined(filter.of, " AND ", "TRUE", parameters);
    case "or":
      return joined(filter.of, " OR ", "FALSE", parameters);
    case "not":
      return `(${filterSql(filter.of, parameters)}) IS NOT TRUE`;
    case "eq":
      return `facets @> ${entries(filter.field, [filter.value], parameters)}`;
    case "all":
      return `facets @> ${entries(filter.field, filter.values, parameters)}`;
    case "in":
      return `facets && ${entries(filter.field, filter.values, parameters)}`;
    case "range":
      return rangeSql(filter, parameters);
    case "radius":
      return radiusSql(filter, parameters);
    case "box":
      return boxSql(filter, parameters);
  }
}

function joined(parts: Filter[], by: string, empty: string, parameters: Parameters): string {
  if (parts.length === 0) return empty;
  return `(${parts.map((part) => filterSql(part, parameters)).join(by)})`;
}

function entries(field: string, values: string[], parameters: Parameters): string {
  return parameters.add(
    values.map((value) => facetEntry(field, value)),
    "text[]",
  );
}

function rangeSql(filter: Extract<Filter, { op: "range" }>, parameters: Parameters): string {
  const column = numberColumn(filter.field);
  const ends = [`${column} IS NOT NULL`];
  if (filter.gte !== undefined) ends.push(`${column} >= ${parameters.add(filter.gte, "float8")}`);
  if (filter.lte !== undefined) ends.push(`${column} <= ${parameters.add(filter.lte, "float8")}`);
  return ends.join(" AND ");
}

/** A band of latitude first, which has an index, then the distance itself. */
function radiusSql(filter: Extract<Filter, { op: "radius" }>, parameters: Parameters): string {
  const band = filter.meters / METERS_PER_DEGREE + 0.001;
  const south = parameters.add(filter.lat - band, "float8");
  const north = parameters.add(filter.lat + band, "float8");
  const distance = distanceSql(filter, parameters);
  return `lat BETWEEN ${south} AND ${north} AND ${distance} <= ${parameters.add(filter.meters, "float8")}`;
}

function boxSql(filter: Extract<Filter, { op: "box" }>, parameters: Parameters): string {
  const south = parameters.add(filter.south, "float8");
  const north = parameters.add(filter.north, "float8");
  const west = parameters.add(filter.west, "float8");
  const east = parameters.add(filter.east, "float8");
  const across = filter.west > filter.east;
  const lng = across ? `(lng >= ${west} OR lng <= ${east})` : `lng BETWEEN ${west} AND ${east}`;
  return `lat BETWEEN ${south} AND ${north} AND ${lng}`;
}

/** Metres on a sphere (haversine); NULL where the document has no place. */
export function distanceSql(from: GeoPoint, parameters: Parameters): string {
  const lat = parameters.add(from.lat, "float8");
  const lng = parameters.add(from.lng, "float8");
  return (
    `${2 * EARTH_RADIUS_METERS} * asin(sqrt(least(1, power(sin(radians(lat - ${lat}) / 2), 2) + ` +
    `cos(radians(${lat})) * cos(radians(lat)) * power(sin(radians(lng - ${lng}) / 2), 2))))`
  );
}
