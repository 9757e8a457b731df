import { createHash } from "node:crypto";
import { nameHashOf } from "#app/features/quotas/index.server.ts";
import type { SourceKind, SourceState } from "#app/features/quotas/policy/index.ts";
import type { Officers } from "./quota-filed.ts";
import { dateOf } from "./quota-ledger.ts";
import type { Workbench } from "./sample.ts";

interface SourceWish {
  readonly kind: SourceKind;
  readonly state: SourceState;
  readonly received: number;
}

/** Files in every state; those in force speak of the returns that officers have to look at. */
const WISHES: readonly SourceWish[] = [
  { kind: "tax", state: "applied", received: 20 },
  { kind: "population", state: "applied", received: 19 },
  { kind: "medical", state: "reversed", received: 15 },
  { kind: "pension", state: "staged", received: 2 },
  { kind: "medical", state: "discarded", received: 12 },
];

const IN_QUESTION: ReadonlySet<string> = new Set(["exception", "under_review"]);

/** Every so manieth person of the sources is told otherwise than declared. */
const OTHERWISE = 5;

/** What data holders handed over for the year that is being filed. */
export function addSources(bench: Workbench, year: number, officers: Officers): void {
  const people = peopleInQuestion(bench, year);
  for (const wish of WISHES) {
    const { kind, state, received } = wish;
    const receivedAt = bench.ago(received);
    const id = bench.random.uuid(receivedAt);
    const isOver = state === "reversed" || state === "discarded";
    const facts = state === "discarded" ? [] : factsOf(bench, kind, people);
    bench.sample.sourceFiles.push({
      id,
      kind,
      region: "140502",
      year,
      asOf: bench.ago(received + 10),
      fileName: `${kind}-${year}.csv`,
      checksum: createHash("sha256").update(`${kind} ${state}`).digest("hex"),
      rowsRead: facts.length,
      rowsBad: state === "staged" ? 2 : 0,
      faults:
        state === "staged"
          ? [
              { line: 18, fault: "month" },
              { line: 42, fault: "person" },
            ]
          : [],
      state,
      receivedAt,
      receivedById: officers.reviewer,
      appliedAt: state === "applied" || state === "reversed" ? bench.ago(received - 1) : null,
      endedAt: isOver ? bench.ago(1) : null,
      version: 1,
    });
    facts.forEach((fact, line) => {
      bench.sample.sourceFacts.push({ fileId: id, line: line + 2, ...fact });
    });
    bench.sample.audits.push({
      action: "source.staged",
      subject: { type: "source-file", id },
      actor: { id: officers.reviewer, kind: "officer:reviewer" },
      now: receivedAt,
    });
  }
}

function peopleInQuestion({ sample }: Workbench, year: number) {
  const returns = sample.quotaReturns.filter(
    (one) => one.year === year && IN_QUESTION.has(one.state ?? ""),
  );
  const ids = new Set(returns.map(({ id }) => id));
  const versions = new Set(
    sample.returnVersions.flatMap(({ id, returnId }) => (ids.has(returnId) && id ? [id] : [])),
  );
  return sample.returnPeople.filter(({ versionId }) => versions.has(versionId));
}

type Facts = Omit<Workbench["sample"]["sourceFacts"][number], "fileId" | "line">[];

function factsOf(
  { sample, keys }: Workbench,
  kind: SourceKind,
  people: Workbench["sample"]["returnPeople"],
): Facts {
  return people.flatMap(({ id, personHash, name }, at): Facts => {
    const isOther = at % OTHERWISE === 1;
    if (kind === "population") {
      const nameHash = nameHashOf(isOther ? `${name}某` : name, keys);
      const standing = at % OTHERWISE === 3 ? "cancelled" : "valid";
      return [{ personHash, nameHash, standing, validTo: dateOf("2031-06-30") }];
    }
    return sample.returnMonths
      .filter(({ returnPersonId }) => returnPersonId === id)
      .map(({ month, wageFen, pension, medical }, index) => ({
        personHash,
        month,
        ...(kind === "tax"
          ? { wageFen: isOther && index < 3 ? 90_000 : (wageFen ?? 0) }
          : { isPaid: isOther && index < 3 ? false : kind === "pension" ? pension : medical }),
      }));
  });
}
