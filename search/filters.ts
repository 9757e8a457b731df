import type { Filter, IndexSettings, SearchRequest } from "./engine.ts";
import { InvalidRequest, MAX_TOTAL_HITS, UnknownField } from "./engine.ts";

const DEFAULT_PAGE_SIZE = 20;

/** Throws {@link UnknownField} or {@link InvalidRequest}: engines differ in what they let pass, the port does not. */
export function checkRequest(request: SearchRequest, settings: IndexSettings): void {
  const { index } = request;
  if (request.filter) checkFilter(index, request.filter, settings);
  for (const { field } of request.facets ?? []) requireField(index, field, settings.facets);
  for (const sort of request.sort ?? []) {
    if ("field" in sort) requireField(index, sort.field, settings.sortable);
    else if (!settings.geo) throw new UnknownField(index, "geo");
    else if (!isPlace(sort.near)) throw new InvalidRequest("No such place");
  }
  const page = request.page ?? 1;
  const size = request.pageSize ?? DEFAULT_PAGE_SIZE;
  if (!Number.isInteger(page) || page < 1) throw new InvalidRequest(`No such page: ${page}`);
  if (!Number.isInteger(size) || size < 0 || size > MAX_TOTAL_HITS) {
    throw new InvalidRequest(`No such page size: ${size}`);
  }
}

export function checkFilter(
  index: SearchRequest["index"],
  filter: Filter,
  settings: IndexSettings,
): void {
  switch (filter.op) {
    case "and":
    case "or":
      for (const part of filter.of) checkFilter(index, part, settings);
      return;
    case "not":
      checkFilter(index, filter.of, settings);
      return;
    case "eq":
    case "in":
    case "all":
      requireField(index, filter.field, settings.facets);
      return;
    case "range":
      if (![filter.gte ?? 0, filter.lte ?? 0].every(Number.isFinite)) {
        throw new InvalidRequest(`Range of "${filter.field}" is not a number`);
      }
      requireField(index, filter.field, settings.ranges);
      return;
    case "radius":
    case "box":
      if (!settings.geo) throw new UnknownField(index, "geo");
      checkArea(filter);
      return;
  }
}

function checkArea(filter: Extract<Filter, { op: "radius" | "box" }>): void {
  const fine =
    filter.op === "radius"
      ? isPlace(filter) && Number.isFinite(filter.meters) && filter.meters >= 0
      : isPlace({ lat: filter.north, lng: filter.west }) &&
        isPlace({ lat: filter.south, lng: filter.east });
  if (!fine) throw new InvalidRequest("No such area");
}

export function isPlace({ lat, lng }: { lat: number; lng: number }): boolean {
  return Math.abs(lat) <= 90 && Math.abs(lng) <= 180;
}

function requireField(
  index: SearchRequest["index"],
  field: string,
  known: readonly string[],
): void {
  if (!known.includes(field)) throw new UnknownField(index, field);
}

/** Page and size as they are used, and how many hits lie before and on the page under the cap. */
export function pageWindow(request: { page?: number; pageSize?: number }) {
  const page = request.page ?? 1;
  const pageSize = request.pageSize ?? DEFAULT_PAGE_SIZE;
  const offset = (page - 1) * pageSize;
  const limit = Math.max(0, Math.min(pageSize, MAX_TOTAL_HITS - offset));
  return { page, pageSize, offset, limit };
}

/** A count as the port gives it: exact up to the cap. */
export function cappedTotal(count: number): { value: number; relation: "exact" | "atLeast" } {
  return count > MAX_TOTAL_HITS
    ? { value: MAX_TOTAL_HITS, relation: "atLeast" }
    : { value: count, relation: "exact" };
}

/** The filter without its top-level conditions on one field, for counting what another choice would give. */
export function withoutField(filter: Filter | undefined, field: string): Filter | undefined {
  if (!filter) return undefined;
  if (filter.op !== "and") return concernsOnly(filter, field) ? undefined : filter;
  const rest = filter.of.filter((part) => !concernsOnly(part, field));
  return rest.length === 0 ? undefined : { op: "and", of: rest };
}

function concernsOnly(filter: Filter, field: string): boolean {
  switch (filter.op) {
    case "and":
    case "or":
      return filter.of.length > 0 && filter.of.every((part) => concernsOnly(part, field));
    case "not":
      return concernsOnly(filter.of, field);
    case "radius":
    case "box":
      return false;
    default:
      return filter.field === field;
  }
}
