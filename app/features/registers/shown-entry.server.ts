import { shownTo } from "#app/features/plans/index.server.ts";
import { maskedNumber } from "#app/features/plans/policy/index.ts";
import type { PlanReader } from "#app/features/plans/policy/index.ts";
import { noFacts } from "./policy/index.ts";
import type { ListFacts } from "./policy/index.ts";
import { unsealFacts, unsealNumber } from "./sealed.server.ts";

interface Sealed {
  readonly factsEncrypted: string;
  readonly numberEncrypted: string;
}

/**
 * What a list says of somebody, as far as the table lets a reader see it; the rest is not even opened. Of a person it
 * speaks once their account is linked, which is a step beyond being listed.
 */
export function shownEntry(reader: PlanReader, { factsEncrypted, numberEncrypted }: Sealed) {
  const linked = { consentedAt: null, showsProfile: false };
  const { may } = shownTo(reader, reader === "person" ? linked : null);
  const facts: ListFacts = may("list-facts") ? unsealFacts(factsEncrypted) : noFacts;
  const number = may("masked-number") ? maskedNumber(unsealNumber(numberEncrypted)) : "";
  return { facts, number };
}
