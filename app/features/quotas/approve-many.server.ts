import { auditActor } from "#app/features/accounts/index.server.ts";
import type { Officer } from "#app/features/accounts/policy/index.ts";
import { recordAudits } from "#app/features/audit/index.server.ts";
import { accepted, refused } from "#app/lib/verdict.ts";
import type { Verdict } from "#app/lib/verdict.ts";
import type { Context } from "#app/platform/db.server.ts";
import { approveReturn } from "./approve-return.server.ts";
import { assessVersion } from "./assess-version.server.ts";
import { findEvidence } from "./find-evidence.server.ts";
import { listElsewhere } from "./list-declared-elsewhere.server.ts";
import { returnScope } from "./move-return.server.ts";
import { findFiledVersion, returnSelect } from "./return-row.server.ts";
import type { FiledVersion, ReturnRow } from "./return-row.server.ts";
import { sourcedMonth } from "./review-reads.server.ts";
import type { Figures } from "./schema/figures.ts";

export interface ManyTarget {
  readonly id: string;
  /** The version the officer saw; left out where it is only looked at. */
  readonly version?: number;
}

export interface ManyOutcome {
  readonly id: string;
  /** Empty where the return is not there or not the officer's to know of. */
  readonly employer: string;
  readonly year: number;
  readonly version: number;
  readonly figures: Figures | null;
  readonly verdict: Verdict;
}

/** Of the chosen returns, which can be certified together and what each comes to; writes nothing. */
export async function previewApproveMany(
  targets: readonly ManyTarget[],
  officer: Officer,
  { db, now }: Context,
): Promise<ManyOutcome[]> {
  const rows = await db.quotaReturn.findMany({
    where: { id: { in: targets.map(({ id }) => id) }, ...returnScope(officer) },
    select: { ...returnSelect, exceptions: true, duplicates: true },
  });
  const outcomes: ManyOutcome[] = [];
  for (const { id } of targets) {
    const row = rows.find((one) => one.id === id);
    if (!row) {
      outcomes.push({ ...NOTHING, id, verdict: refused("unknown") });
      continue;
    }
    const { organisation, year, version } = row;
    const filed = await findFiledVersion(db, row);
    const assessed = filed && assessVersion(row, filed);
    outcomes.push({
      id,
      employer: organisation.name,
      year,
      version,
      figures: assessed?.ok ? assessed.year.figures : null,
      verdict: await isUndisputed(db, row, filed, isPlain(row, officer, now)),
    });
  }
  return outcomes;
}

/** The preview as an officer opens it: each return whose figures it shows has the view on its own trail. */
export async function openApproveMany(
  targets: readonly ManyTarget[],
  officer: Officer,
  ctx: Context,
): Promise<ManyOutcome[]> {
  const outcomes = await previewApproveMany(targets, officer, ctx);
  const { now, requestId } = ctx;
  const views = outcomes
    .filter(({ employer }) => employer !== "")
    .map(({ id }) => ({
      action: "quota-return.viewed",
      subject: { type: "quota-return", id },
      actor: auditActor(officer),
      now,
      requestId,
      details: { among: outcomes.length },
    }));
  await ctx.db.$transaction((tx) => recordAudits(tx, views));
  return outcomes;
}

const NOTHING = { employer: "", year: 0, version: 0, figures: null } as const;

type ManyRow = ReturnRow & { readonly exceptions: number; readonly duplicates: number };

/** Only what passed every check may be certified without being opened. */
function isPlain(row: ManyRow, officer: Officer, now: Date): Verdict {
  if (row.exceptions > 0 || row.duplicates > 0) return refused("has-exceptions");
  if (row.state !== "auto_passed") return refused("not-waiting");
  if (row.submittedById === officer.userId) return refused("own-submission");
  const isHeld = row.lockedUntil !== null && row.lockedUntil > now;
  return isHeld && row.lockedById !== officer.userId ? refused("in-other-hands") : accepted();
}

/** Nor what, since it was filed, another employer declares as well or a source says otherwise. */
async function isUndisputed(
  db: Context["db"],
  { organisationId, year, organisation }: ReturnRow,
  filed: FiledVersion | null,
  plain: Verdict,
): Promise<Verdict> {
  if (!plain.ok || !filed) return plain;
  const { people } = filed;
  const hashes = people.map(({ personHash }) => personHash);
  const elsewhere = await listElsewhere(db, { organisationId, year }, hashes);
  if (elsewhere.length > 0) return refused("declared-elsewhere");
  const evidence = await findEvidence(db, { uscc: organisation.uscc, year, people });
  const differs = people.some((person) => {
    const found = evidence.get(person.personHash);
    const isOther =
      found?.person && (found.person.standing !== "valid" || found.person.isSameName === false);
    return isOther || person.months.some((one) => sourcedMonth(one, found).gaps.length > 0);
  });
  return differs ? refused("source-differs") : plain;
}

/** Certifies each that can be, one transaction each, and says of the others why not. */
export async function approveMany(
  targets: readonly Required<ManyTarget>[],
  officer: Officer,
  ctx: Context,
): Promise<ManyOutcome[]> {
  const seen = await previewApproveMany(targets, officer, ctx);
  const outcomes: ManyOutcome[] = [];
  for (const [at, outcome] of seen.entries()) {
    const version = targets[at]?.version ?? 0;
    outcomes.push(
      outcome.verdict.ok
        ? { ...outcome, verdict: await approveReturn({ id: outcome.id, version }, officer, ctx) }
        : outcome,
    );
  }
  return outcomes;
}
