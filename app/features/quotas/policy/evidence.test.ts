import { describe, expect, it } from "vitest";
import { fen } from "#app/lib/money.ts";
import { day, goodMonth, month, sampleParametersFor, worker } from "../testing/declarations.ts";
import { assessPerson } from "./assess-month.ts";
import {
  evidenceGapsOf,
  moveSource,
  sourceColumns,
  sourceKinds,
  sourceMoves,
  sourceStates,
  sourceTransitions,
  withEvidence,
} from "./evidence.ts";
import type { Evidence, MonthEvidence, PersonEvidence } from "./evidence.ts";

const of2025 = sampleParametersFor(2025);
const valid: PersonEvidence = { standing: "valid", isSameName: true, validTo: null };

const evidence = (person: PersonEvidence | null, january: MonthEvidence = {}): Evidence => ({
  person,
  months: new Map([[month("2025-01"), january]]),
});

/** The codes of January once the sources have spoken. */
function codesBy(found: Evidence, declared = worker(2025)) {
  return assessPerson(withEvidence(declared, found), day("2026-05-10"), of2025)[0]?.codes;
}

const own = { isByEmployer: true } as const;

describe("the data holders' word before the employer's (policy.md 1.3, 1.5)", () => {
  it.each<[string, Evidence, readonly string[]]>([
    ["C1: nothing said", evidence(null), []],
    ["C1: found, valid", evidence(valid), []],
    ["C1: cancelled", evidence({ ...valid, standing: "cancelled" }), ["CERT_NOT_FOUND"]],
    ["C1: no such certificate", evidence({ ...valid, standing: "not-found" }), ["CERT_NOT_FOUND"]],
    ["C1: another name", evidence({ ...valid, isSameName: false }), ["CERT_NAME_MISMATCH"]],
    ["C1: a source without names", evidence({ ...valid, isSameName: null }), []],
    [
      "C1: the validity pushed by the population database, not the paper's",
      evidence({ ...valid, validTo: day("2026-05-09") }),
      ["CERT_EXPIRED"],
    ],
    [
      "C4: the wage of the tax data",
      evidence(null, { tax: { ...own, wage: fen(100_000) } }),
      ["WAGE_LT_MIN"],
    ],
    ["C5: pension", evidence(null, { pension: { ...own, isPaid: false } }), ["PENSION_MISSING"]],
    ["C5: medical", evidence(null, { medical: { ...own, isPaid: false } }), ["MEDICAL_MISSING"]],
    [
      "C6: wage and insurance both by another unit",
      evidence(null, {
        tax: { isByEmployer: false, wage: fen(250_000) },
        pension: { isByEmployer: false, isPaid: true },
      }),
      ["PAYER_MISMATCH"],
    ],
    [
      "C6: one of them by another unit",
      evidence(null, { tax: { isByEmployer: false, wage: fen(250_000) } }),
      [],
    ],
  ])("%s", (_name, found, codes) => {
    expect(codesBy(found)).toEqual(codes);
  });

  it("lets the population database find a certificate whose number could not be read", () => {
    const certificate = { ...worker(2025).certificate, record: "not-found" } as const;
    const declared = worker(2025, { certificate });
    expect(codesBy(evidence(null), declared)).toEqual(["CERT_NOT_FOUND"]);
    expect(codesBy(evidence(valid), declared)).toEqual([]);
  });

  it("lets a source show what the employer had no data of", () => {
    const declared = worker(2025, { monthChanges: { wage: null } });
    expect(codesBy(evidence(null), declared)).toEqual(["WAGE_NO_DATA"]);
    const found = evidence(null, { tax: { ...own, wage: fen(250_000) } });
    expect(codesBy(found, declared)).toEqual([]);
  });

  it("takes a unit shown to belong to the employer for one, whatever the code says", () => {
    const declared = worker(2025, {
      monthChanges: { wagePayer: "affiliate", insurancePayer: "affiliate" },
    });
    const found = evidence(null, {
      tax: { isByEmployer: false, wage: fen(250_000) },
      medical: { isByEmployer: false, isPaid: true },
    });
    expect(codesBy(found, declared)).toEqual([]);
  });
});

describe("where declared and source differ", () => {
  it.each<[string, MonthEvidence, readonly string[]]>([
    ["nothing said", {}, []],
    ["the same", { tax: { ...own, wage: fen(250_000) }, pension: { ...own, isPaid: true } }, []],
    ["the wage by a fen", { tax: { ...own, wage: fen(249_999) } }, ["wage"]],
    [
      "insurance",
      { pension: { ...own, isPaid: false }, medical: { ...own, isPaid: false } },
      ["pension", "medical"],
    ],
    ["the payer", { tax: { isByEmployer: false, wage: fen(250_000) } }, ["payer"]],
    ["a payer not said", { tax: { isByEmployer: null, wage: fen(250_000) } }, []],
  ])("%s", (_name, found, gaps) => {
    expect(evidenceGapsOf(goodMonth("2025-01"), found)).toEqual(gaps);
  });
});

describe("a source file", () => {
  const ways = {
    apply: { staged: "applied", reversed: "applied" },
    reverse: { applied: "reversed" },
    discard: { reading: "discarded", staged: "discarded" },
  } as const satisfies Record<string, object>;
  it.each(sourceMoves.flatMap((move) => sourceStates.map((state) => [move, state] as const)))(
    "%s from %s",
    (move, state) => {
      const to = (ways[move] as Readonly<Record<string, string>>)[state];
      expect(moveSource(state, move)).toEqual(
        to ? { ok: true, to } : { ok: false, reason: "not-from-this-state" },
      );
    },
  );

  it("is staged once it is read, and every kind names its person", () => {
    expect(sourceTransitions).toContainEqual(["reading", "staged"]);
    for (const kind of sourceKinds) expect(sourceColumns[kind].fields[0]).toBe("person");
  });
});
