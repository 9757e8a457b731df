import { createHash } from "node:crypto";
import type { Officer } from "#app/features/accounts/policy/index.ts";
import { canonicalJson } from "#app/features/audit/index.server.ts";
import { shanghaiDay } from "#app/lib/date.ts";
import type { PlainDate } from "#app/lib/date.ts";
import { fen } from "#app/lib/money.ts";
import { accepted, refused } from "#app/lib/verdict.ts";
import type { Verdict } from "#app/lib/verdict.ts";
import { regionStem } from "#app/lib/region.ts";
import type { Context, Transaction } from "#app/platform/db.server.ts";
import { Prisma } from "#db/generated/client.ts";
import { handOverLine, moveReturn } from "./policy/index.ts";
import type { HandOverAmounts, HandOverEffect, HandOverKind, ReturnState } from "./policy/index.ts";

/** So many go into one batch; the rest into the next. */
export const mostLines = 2_000;

/** States from which a receiver is told something: what is certified, and what was and is not any more. */
const TOLD_FROM: Readonly<Record<HandOverKind, readonly ReturnState[]>> = {
  tax: ["approved", "rejected"],
  finance: ["approved", "sent_to_tax", "closed", "rejected"],
};

export interface HandOverCandidate extends HandOverAmounts {
  readonly returnId: string;
  readonly organisationId: string;
  readonly name: string;
  readonly uscc: string;
  /** Of the determination in force; empty where there is none. */
  readonly number: string;
  readonly state: ReturnState;
  readonly verdict: Verdict;
}

interface Found {
  readonly id: string;
  readonly organisation_id: string;
  readonly region: string;
  readonly name: string;
  readonly uscc: string;
  readonly state: ReturnState;
  readonly submitted_by_id: string | null;
  readonly locked_by_id: string | null;
  readonly determination_id: string | null;
  readonly number: string | null;
  readonly due_fen: bigint | null;
  readonly reward_fen: bigint | null;
  readonly last_determination_id: string | null;
  readonly last_effect: HandOverEffect | null;
  readonly last_fen: bigint | null;
}

export interface HandOverAsk {
  readonly kind: HandOverKind;
  readonly year: number;
}

/**
 * The returns of a district and year of which the receiver is to be told: finance of a reward once the application for it
 * is approved, and from then on of whatever becomes of it. Those the officer may not hand over say why.
 */
export async function listCandidates(
  db: Context["db"] | Transaction,
  { kind, year }: HandOverAsk,
  officer: Officer,
  now: Date,
): Promise<HandOverCandidate[]> {
  const rows = await db.$queryRaw<Found[]>`
    SELECT r.id, r.organisation_id, r.region, o.name, o.uscc, r.state::text,
      CASE ${kind} WHEN 'finance' THEN coalesce(a.applied_by_id, r.submitted_by_id)
        ELSE r.submitted_by_id END AS submitted_by_id,
      CASE WHEN r.locked_until > ${now} THEN r.locked_by_id END AS locked_by_id,
      d.id AS determination_id, d.number, d.due_fen, d.reward_fen,
      l.determination_id AS last_determination_id, l.effect AS last_effect, l.amount_fen AS last_fen
    FROM quota_returns r JOIN organisations o ON o.id = r.organisation_id
    LEFT JOIN determinations d ON d.return_id = r.id AND d.superseded_at IS NULL
    LEFT JOIN reward_applications a ON a.return_id = r.id
    LEFT JOIN LATERAL (
      SELECT x.determination_id, x.effect, x.amount_fen FROM hand_over_lines x
      JOIN hand_overs h ON h.id = x.hand_over_id
      WHERE x.return_id = r.id AND x.kind = ${kind}::hand_over_kind
      ORDER BY h.created_at DESC, h.id DESC LIMIT 1) l ON true
    WHERE ${inDistrict({ kind, year }, officer)}
      AND (d.id IS DISTINCT FROM l.determination_id OR l.effect = 'withdrawal')
      AND (${kind} = 'tax' OR l.determination_id IS NOT NULL
        OR (a.state = 'approved' AND a.determination_id = d.id))
    ORDER BY o.uscc, r.id`;
  return rows.flatMap((row) => {
    const line = lineOf(kind, row);
    if (!line) return [];
    return {
      ...line,
      returnId: row.id,
      organisationId: row.organisation_id,
      name: row.name,
      uscc: row.uscc,
      number: row.number ?? "",
      state: row.state,
      verdict: judge(kind, row, officer, now),
    };
  });
}

function inDistrict({ kind, year }: HandOverAsk, { region }: Officer): Prisma.Sql {
  return Prisma.sql`r.year = ${year} AND r.region LIKE ${`${regionStem(region)}%`}
    AND r.state = ANY(${[...TOLD_FROM[kind]]}::return_state[])`;
}

