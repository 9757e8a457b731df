import type { DocumentRef, IndexReceipt, IndexSettings, SearchDocument } from "./engine.ts";
import { isPlace } from "./filters.ts";

const ID = /^[A-Za-z0-9_-]{1,511}$/;

/** Why a document cannot be indexed, in words for the operator; undefined if it can. */
export function faultOf(document: SearchDocument, settings: IndexSettings): string | undefined {
  if (!ID.test(document.id)) return "its id has characters other than A-Z a-z 0-9 _ -";
  if (!Number.isSafeInteger(document.version)) return "its version is not a whole number";
  if (document.text.title.trim() === "") return "it has no title";
  if (document.geo && !isPlace(document.geo)) return "its place is not on earth";
  for (const field of Object.keys(document.facets)) {
    if (!settings.facets.includes(field)) return `the index has no facet "${field}"`;
  }
  for (const [field, value] of Object.entries(document.numbers)) {
    if (!Number.isFinite(value)) return `"${field}" is not a finite number`;
    if (!settings.ranges.includes(field) && !settings.sortable.includes(field)) {
      return `the index has no number "${field}"`;
    }
  }
  return undefined;
}

/** A failed receipt that names the documents at fault, or undefined if all can be indexed. */
export function refusal(
  documents: readonly SearchDocument[],
  settings: IndexSettings,
): IndexReceipt | undefined {
  const faults = documents.flatMap((document) => {
    const fault = faultOf(document, settings);
    return fault === undefined ? [] : [{ id: document.id, fault }];
  });
  if (faults.length === 0) return undefined;
  return {
    id: "refused",
    state: "failed",
    error: faults.map(({ id, fault }) => `${id}: ${fault}`).join("; "),
    failedIds: faults.map(({ id }) => id),
  };
}

/** The newest of each id, so that one batch never carries a document twice. */
export function newestOfEach<T extends DocumentRef>(documents: readonly T[]): T[] {
  const newest = new Map<string, T>();
  for (const document of documents) {
    const known = newest.get(document.id);
    if (!known || known.version <= document.version) newest.set(document.id, document);
  }
  return [...newest.values()];
}
