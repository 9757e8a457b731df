import type { Context } from "#app/platform/db.server.ts";
import type { Prisma } from "#db/generated/client.ts";
import {
  answersFor,
  checkDisabilityCertificate,
  moveCertificate,
  type Officer,
} from "../policy/index.ts";
import { listActivity } from "#app/features/audit/index.server.ts";
import { addDays, shanghaiDay } from "#app/lib/date.ts";
import { regionStem } from "#app/lib/region.ts";
import { certificateSelect, numberOf, underReview } from "./certificate-row.server.ts";

export interface CertificateFilter {
  readonly state: "submitted" | "sent_back" | "verified" | "rejected";
  /** A region within the officer's own. */
  readonly region?: string | undefined;
  readonly after?: { readonly at: Date; readonly id: string } | undefined;
}

const PAGE = 20;

/** Certificates of the officer's own region in one state, the longest waiting first; without numbers. */
export async function listCertificateQueue(
  filter: CertificateFilter,
  officer: Officer,
  { db }: Context,
) {
  const { state, region, after } = filter;
  const where: Prisma.CertificateWhereInput = {
    state,
    withdrawnAt: null,
    AND: [
      { region: { startsWith: regionStem(officer.region) } },
      ...(region ? [{ region: { startsWith: regionStem(region) } }] : []),
    ],
  };
  const behind: Prisma.CertificateWhereInput = after
    ? { OR: [{ submittedAt: { gt: after.at } }, { submittedAt: after.at, id: { gt: after.id } }] }
    : {};
  const [count, rows] = await Promise.all([
    db.certificate.count({ where }),
    db.certificate.findMany({
      where: { ...where, ...behind },
      orderBy: [{ submittedAt: "asc" }, { id: "asc" }],
      take: PAGE + 1,
      select: { id: true, region: true, submittedAt: true, user: { select: { name: true } } },
    }),
  ]);
  const shown = rows.slice(0, PAGE);
  const last = shown.at(-1);
  return {
    count,
    rows: shown.map(({ user, ...row }) => ({ ...row, name: user.name })),
    next: rows.length > PAGE && last ? { at: last.submittedAt, id: last.id } : null,
  };
}

const DECISIONS = ["verify", "send-back", "reject", "revoke"] as const;
/** A certificate is good for ten years at most (policy.md 4.1). */
const LONGEST_DAYS = 3653;

/** Everything an officer decides by, the number in clear; null outside the officer's own region. */
export async function findCertificateReview(id: string, officer: Officer, { db, now }: Context) {
  // owner-scope: `answersFor` below; the table records every view.
  const row = await db.certificate.findUnique({
    where: { id },
    select: { ...certificateSelect, user: { select: { name: true } } },
  });
  if (!row || row.withdrawnAt || !answersFor(officer.region, row.region)) return null;
  const today = shanghaiDay(now);
  const number = numberOf(row);
  const checked = checkDisabilityCertificate(number, today);
  const [others, activity] = await Promise.all([
    db.certificate.count({
      where: { numberHash: row.numberHash, id: { not: id }, withdrawnAt: null },
    }),
    listActivity(db, { type: "certificate", id }),
  ]);
  const { user, numberEncrypted: _sealed, numberHash: _hash, validTo, ...certificate } = row;
  return {
    ...certificate,
    name: user.name,
    number,
    validTo: validTo?.toISOString().slice(0, 10) ?? null,
    reissue: checked.ok ? checked.reissue : null,
    isReadable: checked.ok,
    others,
    latestValidTo: addDays(today, LONGEST_DAYS),
    activity,
    decisions: DECISIONS.filter((one) => moveCertificate(underReview(row), one, officer, "why").ok),
  };
}