/** Holds every return that may be told of until the transaction ends, so that none is decided anew meanwhile. */
export async function lockCandidates(
  tx: Transaction,
  ask: HandOverAsk,
  officer: Officer,
): Promise<void> {
  await tx.$queryRaw`SELECT r.id FROM quota_returns r WHERE ${inDistrict(ask, officer)} ORDER BY r.id FOR UPDATE`;
}

function lineOf(kind: HandOverKind, row: Found): HandOverAmounts | null {
  const { determination_id: now, last_determination_id: last, last_effect: effect } = row;
  const amount = (value: bigint | null) => fen(Number(value ?? 0));
  return handOverLine(
    kind,
    now === null
      ? null
      : { determinationId: now, due: amount(row.due_fen), reward: amount(row.reward_fen) },
    last === null || effect === null
      ? null
      : { determinationId: last, effect, amount: amount(row.last_fen) },
  );
}

/** Only the tax office's batch moves the return, but nobody hands over to anybody what they filed themselves. */
function judge(kind: HandOverKind, row: Found, officer: Officer, now: Date): Verdict {
  if (row.submitted_by_id === officer.userId) return refused("own-submission");
  if (kind === "finance" || row.state !== "approved") return accepted();
  const verdict = moveReturn(handedSubject(row), "hand-over", officer, shanghaiDay(now));
  return verdict.ok ? accepted() : refused(verdict.reason);
}

interface HandedSubject {
  readonly state: ReturnState;
  readonly organisation_id: string;
  readonly region: string;
  readonly submitted_by_id: string | null;
  readonly locked_by_id: string | null;
}

/** What the moves of handing over and closing ask for: neither asks for the filing window. */
export function handedSubject(row: HandedSubject) {
  const never = "1970-01-01" as PlainDate;
  return {
    state: row.state,
    organisationId: row.organisation_id,
    region: row.region,
    submittedById: row.submitted_by_id,
    proposedById: null,
    window: { opens: never, closes: never },
    wasFiled: true,
    isDetermined: true,
    lockedById: row.locked_by_id,
  };
}

/** Those that go into the batch, and what the officer saw of them as one short text. */
export function batchOf(candidates: readonly HandOverCandidate[]): {
  readonly lines: readonly HandOverCandidate[];
  readonly seen: string;
} {
  const lines = candidates.filter(({ verdict }) => verdict.ok).slice(0, mostLines);
  const amounts = lines.map(({ determinationId, effect, amount, previous }) => ({
    determinationId,
    effect,
    amount,
    previous,
  }));
  const seen = createHash("sha256").update(canonicalJson(amounts)).digest("hex");
  return { lines, seen };
}

export interface LeftOut {
  readonly why: string;
  readonly count: number;
}

/** What is in no batch of the kind and will not be in this one, counted by why. */
async function countLeftOut(
  { kind, year }: HandOverAsk,
  { region }: Officer,
  { db }: Context,
): Promise<LeftOut[]> {
  const district = `${regionStem(region)}%`;
  if (kind === "finance") {
    return db.$queryRaw<LeftOut[]>`
      SELECT why, count(*)::int AS count FROM (
        SELECT CASE WHEN a.state IS NULL THEN 'reward.none'
          WHEN a.state = 'approved' THEN 'reward.changed' ELSE 'reward.' || a.state END AS why
        FROM determinations d JOIN quota_returns r ON r.id = d.return_id
        LEFT JOIN reward_applications a ON a.return_id = r.id
        WHERE r.year = ${year} AND r.region LIKE ${district} AND d.superseded_at IS NULL AND d.reward_fen > 0
          AND a.state IS DISTINCT FROM 'handed_over' AND a.state IS DISTINCT FROM 'paid'
          AND NOT (a.state IS NOT DISTINCT FROM 'approved' AND a.determination_id IS NOT DISTINCT FROM d.id)) s
      GROUP BY why ORDER BY why`;
  }
  return db.$queryRaw<LeftOut[]>`
    SELECT r.state::text AS why, count(*)::int AS count FROM quota_returns r
    WHERE r.year = ${year} AND r.region LIKE ${district}
      AND r.state NOT IN ('approved', 'sent_to_tax', 'closed')
    GROUP BY r.state ORDER BY r.state`;
}

/** What a batch made now would hold, and who is left out. */
export async function previewHandOver(ask: HandOverAsk, officer: Officer, ctx: Context) {
  const [candidates, states] = await Promise.all([
    listCandidates(ctx.db, ask, officer, ctx.now),
    countLeftOut(ask, officer, ctx),
  ]);
  const { lines, seen } = batchOf(candidates);
  return {
    seen,
    count: lines.length,
    later: candidates.filter(({ verdict }) => verdict.ok).length - lines.length,
    total: lines.reduce((sum, { amount }) => sum + amount, 0),
    difference: lines.reduce((sum, { amount, previous }) => sum + amount - previous, 0),
    lines: lines.slice(0, SHOWN),
    leftOut: candidates.filter(({ verdict }) => !verdict.ok).slice(0, SHOWN),
    states,
  };
}

const SHOWN = 200;
